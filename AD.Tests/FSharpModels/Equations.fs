/// The F# code of docs/ode.md and docs/sensitivity.md.
module AD.Tests.FSharpModels.Equations

open AD
open AD.FSharp.Operators
open AD.Solvers

// model:
let predatorPrey =
    { new IOdeFunction with
        member _.Evaluate(u, p, _, du) =
            du[0] <- p[0] * u[0] - p[1] * u[0] * u[1]
            du[1] <- p[2] * u[0] * u[1] - p[3] * u[1] }

let problem = OdeProblem(predatorPrey, [| 1.0; 1.0 |], [| 1.5; 1.0; 1.0; 3.0 |], 0.0, 10.0)

let solve (method: OdeMethod) =
    problem.Solve(method, OdeOptions(RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-8))
// :model

// gradient:
let total =
    { new IScalarFunction with
        member _.Evaluate u = u[0] + u[1] }

let gradient (backend: Backend) =
    let cost = Cost.AtTimes([| 0.0..0.1..10.0 |], total)
    DiscreteAdjoint(backend).Gradient(problem, cost, Tsit5(), OdeOptions(RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-8))
// :gradient
