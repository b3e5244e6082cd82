using System.Numerics;

namespace AD.Conformance;

/// <summary>The library's own blocks, which a backend records as one node: sums, norms, and linear algebra of 2 × 2 matrices.</summary>
internal static class BlocksOfTheLibrary
{
    private static readonly double[][] Matrices = [[2.0, 0.5, -1.0, 1.5], [0.4, -1.2, 1.8, 0.3]];

    public static IEnumerable<Scenario> All =>
    [
        new ScalarScenario("block: sum", new SumOf(), [[0.6, -1.3, 0.2], [1.1, 0.4, -0.9]], x => new(x.Sum(), [1, 1, 1], new double[3, 3])),
        new ScalarScenario("block: norm", new NormOf(), [[0.6, -1.3], [1.1, 0.4]], NormAt),
        new ScalarScenario("block: log-sum-exp", new LogSumExpOf(), [[0.3, -1.1, 0.9], [2.0, 0.1, -0.4]], VectorToScalar.LogSumExpAt),
        new VectorScenario("block: softmax", new SoftMaxOf(), [[0.3, -1.1, 0.9], [2.0, 0.1, -0.4]], x => new(VectorToScalar.LogSumExpAt(x).Gradient, VectorToScalar.LogSumExpAt(x).Hessian)),
        new ScalarScenario("block: determinant", new DeterminantOf(), Matrices, x => new(
            x[0] * x[3] - x[1] * x[2], [x[3], -x[2], -x[1], x[0]], new double[,] { { 0, 0, 0, 1 }, { 0, 0, -1, 0 }, { 0, -1, 0, 0 }, { 1, 0, 0, 0 } })),
        new VectorScenario("block: inverse", new InverseOf(), Matrices, VectorToVector.InverseAt),
        new VectorScenario("block: product of a matrix and a vector", new MatVecOf(), [[.. Matrices[0], 0.7, -1.1], [.. Matrices[1], 1.2, 0.4]], MatVecAt),
        new VectorScenario("block: product of matrices", new MatMulOf(), [[0.4, -1.2, 2.0, 0.7, 1.1, 0.3, -0.6, 0.9], [1, 2, 3, 4, 5, 6, 7, 8]], VectorToVector.MatrixProductAt),
        new VectorScenario("block: linear system", new SolveOf(), [[.. Matrices[0], 0.7, -1.1], [.. Matrices[1], 1.2, 0.4]], SolveAt),
    ];

    /// <summary>∇|x| = x / |x|, H = (I - x xᵀ / |x|²) / |x|.</summary>
    private static ScalarOracle NormAt(double[] x)
    {
        double norm = Math.Sqrt(x.Sum(entry => entry * entry)), a = x[0] / norm, b = x[1] / norm;
        return new(norm, [a, b], new double[,] { { (1 - a * a) / norm, -a * b / norm }, { -a * b / norm, (1 - b * b) / norm } });
    }

    /// <summary>∂(A v)_i/∂A_kl = δ_ik v_l and ∂(A v)_i/∂v_j = A_ij.</summary>
    private static VectorOracle MatVecAt(double[] x) => new(
        [x[0] * x[4] + x[1] * x[5], x[2] * x[4] + x[3] * x[5]],
        new double[,] { { x[4], x[5], 0, 0, x[0], x[1] }, { 0, 0, x[4], x[5], x[2], x[3] } });

    /// <summary>With y = A⁻¹ b: ∂y_i/∂A_kl = -(A⁻¹)_ik y_l and ∂y_i/∂b_j = (A⁻¹)_ij.</summary>
    private static VectorOracle SolveAt(double[] x)
    {
        double determinant = x[0] * x[3] - x[1] * x[2];
        double[,] inverse = { { x[3] / determinant, -x[1] / determinant }, { -x[2] / determinant, x[0] / determinant } }, jacobian = new double[2, 6];
        double[] y = Rows.Times(inverse, [x[4], x[5]]);
        for (int i = 0; i < 2; i++)
        {
            for (int k = 0; k < 2; k++)
            {
                jacobian[i, 2 * k] = -inverse[i, k] * y[0];
                jacobian[i, 2 * k + 1] = -inverse[i, k] * y[1];
                jacobian[i, 4 + k] = inverse[i, k];
            }
        }

        return new(y, jacobian);
    }

    private sealed class SumOf : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Block.Sum(x);
    }

    private sealed class NormOf : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Block.Norm(x);
    }

    private sealed class LogSumExpOf : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Block.LogSumExp(x);
    }

    private sealed class SoftMaxOf : IVectorFunction
    {
        public int OutputLength(int inputLength) => inputLength;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Block.SoftMax(x, y);
    }

    private sealed class DeterminantOf : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Block.Determinant(x);
    }

    private sealed class InverseOf : IVectorFunction
    {
        public int OutputLength(int inputLength) => 4;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Block.Inverse(x, y);
    }

    private sealed class MatVecOf : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Block.MatVec(x[..4], x[4..], y);
    }

    private sealed class MatMulOf : IVectorFunction
    {
        public int OutputLength(int inputLength) => 4;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Block.MatMul(x[..4], x[4..], y, 2);
    }

    private sealed class SolveOf : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Block.Solve(x[..4], x[4..], y);
    }
}
