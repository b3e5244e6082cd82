/// A neural differential equation: how the loss depends on 252 weights.
module AD.Examples.SpiralExample

open AD.Solvers
open AD.Examples.CommandLine
open AD.Examples.Models
open AD.Examples.Report
open AD.Examples.Report.Plots

let subject: OdeStudy.Subject =
    { Problem = OdeProblem(Spiral.rightHandSide, Spiral.initialState, Spiral.parameters, 0.0, Spiral.endTime)
      Loss = Cost.AtTimes(Spiral.times, Spiral.lossAtOneTime)
      ReferenceLoss = SpiralReference.loss
      ReferenceGradient = SpiralReference.gradient
      ReferenceInitialStateGradient = SpiralReference.initialStateGradient
      Units = [||]
      Bound = fun tolerance -> 20.0 * tolerance + 1e-11 }

/// The weights that move the loss the most.
let private strongest = SpiralReference.gradient |> Array.mapi (fun k g -> k, abs g) |> Array.sortBy (fun (_, size) -> -size) |> Array.truncate 4 |> Array.map fst

let private panels settings cancellation =
    let u = OdeStudy.trajectory subject settings cancellation (Array.init 151 (fun i -> float i / 100.0))
    let weightsOf name i = [ for k in strongest -> line $"∂{name}/∂w[{k}]" u.Times (u.Sensitivity i k) ]

    [ { YTitle = "state"; Curves = [ line "u1" u.Times (u.State 0); line "u2" u.Times (u.State 1) ] }
      { YTitle = "∂u1/∂w"; Curves = weightsOf "u1" 0 }
      { YTitle = "∂u2/∂w"; Curves = weightsOf "u2" 1 } ]

/// The gradient with respect to all weights, by the part of the network that they belong to.
let private weights (gradient: float[]) =
    let part label first count =
        { Label = label
          Mark = Stems
          X = Array.init count (fun i -> float (first + i))
          Y = Array.sub gradient first count }

    let h = Spiral.hidden
    [ { YTitle = "dL/dw"; Curves = [ part "W1" 0 (2 * h); part "b1" (2 * h) h; part "W2" (3 * h) (2 * h); part "b2" (5 * h) 2 ] } ]

let private comparison =
    { Offer =
        { Offer.integrating "spiral" "Neural differential equation, 50 hidden neurons: the gradient of a loss with respect to 252 weights, and the training." OdeStudy.methodNames 1e-8 with
            DefaultMethods = "forward,interpolating,discrete"
            Knobs = [ Solver; Memory; Repeat; Train ] }
      GradientTitle = "gradient"
      TimeTitle = "time of one gradient with respect to the 252 weights"
      Measure = OdeStudy.measure subject
      Plots =
        fun settings cancellation ->
            [ { FileName = "spiral"
                Size = 960, 720
                Model = stacked "Spiral: trajectory and its sensitivities to the four strongest weights" "time t (dimensionless)" (panels settings cancellation) }
              for gradient in Option.toList (OdeStudy.gradient subject settings cancellation) do
                  { FileName = "spiral-gradient"
                    Size = 960, 420
                    Model = stacked "Spiral: gradient of the loss with respect to the weights" "index of the weight" (weights gradient) }
              Effectivity.plot subject settings cancellation "spiral" "Spiral" ]
      Print = fun _ _ -> () }

/// The measurements come first, then the training; JSON has the training where it is asked for, and then alone.
type private Part =
    | Gradient of Row
    | Trained of SpiralTraining.Training

let private pieces (settings: Settings) cancellation =
    [ if not settings.Train then
          for name, measure in Comparison.pieces comparison settings cancellation do
              name, measure >> Gradient

      if settings.Train || not settings.Json then
          "spiral: training", SpiralTraining.train comparison.Offer settings cancellation >> Trained ]

let private rows parts = parts |> List.choose (fun part -> match part with Gradient row -> Some row | Trained _ -> None)

let private trainings parts = parts |> List.choose (fun part -> match part with Gradient _ -> None | Trained training -> Some training)

let private print console settings parts =
    if not (rows parts).IsEmpty then
        Comparison.print comparison console settings (rows parts)

    List.iter (SpiralTraining.print console) (trainings parts)

let private plots (settings: Settings) cancellation parts =
    [ if not (rows parts).IsEmpty then
          yield! Comparison.plots comparison settings cancellation (rows parts)

      for training in trainings parts do
          yield! SpiralTraining.plots settings cancellation training ]

let example =
    Study.example
        { Offer = comparison.Offer
          Announce = fun settings cancellation -> if settings.Train then [] else OdeStudy.plans subject settings cancellation
          Pieces = pieces
          Json = fun part -> match part with Gradient row -> Json.line row | Trained training -> SpiralTraining.json training
          Print = print
          Plots = plots
          Complaints = fun parts -> Row.complaints (rows parts @ (trainings parts |> List.map (fun (training: SpiralTraining.Training) -> training.Row))) }
