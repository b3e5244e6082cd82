namespace AD.Examples

open System
open System.Threading
open AD
open AD.Examples.CommandLine
open AD.Examples.Report
open Spectre.Console

/// One scientific problem that every backend and every method solves.
type Comparison =
    { Offer: Offer
      /// What the gradient column of the table shows.
      GradientTitle: string
      /// What the time is the time of.
      TimeTitle: string
      /// One gradient with its cost, by one backend and one method.
      Measure: Settings -> CancellationToken -> Backend -> string -> Outcome
      /// What is worth seeing besides the time per backend.
      Plots: Settings -> CancellationToken -> Plot list
      /// What is worth reading besides the table of rows.
      Print: IAnsiConsole -> Settings -> unit }

module Comparison =

    /// The row of a measurement. A combination that the library refuses gives a row with the reason.
    let row (offer: Offer) (settings: Settings) (backend: Backend) method (measure: unit -> Outcome) =
        { Example = offer.Name
          Backend = backend.Traits.Name
          Method = method
          Solver = if Offer.hasSolver offer then settings.Solver else offer.Name
          Tolerance = settings.Tolerance
          Outcome =
            try
                measure ()
            with
            | :? NotSupportedException as refusal -> Refused refusal.Message
            | :? ArgumentException as refusal -> Refused refusal.Message }

    /// One row for each backend and method.
    let pieces (comparison: Comparison) (settings: Settings) cancellation =
        let offer = comparison.Offer

        [ for backend in settings.Backends do
              for method in settings.Methods do
                  $"{offer.Name}: {backend.Traits.Name}, {method}",
                  fun (_: float -> string -> unit) -> row offer settings backend method (fun () -> comparison.Measure settings cancellation backend method) ]

    let private timePlot (comparison: Comparison) (rows: Row list) =
        let names = rows |> List.map _.Backend |> List.distinct
        let seconds name method = rows |> List.tryPick (fun row -> if row.Backend = name && row.Method = method then Row.seconds row else None)
        let methods = rows |> List.map _.Method |> List.distinct

        { FileName = $"{comparison.Offer.Name}-time"
          Size = 960, 180 + 32 * max 2 methods.Length * names.Length
          Model = Plots.timeBars $"{comparison.Offer.Name}: time per backend" comparison.TimeTitle methods names seconds }

    let plots comparison settings cancellation rows = comparison.Plots settings cancellation @ [ timePlot comparison rows ]

    let print (comparison: Comparison) (console: IAnsiConsole) (settings: Settings) rows =
        let solver = if settings.Solver = "" then "" else $"{settings.Solver}, "
        Table.write console $"{comparison.Offer.Name} ({solver}tolerance {Row.powerText settings.Tolerance})" comparison.GradientTitle rows
        comparison.Print console settings

    let study comparison =
        { Offer = comparison.Offer
          Announce = fun _ _ -> []
          Pieces = pieces comparison
          Json = Json.line
          Print = print comparison
          Plots = plots comparison
          Complaints = Row.complaints }
