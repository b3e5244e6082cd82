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
let private methods: (string * (Settings -> Backend -> ActiveInputs -> SensitivityMethod)) list =
    [ "forward", (fun _ backend active -> ForwardSensitivity(backend, Active = active))
      "interpolating",
      (fun settings backend active ->
          match settings.Checkpoints with
          | None -> InterpolatingAdjoint(backend, Active = active)
          | Some k -> InterpolatingAdjoint(backend, Active = active, Checkpoints = k)) ]

let methodNames = List.map fst methods

let options (settings: Settings) (cancellation: CancellationToken) =
    OdeOptions(RelativeTolerance = settings.Tolerance, AbsoluteTolerance = settings.Tolerance, CancellationToken = cancellation)

let solver (settings: Settings) (backend: Backend) : OdeMethod =
    (Names.solvers |> List.find (fun (name, _) -> name = settings.Solver) |> snd) backend

let methodOf name = methods |> List.find (fun (n, _) -> n = name) |> snd

/// The largest relative error; not a number as soon as one is. What has no reference is not compared.
let private worst (comparisons: (float[] * float[]) list) =
    let errors = [ for expected, given in comparisons do if expected.Length > 0 then Row.relativeError expected given ]
    if List.exists Double.IsNaN errors then nan else List.max errors

let private measurement (timer: (unit -> unit) -> Measure.Cost) (subject: Subject) (settings: Settings) cancellation backend method =
    let problem, integrator, options = subject.Problem, solver settings backend, options settings cancellation
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

/// Value, gradients and cost of one gradient, timed in the given way; an integration that stops early is a failure with its reason.
let timed (timer: (unit -> unit) -> Measure.Cost) (subject: Subject) (settings: Settings) cancellation backend method =
    try
        Measured(measurement timer subject settings cancellation backend method)
    with :? SensitivityException as failure ->
        Failed failure.Message

let measure (subject: Subject) (settings: Settings) cancellation backend method =
    timed (Measure.cost cancellation) subject settings cancellation backend method

/// A problem with a loss whose gradient nobody has published: the reference is the interpolating adjoint at a hundredth of the tolerance.
let withReference (settings: Settings) cancellation (bound: float) (problem: OdeProblem) (loss: Cost) : Subject =
    let backend = Names.backends |> List.find (fun (name, _) -> name = "reverse-tape") |> snd
    let tight = { settings with Tolerance = max 1e-13 (0.01 * settings.Tolerance) }
    let reference = InterpolatingAdjoint(backend, Active = ActiveInputs.Parameters).Gradient(problem, loss, solver tight backend, options tight cancellation)

    { Problem = problem
      Loss = loss
      ReferenceLoss = reference.Value
      ReferenceGradient = reference.ParameterGradient
      ReferenceInitialStateGradient = [||]
      Bound = fun tolerance -> bound * tolerance }

/// The gradient with respect to the parameters by the first backend and method that were asked for.
let gradient (subject: Subject) (settings: Settings) cancellation =
    let method = methodOf settings.Methods.Head settings settings.Backends.Head ActiveInputs.Parameters
    method.Gradient(subject.Problem, subject.Loss, solver settings settings.Backends.Head, options settings cancellation).ParameterGradient

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
    let solution = OdeProblem(withSensitivities, start, p, problem.Start, problem.End).Solve(solver settings backend, options)

    cancellation.ThrowIfCancellationRequested()

    if solution.Status <> Status.Success then
        invalidOp $"The plots have no trajectory: {solution.Outcome}"

    let entry i = [| for j in 0 .. times.Length - 1 -> solution[j][i] |]
    { Times = times; State = entry; Sensitivity = fun i j -> entry (n + i * k + j) }
