/// The closed form of ridge regression and of its derivative, by matrices.
module AD.Examples.Models.RidgeReference

open System
open MathNet.Numerics.LinearAlgebra
open AD.Examples.Models.RidgeRegression

/// Weights, loss and its gradient by the closed form: w = A^-1 X^T y with A = X^T X + diag(exp p), and dw/dp_j = -A^-1 e_j exp(p_j) w_j.
let closedForm (p: float[]) =
    let x = Matrix<float>.Build.DenseOfRowArrays training
    let v = Matrix<float>.Build.DenseOfRowArrays validation
    let penalties = p |> Array.map Math.Exp |> Vector<float>.Build.DenseOfArray
    let a = (x.TransposeThisAndMultiply x + Matrix<float>.Build.DenseOfDiagonalVector penalties).Cholesky()
    let w = a.Solve(x.TransposeThisAndMultiply(Vector<float>.Build.DenseOfArray trainingReadings))
    let missed = v * w - (validationAt |> Array.map trueCurve |> Vector<float>.Build.DenseOfArray)
    let adjoint = a.Solve(v.TransposeThisAndMultiply missed) * (2.0 / float validation.Length)
    w.ToArray(), missed.DotProduct missed / float validation.Length, (-adjoint.PointwiseMultiply(penalties.PointwiseMultiply w)).ToArray()
