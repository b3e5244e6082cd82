/// The command line of the examples.
module AD.Examples.Program

open System
open System.CommandLine
open System.CommandLine.Parsing
open System.IO
open System.Threading
open System.Threading.Tasks
open AD
open AD.Examples.CommandLine
open AD.Examples.Report

/// Everything there is to run.
let examples =
    [ LotkaVolterraExample.example
      SpiralExample.example
      GaussNewtonExample.example
      LeastSquaresExample.example
      ImplicitExample.example
      NewtonKrylovExample.example
      OptimiseExample.example ]

/// Exit codes.
let private succeeded, private missed, private misused, private cancelled = 0, 1, 2, 130

let private whatThereIs (writer: TextWriter) =
    writer.WriteLine "Examples:"

    for example in examples do
        writer.WriteLine $"  {example.Name, -16} {example.Description}"

    writer.WriteLine "Backends (--backend NAME|all):"

    for name, backend in Names.backends do
        writer.WriteLine $"  {name, -24} {backend.GetType().Name}"

    writer.WriteLine "Methods (--method NAME|all):"

    for example in examples do
        writer.WriteLine $"""  {example.Name, -16} {String.Join(", ", example.Methods)}"""

    writer.WriteLine $"""Solvers (--solver NAME): {String.Join(", ", List.map fst Names.solvers)}"""
    writer.WriteLine "Further options: --tolerance NUMBER, --checkpoints NUMBER, --output DIR, --repeat NUMBER, --json; --help after an example's name explains them."

/// One row for each backend and method. A combination that the library refuses gives a row with the reason.
let private pieces (example: Example) (settings: Settings) cancellation =
    [ for backend in settings.Backends do
          for method in settings.Methods do
              let measure () =
                  let outcome =
                      try
                          example.Measure settings cancellation backend method
                      with :? NotSupportedException as refusal ->
                          Refused refusal.Message

                  { Example = example.Name
                    Backend = backend.Traits.Name
                    Method = method
                    Solver = if example.HasSolver then settings.Solver else example.Name
                    Tolerance = settings.Tolerance
                    Outcome = outcome }

              $"{example.Name}: {backend.Traits.Name}, {method}", measure ]

let private timePlot (example: Example) (rows: Row list) =
    let names = rows |> List.map _.Backend |> List.distinct

    let seconds name method =
        rows
        |> List.tryPick (fun row ->
            match row.Outcome with
            | Measured m when row.Backend = name && row.Method = method -> Some m.Seconds
            | _ -> None)

    { FileName = $"{example.Name}-time"
      Size = 960, 180 + 64 * names.Length
      Model = Plots.timeBars $"{example.Name}: time per backend" example.TimeTitle (rows |> List.map _.Method |> List.distinct) names seconds }

let private savePlots (example: Example) (settings: Settings) cancellation rows =
    match settings.Output with
    | None -> []
    | Some folder ->
        [ for plot in example.Plots settings cancellation @ [ timePlot example rows ] do
              yield! Picture.save folder plot.FileName plot.Size plot.Model ]

/// A small number as people write it: 1e-8, 2.5e-7.
let private powerText (value: float) = value.ToString "0.##e-0"

let private complain (error: TextWriter) row =
    match row.Outcome with
    | Measured m when not (Row.holds row) ->
        error.WriteLine $"{row.Example} with {row.Backend}, {row.Method}: the relative error {powerText m.RelativeError} is above {powerText m.Bound}, which is promised at tolerance {powerText row.Tolerance}."
    | Failed reason -> error.WriteLine $"{row.Example} with {row.Backend}, {row.Method}: {reason}"
    | _ -> ()

let private execute (example: Example) (settings: Settings) cancellation (output: TextWriter) (error: TextWriter) =
    settings.Output |> Option.iter (Directory.CreateDirectory >> ignore)
    let work = pieces example settings cancellation

    let rows =
        if settings.Json then
            [ for _, measure in work do
                  let row = measure ()
                  output.WriteLine(Json.line row)
                  output.Flush()
                  row ]
        else
            let console = Table.consoleFor output
            let rows = Table.withProgress console work
            let solver = if settings.Solver = "" then "" else $"{settings.Solver}, "
            Table.write console $"{example.Name} ({solver}tolerance {powerText settings.Tolerance})" example.GradientTitle rows
            example.Print console settings
            rows

    for path in savePlots example settings cancellation rows do
        if not settings.Json then
            output.WriteLine $"plot: {path}"

    List.iter (complain error) rows
    let asked = rows.Length
    let refusals = rows |> List.choose (fun row -> match row.Outcome with Refused reason -> Some reason | _ -> None)

    if refusals.Length = asked then
        refusals |> List.distinct |> List.iter error.WriteLine

    if refusals.Length < asked && List.forall Row.holds rows then succeeded else missed

/// Runs the work away from the thread that waits for Ctrl+C.
let private guarded (error: TextWriter) (work: CancellationToken -> int) (cancellation: CancellationToken) =
    Task.Run(fun () ->
        try
            work cancellation
        with
        | :? OperationCanceledException ->
            error.WriteLine "Cancelled."
            cancelled
        | :? IOException
        | :? UnauthorizedAccessException as failure ->
            error.WriteLine $"The plots cannot be written: {failure.Message}"
            misused
        | :? InvalidOperationException as failure ->
            error.WriteLine failure.Message
            missed)

let private commandOf (output: TextWriter) (error: TextWriter) (example: Example) =
    let command = Command(example.Name, example.Description)
    let options = Options.Set(example.Methods, example.DefaultTolerance, example.HasSolver)
    options.AddTo command
    command.SetAction(fun (result: ParseResult) (cancellation: CancellationToken) -> guarded error (fun token -> execute example (options.Read result) token output error) cancellation)
    command

/// Runs one command line and returns the exit code: 0, 1 for a number that misses its reference, 2 for a command line that cannot be understood, 130 after Ctrl+C.
let run (arguments: string[]) (output: TextWriter) (error: TextWriter) =
    let root = RootCommand "Gradients of scientific models by every differentiation backend: change one word, get the derivative another way."
    let list = Command("list", "What there is: examples, backends, methods, solvers.")
    list.SetAction(fun (_: ParseResult) -> whatThereIs output)
    root.Subcommands.Add list
    examples |> List.iter (commandOf output error >> root.Subcommands.Add)
    let result = root.Parse(arguments, ParserConfiguration(ResponseFileTokenReplacer = null))

    if result.Errors.Count > 0 then
        for problem in result.Errors do
            error.WriteLine problem.Message

        whatThereIs error
        misused
    else
        result.InvokeAsync(InvocationConfiguration(Output = output, Error = error, EnableDefaultExceptionHandler = false)).GetAwaiter().GetResult()

[<EntryPoint>]
let main arguments =
    // Standard output carries µ, ∂ and Greek letters whatever the machine's code page.
    Console.OutputEncoding <- Text.UTF8Encoding false
    run arguments Console.Out Console.Error
