using System.Numerics;

namespace AD.Tests.Batch;

/// <summary>A network u ↦ W₂ tanh(W₁ u + b₁) + b₂ with two inputs, two outputs and h = 3: the point is u, then the weights.</summary>
internal readonly struct SmallNetwork : IVectorFunction
{
    public const int Hidden = 3;

    public const int Weights = 5 * Hidden + 2;

    public int OutputLength(int inputLength) => 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> w1 = x[2..], b1 = w1[(2 * Hidden)..], w2 = b1[Hidden..], b2 = w2[(2 * Hidden)..];
        (y[0], y[1]) = (b2[0], b2[1]);
        for (int i = 0; i < Hidden; i++)
        {
            T a = T.Tanh(w1[2 * i] * x[0] + w1[2 * i + 1] * x[1] + b1[i]);
            y[0] += w2[i] * a;
            y[1] += w2[Hidden + i] * a;
        }
    }

    /// <summary>y and ∂y_j/∂x_i, 2 × (2 + weights), by the chain rule with a' = 1 − a².</summary>
    public static (double[] Value, double[,] Jacobian) At(double[] x)
    {
        const int W1 = 2, B1 = W1 + 2 * Hidden, W2 = B1 + Hidden, B2 = W2 + 2 * Hidden;
        double[] y = [x[B2], x[B2 + 1]];
        double[,] jacobian = new double[2, 2 + Weights];
        for (int j = 0; j < 2; j++)
        {
            jacobian[j, B2 + j] = 1.0;
            for (int i = 0; i < Hidden; i++)
            {
                double a = Math.Tanh(x[W1 + 2 * i] * x[0] + x[W1 + 2 * i + 1] * x[1] + x[B1 + i]), outer = x[W2 + j * Hidden + i], slope = outer * (1 - a * a);
                y[j] += outer * a;
                jacobian[j, 0] += slope * x[W1 + 2 * i];
                jacobian[j, 1] += slope * x[W1 + 2 * i + 1];
                jacobian[j, W1 + 2 * i] = slope * x[0];
                jacobian[j, W1 + 2 * i + 1] = slope * x[1];
                jacobian[j, B1 + i] = slope;
                jacobian[j, W2 + j * Hidden + i] = a;
            }
        }

        return (y, jacobian);
    }
}

/// <summary>The squared misfit (a exp(−b t) − y)² of one measurement: the point is (a, b), then the data (t, y).</summary>
internal readonly struct Misfit : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T residual = x[0] * T.Exp(-x[1] * x[2]) - x[3];
        return residual * residual;
    }
}

/// <summary>A function that counts its evaluations at any number and, once, does something else instead of the n-th one.</summary>
internal sealed class Watched : IVectorFunction
{
    private int evaluations;

    public int Evaluations => evaluations;

    public int ActAt { get; set; }

    public Action? Act { get; set; }

    public int OutputLength(int inputLength) => 1;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        if (Interlocked.Increment(ref evaluations) == ActAt)
        {
            Act?.Invoke();
        }

        y[0] = x[0] * x[0] * x[1];
    }
}
