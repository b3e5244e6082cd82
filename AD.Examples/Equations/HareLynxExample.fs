/// A fit through a differential equation: rates and initial states of predators and prey from the pelt counts of the Hudson's Bay Company.
module AD.Examples.HareLynxExample

open System
open System.Threading
open AD
open AD.Solvers
open AD.FSharp
open AD.Examples.CommandLine
open AD.Examples.Models
open AD.Examples.Report
open AD.Examples.Report.Plots

/// The states at some times as a function of the rates and the initial states. Where a trial step of the fit has no solution, the function is not a number, and the fit takes a shorter step.
let private solutionAt (settings: Settings) (cancellation: CancellationToken) (backend: Backend) (times: float[]) =
    let options = OdeOptions(RelativeTolerance = settings.Tolerance, AbsoluteTolerance = settings.Tolerance, CancellationToken = cancellation)
    let inputs = SolutionFunctionOptions(Inputs = ActiveInputs.All, OnFailure = FailedSolve.NaN)
    HareLynx.problem.AsFunction(backend, OdeStudy.solver settings backend, times, options, inputs)

let private residuals settings cancellation backend =
    HareLynx.residuals (solutionAt settings cancellation backend HareLynx.times)

let private fit (settings: Settings) cancellation (backend: Backend) (start: float[]) =
    let options = LeastSquaresOptions(GradientTolerance = max 1e-10 (100.0 * settings.Tolerance), CancellationToken = cancellation)
    LevenbergMarquardt(Options = options).Solve(backend, residuals settings cancellation backend, start)

let private report (solution: Solution) =
    match solution.Fit with
    | null -> invalidOp $"{solution}"
    | report -> report

/// The gradient is that of the sum of squares where the fit ends: it vanishes at a minimum.
let private measure (settings: Settings) (cancellation: CancellationToken) (backend: Backend) (_: string) =
    let solution = fit settings cancellation backend HareLynx.start

    if solution.Status <> Status.Success then
        Failed $"{solution}"
    else
        let missed = residuals settings cancellation backend
        let r = Array.zeroCreate<float> (2 * HareLynx.times.Length)
        missed.Evaluate<float>(ReadOnlySpan solution.X, Span r)
        let fitFrom start = fit settings cancellation backend start |> ignore
        let cost = Measure.cost cancellation (fun () -> fitFrom HareLynx.start)
        Measure.repeat cancellation settings.Repeat HareLynx.start fitFrom

        Measured
            { Value = 2.0 * solution.Value
              Gradient = backend |> Backend.pullback missed solution.X (Array.map (fun v -> 2.0 * v) r)
              InitialStateGradient = [||]
              Parameters = solution.X
              RelativeError =
                Array.map2 (fun found reference -> abs (found / reference - 1.0)) solution.X HareLynx.referenceParameters
                |> Array.max
                |> max (abs (2.0 * solution.Value / HareLynx.referenceSumOfSquares - 1.0))
              Bound = 1e3 * settings.Tolerance + (if backend.Traits.IsExact then 0.0 else 1e-5)
              Seconds = cost.Seconds
              Steps = int64 solution.Iterations
              RhsCalls = solution.Counts.FunctionCalls + solution.Counts.JacobianCalls
              VjpCalls = 0L
              AllocatedBytes = cost.AllocatedBytes
              Plan = None }

/// The 97.5 % point of Student's t with 36 degrees of freedom: 42 residuals, 6 parameters.
let private studentT = 2.028

/// The curve of one species with its confidence band by the delta method: the variance of ln u is g C gᵀ, g the gradient of ln u by the sensitivities, C the covariance of the parameters.
let private curves (settings: Settings) cancellation (solution: Solution) =
    let backend = settings.Backends.Head
    let fine = Array.init 401 (fun i -> Array.last HareLynx.times * float i / 400.0)
    let function' = solutionAt settings cancellation backend fine
    let struct (states, jacobian) = backend |> Backend.valueAndJacobian function' solution.X
    let covariance = (report solution).Covariance

    let species i =
        let at j = states[2 * j + i]

        let deviation j =
            let gradient = jacobian.Row(2 * j + i) / at j
            sqrt (gradient * (covariance * gradient))

        let factor sign = Array.init fine.Length (fun j -> at j * Math.Exp(sign * studentT * deviation j))
        Array.init fine.Length at, factor -1.0, factor 1.0

    fine |> Array.map (fun t -> t + HareLynx.years[0]), species 0, species 1

let private panel years title counts (curve, lower, upper) =
    { YTitle = title
      Curves =
        [ { Label = "95 % confidence of the curve"; Mark = Band upper; X = years; Y = lower }
          line "fitted curve" years curve
          { Label = "pelts counted"; Mark = Points; X = HareLynx.years; Y = counts } ] }

let private plots (settings: Settings) cancellation =
    let solution = fit settings cancellation settings.Backends.Head HareLynx.start
    let years, hares, lynxes = curves settings cancellation solution

    [ { FileName = "fit-hare-lynx"
        Size = 960, 640
        Model =
          stacked "Hare and lynx around Hudson's Bay: predators and prey, fitted" "year"
              [ panel years "hares (thousand pelts)" HareLynx.hares hares; panel years "lynxes (thousand pelts)" HareLynx.lynxes lynxes ] } ]

let private printParameters console (settings: Settings) =
    let solution = fit settings CancellationToken.None settings.Backends.Head HareLynx.start
    let report = report solution
    let text (value: float) = value.ToString "G6"

    Table.writePlain
        console
        $"Fitted to ln of the counts: {solution.Iterations} iterations, rank {report.Rank}, residual standard deviation {sqrt report.ResidualVariance:F4} (a factor of {Math.Exp(sqrt report.ResidualVariance):F2})"
        [ "parameter"; "unit"; "start"; "fitted"; "standard error"; "95 % confidence" ]
        [ for i in 0 .. solution.X.Length - 1 ->
              let value, error = solution.X[i], report.StandardErrors[i]
              [ HareLynx.names[i]; HareLynx.units[i]; text HareLynx.start[i]; text value; error.ToString "G3"; $"{value - studentT * error:G4} to {value + studentT * error:G4}" ] ]

let private comparison =
    { Offer =
        { Offer.integrating "fit-hare-lynx" "Predators and prey fitted to the pelt counts of 1900 to 1920, by Levenberg-Marquardt through the differential equation." [ "levenberg-marquardt" ] 1e-8 with
            Knobs = [ Solver; Repeat ] }
      GradientTitle = "α  β  γ  δ  h(1900)  l(1900)"
      TimeTitle = "time of one fit"
      Measure = measure
      Plots = plots
      Print = printParameters }

let example = Study.example (Comparison.study comparison)
