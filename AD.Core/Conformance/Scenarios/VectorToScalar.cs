using System.Numerics;

namespace AD.Conformance;

/// <summary>Functions Rⁿ → R.</summary>
internal static class VectorToScalar
{
    private static readonly double[,] A = { { 2.0, -1.0, 0.5 }, { 0.3, 1.5, -0.7 }, { 0.9, 0.4, -1.1 } };

    public static IEnumerable<Scenario> All =>
    [
        new ScalarScenario("Rosenbrock", new Rosenbrock(), [[-0.7, 0.4, 1.2, 0.3], [1.1, 0.9, -0.2, 0.6]], RosenbrockAt),
        new ScalarScenario("x² sin y", new SquareTimesSine(), [[1.5, 0.4], [-0.8, 2.1]], SquareTimesSineAt),
        new ScalarScenario("log-sum-exp", new LogSumExp(), [[0.3, -1.1, 0.9], [2.0, 0.1, -0.4]], LogSumExpAt) { Needs = Requirement.Branches },
        new ScalarScenario("quadratic form", new QuadraticForm(A), [[0.6, -1.4, 0.2], [-0.3, 0.8, 1.7]], QuadraticAt),
        new ScalarScenario("loss of a network", new NetworkLoss(), [[0.6, -0.4], [-0.2, 1.3]], NetworkLossAt) { Allocates = true },
    ];

    /// <summary>∂/∂x_i = -2(1 - x_i) - 400 x_i b_i + 200 b_{i-1} with b_i = x_{i+1} - x_i²; the Hessian is tridiagonal.</summary>
    private static ScalarOracle RosenbrockAt(double[] x)
    {
        int n = x.Length;
        double value = 0.0;
        double[] gradient = new double[n];
        double[,] hessian = new double[n, n];
        for (int i = 0; i + 1 < n; i++)
        {
            double b = x[i + 1] - x[i] * x[i];
            value += (1 - x[i]) * (1 - x[i]) + 100 * b * b;
            gradient[i] += -2 * (1 - x[i]) - 400 * x[i] * b;
            gradient[i + 1] += 200 * b;
            hessian[i, i] += 2 - 400 * b + 800 * x[i] * x[i];
            hessian[i + 1, i + 1] += 200;
            hessian[i, i + 1] = hessian[i + 1, i] = -400 * x[i];
        }

        return new(value, gradient, hessian);
    }

    private static ScalarOracle SquareTimesSineAt(double[] x)
    {
        double s = Math.Sin(x[1]), c = Math.Cos(x[1]);
        return new(x[0] * x[0] * s, [2 * x[0] * s, x[0] * x[0] * c], new double[,] { { 2 * s, 2 * x[0] * c }, { 2 * x[0] * c, -x[0] * x[0] * s } });
    }

    /// <summary>The gradient is the softmax s; the Hessian diag(s) - s sᵀ.</summary>
    public static ScalarOracle LogSumExpAt(double[] x)
    {
        double sum = x.Sum(Math.Exp);
        double[] s = [.. x.Select(entry => Math.Exp(entry) / sum)];
        double[,] hessian = new double[x.Length, x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < x.Length; j++)
            {
                hessian[i, j] = (i == j ? s[i] : 0.0) - s[i] * s[j];
            }
        }

        return new(Math.Log(sum), s, hessian);
    }

    /// <summary>The gradient of xᵀ A x / 2 is (A + Aᵀ) x / 2; the Hessian (A + Aᵀ) / 2.</summary>
    private static ScalarOracle QuadraticAt(double[] x)
    {
        double[,] hessian = new double[3, 3];
        double[] gradient = new double[3];
        double value = 0.0;
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 3; j++)
            {
                value += A[i, j] * x[i] * x[j] / 2;
                hessian[i, j] = (A[i, j] + A[j, i]) / 2;
                gradient[i] += hessian[i, j] * x[j];
            }
        }

        return new(value, gradient, hessian);
    }

    /// <summary>With y and J of the network: ∇ = Jᵀ y, H = Jᵀ J + Σ_i y_i Σ_k W2_ik (-2 h_k (1 - h_k²)) W1_k W1_kᵀ.</summary>
    private static ScalarOracle NetworkLossAt(double[] x)
    {
        (double[] y, double[,] jacobian) = Network.At(x);
        double[,] hessian = new double[Network.Inputs, Network.Inputs];
        for (int i = 0; i < Network.Outputs; i++)
        {
            for (int a = 0; a < Network.Inputs; a++)
            {
                for (int b = 0; b < Network.Inputs; b++)
                {
                    hessian[a, b] += jacobian[i, a] * jacobian[i, b];
                    for (int k = 0; k < Network.Hidden; k++)
                    {
                        double h = Network.HiddenAt(k, x);
                        hessian[a, b] += y[i] * Network.W2[i, k] * -2 * h * (1 - h * h) * Network.W1[k, a] * Network.W1[k, b];
                    }
                }
            }
        }

        return new(y.Sum(entry => entry * entry) / 2, Rows.TransposeTimes(jacobian, y), hessian);
    }
}
