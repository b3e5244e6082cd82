open AD
open AD.Backends
open AD.FSharp
open AD.FSharp.Operators

let rosenbrock =
    { new IScalarFunction with
        member _.Evaluate x = (1G - x[0]) * (1G - x[0]) + 100G * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]) }

let gradient = ForwardDualBackend() |> Backend.gradient rosenbrock [| 1.2; 1.0 |]
printfn "Rosenbrock: %.4f %.4f" gradient[0] gradient[1]
