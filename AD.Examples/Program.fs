/// The command line of the examples.
module AD.Examples.Program

open System
open System.CommandLine
open System.CommandLine.Parsing
open System.IO
open System.Threading
open System.Threading.Tasks
open AD.Examples.CommandLine

/// Everything there is to run.
let examples =
    [ LotkaVolterraExample.example
      SpiralExample.example
      Figure2Example.example
      Figure3Example.example
      CrossoverExample.example
      RobertsonExample.example
      HareLynxExample.example
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
        writer.WriteLine $"  {example.Offer.Name, -16} {example.Offer.Description}"

    writer.WriteLine "Backends (--backend NAME|all):"

    for name, backend in Names.backends do
        writer.WriteLine $"  {name, -24} {backend.GetType().Name}"

    writer.WriteLine "Methods (--method NAME|all):"

    for example in examples do
        writer.WriteLine $"""  {example.Offer.Name, -16} {String.Join(", ", example.Offer.Methods)}"""

    writer.WriteLine $"""Solvers (--solver NAME): {String.Join(", ", List.map fst Names.solvers)}"""
    writer.WriteLine "Further options: --tolerance NUMBER, --memory SIZE, --checkpoints NUMBER, --limit SECONDS, --output DIR, --repeat NUMBER, --train, --json; --help after an example's name explains them."

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
    let command = Command(example.Offer.Name, example.Offer.Description)
    let options = Options.Set example.Offer
    options.AddTo command
    let run result token = if example.Run (options.Read result) token output error then succeeded else missed
    command.SetAction(fun (result: ParseResult) (cancellation: CancellationToken) -> guarded error (run result) cancellation)
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
