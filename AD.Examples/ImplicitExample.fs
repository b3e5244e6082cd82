/// A hyper-gradient: how the loss on unseen readings depends on the penalties of a fit, through the fit itself.
module AD.Examples.ImplicitExample

open System
open System.Threading
open AD
open AD.Solvers
open AD.FSharp
open AD.Examples.CommandLine
open AD.Examples.Models
open AD.Examples.Report
open AD.Examples.Report.Plots

/// Logarithms of the penalties at which the gradient is taken.
let private point = Array.init RidgeRegression.featureCount (fun j -> -1.0 + 0.25 * float j)

let private start = Array.zeroCreate<float> RidgeRegression.featureCount

/// Gradient descent has converged to the last digits after so many steps of this rate.
let private descentSteps, private descentRate = 700, 0.07

let private weights (backend: Backend) (method: string) : IVectorFunction =
    match method with
    | "least-squares" -> Implicit.LeastSquares(GaussNewton(), backend, RidgeRegression.residuals, start)
    | "normal-equations" -> Implicit.Root(NewtonRaphson(), backend, RidgeRegression.normalEquations, start)
    | _ -> Unrolled.GradientDescent(backend, RidgeRegression.objective, start, descentSteps, descentRate)

let private measure (settings: Settings) (cancellation: CancellationToken) (backend: Backend) (method: string) =
    // The condition of a least-squares solution, and a step of gradient descent, contain a gradient, which is differentiated again.
    if method <> "normal-equations" && not backend.Traits.AnyBaseNumber then
        Refused $"{backend.Traits.Name} works at double only, and the gradient inside the fit is differentiated again: --method normal-equations has none."
    else
        let loss = RidgeRegression.validationLoss (weights backend method)
        let gradientAt p = backend |> Backend.valueAndGradient loss p
        let struct (value, gradient) = gradientAt point
        let _, referenceValue, reference = RidgeReference.closedForm point
        let cost = Measure.cost cancellation (fun () -> gradientAt point |> ignore)
        Measure.repeat cancellation settings.Repeat point (gradientAt >> ignore)

        Measured
            { Value = value
              Gradient = gradient
              InitialStateGradient = [||]
              Parameters = [||]
              RelativeError = max (Row.relativeError reference gradient) (Row.relativeError [| referenceValue |] [| value |])
              Bound = if backend.Traits.IsExact then 1e-11 else 1e-3
              Seconds = cost.Seconds
              Steps = 0L
              RhsCalls = 0L
              VjpCalls = 0L
              AllocatedBytes = cost.AllocatedBytes }

let private lossAlong (loss: IScalarFunction) logarithm =
    loss.Evaluate<float>(ReadOnlySpan(Array.create RidgeRegression.featureCount logarithm))

let private panels (settings: Settings) cancellation =
    let backend = settings.Backends.Head
    let solution = Implicit.Root(NewtonRaphson(), backend, RidgeRegression.normalEquations, start)
    let loss = RidgeRegression.validationLoss solution
    let logarithms = Array.init 121 (fun i -> -8.0 + float i / 10.0)
    let tangentAt = [| -6.0; -3.0; -1.0; 1.0; 3.0 |]

    let tangents =
        [ for logarithm in tangentAt do
              (cancellation: CancellationToken).ThrowIfCancellationRequested()
              let slope = backend |> Backend.gradient loss (Array.create RidgeRegression.featureCount logarithm) |> Array.sum
              let value = lossAlong loss logarithm
              line (if logarithm = tangentAt[0] then "slope by the hyper-gradient" else "") [| logarithm - 0.7; logarithm + 0.7 |] [| value - 0.7 * slope; value + 0.7 * slope |] ]

    let path = logarithms |> Array.map (fun logarithm -> let w, _, _ = RidgeReference.closedForm (Array.create RidgeRegression.featureCount logarithm) in w)

    [ { YTitle = "loss on unseen readings"
        Curves = line "loss" logarithms (Array.map (lossAlong loss) logarithms) :: tangents }
      { YTitle = "weights of the fit"
        Curves = [ for j in [ 1; 3; 5; 6; 7 ] -> line $"degree {j}" logarithms (path |> Array.map (Array.item j)) ] } ]

let private printGradient console (settings: Settings) =
    let _, _, reference = RidgeReference.closedForm point
    let weights, _, _ = RidgeReference.closedForm point
    let loss = RidgeRegression.validationLoss (Implicit.Root(NewtonRaphson(), settings.Backends.Head, RidgeRegression.normalEquations, start))
    let gradient = settings.Backends.Head |> Backend.gradient loss point

    Table.writePlain
        console
        "penalties exp(p) of the Legendre polynomials"
        [ "degree"; "penalty"; "weight"; "dL/dp"; "closed form" ]
        [ for j in 0 .. point.Length - 1 ->
              [ string j
                (Math.Exp point[j]).ToString "G4"
                weights[j].ToString "G6"
                gradient[j].ToString "G8"
                reference[j].ToString "G8" ] ]

let example =
    { Name = "implicit"
      Description = "Hyper-gradient of ridge regression: a loss differentiated through the fit that it depends on."
      Methods = [ "least-squares"; "normal-equations"; "unrolled" ]
      DefaultTolerance = 1e-8
      HasSolver = false
      GradientTitle = "dL/dp (8 penalties)"
      TimeTitle = "time of one hyper-gradient"
      Measure = measure
      Plots =
        fun settings cancellation ->
            [ { FileName = "implicit"
                Size = 960, 640
                Model = stacked "Ridge regression: loss on unseen readings, and its slope through the fit" "logarithm of the common penalty" (panels settings cancellation) } ]
      Print = printGradient }
