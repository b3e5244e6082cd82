/// A mass on a spring whose force is not known: a sum of k bumps of unknown heights along the way.
///
///     x' = v,   v' = -x + sum over j of p_j / (1 + 4 (x - c_j)^2),   x(0) = 1.5, v(0) = 0,   c_j from -2 to 2
///
/// The heights follow one smooth curve divided by k, so that the motion is the same for every k: what grows is the number of parameters, and the right-hand side in proportion to it. Without units.
/// The loss is the sum of x^2 + v^2 over t = 0.5, 1, ..., 10.
module AD.Examples.Models.UnknownSpring

open AD
open AD.FSharp.Operators

/// The middles of the k intervals into which -2 .. 2 is divided.
let centres k = Array.init k (fun j -> -2.0 + 4.0 * (float j + 0.5) / float k)

let heights k = centres k |> Array.map (fun c -> 0.8 * System.Math.Cos(2.0 * c) / float k)

let initialState = [| 1.5; 0.0 |]

let endTime = 10.0

let times = Array.init 20 (fun i -> 0.5 * float (i + 1))

let rightHandSide k =
    let centres = centres k

    { new IOdeFunction with
        member _.Evaluate(u, p, _, du) =
            let mutable force = 0G

            for j in 0 .. centres.Length - 1 do
                let distance = u[0] - num centres[j]
                force <- force + p[j] / (1G + 4G * distance * distance)

            du[0] <- u[1]
            du[1] <- force - u[0] }

let lossAtOneTime =
    { new IScalarFunction with
        member _.Evaluate u = u[0] * u[0] + u[1] * u[1] }
