/// The main job: how the loss of the predators and prey depends on their four rates.
module AD.Examples.LotkaVolterraExample

open AD.Solvers
open AD.Examples.CommandLine
open AD.Examples.Models
open AD.Examples.Report
open AD.Examples.Report.Plots

let subject: OdeStudy.Subject =
    { Problem = OdeProblem(LotkaVolterra.rightHandSide, LotkaVolterra.initialState, LotkaVolterra.parameters, 0.0, LotkaVolterra.endTime)
      Loss = Cost.AtTimes(LotkaVolterra.times, LotkaVolterra.lossAtOneTime)
      ReferenceLoss = LotkaVolterra.referenceLoss
      ReferenceGradient = LotkaVolterra.referenceGradient
      ReferenceInitialStateGradient = LotkaVolterra.referenceInitialStateGradient
      Units = [||]
      Bound = fun tolerance -> 200.0 * tolerance + 1e-11 }

let private panels settings cancellation =
    let u = OdeStudy.trajectory subject settings cancellation (Array.init 401 (fun i -> float i / 40.0))
    let ratesOf name i = [ for k in 0..3 -> line $"∂{name}/∂{LotkaVolterra.parameterNames[k]}" u.Times (u.Sensitivity i k) ]

    [ { YTitle = "state"; Curves = [ line "prey x" u.Times (u.State 0); line "predators y" u.Times (u.State 1) ] }
      { YTitle = "∂x/∂p"; Curves = ratesOf "x" 0 }
      { YTitle = "∂y/∂p"; Curves = ratesOf "y" 1 } ]

let private comparison =
    { Offer =
        { Offer.integrating "lotka-volterra" "Predators and prey: the gradient of a loss with respect to 4 rates and the initial state." OdeStudy.methodNames 1e-8 with
            DefaultMethods = "forward,interpolating,discrete" }
      GradientTitle = "gradient (α  β  γ  δ)"
      TimeTitle = "time of one gradient with respect to the 4 rates"
      Measure = OdeStudy.measure subject
      Plots =
        fun settings cancellation ->
            [ { FileName = "lotka-volterra"
                Size = 960, 720
                Model = stacked "Lotka-Volterra: trajectory and its sensitivities to the rates" "time t (dimensionless)" (panels settings cancellation) }
              Effectivity.plot subject settings cancellation "lotka-volterra" "Lotka-Volterra" ]
      Print = fun _ _ -> () }

let example = Study.example { Comparison.study comparison with Announce = OdeStudy.plans subject }
