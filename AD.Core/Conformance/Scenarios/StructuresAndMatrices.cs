using System.Numerics;

namespace AD.Conformance;

/// <summary>Functions of a nested structure of numbers, and of a matrix that is not square.</summary>
internal static class StructuresAndMatrices
{
    public static IEnumerable<Scenario> All =>
    [
        new StructureScenario("a nested structure", new Equilibrium(), [new(1.5, new(0.8, 2.0)), new(0.4, new(1.3, 0.6))], EquilibriumAt),

        // tr(Aᵀ A) / 2 has the gradient A; Aᵀ A has the differential Vᵀ A + Aᵀ V and the adjoint A (W + Wᵀ).
        new MatrixScenario("squares of a matrix", new HalfSquaredNorm(), new Gram(), [new double[,] { { 0.4, -1.2, 2.0 }, { 0.7, 1.1, 0.3 } }, new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }])
        {
            Value = a => a.FrobeniusNorm() * a.FrobeniusNorm() / 2,
            Gradient = a => a,
            Image = a => a.TransposeThisAndMultiply(a),
            Pushforward = (a, v) => v.TransposeThisAndMultiply(a) + a.TransposeThisAndMultiply(v),
            Pullback = (a, w) => a * (w + w.Transpose()),
        },
    ];

    /// <summary>f = g n² + e^{g h}, of growth g, natural loss n and hunted loss h.</summary>
    private static ScalarOracle EquilibriumAt(Rates<double> x)
    {
        (double g, double n, double h) = (x.Growth, x.Loss.Natural, x.Loss.Hunted);
        double e = Math.Exp(g * h);
        return new(g * n * n + e, [n * n + h * e, 2 * g * n, g * e], new double[,] { { h * h * e, 2 * n, e + g * h * e }, { 2 * n, 2 * g, 0 }, { e + g * h * e, 0, g * g * e } });
    }

    private sealed class Equilibrium : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
        {
            Rates<T> rates = new(x[0], new(x[1], x[2]));
            return rates.Growth * rates.Loss.Natural * rates.Loss.Natural + T.Exp(rates.Growth * rates.Loss.Hunted);
        }
    }

    private sealed class HalfSquaredNorm : IMatrixFunction
    {
        public T Evaluate<T>(ReadOnlyMatrixView<T> a) where T : IFloatingPointIeee754<T>
        {
            T sum = T.Zero;
            for (int i = 0; i < a.Rows; i++)
            {
                for (int j = 0; j < a.Columns; j++)
                {
                    sum += a[i, j] * a[i, j];
                }
            }

            return sum / 2.0;
        }
    }

    private sealed class Gram : IMatrixMap
    {
        public (int Rows, int Columns) OutputShape(int rows, int columns) => (columns, columns);

        public void Evaluate<T>(ReadOnlyMatrixView<T> a, MatrixView<T> y) where T : IFloatingPointIeee754<T>
        {
            for (int i = 0; i < a.Columns; i++)
            {
                for (int j = 0; j < a.Columns; j++)
                {
                    T sum = T.Zero;
                    for (int k = 0; k < a.Rows; k++)
                    {
                        sum += a[k, i] * a[k, j];
                    }

                    y[i, j] = sum;
                }
            }
        }
    }
}

/// <summary>A structure of numbers.</summary>
internal readonly record struct Rates<T>(T Growth, Losses<T> Loss);

/// <summary>A structure in a structure.</summary>
internal readonly record struct Losses<T>(T Natural, T Hunted);
