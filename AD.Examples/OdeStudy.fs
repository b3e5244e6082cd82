/// What the examples with a differential equation share: the gradient of a loss of the trajectory, by any backend and any method, with its cost.
module AD.Examples.OdeStudy

open System
open System.Threading
open AD
open AD.Solvers
open AD.Examples.CommandLine
open AD.Examples.Report

/// A differential equation with a loss, and what is known about them.
type Subject =
    { Problem: OdeProblem
      Loss: Cost
      ReferenceLoss: float
      ReferenceGradient: float[]
      ReferenceInitialStateGradient: float[]
      /// The relative error that is promised for a tolerance.
      Bound: float -> float }

/// The ways to a gradient, each with any backend.
let methods: (string * (Settings -> Backend -> ActiveInputs -> SensitivityMethod)) list =
    [ "forward", (fun _ backend active -> ForwardSensitivity(backend, Active = active))
      "interpolating",
      (fun settings backend active ->
          match settings.Checkpoints with
          | None -> InterpolatingAdjoint(backend, Active = active)
          | Some k -> InterpolatingAdjoint(backend, Active = active, Checkpoints = k)) ]

let private options (settings: Settings) (cancellation: CancellationToken) =
    OdeOptions(RelativeTolerance = settings.Tolerance, AbsoluteTolerance = settings.Tolerance, CancellationToken = cancellation)

let private solver (settings: Settings) = Names.solvers |> List.find (fun (name, _) -> name = settings.Solver) |> snd

let private methodOf name = methods |> List.find (fun (n, _) -> n = name) |> snd

let private measurement (subject: Subject) (settings: Settings) cancellation backend method =
    let problem, integrator, options = subject.Problem, solver settings, options settings cancellation
    let make = methodOf method settings backend
    let p = problem.Parameters.ToArray()
    let scratch = Array.zeroCreate p.Length
    let prepared = (make ActiveInputs.Parameters).Prepare(problem, subject.Loss, integrator, options)
    let result = prepared.Gradient(ReadOnlySpan p)
    let calls = prepared.Statistics
    let gradientAt (parameters: float[]) = prepared.Gradient(ReadOnlySpan parameters, Span scratch, Span<float>.Empty) |> ignore
    let initialState = (make ActiveInputs.InitialState).Gradient(problem, subject.Loss, integrator, options)
    let cost = Measure.cost cancellation (fun () -> gradientAt p)
    Measure.repeat cancellation settings.Repeat p gradientAt

    let errors =
        [ Row.relativeError [| subject.ReferenceLoss |] [| result.Value |]
          Row.relativeError subject.ReferenceGradient result.ParameterGradient
          Row.relativeError subject.ReferenceInitialStateGradient initialState.InitialStateGradient ]

    { Value = result.Value
      Gradient = result.ParameterGradient
      InitialStateGradient = initialState.InitialStateGradient
      Parameters = [||]
      RelativeError = if List.exists Double.IsNaN errors then nan else List.max errors
      Bound = subject.Bound settings.Tolerance
      Seconds = cost.Seconds
      Steps = calls.Steps + calls.BackwardSteps
      RhsCalls = calls.RhsCalls
      VjpCalls = calls.VjpCalls
      AllocatedBytes = cost.AllocatedBytes }

/// Value, gradients and cost of one gradient; an integration that stops early is a failure with its reason.
let measure (subject: Subject) (settings: Settings) cancellation backend method =
    try
        Measured(measurement subject settings cancellation backend method)
    with :? SensitivityException as failure ->
        Failed failure.Message

/// The gradient with respect to the parameters by the first backend and method that were asked for.
let gradient (subject: Subject) (settings: Settings) cancellation =
    let method = methodOf settings.Methods.Head settings settings.Backends.Head ActiveInputs.Parameters
    method.Gradient(subject.Problem, subject.Loss, solver settings, options settings cancellation).ParameterGradient

/// The trajectory at these times: one array for each component of the state.
let trajectory (subject: Subject) (settings: Settings) cancellation (times: float[]) =
    let options = OdeOptions(RelativeTolerance = settings.Tolerance, AbsoluteTolerance = settings.Tolerance, CancellationToken = cancellation, SaveAt = times)
    let solution = subject.Problem.Solve(solver settings, options)
    [| for i in 0 .. subject.Problem.StateLength - 1 -> [| for j in 0 .. times.Length - 1 -> solution[j][i] |] |]

/// du_i(t)/dp at these times, one gradient for each: the gradient of the loss that is u_i at that time.
let sensitivities (subject: Subject) (settings: Settings) cancellation (times: float[]) i =
    let entry = { new IScalarFunction with member _.Evaluate u = u[i] }
    let method = ForwardSensitivity(settings.Backends.Head, Active = ActiveInputs.Parameters)
    let gradient t = method.Gradient(subject.Problem, Cost.AtTimes([| t |], entry), solver settings, options settings cancellation)
    [| for t in times -> (gradient t).ParameterGradient |]
