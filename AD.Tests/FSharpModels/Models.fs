/// Models written as a scientist would write them in F#.
module AD.Tests.FSharpModels.Models

open System
open System.Numerics
open AD
open AD.Backends
open AD.FSharp.Operators

/// The operators leave integers and floats alone.
let integers = 1 + 2 * 3 - -4 % 3

let floats = -1.5 + 2.0 * sin 0.5 ** 2.0 / abs -4.0

let second (x: float[]) i = x[i + 1]

/// Derivatives by hand: (-2 (1 - x) - 400 x (y - x^2), 200 (y - x^2)).
let rosenbrock =
    { new IScalarFunction with
        member _.Evaluate x = (1G - x[0]) * (1G - x[0]) + 100G * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]) }

/// Jacobian by hand: ((cos(x) y, sin x), (e^x, 0)).
let map =
    { new IVectorFunction with
        member _.OutputLength n = 2
        member _.Evaluate(x, y) = y[0] <- sin x[0] * x[1]; y[1] <- exp x[0] }

let product (x: ReadOnlySpan<'T>) : 'T when 'T :> IFloatingPointIeee754<'T> = x[0] * x[1]

let throughFunction = { new IScalarFunction with member _.Evaluate x = product x }

let sumOfSquares =
    { new IScalarFunction with
        member _.Evaluate x =
            let mutable s = num 0.0 in for i in 0 .. x.Length - 1 do s <- s + x[i] * x[i]
            s }

let relu = { new IScalarFunction with member _.Evaluate x = if x[0] >. num 0.0 then x[0] else num 0.0 }

/// x d/dy (x y^2) at y = x, that is 2 x^3: derivative 6 x^2.
let nested = { new IUnivariateFunction with member _.Evaluate (x: 'T) = x * Forward.Derivative((fun y -> Dual<'T>.op_Implicit x * y * y), x) }

let lotkaVolterra =
    { new IOdeFunction with
        member _.Evaluate(u, p, t, du) =
            du[0] <- p[0] * u[0] - p[1] * u[0] * u[1]
            du[1] <- p[2] * u[0] * u[1] - p[3] * u[1] }

let private at (evaluate: IScalarFunction) = evaluate

/// Every function of one argument by its F# name, each at x[0].
let functions: (string * IScalarFunction) list =
    [ "exp", at { new IScalarFunction with member _.Evaluate x = exp x[0] }
      "expm1", at { new IScalarFunction with member _.Evaluate x = expm1 x[0] }
      "exp2", at { new IScalarFunction with member _.Evaluate x = exp2 x[0] }
      "exp10", at { new IScalarFunction with member _.Evaluate x = exp10 x[0] }
      "log", at { new IScalarFunction with member _.Evaluate x = log x[0] }
      "logp1", at { new IScalarFunction with member _.Evaluate x = logp1 x[0] }
      "log2", at { new IScalarFunction with member _.Evaluate x = log2 x[0] }
      "log10", at { new IScalarFunction with member _.Evaluate x = log10 x[0] }
      "sqrt", at { new IScalarFunction with member _.Evaluate x = sqrt x[0] }
      "cbrt", at { new IScalarFunction with member _.Evaluate x = cbrt x[0] }
      "sin", at { new IScalarFunction with member _.Evaluate x = sin x[0] }
      "cos", at { new IScalarFunction with member _.Evaluate x = cos x[0] }
      "tan", at { new IScalarFunction with member _.Evaluate x = tan x[0] }
      "asin", at { new IScalarFunction with member _.Evaluate x = asin x[0] }
      "acos", at { new IScalarFunction with member _.Evaluate x = acos x[0] }
      "atan", at { new IScalarFunction with member _.Evaluate x = atan x[0] }
      "sinh", at { new IScalarFunction with member _.Evaluate x = sinh x[0] }
      "cosh", at { new IScalarFunction with member _.Evaluate x = cosh x[0] }
      "tanh", at { new IScalarFunction with member _.Evaluate x = tanh x[0] }
      "asinh", at { new IScalarFunction with member _.Evaluate x = asinh x[0] }
      "acosh", at { new IScalarFunction with member _.Evaluate x = acosh (1G + x[0]) }
      "atanh", at { new IScalarFunction with member _.Evaluate x = atanh x[0] }
      "abs", at { new IScalarFunction with member _.Evaluate x = abs x[0] }
      "floor", at { new IScalarFunction with member _.Evaluate x = floor x[0] }
      "ceil", at { new IScalarFunction with member _.Evaluate x = ceil x[0] }
      "round", at { new IScalarFunction with member _.Evaluate x = round x[0] }
      "truncate", at { new IScalarFunction with member _.Evaluate x = truncate x[0] }
      "negation", at { new IScalarFunction with member _.Evaluate x = -x[0] }
      "plus", at { new IScalarFunction with member _.Evaluate x = +x[0] }
      "remainder", at { new IScalarFunction with member _.Evaluate x = x[0] % num 0.25 }
      "power", at { new IScalarFunction with member _.Evaluate x = x[0] ** num 2.5 }
      "pow", at { new IScalarFunction with member _.Evaluate x = pow (num 2.0) x[0] }
      "pown", at { new IScalarFunction with member _.Evaluate x = pown x[0] 5 }
      "pown -2", at { new IScalarFunction with member _.Evaluate x = pown x[0] -2 }
      "pown 0", at { new IScalarFunction with member _.Evaluate x = pown x[0] 0 }
      "hypot", at { new IScalarFunction with member _.Evaluate x = hypot x[0] (num 0.4) }
      "atan2", at { new IScalarFunction with member _.Evaluate x = atan2 x[0] (num 0.4) }
      "max", at { new IScalarFunction with member _.Evaluate x = max x[0] (num 0.1) }
      "min", at { new IScalarFunction with member _.Evaluate x = min x[0] (num 0.1) }
      "literals", at { new IScalarFunction with member _.Evaluate x = (0G + 1G + 12G * x[0] + 10000000000G * x[0]) / 123456789012345678901234567890G } ]

/// Which of the six comparisons of x[0] with x[1] hold, as the sum of 1, 2, 4, 8, 16, 32.
let comparisons =
    { new IScalarFunction with
        member _.Evaluate x =
            let a, b = x[0], x[1]
            let mutable sum = 0
            if a <. b then sum <- sum + 1
            if a >. b then sum <- sum + 2
            if a <=. b then sum <- sum + 4
            if a >=. b then sum <- sum + 8
            if a =. b then sum <- sum + 16
            if a <>. b then sum <- sum + 32
            num (float sum) + num (float (sign a)) * num 100.0 }

/// Two arguments of lengths 2 and 1: x e^{-p y}.
let decay =
    { new IScalarFunction2 with
        member _.Evaluate(x, p) = x[0] * exp (-(p[0] * x[1])) }

/// Three arguments: x p + sin q, and x / p.
let curve3 =
    { new IVectorFunction3 with
        member _.OutputLength(n, k, l) = 2
        member _.Evaluate(x, p, q, y) = y[0] <- x[0] * p[0] + sin q[0]; y[1] <- x[0] / p[0] }

/// Two arguments of length 1: x p, and x / p.
let map2 =
    { new IVectorFunction2 with
        member _.OutputLength(n, k) = 2
        member _.Evaluate(x, p, y) = y[0] <- x[0] * p[0]; y[1] <- x[0] / p[0] }

/// Two numbers: x² p.
let monomial =
    { new IUnivariateFunction2 with
        member _.Evaluate(x, p) = x * x * p }
