/// The table that people read, and the progress bar above it.
module AD.Examples.Report.Table

open System
open System.IO
open Spectre.Console

/// A console over a writer: colours and control codes only where the writer is a terminal that understands them.
let consoleFor (writer: TextWriter) =
    let target = AnsiConsoleOutput writer
    let settings = AnsiConsoleSettings(Out = target)

    if not target.IsTerminal then
        settings.Ansi <- AnsiSupport.No
        settings.ColorSystem <- ColorSystemSupport.NoColors
        settings.Interactive <- InteractionSupport.No

    let console = AnsiConsole.Create settings

    if not target.IsTerminal then
        console.Profile.Width <- 180

    console

let private short (value: float) = value.ToString("G6")

/// The entries of a short vector; length and norm of a long one.
let vectorText (values: float[]) =
    if values.Length = 0 then
        "-"
    elif values.Length <= 6 then
        String.Join("  ", Array.map short values)
    else
        let norm = sqrt (Array.sumBy (fun v -> v * v) values)
        $"{short values[0]}  {short values[1]}  {short values[2]}  ...  |g| = {short norm} ({values.Length} entries)"

let private cells row =
    match row.Outcome with
    | Refused reason -> [ row.Backend; row.Method; "refused"; Markup.Escape reason; ""; ""; "" ]
    | Failed reason -> [ row.Backend; row.Method; "[red]failed[/]"; Markup.Escape reason; ""; ""; "" ]
    | Measured m ->
        let mark = if Row.holds row then "green" else "red"

        [ row.Backend
          row.Method
          m.Value.ToString("G12")
          vectorText (if m.Parameters.Length > 0 then m.Parameters else m.Gradient)
          $"""[{mark}]{m.RelativeError.ToString("0.0e-0")}[/]"""
          Plots.timeText m.Seconds
          if m.VjpCalls > 0L then $"{m.RhsCalls} + {m.VjpCalls} vjp" else string m.RhsCalls ]

/// One line for each row: backend, method, value, gradient (of a fit: its parameters), relative error, time, calls.
let write (console: IAnsiConsole) (title: string) gradientTitle (rows: Row list) =
    let table = Table(Title = TableTitle(Markup.Escape title), Border = TableBorder.Rounded)

    for name in [ "backend"; "method"; "value"; gradientTitle; "relative error"; "time"; "calls" ] do
        table.AddColumn(TableColumn(Markup.Escape name, NoWrap = (name <> gradientTitle))) |> ignore

    for row in rows do
        table.AddRow(cells row |> List.toArray) |> ignore

    console.Write table

/// Plain rows under plain headings.
let writePlain (console: IAnsiConsole) (title: string) (headings: string list) (rows: string list list) =
    let table = Table(Title = TableTitle(Markup.Escape title), Border = TableBorder.Rounded)

    for heading in headings do
        table.AddColumn(TableColumn(Markup.Escape heading)) |> ignore

    for row in rows do
        table.AddRow(row |> List.map Markup.Escape |> List.toArray) |> ignore

    console.Write table

/// Does the work piece by piece under a progress bar; where nobody watches, without one. A piece may say how far it is, from 0 to 1, and in words.
let withProgress (console: IAnsiConsole) (pieces: (string * ((float -> string -> unit) -> 'a)) list) =
    if not console.Profile.Capabilities.Interactive || not console.Profile.Out.IsTerminal then
        pieces |> List.map (fun (_, piece) -> piece (fun _ _ -> ()))
    else
        let mutable results = []

        let columns: ProgressColumn[] =
            [| TaskDescriptionColumn(Alignment = Justify.Left); ProgressBarColumn(); PercentageColumn(); ElapsedTimeColumn() |]

        console
            .Progress()
            .Columns(columns)
            .AutoClear(true)
            .Start(fun context ->
                let task = context.AddTask("measuring", maxValue = float pieces.Length)

                pieces
                |> List.iteri (fun i (name, piece) ->
                    task.Description <- Markup.Escape name

                    let tell fraction (words: string) =
                        task.Value <- float i + fraction
                        task.Description <- Markup.Escape $"{name}: {words}"

                    results <- piece tell :: results
                    task.Value <- float (i + 1)))

        List.rev results
