/// A curve fit by least squares: what the solver asks of a backend is the Jacobian of the residuals.
module AD.Examples.GaussNewtonExample

open System
open System.Threading
open AD
open AD.Solvers
open AD.FSharp
open AD.Examples.CommandLine
open AD.Examples.Models
open AD.Examples.Report
open AD.Examples.Report.Plots

/// Below this, rounding decides whether the gradient of the sum of squares vanishes.
let private smallestTolerance = 1e-10

let private fit (settings: Settings) cancellation (backend: Backend) (start: float[]) =
    let tolerance = max settings.Tolerance smallestTolerance
    let options = LeastSquaresOptions(GradientTolerance = tolerance, StepTolerance = tolerance, CancellationToken = cancellation)
    GaussNewton(Options = options).Solve(backend, DecayCurve.residuals, start)

let private sumOfSquares (solution: Solution) = solution.ResidualNorm * solution.ResidualNorm

/// Value, gradient and cost of one fit. The gradient is that of the sum of squares where the fit ends: it vanishes at a minimum.
let private measure (settings: Settings) (cancellation: CancellationToken) (backend: Backend) (_: string) =
    let solution = fit settings cancellation backend DecayCurve.start

    if solution.Status <> Status.Success then
        Failed $"The fit stopped after {solution.Iterations} iterations with status {solution.Status}."
    else
        let residuals = Array.zeroCreate<float> DecayCurve.readings.Length
        DecayCurve.residuals.Evaluate<float>(ReadOnlySpan solution.X, Span residuals)
        let fitFrom start = fit settings cancellation backend start |> ignore
        let cost = Measure.cost cancellation (fun () -> fitFrom DecayCurve.start)
        Measure.repeat cancellation settings.Repeat DecayCurve.start fitFrom

        Measured
            { Value = sumOfSquares solution
              Gradient = backend |> Backend.pullback DecayCurve.residuals solution.X (Array.map (fun r -> 2.0 * r) residuals)
              InitialStateGradient = [||]
              Parameters = solution.X
              RelativeError =
                max (Row.relativeError DecayCurve.referenceParameters solution.X) (Row.relativeError [| DecayCurve.referenceSumOfSquares |] [| sumOfSquares solution |])
              Bound = 10.0 * settings.Tolerance + 1e-10
              Seconds = cost.Seconds
              Steps = int64 solution.Iterations
              RhsCalls = solution.Counts.FunctionCalls + solution.Counts.JacobianCalls
              VjpCalls = 0L
              AllocatedBytes = cost.AllocatedBytes
              Plan = None }

let private curveAt (p: float[]) t = DecayCurve.curve (p[0], p[1], p[2]) t

let private panels (settings: Settings) cancellation =
    let fitted = (fit settings cancellation settings.Backends.Head DecayCurve.start).X
    let fine = Array.init 241 (fun i -> float i / 50.0)
    let missed = Array.map2 (fun t reading -> 1000.0 * (reading - curveAt fitted t)) DecayCurve.times DecayCurve.readings

    [ { YTitle = "signal y (V)"
        Curves =
          [ { Label = "readings"; Mark = Points; X = DecayCurve.times; Y = DecayCurve.readings }
            line "fit a exp(-k t) + c" fine (Array.map (curveAt fitted) fine)
            line "start of the fit" fine (Array.map (curveAt DecayCurve.start) fine) ] }
      { YTitle = "reading - fit (mV)"
        Curves = [ { Label = "residuals"; Mark = Stems; X = DecayCurve.times; Y = missed } ] } ]

let private printParameters console (settings: Settings) =
    let backend = settings.Backends.Head
    let solution = fit settings CancellationToken.None backend DecayCurve.start
    let errors = match solution.Fit with null -> [||] | fit -> fit.StandardErrors
    let text (value: float) = value.ToString "G8"

    Table.writePlain
        console
        "y(t) = a exp(-k t) + c"
        [ "parameter"; "unit"; "start"; "fitted"; "standard error"; "reference" ]
        [ for i in 0 .. errors.Length - 1 ->
              [ DecayCurve.parameterNames[i]
                DecayCurve.parameterUnits[i]
                text DecayCurve.start[i]
                text solution.X[i]
                errors[i].ToString "G3"
                text DecayCurve.referenceParameters[i] ] ]

let private comparison =
    { Offer = Offer.solving "gauss-newton" "Curve fit: an exponential decay onto its background, by Gauss-Newton." [ "gauss-newton" ] 1e-8
      GradientTitle = "parameters (a  k  c)"
      TimeTitle = "time of one fit"
      Measure = measure
      Plots =
        fun settings cancellation ->
            [ { FileName = "gauss-newton"
                Size = 960, 640
                Model = stacked "Curve fit: exponential decay by Gauss-Newton" "time t (s)" (panels settings cancellation) } ]
      Print = printParameters }

let example = Study.example (Comparison.study comparison)
