/// How good a gradient's estimate of its own error is: estimate / true error, by tolerance and method.
module AD.Examples.Effectivity

open System.Threading
open AD
open AD.Solvers
open AD.Examples.CommandLine
open AD.Examples.Report
open AD.Examples.Report.SweepPlots

let private tolerances = [ 1e-4; 1e-5; 1e-6; 1e-7; 1e-8; 1e-9; 1e-10 ]

/// Estimate and true error of the gradient with respect to the parameters, both in the Euclidean norm, by the first backend that was asked for.
let private errors (subject: OdeStudy.Subject) (settings: Settings) cancellation method tolerance =
    let backend = settings.Backends.Head
    let loose = { settings with Tolerance = tolerance; Memory = Everything }
    let estimate = (OdeStudy.methodOf method loose backend ActiveInputs.Parameters).GradientWithError(subject.Problem, subject.Loss, OdeStudy.solver loose backend, OdeStudy.options subject loose cancellation)
    let missed = Array.map2 (-) estimate.ParameterGradient subject.ReferenceGradient |> Array.sumBy (fun e -> e * e) |> sqrt
    estimate.NormError, missed

/// The picture; what a method refuses, or does not reach, is no point.
let plot (subject: OdeStudy.Subject) (settings: Settings) (cancellation: CancellationToken) name title =
    let curve i method =
        { Label = method
          Color = i
          Dashed = false
          Points =
            [ for tolerance in tolerances do
                  cancellation.ThrowIfCancellationRequested()

                  try
                      let estimate, error = errors subject settings cancellation method tolerance
                      if estimate > 0.0 && error > 0.0 then tolerance, estimate / error
                  with OdeStudy.Refusal _ ->
                      () ] }

    { FileName = $"{name}-effectivity"
      Size = 960, 480
      Model = numbersBySize $"{title}: effectivity of the gradient's error bar" "tolerance" "estimated error / true error" (0.1, 10.0) (List.mapi curve settings.Methods) }
