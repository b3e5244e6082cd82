/// Predators and prey, the first example of Schäfer, Tarek, White and Rackauckas (arXiv:2109.12449).
///
///     x' = alpha x - beta x y          prey
///     y' = gamma x y - delta y         predators
///
/// All quantities are without units. The loss is the sum of x + y over t = 0, 0.1, ..., 10, the initial time included.
module AD.Examples.Models.LotkaVolterra

open AD
open AD.FSharp.Operators

/// (alpha, beta, gamma, delta). The paper gives no numbers; these are the ones of its software's documentation.
let parameters = [| 1.5; 1.0; 1.0; 3.0 |]

let parameterNames = [| "α"; "β"; "γ"; "δ" |]

let initialState = [| 1.0; 1.0 |]

let endTime = 10.0

/// The times at which the loss looks at the state.
let times = Array.init 101 (fun i -> float i / 10.0)

/// u = (x, y), p = (alpha, beta, gamma, delta).
let rightHandSide =
    { new IOdeFunction with
        member _.Evaluate(u, p, _, du) =
            let x, y = u[0], u[1]
            du[0] <- p[0] * x - p[1] * x * y
            du[1] <- p[2] * x * y - p[3] * y }

/// The contribution of one time to the loss.
let lossAtOneTime =
    { new IScalarFunction with
        member _.Evaluate u = u[0] + u[1] }

/// The loss. This and the two gradients: extended precision by two independent methods (discrete adjoint and forward sensitivities).
let referenceLoss = 450.7640640395388

/// The derivative of the loss with respect to (alpha, beta, gamma, delta).
let referenceGradient = [| 8.305362662316553; -159.4842927151386; -339.1950927660609; 75.20350821377277 |]

/// The derivative of the loss with respect to (x(0), y(0)).
let referenceInitialStateGradient = [| -39.12754122266809; -8.787780218992643 |]
