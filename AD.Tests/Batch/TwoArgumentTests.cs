using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Batch;

/// <summary>f(x, p) at many x with one p: x varies, p is shared, each active or constant.</summary>
public class TwoArgumentTests
{
    private static readonly double[] X = [1.0, 2.0, 3.0, 0.5, 0.25, 0.125];

    private static readonly double[] P = [1.5, -0.5];

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    /// <summary>e = p₀ x₀² + p₁ x₀ x₁: ∂e/∂x = (2 p₀ x₀ + p₁ x₁, p₁ x₀), ∂e/∂p = (x₀², x₀ x₁).</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void Scalars(string name)
    {
        Subject subject = Subject.Find(name);
        foreach ((ArgumentLength first, ArgumentLength second, int from, int to) in new[] { ((ArgumentLength)2, (ArgumentLength)2, 0, 4), (2, Shape.Constant(2), 0, 2), (Shape.Constant(2), 2, 2, 4) })
        {
            foreach (PreparedBatch batch in (PreparedBatch[])[subject.Backend.PrepareBatch(Energy, Shape.Scalar2(first, second)), subject.Backend.PrepareBatch(new EnergyFunctor(), Shape.Scalar2(first, second))])
            {
                double[] values = new double[3], gradients = new double[(to - from) * 3];
                batch.ValueAndGradient(3, X, P, values, gradients);
                for (int k = 0; k < 3; k++)
                {
                    double a = X[k], b = X[3 + k];
                    double[] expected = [2 * P[0] * a + P[1] * b, P[1] * a, a * a, a * b];
                    Close.To(P[0] * a * a + P[1] * a * b, values[k], 1e-14);
                    Close.To(expected[from..to], [.. Enumerable.Range(0, to - from).Select(i => gradients[i * 3 + k])], 10 * subject.First);
                }
            }
        }
    }

    /// <summary>y = (p₀ x₀ x₁, x₀ + p₁ x₁): with x constant the Jacobian is (x₀ x₁, 0; 0, x₁).</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void Vectors(string name)
    {
        Subject subject = Subject.Find(name);
        VectorShape2 shape = Shape.Vector2(Shape.Constant(2), 2, 2);
        foreach (PreparedBatch batch in (PreparedBatch[])[subject.Backend.PrepareBatch(Write, shape), subject.Backend.PrepareBatch(Make, shape), subject.Backend.PrepareBatch(new WriteFunctor(), shape)])
        {
            double[] rows = new double[4 * 3];
            batch.Jacobian(3, X, P, rows);
            for (int k = 0; k < 3; k++)
            {
                Close.To([X[k] * X[3 + k], 0.0, 0.0, X[3 + k]], [rows[k], rows[3 + k], rows[6 + k], rows[9 + k]], 10 * subject.First);
            }
        }
    }

    private static T Energy<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => p[0] * x[0] * x[0] + p[1] * x[0] * x[1];

    private static void Write<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = p[0] * x[0] * x[1];
        y[1] = x[0] + p[1] * x[1];
    }

    private static T[] Make<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => [p[0] * x[0] * x[1], x[0] + p[1] * x[1]];

    private readonly struct EnergyFunctor : IScalarFunction2
    {
        public T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => Energy(x, p);
    }

    private readonly struct WriteFunctor : IVectorFunction2
    {
        public int OutputLength(int firstLength, int secondLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T> => Write(x, p, y);
    }
}
