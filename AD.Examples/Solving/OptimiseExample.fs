/// A minimisation by every optimiser: what they ask of a backend are gradients, and products with the Hessian.
module AD.Examples.OptimiseExample

open System
open System.Threading
open AD
open AD.Solvers
open AD.FSharp
open AD.Examples.CommandLine
open AD.Examples.Models
open AD.Examples.Report
open AD.Examples.Report.ObjectivePlots

let private methods: (string * (OptimizationOptions -> Optimizer)) list =
    [ "gradient-descent", (fun options -> GradientDescent(Options = options, LearningRate = LearningRate.Constant 4e-4, Momentum = 0.95, Nesterov = true))
      "adam", (fun options -> Adam(Options = options, LearningRate = LearningRate.Exponential(0.1, 0.9997)))
      "steepest-descent", (fun options -> SteepestDescent(Options = options))
      "bfgs", (fun options -> Bfgs(Options = options))
      "lbfgs", (fun options -> Lbfgs(Options = options))
      "newton-trust-region", (fun options -> NewtonTrustRegion(Options = options)) ]

/// Below this, differences of values decide, and Adam's rate has fallen too far.
let private smallestTolerance = 1e-8

let private toleranceOf (settings: Settings) = max settings.Tolerance smallestTolerance

let private optionsOf (settings: Settings) cancellation (progress: IProgress<Iteration> | null) trace =
    OptimizationOptions(GradientTolerance = toleranceOf settings, MaxIterations = 50_000, CancellationToken = cancellation, Progress = progress, Trace = trace)

let private minimise (options: OptimizationOptions) (backend: Backend) (name: string) (start: float[]) =
    let make = methods |> List.find (fun (known, _) -> known = name) |> snd
    (make options).Solve(backend, Valley.objective, start)

/// The point found, its gradient, and the cost of the way to it.
let private measure (settings: Settings) (cancellation: CancellationToken) (backend: Backend) (name: string) =
    let options = optionsOf settings cancellation null TraceDetail.None
    let solution = minimise options backend name Valley.start

    if solution.Status <> Status.Success then
        Failed $"The minimisation stopped after {solution.Iterations} iterations with status {solution.Status}: {solution.Reason}"
    else
        let minimiseFrom start = minimise options backend name start |> ignore
        let cost = Measure.cost cancellation (fun () -> minimiseFrom Valley.start)
        Measure.repeat cancellation settings.Repeat Valley.start minimiseFrom

        Measured
            { Value = solution.Value
              Gradient = backend |> Backend.gradient Valley.objective solution.X
              InitialStateGradient = [||]
              Parameters = solution.X
              RelativeError = Row.relativeError Valley.minimum solution.X
              // The smallest eigenvalue of the Hessian at the minimum is 0.4: the point is within 2.5 times the gradient.
              Bound = 5.0 * toleranceOf settings
              Seconds = cost.Seconds
              Steps = int64 solution.Iterations
              RhsCalls = solution.Counts.FunctionCalls + solution.Counts.GradientCalls + solution.Counts.HessianVectorCalls
              VjpCalls = 0L
              AllocatedBytes = cost.AllocatedBytes
              Plan = None }

/// Notes the objective after every iteration with the number of its evaluations until then.
type private Notes(f: Valley.Counted) =
    member val Lines: (float * float) list = [] with get, set

    interface IProgress<Iteration> with
        member this.Report iteration =
            this.Lines <- (float f.Evaluations, iteration.Value) :: this.Lines

/// The ways of the methods with one backend; a method that the backend refuses has none.
let private paths (settings: Settings) cancellation : Path list =
    [ for name in settings.Methods do
          let f = Valley.Counted()
          let notes = Notes f
          let options = optionsOf settings cancellation notes TraceDetail.Iterates
          let make = methods |> List.find (fun (known, _) -> known = name) |> snd

          try
              let solution = (make options).Solve(settings.Backends.Head, f, Valley.start)

              { Label = name
                Points =
                    [ for iterate in solution.Trace do
                          match iterate.X with
                          | null -> ()
                          | x -> x[0], x[1] ]
                Progress = List.rev notes.Lines }
          with :? NotSupportedException ->
              () ]

let private plots (settings: Settings) cancellation =
    let xs = Array.init 161 (fun i -> -1.6 + 3.2 * float i / 160.0)
    let ys = Array.init 161 (fun i -> -0.6 + 2.4 * float i / 160.0)
    let valueAt x y = Valley.objective.Evaluate<float>(ReadOnlySpan [| x; y |])
    let ways = paths settings cancellation

    [ { FileName = "optimise"
        Size = 1000, 640
        Model = overContours "Rosenbrock's valley: the ways of the optimisers" xs ys valueAt ways }
      { FileName = "optimise-progress"
        Size = 1000, 560
        Model = falling "Rosenbrock's valley: how the objective falls" "evaluations of f, for values and derivatives" 1e-20 ways } ]

let private printCounts console (settings: Settings) =
    let backend = settings.Backends.Head

    Table.writePlain
        console
        $"f(x, y) = 100 (y - x^2)^2 + (1 - x)^2 from (-1.2, 1) with {backend.Traits.Name}"
        [ "method"; "status"; "iterations"; "values"; "gradients"; "products H v"; "objective"; "largest slope" ]
        [ for name in settings.Methods do
              try
                  let solution = minimise (optionsOf settings CancellationToken.None null TraceDetail.None) backend name Valley.start
                  let counts = solution.Counts

                  [ name
                    string solution.Status
                    string solution.Iterations
                    string counts.FunctionCalls
                    string counts.GradientCalls
                    string counts.HessianVectorCalls
                    solution.Value.ToString "E2"
                    solution.ResidualNorm.ToString "E2" ]
              with :? NotSupportedException ->
                  [ name; "refused"; ""; ""; ""; ""; ""; "" ] ]

let private comparison =
    { Offer = Offer.solving "optimise" "Minimisation: Rosenbrock's valley by every optimiser." (List.map fst methods) 1e-6
      GradientTitle = "minimiser (x  y)"
      TimeTitle = "time of one minimisation"
      Measure = measure
      Plots = plots
      Print = printCounts }

let example = Study.example (Comparison.study comparison)
