/// The calls that F# users make, each as in the guide.
module AD.Tests.FSharpModels.Calls

open System
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

let gradients (backend: Backend) (x: float[]) (p: float[]) =
    let struct (gx, gp) = backend.Gradient(Models.decay, x, p)
    let onlyX = backend.Gradient(Models.decay, x, Constant.Of p)
    let struct (value, onlyP) = backend.ValueAndGradient(Models.decay, Constant.Of x, p)
    struct (gx, gp, onlyX, value, onlyP)

let gradientsInto (backend: Backend) (x: float[]) (p: float[]) (dx: float[]) (dp: float[]) =
    backend.Gradient(Models.decay, x, p, dx, dp)

let pushforward (backend: Backend) (x: float[]) (p: float[]) (q: float[]) (dx: float[]) (dq: float[]) =
    backend.Pushforward(Models.curve3, x, Constant.Of p, q, struct (dx, dq))

let pullback (backend: Backend) (x: float[]) (p: float[]) (q: float[]) (cotangent: float[]) =
    let struct (a, b, c) = backend.Pullback(Models.curve3, x, p, q, cotangent)
    Array.concat [ a; b; c ]

let partials (backend: Backend) (x: float) (p: float) =
    let struct (dx, dp) = backend.Derivative(Models.monomial, x, p)
    struct (dx, dp, backend.SecondDerivative(Models.monomial, x, Constant.Of p))

let curried (backend: Backend) (x: float[]) (p: float[]) = backend |> Backend.gradient2 Models.decay x p

/// f(x), its gradient by the linear form, and H v, each linearised once.
let linearized (backend: Backend) (x: float[]) (v: float[]) =
    let one = [| 1.0 |]
    let scalar = backend.Linearize(Models.rosenbrock, x)
    let hessian = backend.LazyHessian(Models.rosenbrock, x)
    struct (scalar.Value, scalar.Map.ApplyTranspose(one), hessian.Apply(v))

/// A pool of preparations, for use by several threads.
let pooled (backend: Backend) (x: float[]) (gradient: float[]) =
    let pool = backend.Prepare(Models.rosenbrock, Shape.Scalar 2).Shared()
    use rented = pool.Rent()
    rented.Operators.ValueAndGradient(x, gradient)

/// x₀ exp(−p x₁) with its gradient at many x with one p: x₀ of all points, then x₁ of all points.
let batch (backend: Backend) (count: int) (x: float[]) (p: float[]) (values: float[]) (gradients: float[]) =
    let batch = backend.PrepareBatch(Models.decay, Shape.Scalar2(2, Shape.Constant 1))
    batch.ValueAndGradient(count, x, p, values, gradients)

/// The first input varies, the second one is shared.
let batchOfFlat (backend: Backend) (x: float[]) (shared: float) (gradients: float[]) =
    let batch = backend.PrepareBatch(Models.rosenbrock, Shape.Scalar 2, Range(0, 1)).Parallel 2
    let y = [| shared |]
    batch.Gradient(x.Length, x, y, gradients)
