/// A neural ordinary differential equation whose solution is a spiral, the second example of Schäfer, Tarek, White and Rackauckas (arXiv:2109.12449).
///
///     u' = W2 tanh(W1 u^3 + b1) + b2,   u(0) = (2, 0),   50 hidden neurons, u^3 entry by entry
///
/// The weights lie in one vector: W1 (h x 2, row by row), b1 (h), W2 (2 x h, row by row), b2 (2); 252 for h = 50. All quantities are without units.
/// The loss is the sum of u1^2 + u2^2 over 30 times from 0 to 1.5, the initial time included.
module AD.Examples.Models.Spiral

open AD
open AD.FSharp.Operators

let hidden = 50

let weightCount hidden = 5 * hidden + 2

/// w_k = 0.3 sin(1.7 k + 0.5): fixed numbers that look random, so that everyone has the same network.
let weights hidden = Array.init (weightCount hidden) (fun k -> 0.3 * System.Math.Sin(1.7 * float k + 0.5))

let parameters = weights hidden

let initialState = [| 2.0; 0.0 |]

let endTime = 1.5

/// The times at which the loss looks at the state.
let times = Array.init 30 (fun i -> 1.5 * float i / 29.0)

/// The right-hand side with so many hidden neurons.
let network hidden =
    { new IOdeFunction with
        member _.Evaluate(u, p, _, du) =
            let b1 = 2 * hidden
            let w2 = b1 + hidden
            let b2 = w2 + 2 * hidden
            let x, y = u[0] * u[0] * u[0], u[1] * u[1] * u[1]
            let mutable first, second = p[b2], p[b2 + 1]

            for j in 0 .. hidden - 1 do
                let neuron = tanh (p[2 * j] * x + p[2 * j + 1] * y + p[b1 + j])
                first <- first + p[w2 + j] * neuron
                second <- second + p[w2 + hidden + j] * neuron

            du[0] <- first
            du[1] <- second }

let rightHandSide = network hidden

/// The contribution of one time to the loss.
let lossAtOneTime =
    { new IScalarFunction with
        member _.Evaluate u = u[0] * u[0] + u[1] * u[1] }
