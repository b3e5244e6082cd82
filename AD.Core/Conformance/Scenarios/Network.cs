using System.Numerics;

namespace AD.Conformance;

/// <summary>y = W2 tanh(W1 x + b1), 2 inputs, 3 hidden, 2 outputs.</summary>
internal readonly struct Network : IVectorFunction
{
    public const int Inputs = 2;

    public const int Hidden = 3;

    public const int Outputs = 2;

    public static readonly double[,] W1 = { { 0.4, -0.7 }, { 1.1, 0.2 }, { -0.5, 0.9 } };

    public static readonly double[] B1 = [0.1, -0.3, 0.2];

    public static readonly double[,] W2 = { { 0.8, -0.6, 0.3 }, { -0.2, 0.5, 1.3 } };

    public int OutputLength(int inputLength) => Outputs;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < Outputs; i++)
        {
            y[i] = T.Zero;
        }

        for (int k = 0; k < Hidden; k++)
        {
            T hidden = T.Tanh(W1[k, 0] * x[0] + W1[k, 1] * x[1] + T.CreateSaturating(B1[k]));
            for (int i = 0; i < Outputs; i++)
            {
                y[i] += W2[i, k] * hidden;
            }
        }
    }

    /// <summary>h_k = tanh(W1 x + b1)_k.</summary>
    public static double HiddenAt(int k, double[] x) => Math.Tanh(W1[k, 0] * x[0] + W1[k, 1] * x[1] + B1[k]);

    /// <summary>J = W2 diag(1 - h²) W1.</summary>
    public static VectorOracle At(double[] x)
    {
        double[] y = new double[Outputs];
        double[,] jacobian = new double[Outputs, Inputs];
        for (int k = 0; k < Hidden; k++)
        {
            double h = HiddenAt(k, x);
            for (int i = 0; i < Outputs; i++)
            {
                y[i] += W2[i, k] * h;
                for (int j = 0; j < Inputs; j++)
                {
                    jacobian[i, j] += W2[i, k] * (1 - h * h) * W1[k, j];
                }
            }
        }

        return new(y, jacobian);
    }
}
