namespace AD.Examples.Report

/// A row with what belongs to it besides, by name: a size, quartiles.
type Entry =
    { Row: Row
      Numbers: (string * float) list }

module Entry =

    let tryNumber name entry = entry.Numbers |> List.tryPick (fun (known, value) -> if known = name then Some value else None)

    let number name entry = (tryNumber name entry).Value

    let json entry = Json.lineWith entry.Numbers entry.Row
