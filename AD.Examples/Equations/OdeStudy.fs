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

/// A method that keeps nothing of the forward pass, and so takes no limit to what it keeps.
let private tangents name (make: Backend -> ActiveInputs -> SensitivityMethod) =
    name,
    fun memory backend active ->
        if memory <> Everything then
            raise (NotSupportedException "A method that keeps nothing of the forward pass takes no --memory and no --checkpoints; adjoints do.")

        make backend active

/// A method that reads the forward pass backward: within a budget in bytes, or none; or with so many checkpoints.
let private adjoint name (within: Backend -> ActiveInputs -> Nullable<int64> -> SensitivityMethod) (checkpointed: Backend -> ActiveInputs -> int -> SensitivityMethod) =
    name,
    fun memory backend active ->
        match memory with
        | Everything -> within backend active (Nullable())
        | Budget bytes -> within backend active (Nullable bytes)
        | Checkpoints k -> checkpointed backend active k

/// The ways to a gradient, each with any backend.
let private methods =
    [ tangents "forward" (fun b a -> ForwardSensitivity(b, Active = a))
      tangents "forward-discrete" (fun b a -> DiscreteForward(b, Active = a))
      adjoint "interpolating" (fun b a bytes -> InterpolatingAdjoint(b, Active = a, MemoryBudget = bytes)) (fun b a k -> InterpolatingAdjoint(b, Active = a, Checkpoints = k))
      adjoint "backsolve" (fun b a bytes -> BacksolveAdjoint(b, Active = a, MemoryBudget = bytes)) (fun b a k -> BacksolveAdjoint(b, Active = a, Checkpoints = k))
      adjoint "quadrature" (fun b a bytes -> QuadratureAdjoint(b, Active = a, MemoryBudget = bytes)) (fun b a k -> QuadratureAdjoint(b, Active = a, Checkpoints = k))
      adjoint "gauss" (fun b a bytes -> GaussAdjoint(b, Active = a, MemoryBudget = bytes)) (fun b a k -> GaussAdjoint(b, Active = a, Checkpoints = k))
      adjoint "discrete" (fun b a bytes -> DiscreteAdjoint(b, Active = a, MemoryBudget = bytes)) (fun b a k -> DiscreteAdjoint(b, Active = a, Checkpoints = k)) ]

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

/// A method that keeps what the user allows.
let methodOf name (settings: Settings) = (methods |> List.find (fun (n, _) -> n = name) |> snd) settings.Memory

/// The library refuses this combination, or the integration does not come through: what a picture leaves out.
let (|Refusal|_|) (failure: exn) =
    match failure with
    | :? NotSupportedException
    | :? ArgumentException
    | :? SensitivityException -> Some failure.Message
    | _ -> None

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
    let calls, plan = prepared.Statistics, prepared.LastPlan
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
      AllocatedBytes = cost.AllocatedBytes
      Plan = Some plan }

/// What every method will keep of the forward pass, and how much of it will be computed a second time: said before anything is measured.
let plans (subject: Subject) (settings: Settings) cancellation =
    let backend = settings.Backends.Head

    [ "What is kept of the forward pass:"
      for name in settings.Methods do
          let words =
              try
                  string ((methodOf name settings backend ActiveInputs.Parameters).Plan(subject.Problem, subject.Loss, solver settings backend, options subject settings cancellation))
              with Refusal reason -> reason

          $"  {name}: {words}" ]

/// Value, gradients and cost of one gradient, timed in the given way. An integration that stops early is a failure with its reason; a state that drifts away on its way back, memory that is too small, or a gradient that is not confirmed, is what the method refuses.
let timed (timer: (unit -> unit) -> Measure.Cost) (subject: Subject) (settings: Settings) cancellation backend method =
    try
        Measured(measurement timer subject settings cancellation backend method)
    with
    | :? SensitivityException as failure when failure.Outcome.Status = Status.Drifted || failure.Outcome.Status = Status.MemoryExceeded || failure.Outcome.Status = Status.Unconfirmed -> Refused failure.Message
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

/// The gradient with respect to the parameters by the first backend and the first of the methods that finds one.
let gradient (subject: Subject) (settings: Settings) cancellation =
    let backend = settings.Backends.Head

    settings.Methods
    |> List.tryPick (fun name ->
        try
            let method = methodOf name settings backend ActiveInputs.Parameters
            Some(method.Gradient(subject.Problem, subject.Loss, solver settings backend, options subject settings cancellation).ParameterGradient)
        with Refusal _ -> None)

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
