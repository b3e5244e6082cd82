/// A stiff equation over nine powers of ten in time: how its slow decay depends on three rates, forward and adjoint.
module AD.Examples.RobertsonExample

open AD.Solvers
open AD.Examples.CommandLine
open AD.Examples.Models
open AD.Examples.Report
open AD.Examples.Report.Plots

let subject: OdeStudy.Subject =
    { Problem = OdeProblem(Robertson.rightHandSide, Robertson.initialState, Robertson.parameters, 0.0, Robertson.endTime)
      Loss = Cost.AtTimes(Robertson.times, Robertson.lossAtOneTime)
      ReferenceLoss = Robertson.referenceLoss
      ReferenceGradient = Robertson.referenceGradient
      ReferenceInitialStateGradient = Robertson.referenceInitialStateGradient
      Units = Robertson.tolerances
      Bound = fun tolerance -> 1000.0 * tolerance + 1e-11 }

let private offer =
    { Offer.integrating "robertson" "Stiff kinetics to t = 4e7: the gradient with respect to three rates, forward and adjoint." OdeStudy.methodNames 1e-8 with
        DefaultMethods = "forward,interpolating,gauss"
        DefaultBackends = "forward-dual,reverse-tape,compiled-tape"
        DefaultSolver = "rodas5p" }

/// Twenty times in each power of ten from 1e-5 s on.
let private curveTimes = [| for i in 0..252 -> 1e-5 * 10.0 ** (float i / 20.0) |] |> Array.filter (fun t -> t <= Robertson.endTime)

let private panels settings cancellation =
    let y = OdeStudy.trajectory subject settings cancellation curveTimes
    let times scale = Array.map (fun v -> scale * v)

    let sensitivities name i scale =
        [ for k in 0..2 -> line $"{Robertson.parameterNames[k]} ∂{name}/∂{Robertson.parameterNames[k]}" y.Times (times scale (y.Sensitivity i k)) ]

    [ { YTitle = "concentration"
        Curves = [ line "y1" y.Times (y.State 0); line "10000 y2" y.Times (times 1e4 (y.State 1)); line "y3" y.Times (y.State 2) ] }
      { YTitle = "scaled ∂y1"; Curves = sensitivities "y1" 0 1.0 }
      { YTitle = "10000 × scaled ∂y2"; Curves = sensitivities "y2" 1 1e4 } ]

/// The sensitivities at the times of the loss.
let private printSensitivities console (settings: Settings) =
    let y = OdeStudy.trajectory subject settings System.Threading.CancellationToken.None Robertson.times

    Table.writePlain
        console
        "Species and scaled sensitivities k ∂y/∂k"
        [ "t (s)"; "y1"; "y2"; "y3"; "k1 ∂y1/∂k1"; "k2 ∂y1/∂k2"; "k3 ∂y1/∂k3" ]
        [ for j, t in Array.indexed y.Times ->
              let columns = [ y.State 0; y.State 1; y.State 2; y.Sensitivity 0 0; y.Sensitivity 0 1; y.Sensitivity 0 2 ]
              (t.ToString "0.#e-0") :: [ for column in columns -> column[j].ToString "E6" ] ]

let private comparison =
    { Offer = offer
      GradientTitle = "scaled gradient (k1  k2  k3)"
      TimeTitle = "time of one gradient with respect to the 3 rates"
      Measure = OdeStudy.measure subject
      Plots =
        fun settings cancellation ->
            let axis = OxyPlot.Axes.LogarithmicAxis(Title = "time t (s)", Minimum = curveTimes[0], Maximum = Robertson.endTime, UseSuperExponentialFormat = false, MajorStep = 100.0)

            [ { FileName = "robertson"
                Size = 960, 760
                Model = stackedOver axis "Robertson's kinetics: species and their scaled sensitivities to the rates" (panels settings cancellation) }
              Effectivity.plot subject settings cancellation "robertson" "Robertson's kinetics" ]
      Print = printSensitivities }

let example = Study.example { Comparison.study comparison with Announce = OdeStudy.plans subject }
