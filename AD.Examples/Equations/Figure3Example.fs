/// The third figure of Schäfer, Tarek, White and Rackauckas (arXiv:2109.12449): the time of the gradient of a neural differential equation, by width of its hidden layer and backend.
module AD.Examples.Figure3Example

open System.Collections.Generic
open AD.Solvers
open AD.Examples.CommandLine
open AD.Examples.Models
open AD.Examples.Report
open AD.Examples.Report.SweepPlots

let private widths = [ 50; 100; 200; 500; 1000; 2000; 5000; 10_000 ]

let private subject settings cancellation width =
    let problem = OdeProblem(Spiral.network width, Spiral.initialState, Spiral.weights width, 0.0, Spiral.endTime)
    OdeStudy.withReference settings cancellation 1000.0 problem (Cost.AtTimes(Spiral.times, Spiral.lossAtOneTime))

/// Subjects are made once for each width and tolerance.
let private sweep: Sweep =
    let subjects = Dictionary<int * float, OdeStudy.Subject>()

    { Offer =
        { Offer.sweeping "figure3" "The paper's neural differential equation: time of the gradient by width of the hidden layer, 50 to 10 000, and backend." OdeStudy.methodNames 1e-6 with
            DefaultMethods = "interpolating" }
      SizeName = "width"
      Sizes = widths
      Measure =
        fun settings cancellation backend method timer width ->
            let key = width, settings.Tolerance

            if not (subjects.ContainsKey key) then
                subjects[key] <- subject settings cancellation width

            let outcome = OdeStudy.timed timer subjects[key] settings cancellation backend method
            Row.withShortGradient outcome, [ "parameters", float (Spiral.weightCount width) ] }

let private entriesAt entries width = entries |> List.filter (fun entry -> Entry.number "width" entry = float width)

/// The fastest at a width.
let private winner entries width =
    entriesAt entries width
    |> List.choose (fun entry -> Row.seconds entry.Row |> Option.map (fun seconds -> seconds, entry.Row))
    |> function
        | [] -> None
        | measured -> Some(List.minBy fst measured)

let private print console (settings: Settings) (entries: Entry list) =
    let pairs = entries |> List.map (fun entry -> entry.Row.Backend, entry.Row.Method) |> List.distinct
    let cell row = match row.Outcome with Measured m -> Plots.timeText m.Seconds | Refused _ -> "left out" | Failed _ -> "failed"

    Table.writePlain
        console
        $"Neural differential equation: time of one gradient with respect to all weights ({settings.Solver}, tolerance {Row.powerText settings.Tolerance}; left out: above {settings.Limit} s)"
        ([ "width"; "weights" ] @ [ for backend, method in pairs -> $"{backend}, {method}" ] @ [ "fastest" ])
        [ for width in widths ->
              let at = entriesAt entries width
              let fastest = match winner entries width with Some(_, row) -> row.Backend | None -> ""
              [ string width; string (Spiral.weightCount width) ]
              @ [ for backend, method in pairs -> at |> List.find (fun entry -> (entry.Row.Backend, entry.Row.Method) = (backend, method)) |> _.Row |> cell ]
              @ [ fastest ] ]

let private plots (settings: Settings) _ (entries: Entry list) =
    let curves =
        [ for i, backend in List.indexed settings.Backends do
              for j, method in List.indexed settings.Methods do
                  let points = Sweep.times sweep entries backend.Traits.Name method
                  let label = if settings.Methods.Length = 1 then backend.Traits.Name else $"{backend.Traits.Name}, {method}"
                  { Label = label; Color = i; Dashed = (j % 2 = 1); Points = points } ]

    [ { FileName = "figure3"
        Size = 1040, 620
        Model = timesBySize "Neural differential equation: time of the gradient by width" "width of the hidden layer (weights: 5 times as many, and 2)" "time of one gradient" curves [] } ]

let example =
    Study.example
        { Offer = sweep.Offer
          Announce = fun _ _ -> []
          Pieces = Sweep.pieces sweep
          Json = Entry.json
          Print = print
          Plots = plots
          Complaints = List.map _.Row >> Row.complaints }
