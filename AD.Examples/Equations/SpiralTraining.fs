/// The network of the spiral learns: Adam finds the way, L-BFGS goes it to the end.
module AD.Examples.SpiralTraining

open System
open System.Diagnostics
open System.Threading
open AD
open AD.Solvers
open AD.FSharp
open AD.FSharp.Operators
open AD.Examples.CommandLine
open AD.Examples.Models
open AD.Examples.Report
open AD.Examples.Report.Plots

/// What a training was and what it found.
type Training =
    { Row: Row
      /// The loss after each iteration, and how many iterations of them were Adam's.
      Losses: float[]
      AdamIterations: int
      /// The weights that were found.
      Weights: float[] }

let private adamIterations, private lbfgsIterations = 150, 250

/// A loss that much smaller than at the start is promised.
let private promised = 1e-3

/// The sum of the squares of what the states miss.
let private lossOf (solution: SolutionFunction) (data: float[]) =
    { new IScalarFunction with
        member _.Evaluate(w: ReadOnlySpan<'T>) =
            let states: 'T[] = Array.zeroCreate data.Length
            solution.Evaluate<'T>(w, Span states)
            let mutable sum = 0G

            for i in 0 .. data.Length - 1 do
                let missed = states[i] - num data[i]
                sum <- sum + missed * missed

            sum }

/// The backend that trains: of those that were asked for the one that suits 252 weights, or the first.
let private backendOf (settings: Settings) =
    settings.Backends |> List.tryFind (fun backend -> backend.Traits.Name = "compiled-tape") |> Option.defaultValue settings.Backends.Head

let private methodOf (settings: Settings) =
    if List.contains "interpolating" settings.Methods then "interpolating" else settings.Methods.Head

let private problem = OdeProblem(Spiral.rightHandSide, Spiral.initialState, Spiral.parameters, 0.0, Spiral.endTime)

let private options (settings: Settings) cancellation =
    OdeOptions(RelativeTolerance = settings.Tolerance, AbsoluteTolerance = settings.Tolerance, CancellationToken = cancellation)

/// The states of the network at some times, as a function of its weights; weights whose solution ends early have none, and line searches step back from them.
let private network (settings: Settings) cancellation (times: float[]) =
    let backend = backendOf settings
    let inputs = SolutionFunctionOptions(Reverse = OdeStudy.methodOf (methodOf settings) settings backend ActiveInputs.Parameters, OnFailure = FailedSolve.NaN)
    problem.AsFunction(backend, OdeStudy.solver settings backend, times, options settings cancellation, inputs)

/// Notes the loss after every iteration, and tells it.
type private Notes(name: string, first: float, share: float, most: int, tell: float -> string -> unit) =
    let losses = ResizeArray<float>()
    member _.Losses = losses.ToArray()

    interface IProgress<Iteration> with
        member _.Report iteration =
            losses.Add iteration.Value
            tell (first + share * float iteration.Number / float most) $"{name} {iteration.Number}, loss {iteration.Value:G3}"

/// The outcome of a training, with the loss after each iteration, the number of iterations of Adam, and the weights that were found.
let private learn (settings: Settings) (cancellation: CancellationToken) (tell: float -> string -> unit) =
    let start = Stopwatch.GetTimestamp()
    let backend = backendOf settings
    let loss = lossOf (network settings cancellation Spiral.times) (TrueSpiral.states Spiral.times)
    let optimization (notes: Notes) most = OptimizationOptions(MaxIterations = most, GradientTolerance = 1e-4, CancellationToken = cancellation, Progress = notes)
    let warm = Notes("Adam", 0.0, 0.5, adamIterations, tell)
    let adam = Adam(Options = optimization warm adamIterations, LearningRate = LearningRate.Exponential(0.03, 0.99)).Solve(backend, loss, Spiral.parameters)
    cancellation.ThrowIfCancellationRequested()
    let fine = Notes("L-BFGS", 0.5, 0.5, lbfgsIterations, tell)
    let lbfgs = Lbfgs(Options = optimization fine lbfgsIterations).Solve(backend, loss, adam.X)
    cancellation.ThrowIfCancellationRequested()
    let losses = Array.append warm.Losses (Array.skip (min 1 fine.Losses.Length) fine.Losses)

    let measurement =
        { Value = lbfgs.Value
          Gradient = [||]
          InitialStateGradient = [||]
          Parameters = [||]
          RelativeError = lbfgs.Value / losses[0]
          Bound = promised
          Seconds = Stopwatch.GetElapsedTime(start).TotalSeconds
          Steps = int64 (adam.Iterations + lbfgs.Iterations)
          RhsCalls = adam.Counts.FunctionCalls + lbfgs.Counts.FunctionCalls
          VjpCalls = adam.Counts.GradientCalls + lbfgs.Counts.GradientCalls
          AllocatedBytes = 0L
          Plan = None }

    let outcome =
        [ adam; lbfgs ]
        |> List.tryFind (fun solution -> solution.Status = Status.NotFinite)
        |> Option.map (fun solution -> Failed $"{solution}")
        |> Option.defaultValue (Measured measurement)

    outcome, losses, adam.Iterations, lbfgs.X

/// Adam for a fixed number of iterations, then L-BFGS until the gradient is small or its iterations are used up. What the library refuses has no losses.
let train (offer: Offer) (settings: Settings) (cancellation: CancellationToken) (tell: float -> string -> unit) =
    let mutable found = [||], 0, [||]

    let measure () =
        try
            let outcome, losses, adamIterations, weights = learn settings cancellation tell
            found <- losses, adamIterations, weights
            outcome
        with :? SolutionException as failure ->
            Refused failure.Message

    let row = Comparison.row offer settings (backendOf settings) $"training: {methodOf settings}" measure
    let losses, adamIterations, weights = found

    { Row = row
      Losses = losses
      AdamIterations = adamIterations
      Weights = weights }

let private numbers training =
    match training.Row.Outcome with
    | Measured _ ->
        [ "lossBefore", training.Losses[0]
          "lossAfterAdam", training.Losses[training.AdamIterations]
          "lossAfter", Array.last training.Losses ]
    | _ -> []

let json training = Json.lineWith (numbers training) training.Row

let print console (training: Training) =
    match training.Row.Outcome with
    | Measured m ->
        let text (value: float) = value.ToString "G3"

        Table.writePlain
            console
            $"The network learns the true spiral: {training.Row.Backend}, {training.Row.Method}"
            [ "loss before"; "iterations of Adam"; "loss"; "iterations of L-BFGS"; "loss"; "gradients"; "time" ]
            [ [ text training.Losses[0]; string training.AdamIterations; text training.Losses[training.AdamIterations]; string (m.Steps - int64 training.AdamIterations); text (Array.last training.Losses)
                string m.VjpCalls; timeText m.Seconds ] ]
    | Refused reason
    | Failed reason -> Table.writePlain console $"The network does not learn: {training.Row.Backend}, {training.Row.Method}" [ "reason" ] [ [ reason ] ]

let private drawn (settings: Settings) cancellation (training: Training) =
    let fine = Array.init 301 (fun i -> Spiral.endTime * float i / 300.0)
    let curve = network settings cancellation fine

    let way label (weights: float[]) =
        let states = Array.zeroCreate<float> (2 * fine.Length)
        curve.Evaluate<float>(ReadOnlySpan weights, Span states)
        line label [| for i in 0 .. fine.Length - 1 -> states[2 * i] |] [| for i in 0 .. fine.Length - 1 -> states[2 * i + 1] |]

    let data = TrueSpiral.states Spiral.times
    let points = { Label = "true spiral"; Mark = Points; X = Array.init Spiral.times.Length (fun i -> data[2 * i]); Y = Array.init Spiral.times.Length (fun i -> data[2 * i + 1]) }
    let part first last = Array.init (last - first + 1) (fun i -> float (first + i)), training.Losses[first..last] |> Array.map (fun v -> Math.Log10(max 1e-16 v))
    let adamX, adamY = part 0 training.AdamIterations
    let lbfgsX, lbfgsY = part training.AdamIterations (training.Losses.Length - 1)

    [ { FileName = "spiral-training"
        Size = 960, 480
        Model = stacked "Spiral: the network learns" "iteration" [ { YTitle = "log10 of the loss"; Curves = [ line "Adam" adamX adamY; line "L-BFGS" lbfgsX lbfgsY ] } ] }
      { FileName = "spiral-phase"
        Size = 860, 620
        Model = plane "Spiral: before and after the training" "u1" "u2" [ way "before" Spiral.parameters; way "after" training.Weights; points ] } ]

let plots settings cancellation training = if training.Losses.Length = 0 then [] else drawn settings cancellation training
