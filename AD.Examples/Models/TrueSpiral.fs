/// The spiral that the neural differential equation is trained to follow.
///
///     u' = A u^3,   A = (-0.1  2; -2  -0.1),   u(0) = (2, 0),   u^3 entry by entry
///
/// It is the usual problem of that kind (Chen, Rubanova, Bettencourt and Duvenaud, arXiv:1806.07366). Without units.
module AD.Examples.Models.TrueSpiral

open AD
open AD.Solvers
open AD.FSharp.Operators

let rightHandSide =
    { new IOdeFunction with
        member _.Evaluate(u, p, _, du) =
            let x, y = u[0] * u[0] * u[0], u[1] * u[1] * u[1]
            du[0] <- p[0] * x + p[1] * y
            du[1] <- p[2] * x + p[3] * y }

let problem = OdeProblem(rightHandSide, Spiral.initialState, [| -0.1; 2.0; -2.0; -0.1 |], 0.0, Spiral.endTime)

/// The states at some times, one behind the other.
let states (times: float[]) =
    let solution = problem.Solve(Dop853(), OdeOptions(RelativeTolerance = 1e-12, AbsoluteTolerance = 1e-12, SaveAt = times))
    [| for i in 0 .. solution.Count - 1 do yield! solution[i] |]
