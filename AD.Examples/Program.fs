module AD.Examples.Program

/// The names of the examples that this program runs.
let examples: string list = []

[<EntryPoint>]
let main _ =
    printfn "%d examples" examples.Length
    0
