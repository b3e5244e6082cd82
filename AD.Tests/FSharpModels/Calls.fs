/// The calls that F# users make, each as in the guide.
module AD.Tests.FSharpModels.Calls

open AD
open AD.Backends
open AD.FSharp
open AD.Solvers

let gradient (backend: Backend) (x: float[]) = backend.Gradient(Models.rosenbrock, x)

let valueAndGradient (backend: Backend) (x: float[]) =
    let struct (v, g) = backend.ValueAndGradient(Models.rosenbrock, x)
    struct (v, g)

let curriedGradient (backend: Backend) (x: float[]) = backend |> Backend.gradient Models.rosenbrock x

let throughFunction (backend: Backend) (x: float[]) =
    backend.Gradient({ new IScalarFunction with member _.Evaluate x = Models.product x }, x)

let plainFunction (x: float[]) =
    let fd = FiniteDifferenceBackend()
    fd.Gradient((fun (x: float[]) -> x[0] * x[1]), x)

let nested (backend: Backend) (x: float) = backend.Derivative(Models.nested, x)

let problem (p: float[]) =
    OdeProblem(
        { new IOdeFunction with
            member _.Evaluate(u, p, t, du) =
                Models.lotkaVolterra.Evaluate(u, p, t, du) },
        [| 1.0; 1.0 |],
        p,
        0.0,
        10.0
    )
