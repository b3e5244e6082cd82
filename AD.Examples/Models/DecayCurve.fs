/// A curve fit: the exponential decay y(t) = a exp(-k t) + c of a signal onto its background.
///
/// The signal is in volts and the time in seconds, k in 1/s. The 25 readings come from a = 2.5, k = 1.3, c = 0.5 with a disturbance of 0.04 sin(12.9898 i^2 + 4.1 i),
/// rounded to a millivolt as a meter would show them.
module AD.Examples.Models.DecayCurve

open AD
open AD.FSharp.Operators

let times = Array.init 25 (fun i -> float i / 5.0)

let readings =
    [| 3.000; 2.388; 1.968; 1.630; 1.347; 1.168; 1.059; 0.876; 0.804; 0.776; 0.726; 0.678; 0.602
       0.556; 0.599; 0.538; 0.502; 0.513; 0.504; 0.478; 0.516; 0.529; 0.501; 0.473; 0.510 |]

let parameterNames = [| "a"; "k"; "c" |]

let parameterUnits = [| "V"; "1/s"; "V" |]

let start = [| 1.0; 1.0; 0.0 |]

/// The curve at one time, p = (a, k, c).
let inline curve (a, k, c) t = a * exp (-k * t) + c

/// What the curve misses at each reading.
let residuals =
    { new IVectorFunction with
        member _.OutputLength _ = readings.Length

        member _.Evaluate(p, r) =
            for i in 0 .. readings.Length - 1 do
                r[i] <- curve (p[0], p[1], p[2]) (num times[i]) - num readings[i] }

/// The parameters of least squares. This and the sum of squares: Gauss-Newton with 50 decimal digits.
let referenceParameters = [| 2.4800389207813610; 1.2912841451868764; 0.49447131923485474 |]

/// The least sum of squares, in V^2.
let referenceSumOfSquares = 0.015498180415794015
