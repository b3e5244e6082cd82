/// A nonlinear partial differential equation without a matrix: what the solver asks of a backend is products of the Jacobian with vectors.
module AD.Examples.NewtonKrylovExample

open System
open System.Collections.Generic
open System.Threading
open AD
open AD.Solvers
open AD.FSharp
open AD.Examples.CommandLine
open AD.Examples.Models
open AD.Examples.Report
open AD.Examples.Report.Plots

/// Below this, rounding of the equations decides.
let private smallestTolerance = 1e-12

/// The preconditioner of each step, by the name of the method.
let private preconditioner method : PreconditionerAt =
    match method with
    | "poisson" ->
        let solve = Bratu.PoissonSolve()
        PreconditionerAt(fun _ _ -> solve)
    | "banded" -> PreconditionerAt(fun _ jacobian -> BandedPreconditioner(BandedMatrix.Of(jacobian, Bratu.side, Bratu.side)))
    | _ -> PreconditionerAt(fun _ _ -> null)

let private solve (settings: Settings) cancellation (backend: Backend) method (progress: IProgress<LinearIteration> | null) (start: float[]) =
    let options =
        RootOptions(
            ResidualTolerance = 0.0,
            RelativeResidualTolerance = max settings.Tolerance smallestTolerance,
            Trace = TraceDetail.Norms,
            CancellationToken = cancellation
        )

    let gmres = Gmres(Options = LinearOptions(MaxIterations = 50, Progress = progress))
    JacobianFreeNewtonKrylov(Options = options, LinearSolver = gmres, Preconditioner = preconditioner method).Solve(backend, Bratu.equations, start)

let private centre (u: float[]) = u[u.Length / 2]

let private found (solution: Solution) = [| centre solution.X; Array.average solution.X |]

let private measure (settings: Settings) (cancellation: CancellationToken) (backend: Backend) (method: string) =
    let solveFrom start = solve settings cancellation backend method null start
    let solution = solveFrom Bratu.start

    if solution.Status <> Status.Success then
        Failed(solution.ToString())
    else
        let cost = Measure.cost cancellation (fun () -> solveFrom Bratu.start |> ignore)
        Measure.repeat cancellation settings.Repeat Bratu.start (solveFrom >> ignore)

        Measured
            { Value = centre solution.X
              Gradient = [||]
              InitialStateGradient = [||]
              Parameters = found solution
              RelativeError = Row.relativeError [| Bratu.referenceCentre; Bratu.referenceMean |] (found solution)
              // The smallest eigenvalue of the Jacobian is about 10 h^2, and the residual at the start λ h^2 (m + 1).
              Bound = 100.0 * max settings.Tolerance smallestTolerance + 1e-12
              Seconds = cost.Seconds
              Steps = int64 solution.Iterations
              RhsCalls = solution.Counts.FunctionCalls + solution.Counts.PushforwardCalls
              VjpCalls = 0L
              AllocatedBytes = cost.AllocatedBytes
              Plan = None }

/// The linear iterations of each Newton step: they are numbered from 1 in each.
type private IterationsPerStep() =
    let counts = List<int>()
    member _.Counts = counts

    interface IProgress<LinearIteration> with
        member _.Report iteration =
            if iteration.Number = 1 then
                counts.Add 1
            else
                counts[counts.Count - 1] <- iteration.Number

let private followed settings cancellation (backend: Backend) method =
    let perStep = IterationsPerStep()
    let solution = solve settings cancellation backend method perStep Bratu.start
    solution, [ for count in perStep.Counts -> count ]

/// Residual against the linear iterations so far, of each method.
let private convergence (settings: Settings) cancellation =
    let curve method =
        let solution, perStep = followed settings cancellation settings.Backends.Head method
        let norms = [| for iterate in solution.Trace -> Math.Log10(iterate.ResidualNorm / solution.Trace[0].ResidualNorm) |]
        line method (perStep |> List.scan (+) 0 |> List.map float |> List.toArray |> Array.truncate norms.Length) norms

    [ { YTitle = "log10 of |F| / |F at the start|"
        Curves = settings.Methods |> List.map curve } ]

/// u at the points of the grid and, with 0, on the border.
let private surface (u: float[]) =
    let m = Bratu.side

    Array2D.init (m + 2) (m + 2) (fun i j -> if i = 0 || j = 0 || i > m || j > m then 0.0 else u[(i - 1) * m + j - 1])

let private plots (settings: Settings) cancellation =
    let solution = solve settings cancellation settings.Backends.Head settings.Methods.Head null Bratu.start

    [ { FileName = "newton-krylov"
        Size = 760, 640
        Model = heatMap $"Bratu's problem, λ = {Bratu.lambda}: temperature u" "x" "y" [| 0.1..0.1..0.7 |] (surface solution.X) }
      { FileName = "newton-krylov-convergence"
        Size = 960, 420
        Model = stacked "Jacobian-free Newton-Krylov" "linear iterations so far" (convergence settings cancellation) } ]

let private printSteps console (settings: Settings) =
    let backend = settings.Backends.Head

    for method in settings.Methods do
        let solution, perStep = followed settings CancellationToken.None backend method

        Table.writePlain
            console
            $"Newton steps by {backend.Traits.Name}, preconditioner: {method}; pushforwards: {solution.Counts.PushforwardCalls}"
            [ "step"; "|F|"; "step length"; "GMRES iterations" ]
            [ for iterate in solution.Trace ->
                  let isStart = iterate.Number = 0

                  [ string iterate.Number
                    iterate.ResidualNorm.ToString "E2"
                    (if isStart then "" else iterate.StepLength.ToString "G3")
                    (if isStart then "" else string perStep[iterate.Number - 1]) ] ]

let private comparison =
    { Offer = Offer.solving "newton-krylov" "Bratu's problem on a square, 961 unknowns: Jacobian-free Newton-Krylov with three preconditioners." [ "poisson"; "banded"; "none" ] 1e-10
      GradientTitle = "u in the middle, mean of u"
      TimeTitle = "time of one solution"
      Measure = measure
      Plots = plots
      Print = printSteps }

let example = Study.example (Comparison.study comparison)
