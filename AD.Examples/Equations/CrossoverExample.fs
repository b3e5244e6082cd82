/// Forward against adjoint: the time of a gradient by the number of parameters, and from which number on the adjoint wins.
module AD.Examples.CrossoverExample

open System
open System.Collections.Generic
open AD
open AD.Solvers
open AD.Examples.CommandLine
open AD.Examples.Models
open AD.Examples.Report
open AD.Examples.Report.SweepPlots

let private counts = [ 2; 5; 10; 20; 50; 100; 200; 500; 1000; 2000; 5000 ]

/// A problem with the time of one evaluation of its right-hand side at float.
type private Sized =
    { Subject: OdeStudy.Subject
      RhsSeconds: float }

let private evaluationsPerCall = 100

let private sized settings cancellation count =
    let problem = OdeProblem(UnknownSpring.rightHandSide count, UnknownSpring.initialState, UnknownSpring.heights count, 0.0, UnknownSpring.endTime)
    let u, p, du = UnknownSpring.initialState, UnknownSpring.heights count, Array.zeroCreate 2
    let f = UnknownSpring.rightHandSide count

    let evaluate () =
        for _ in 1..evaluationsPerCall do
            f.Evaluate<float>(ReadOnlySpan u, ReadOnlySpan p, 0.0, Span du)

    { Subject = OdeStudy.withReference settings cancellation 1000.0 problem (Cost.AtTimes(UnknownSpring.times, UnknownSpring.lossAtOneTime))
      RhsSeconds = (Measure.fastest cancellation 0.1 0.1 evaluate).Seconds / float evaluationsPerCall }

let private sweep: Sweep =
    let known = Dictionary<int * float, Sized>()

    { Offer =
        { Offer.sweeping "crossover" "Forward sensitivities against the adjoint: time of the gradient by the number of parameters, 2 to 5000." OdeStudy.methodNames 1e-6 with
            DefaultMethods = "forward,interpolating"
            DefaultBackends = "forward-dual,reverse-tape,compiled-tape" }
      SizeName = "parameters"
      Sizes = counts
      Measure =
        fun settings cancellation backend method timer count ->
            let key = count, settings.Tolerance

            if not (known.ContainsKey key) then
                known[key] <- sized settings cancellation count

            let outcome = OdeStudy.timed timer known[key].Subject settings cancellation backend method
            Row.withShortGradient outcome, [ "rhsSeconds", known[key].RhsSeconds ] }

let private times entries (backend: Backend) method = Sweep.times sweep entries backend.Traits.Name method

/// From which number of parameters on another method is faster than forward sensitivities.
let private crossings (settings: Settings) entries =
    [ for backend in settings.Backends do
          for method in settings.Methods do
              if method <> "forward" && method <> "forward-discrete" then
                  match crossing (times entries backend "forward") (times entries backend method) with
                  | Some(at, seconds) -> backend, method, at, seconds
                  | None -> () ]

let private rhsSeconds entries (count: float) =
    entries |> List.pick (fun entry -> if Entry.number "parameters" entry = count then Entry.tryNumber "rhsSeconds" entry else None)

let private print console (settings: Settings) (entries: Entry list) =
    for backend in settings.Backends do
        let cells method count =
            let row = entries |> List.find (fun entry -> (entry.Row.Backend, entry.Row.Method, Entry.number "parameters" entry) = (backend.Traits.Name, method, count)) |> _.Row

            match row.Outcome with
            | Measured m -> [ Plots.timeText m.Seconds; (m.Seconds / rhsSeconds entries count).ToString "F0" ]
            | Refused _ -> [ "left out"; "" ]
            | Failed _ -> [ "failed"; "" ]

        Table.writePlain
            console
            $"{backend.Traits.Name} ({settings.Solver}, tolerance {Row.powerText settings.Tolerance}; left out: above {settings.Limit} s)"
            ([ "parameters"; "one right-hand side" ] @ [ for method in settings.Methods do yield! [ method; $"{method} / rhs" ] ])
            [ for count in List.map float counts ->
                  [ string count; Plots.timeText (rhsSeconds entries count) ] @ List.collect (fun method -> cells method count) settings.Methods ]

    for backend, method, at, seconds in crossings settings entries do
        console.Write(Spectre.Console.Text $"{backend.Traits.Name}: {method} is faster than forward from about {at:F0} parameters on ({Plots.timeText seconds})\n")

let private plots (settings: Settings) _ (entries: Entry list) =
    let curves =
        [ for i, backend in List.indexed settings.Backends do
              for method in settings.Methods ->
                  { Label = $"{backend.Traits.Name}, {method}"
                    Color = i
                    Dashed = (method = "forward")
                    Points = times entries backend method } ]

    let marks = [ for _, _, at, seconds in crossings settings entries -> { At = at, seconds; Words = $"{at:F0}" } ]

    let perRhs =
        [ for curve in curves ->
              { curve with
                  Points = curve.Points |> List.map (fun (count, seconds) -> count, seconds / rhsSeconds entries count) } ]

    [ { FileName = "crossover"
        Size = 1040, 620
        Model = timesBySize "Forward sensitivities against the adjoint (circles: where they cross)" "number of parameters" "time of one gradient" curves marks }
      { FileName = "crossover-rhs"
        Size = 1040, 560
        Model = numbersBySize "Gradients in evaluations of the right-hand side" "number of parameters" "time of one gradient / time of one right-hand side" (infinity, 0.0) perRhs } ]

let example =
    Study.example
        { Offer = sweep.Offer
          Announce = fun _ _ -> []
          Pieces = Sweep.pieces sweep
          Json = Entry.json
          Print = print
          Plots = plots
          Complaints = List.map _.Row >> Row.complaints }
