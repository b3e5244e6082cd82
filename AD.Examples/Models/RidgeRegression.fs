/// A curve fit with one penalty for each feature, and the loss on readings that the fit has not seen, as a function of the penalties.
///
/// The curve sin(3 s) on -1 <= s <= 1 is fitted by Legendre polynomials up to degree 7 to 14 readings with a disturbance of 0.3 sin(12.9898 i^2 + 4.1 i). The weights minimise
/// (|X w - y|^2 + sum of exp(p_j) w_j^2) / 2; p_j is the logarithm of the penalty of feature j. The loss is the mean square of what the fit misses at 41 undisturbed readings.
module AD.Examples.Models.RidgeRegression

open System
open AD
open AD.FSharp.Operators

let featureCount = 8

let trueCurve s = Math.Sin(3.0 * s)

/// Legendre polynomials at s, by their recurrence.
let features (s: float) =
    let values = Array.zeroCreate<float> featureCount
    values[0] <- 1.0
    values[1] <- s

    for k in 1 .. featureCount - 2 do
        values[k + 1] <- (float (2 * k + 1) * s * values[k] - float k * values[k - 1]) / float (k + 1)

    values

let trainingAt = Array.init 14 (fun i -> -1.0 + 2.0 * float i / 13.0)

let trainingReadings =
    trainingAt |> Array.mapi (fun i s -> trueCurve s + 0.3 * Math.Sin(12.9898 * float (i * i) + 4.1 * float i))

let validationAt = Array.init 41 (fun i -> -1.0 + 2.0 * float i / 40.0)

let training = trainingAt |> Array.map features

let validation = validationAt |> Array.map features

/// The residuals whose sum of squares the weights minimise: X w - y, and below it exp(p_j / 2) w_j.
let residuals =
    { new IVectorFunction2 with
        member _.OutputLength(_, _) = training.Length + featureCount

        member _.Evaluate(w, p, r) =
            for i in 0 .. training.Length - 1 do
                r[i] <- num -trainingReadings[i]

                for j in 0 .. featureCount - 1 do
                    r[i] <- r[i] + num (training[i][j]) * w[j]

            for j in 0 .. featureCount - 1 do
                r[training.Length + j] <- exp (num 0.5 * p[j]) * w[j] }

/// The equations that the weights solve: X^T (X w - y) + exp(p) w = 0.
let normalEquations =
    { new IVectorFunction2 with
        member _.OutputLength(n, _) = n

        member _.Evaluate(w, p, y) =
            for j in 0 .. featureCount - 1 do
                y[j] <- exp p[j] * w[j]

            for i in 0 .. training.Length - 1 do
                let mutable missed = num -trainingReadings[i]

                for j in 0 .. featureCount - 1 do
                    missed <- missed + num (training[i][j]) * w[j]

                for j in 0 .. featureCount - 1 do
                    y[j] <- y[j] + num (training[i][j]) * missed }

/// What the weights minimise.
let objective =
    { new IScalarFunction2 with
        member _.Evaluate(w, p) =
            let mutable sum = num 0.0

            for i in 0 .. training.Length - 1 do
                let mutable missed = num -trainingReadings[i]

                for j in 0 .. featureCount - 1 do
                    missed <- missed + num (training[i][j]) * w[j]

                sum <- sum + missed * missed

            for j in 0 .. featureCount - 1 do
                sum <- sum + exp p[j] * w[j] * w[j]

            num 0.5 * sum }

/// The loss of the weights that a function of the penalties gives.
let validationLoss (weights: IVectorFunction) =
    { new IScalarFunction with
        member _.Evaluate(p: ReadOnlySpan<'T>) =
            let w = Array.zeroCreate<'T> featureCount
            weights.Evaluate<'T>(p, Span w)
            let mutable sum = num 0.0

            for i in 0 .. validation.Length - 1 do
                let mutable missed = num -(trueCurve validationAt[i])

                for j in 0 .. featureCount - 1 do
                    missed <- missed + num (validation[i][j]) * w[j]

                sum <- sum + missed * missed

            sum / num (float validation.Length) }
