/// Robertson's chemical kinetics (H. H. Robertson, in Walsh, ed., Numerical Analysis, 1966): three species whose reactions differ by nine powers of ten.
///
///     y1' = -k1 y1 + k2 y2 y3,   y2' = k1 y1 - k2 y2 y3 - k3 y2^2,   y3' = k3 y2^2,   y(0) = (1, 0, 0)
///
/// The rates are k = (0.04 p1, 1e4 p2, 3e7 p3) with p = (1, 1, 1), so that a derivative with respect to p_j is the scaled sensitivity k_j dy/dk_j. Time in seconds, concentrations relative to the first.
/// The loss is the sum of ln y1 over t = 0.4, 4, 40, ..., 4e7: every decade of the slow decay counts alike.
module AD.Examples.Models.Robertson

open AD
open AD.FSharp.Operators

let parameters = [| 1.0; 1.0; 1.0 |]

let parameterNames = [| "k1"; "k2"; "k3" |]

let initialState = [| 1.0; 0.0; 0.0 |]

let times = [| for k in -1 .. 7 -> 4.0 * 10.0 ** float k |]

let endTime = 4e7

/// Absolute tolerances in units of the relative one: y1 and y2 fall by many powers of ten.
let tolerances = [| 1e-8; 1e-14; 1.0 |]

let rightHandSide =
    { new IOdeFunction with
        member _.Evaluate(y, p, _, dy) =
            let decay = num 0.04 * p[0] * y[0]
            let back = num 1e4 * p[1] * y[1] * y[2]
            let forth = num 3e7 * p[2] * y[1] * y[1]
            dy[0] <- back - decay
            dy[1] <- decay - back - forth
            dy[2] <- forth }

/// The contribution of one time to the loss.
let lossAtOneTime =
    { new IScalarFunction with
        member _.Evaluate y = log y[0] }

/// The loss. This and the two gradients: Radau IIA of order 13 on a grid that is uniform in ln t, in decimals of 40 digits, with the same equations differentiated.
let referenceLoss = -28.92989477333615

/// The derivative with respect to (p1, p2, p3).
let referenceGradient = [| -9.41580055238675762; 9.26794496875402096; -4.63396487030997406 |]

/// The derivative with respect to (y1, y2, y3) at 0.
let referenceInitialStateGradient = [| 13.6339800984440469; 12.2358610575930093; 12.2360040657522227 |]
