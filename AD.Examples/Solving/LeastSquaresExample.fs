/// Regressions whose answers NIST certifies, by Levenberg-Marquardt: parameters, standard errors, and the digits that are right. Each of them is a method of the command line.
module AD.Examples.LeastSquaresExample

open System
open System.Threading
open AD
open AD.Solvers
open AD.FSharp
open AD.Examples.CommandLine
open AD.Examples.Models
open AD.Examples.Models.NistRegressions
open AD.Examples.Report
open AD.Examples.Report.Plots

/// Below this, rounding decides whether the residual is orthogonal to the Jacobian.
let private smallestTolerance = 1e-12

let private fit (settings: Settings) cancellation (backend: Backend) (regression: Regression) (start: float[]) =
    let options = LeastSquaresOptions(GradientTolerance = max settings.Tolerance smallestTolerance, CancellationToken = cancellation)
    LevenbergMarquardt(Options = options).Solve(backend, regression.Residuals, start)

/// What the solver says of the fit; a fit that was not finite has none.
let private report (solution: Solution) =
    match solution.Fit with
    | null -> invalidOp $"{solution}"
    | report -> report

let private sumOfSquares (solution: Solution) = 2.0 * solution.Value

let private gradient (backend: Backend) (regression: Regression) (b: float[]) =
    let residuals = Array.zeroCreate<float> regression.Y.Length
    regression.Residuals.Evaluate<float>(ReadOnlySpan b, Span residuals)
    backend |> Backend.pullback regression.Residuals b (Array.map (fun r -> 2.0 * r) residuals)

/// The gradient is that of the sum of squares where the fit ends: it vanishes at a minimum.
let private measure (settings: Settings) (cancellation: CancellationToken) (backend: Backend) (method: string) =
    let regression = find method
    let solution = fit settings cancellation backend regression regression.Start

    if solution.Status <> Status.Success then
        Failed $"{solution}"
    else
        let fitFrom start = fit settings cancellation backend regression start |> ignore
        let cost = Measure.cost cancellation (fun () -> fitFrom regression.Start)
        Measure.repeat cancellation settings.Repeat regression.Start fitFrom

        Measured
            { Value = sumOfSquares solution
              Gradient = gradient backend regression solution.X
              InitialStateGradient = [||]
              Parameters = solution.X
              RelativeError = max (Row.relativeError regression.Parameters solution.X) (Row.relativeError [| regression.SumOfSquares |] [| sumOfSquares solution |])
              Bound = 10.0 * settings.Tolerance + 1e-9 + 1e3 * backend.Traits.FirstOrderError
              Seconds = cost.Seconds
              Steps = int64 solution.Iterations
              RhsCalls = solution.Counts.FunctionCalls + solution.Counts.JacobianCalls
              VjpCalls = 0L
              AllocatedBytes = cost.AllocatedBytes
              Plan = None }

/// Data and curve, and what the curve misses with the standard deviation of the residuals.
let private plot (settings: Settings) cancellation (regression: Regression) =
    let solution = fit settings cancellation settings.Backends.Head regression regression.Start
    let first, last = Array.min regression.X, Array.max regression.X
    let fine = Array.init 301 (fun i -> first + (last - first) * float i / 300.0)
    let missed = Array.map2 (-) regression.Y (NistRegressions.curve regression.Name solution.X regression.X)
    let deviation = sqrt (report solution).ResidualVariance

    { FileName = $"least-squares-{regression.Name}"
      Size = 960, 640
      Model =
        stacked
            $"{regression.Title}, by Levenberg-Marquardt"
            regression.XTitle
            [ { YTitle = regression.YTitle
                Curves =
                  [ { Label = "observations"; Mark = Points; X = regression.X; Y = regression.Y }
                    line "fitted curve" fine (NistRegressions.curve regression.Name solution.X fine) ] }
              { YTitle = "observation - curve"
                Curves =
                  [ { Label = "residuals"; Mark = Stems; X = regression.X; Y = missed }
                    line "± s" [| first; last; nan; first; last |] [| deviation; deviation; nan; -deviation; -deviation |] ] } ] }

/// The digits to which a number is the certified one, of which there are eleven.
let private digits (certified: float) (value: float) =
    let error = abs (value - certified) / abs certified
    if error = 0.0 then 11.0 else min 11.0 (-log10 error)

let private printParameters console (settings: Settings) =
    let text (value: float) = value.ToString "G11"

    for name in settings.Methods do
        let regression = find name
        let solution = fit settings CancellationToken.None settings.Backends.Head regression regression.Start

        let report = report solution
        let deviation = (sqrt report.ResidualVariance).ToString "G6"

        Table.writePlain
            console
            $"{regression.Title}: {solution.Iterations} iterations, rank {report.Rank}, residual standard deviation {deviation}"
            [ "parameter"; "start"; "fitted"; "certified"; "digits"; "standard error"; "certified"; "digits" ]
            [ for i in 0 .. solution.X.Length - 1 ->
                  let certified, deviation = regression.Parameters[i], regression.StandardDeviations[i]
                  let error = report.StandardErrors[i]

                  [ $"b{i + 1}"
                    text regression.Start[i]
                    text solution.X[i]
                    text certified
                    (digits certified solution.X[i]).ToString "F1"
                    text error
                    text deviation
                    (digits deviation error).ToString "F1" ] ]

let private comparison =
    { Offer = Offer.solving "least-squares" "Regressions of NIST's reference datasets with standard errors, by Levenberg-Marquardt." (regressions |> List.map _.Name) 1e-10
      GradientTitle = "parameters"
      TimeTitle = "time of one fit"
      Measure = measure
      Plots = fun settings cancellation -> settings.Methods |> List.map (find >> plot settings cancellation)
      Print = printParameters }

let example = Study.example (Comparison.study comparison)
