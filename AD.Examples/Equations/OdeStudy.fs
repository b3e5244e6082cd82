/// What the examples with a differential equation share: the gradient of a loss of the trajectory, by any backend and any method, with its cost.
module AD.Examples.OdeStudy

open System
open System.Threading
open AD
open AD.Solvers
open AD.FSharp
open AD.Examples.CommandLine
open AD.Examples.Report

/// A differential equation with a loss, and what is known about them.
type Subject =
    { Problem: OdeProblem
      Loss: Cost
      ReferenceLoss: float
      ReferenceGradient: float[]
      ReferenceInitialStateGradient: float[]
      /// Absolute tolerances in units of the tolerance, one for each component of the state; none: 1.
      Units: float[]
      /// The relative error that is promised for a tolerance.
      Bound: float -> float }

/// The ways to a gradient, each with any backend.
let private methods: (string * (Settings -> Backend -> ActiveInputs -> SensitivityMethod)) list =
    [ "forward", (fun _ backend active -> ForwardSensitivity(backend, Active = active))
      "forward-discrete", (fun _ backend active -> DiscreteForward(backend, Active = active))
      "interpolating",
      (fun settings backend active ->
          match settings.Checkpoints with
          | None -> InterpolatingAdjoint(backend, Active = active)
          | Some k -> InterpolatingAdjoint(backend, Active = active, Checkpoints = k))
      "backsolve", (fun _ backend active -> BacksolveAdjoint(backend, Active = active))
      "quadrature", (fun _ backend active -> QuadratureAdjoint(backend, Active = active))
      "gauss", (fun _ backend active -> GaussAdjoint(backend, Active = active))
      "discrete", (fun _ backend active -> DiscreteAdjoint(backend, Active = active)) ]

let methodNames = List.map fst methods

let options (subject: Subject) (settings: Settings) (cancellation: CancellationToken) =
    let options = OdeOptions(RelativeTolerance = settings.Tolerance, AbsoluteTolerance = settings.Tolerance, CancellationToken = cancellation)

    if subject.Units.Length = 0 then
        options
    else
        OdeOptions(
            RelativeTolerance = settings.Tolerance,
            AbsoluteTolerances = (subject.Units |> Array.map (fun unit -> unit * settings.Tolerance)),
            CancellationToken = cancellation
        )

let solver (settings: Settings) (backend: Backend) : OdeMethod =
    (Names.solvers |> List.find (fun (name, _) -> name = settings.Solver) |> snd) backend

let methodOf name = methods |> List.find (fun (n, _) -> n = name) |> snd

/// The largest relative error; not a number as soon as one is. What has no reference is not compared.
let private worst (comparisons: (float[] * float[]) list) =
    let errors = [ for expected, given in comparisons do if expected.Length > 0 then Row.relativeError expected given ]
    if List.exists Double.IsNaN errors then nan else List.max errors

let private measurement (timer: (unit -> unit) -> Measure.Cost) (subject: Subject) (settings: Settings) cancellation backend method =
    let problem, integrator, options = subject.Problem, solver settings backend, options subject settings cancellation
    let make = methodOf method settings backend
    let p = problem.Parameters.ToArray()
    let scratch = Array.zeroCreate p.Length
    let prepared = (make ActiveInputs.Parameters).Prepare(problem, subject.Loss, integrator, options)
    let result = prepared.Gradient(ReadOnlySpan p)
    let calls = prepared.Statistics
    let gradientAt (parameters: float[]) = prepared.Gradient(ReadOnlySpan parameters, Span scratch, Span<float>.Empty) |> ignore

    let initialStateGradient =
        if subject.ReferenceInitialStateGradient.Length = 0 then
            [||]
        else
            (make ActiveInputs.InitialState).Gradient(problem, subject.Loss, integrator, options).InitialStateGradient

    let cost = timer (fun () -> gradientAt p)
    Measure.repeat cancellation settings.Repeat p gradientAt

    { Value = result.Value
      Gradient = result.ParameterGradient
      InitialStateGradient = initialStateGradient
      Parameters = [||]
      RelativeError =
        worst
            [ [| subject.ReferenceLoss |], [| result.Value |]
              subject.ReferenceGradient, result.ParameterGradient
              subject.ReferenceInitialStateGradient, initialStateGradient ]
      Bound = subject.Bound settings.Tolerance
      Seconds = cost.Seconds
      Steps = calls.Steps + calls.BackwardSteps
      RhsCalls = calls.RhsCalls
      VjpCalls = calls.VjpCalls
      AllocatedBytes = cost.AllocatedBytes }

/// Value, gradients and cost of one gradient, timed in the given way. An integration that stops early is a failure with its reason; a state that drifts away on its way back is what the method refuses.
let timed (timer: (unit -> unit) -> Measure.Cost) (subject: Subject) (settings: Settings) cancellation backend method =
    try
        Measured(measurement timer subject settings cancellation backend method)
    with
    | :? SensitivityException as failure when failure.Outcome.Status = Status.Drifted || failure.Outcome.Status = Status.Unconfirmed -> Refused failure.Message
    | :? SensitivityException as failure -> Failed failure.Message

let measure (subject: Subject) (settings: Settings) cancellation backend method =
    timed (Measure.cost cancellation) subject settings cancellation backend method

/// A problem with a loss whose gradient nobody has published: the reference is the interpolating adjoint at a hundredth of the tolerance.
let withReference (settings: Settings) cancellation (bound: float) (problem: OdeProblem) (loss: Cost) : Subject =
    let backend = Names.backends |> List.find (fun (name, _) -> name = "reverse-tape") |> snd
    let tight = { settings with Tolerance = max 1e-13 (0.01 * settings.Tolerance) }
    let unknown = { Problem = problem; Loss = loss; ReferenceLoss = nan; ReferenceGradient = [||]; ReferenceInitialStateGradient = [||]; Units = [||]; Bound = fun tolerance -> bound * tolerance }
    let reference = InterpolatingAdjoint(backend, Active = ActiveInputs.Parameters).Gradient(problem, loss, solver tight backend, options unknown tight cancellation)
    { unknown with ReferenceLoss = reference.Value; ReferenceGradient = reference.ParameterGradient }

/// The gradient with respect to the parameters by the first backend and method that were asked for.
let gradient (subject: Subject) (settings: Settings) cancellation =
    let backend = settings.Backends.Head
    let method = methodOf settings.Methods.Head settings backend ActiveInputs.Parameters
    method.Gradient(subject.Problem, subject.Loss, solver settings backend, options subject settings cancellation).ParameterGradient

/// The trajectory at some times, with its sensitivities to the parameters.
type Trajectory =
    { Times: float[]
      /// u_i at each time.
      State: int -> float[]
      /// du_i/dp_k at each time.
      Sensitivity: int -> int -> float[] }

/// The solution as a function of the parameters, and its Jacobian, with the first backend that was asked for.
let trajectory (subject: Subject) (settings: Settings) (cancellation: CancellationToken) (times: float[]) =
    let problem, backend = subject.Problem, settings.Backends.Head
    let n = problem.StateLength
    let solution = problem.AsFunction(backend, solver settings backend, times, options subject settings cancellation)
    let struct (states, jacobian) = backend |> Backend.valueAndJacobian solution (solution.Point())

    { Times = times
      State = fun i -> [| for j in 0 .. times.Length - 1 -> states[j * n + i] |]
      Sensitivity = fun i k -> [| for j in 0 .. times.Length - 1 -> jacobian[j * n + i, k] |] }
