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

/// The trajectory at some times, with its sensitivities to the parameters.
type Trajectory =
    { Times: float[]
      /// u_i at each time.
      State: int -> float[]
      /// du_i/dp_k at each time.
      Sensitivity: int -> int -> float[] }

/// Solves u' = f(u, p, t) and, along with it, the equations of its sensitivities S' = f_u S + f_p, S(t0) = 0, with the first backend that was asked for.
let trajectory (subject: Subject) (settings: Settings) (cancellation: CancellationToken) (times: float[]) =
    let problem = subject.Problem
    let n, k = problem.StateLength, problem.ParameterLength
    let p = problem.Parameters.ToArray()
    let backend = settings.Backends.Head
    let f = backend.Prepare(problem.Function, Shape.Ode(n, k))
    let directions = Array.init (k * k) (fun i -> if i / k = i % k then 1.0 else 0.0)
    f.Bind(ReadOnlySpan p)

    // z = (u, S row by row): n numbers, then k numbers for each component of u.
    let withSensitivities =
        OdeFunction<float>(fun z _ t dz -> f.Pushforward(z.Slice(0, n), t, k, z.Slice n, ReadOnlySpan directions, dz.Slice(0, n), dz.Slice n))

    let start = Array.append (problem.InitialState.ToArray()) (Array.zeroCreate (n * k))
    let options = OdeOptions(RelativeTolerance = settings.Tolerance, AbsoluteTolerance = settings.Tolerance, CancellationToken = cancellation, SaveAt = times)
    let solution = OdeProblem(withSensitivities, start, p, problem.Start, problem.End).Solve(solver settings, options)

    cancellation.ThrowIfCancellationRequested()

    if solution.Status <> Status.Success then
        invalidOp $"The plots have no trajectory: {solution.Outcome}"

    let entry i = [| for j in 0 .. times.Length - 1 -> solution[j][i] |]
    { Times = times; State = entry; Sensitivity = fun i j -> entry (n + i * k + j) }
