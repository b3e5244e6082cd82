/// The valley of Rosenbrock (1960): f(x, y) = 100 (y - x^2)^2 + (1 - x)^2, without units. Along its curved floor f falls slowly to 0 at (1, 1).
module AD.Examples.Models.Valley

open AD
open AD.FSharp.Operators

let start = [| -1.2; 1.0 |]

let minimum = [| 1.0; 1.0 |]

let objective =
    { new IScalarFunction with
        member _.Evaluate x =
            let off, rest = x[1] - x[0] * x[0], num 1.0 - x[0]
            num 100.0 * off * off + rest * rest }

/// The same function, which counts how often it is evaluated, for a value or for a derivative.
type Counted() =
    member val Evaluations = 0L with get, set

    interface IScalarFunction with
        member this.Evaluate x =
            this.Evaluations <- this.Evaluations + 1L
            objective.Evaluate x
