/// The second figure of Schäfer, Tarek, White and Rackauckas (arXiv:2109.12449): how the time of the Lotka-Volterra gradient is distributed, by backend and method.
module AD.Examples.Figure2Example

open System
open AD.Examples.CommandLine
open AD.Examples.Report
open AD.Examples.Report.Violins
open OxyPlot.Axes

let private offer =
    { Offer.integrating "figure2" "The paper's violins: how the time of the Lotka-Volterra gradient is distributed, by backend and method." OdeStudy.methodNames 1e-6 with
        DefaultMethods = "forward,interpolating"
        Knobs = [ Solver; Memory ] }

/// A row with the single times behind it, sorted.
type private Distribution = { Row: Row; Sorted: float[] }

/// Single gradients are timed for so many seconds.
let private sampling = 0.6

let private measure (settings: Settings) cancellation backend method =
    let mutable sorted = [||]

    let timer action =
        let samples, cost = Measure.distribution cancellation sampling action
        sorted <- Array.sort samples
        cost

    let row = Comparison.row offer settings backend method (fun () -> OdeStudy.timed timer LotkaVolterraExample.subject settings cancellation backend method)
    { Row = row; Sorted = sorted }

let private pieces (settings: Settings) cancellation =
    [ for backend in settings.Backends do
          for method in settings.Methods do
              $"figure2: {backend.Traits.Name}, {method}", fun (_: float -> string -> unit) -> measure settings cancellation backend method ]

let private marks = [ "fastest", 0.0; "lowerQuartile", 0.25; "upperQuartile", 0.75; "slowest", 1.0 ]

let private json part =
    let numbers = if part.Sorted.Length = 0 then [] else ("samples", float part.Sorted.Length) :: [ for name, q in marks -> name, quantile part.Sorted q ]
    Json.lineWith numbers part.Row

let private print console (settings: Settings) parts =
    Table.writePlain
        console
        $"Time of the Lotka-Volterra gradient with respect to the 4 rates ({settings.Solver}, tolerance {Row.powerText settings.Tolerance})"
        [ "backend"; "method"; "gradients timed"; "fastest"; "lower quartile"; "median"; "upper quartile"; "slowest"; "relative error" ]
        [ for part in parts do
              match part.Row.Outcome with
              | Measured m ->
                  let at q = Plots.timeText (quantile part.Sorted q)
                  [ part.Row.Backend; part.Row.Method; string part.Sorted.Length; at 0.0; at 0.25; at 0.5; at 0.75; at 1.0; m.RelativeError.ToString "0.0e-0" ]
              | Refused reason -> [ part.Row.Backend; part.Row.Method; "refused"; reason; ""; ""; ""; ""; "" ]
              | Failed reason -> [ part.Row.Backend; part.Row.Method; "failed"; reason; ""; ""; ""; ""; "" ] ]

let private plots (settings: Settings) _ parts =
    let measured = parts |> List.filter (fun part -> part.Sorted.Length > 0)
    let categories = measured |> List.map _.Row.Backend |> List.distinct
    let groups = measured |> List.map _.Row.Method |> List.distinct

    let violins (scaled: float[] -> float[]) =
        [ for part in measured ->
              { Category = List.findIndex ((=) part.Row.Backend) categories
                Group = List.findIndex ((=) part.Row.Method) groups
                Values = scaled part.Sorted } ]

    let draw name title scale words values =
        { FileName = name
          Size = 960, 160 + 32 * max 2 groups.Length * categories.Length
          Model = plot title categories groups scale words (violins values) }

    if measured.IsEmpty then
        []
    else
        let medians = measured |> List.map (fun part -> quantile part.Sorted 0.5)
        let axis = Plots.DecadeAxis(Title = "time of one gradient with respect to the 4 rates", Minimum = 0.6 * List.min medians, Maximum = 4.0 * List.max medians, LabelFormatter = Plots.tickText)
        let relative = LinearAxis(Title = "time of one gradient / median of its backend and method", Minimum = 0.92, Maximum = 1.2)

        [ draw "figure2" "Lotka-Volterra: time of the gradient by backend" { Axis = axis; Transform = Math.Log10; Inverse = fun x -> 10.0 ** x } Plots.timeText id
          draw "figure2-spread" "Lotka-Volterra: how the time of the gradient scatters" { Axis = relative; Transform = id; Inverse = id } (fun _ -> "") (fun sorted ->
              let median = quantile sorted 0.5
              sorted |> Array.map (fun s -> s / median)) ]

let example =
    Study.example
        { Offer = offer
          Announce = OdeStudy.plans LotkaVolterraExample.subject
          Pieces = pieces
          Json = json
          Print = print
          Plots = plots
          Complaints = List.map _.Row >> Row.complaints }
