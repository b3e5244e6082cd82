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

/// The weights as a function of the penalties, and how many evaluations one fit takes.
let private weights (backend: Backend) (method: string) : IVectorFunction * int64 =
    let solved (solution: ImplicitFunction) =
        let counts = solution.Solve(point).Counts
        solution :> IVectorFunction, counts.FunctionCalls + counts.JacobianCalls

    match method with
    | "least-squares" -> solved (Implicit.LeastSquares(GaussNewton(), backend, RidgeRegression.residuals, start))
    | "normal-equations" -> solved (Implicit.Root(NewtonRaphson(), backend, RidgeRegression.normalEquations, start))
    | _ -> Unrolled.GradientDescent(backend, RidgeRegression.objective, start, descentSteps, descentRate), int64 descentSteps

let private measure (settings: Settings) (cancellation: CancellationToken) (backend: Backend) (method: string) =
    // The condition of a least-squares solution, and a step of gradient descent, contain a gradient, which is differentiated again.
    if method <> "normal-equations" && not backend.Traits.AnyBaseNumber then
        Refused $"{backend.Traits.Name} works at double only, and the gradient inside the fit is differentiated again: --method normal-equations has none."
    else
        let fit, calls = weights backend method
        let loss = RidgeRegression.validationLoss fit
        let gradientAt p = backend |> Backend.valueAndGradient loss p
        let struct (value, gradient) = gradientAt point
        let _, referenceValue, reference = RidgeReference.closedForm point

        // Another point at every call: an implicit function keeps the solution of the one before.
        let moved = Array.copy point
        let turn = ref 0

        let cost =
            Measure.cost cancellation (fun () ->
                turn.Value <- turn.Value + 1
                moved[0] <- point[0] + 1e-9 * float (turn.Value % 2)
                gradientAt moved |> ignore)

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
              RhsCalls = calls
              VjpCalls = 0L
              AllocatedBytes = cost.AllocatedBytes
              Plan = None }

let private lossAlong (loss: IScalarFunction) logarithm =
    loss.Evaluate<float>(ReadOnlySpan(Array.create RidgeRegression.featureCount logarithm))

let private panels (settings: Settings) cancellation =
    let backend = settings.Backends.Head
    let solution = Implicit.Root(NewtonRaphson(), backend, RidgeRegression.normalEquations, start)
    let loss = RidgeRegression.validationLoss solution
    let logarithms = Array.init 121 (fun i -> -4.0 + float i / 15.0)

    // The tangents are one curve with gaps.
    let tangents =
        [| for logarithm in [| -3.0; -1.5; 0.0; 1.0; 2.0; 3.0 |] do
               (cancellation: CancellationToken).ThrowIfCancellationRequested()
               let slope = backend |> Backend.gradient loss (Array.create RidgeRegression.featureCount logarithm) |> Array.sum
               let value = lossAlong loss logarithm
               logarithm - 0.4, value - 0.4 * slope
               logarithm + 0.4, value + 0.4 * slope
               nan, nan |]

    let path = logarithms |> Array.map (fun logarithm -> let w, _, _ = RidgeReference.closedForm (Array.create RidgeRegression.featureCount logarithm) in w)

    [ { YTitle = "loss on unseen readings"
        Curves =
          [ line "loss" logarithms (Array.map (lossAlong loss) logarithms)
            line "slope by the hyper-gradient" (Array.map fst tangents) (Array.map snd tangents) ] }
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

let private comparison =
    { Offer = Offer.solving "implicit" "Hyper-gradient of ridge regression: a loss differentiated through the fit that it depends on." [ "least-squares"; "normal-equations"; "unrolled" ] 1e-8
      GradientTitle = "dL/dp (8 penalties)"
      TimeTitle = "time of one hyper-gradient"
      Measure = measure
      Plots =
        fun settings cancellation ->
            [ { FileName = "implicit"
                Size = 960, 640
                Model = stacked "Ridge regression: loss on unseen readings, and its slope through the fit" "logarithm of the common penalty" (panels settings cancellation) } ]
      Print = printGradient }

let example = Study.example (Comparison.study comparison)
