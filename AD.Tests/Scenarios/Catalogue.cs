namespace AD.Tests.Scenarios;

/// <summary>The scenarios: what every backend is to give, derived by hand.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<ScalarScenario> Scalars { get; } =
    [
        RosenbrockAt([-0.7, 0.4, 1.2, 0.3]),
        ProductAt([1.5, -0.8, 2.0, 0.5]),
        LogSumExpAt([0.3, -1.1, 0.9]),
        QuadraticAt([0.6, -1.4, 0.2]),
        new("huber", new Huber(), [0.4, 2.5, -3.0], 0.08 + 2.0 + 2.5, [0.4, 1.0, -1.0], new double[,] { { 1, 0, 0 }, { 0, 0, 0 }, { 0, 0, 0 } }),
        new("smallest two, sorted in place", new SmallestTwo(), [2.5, -0.6, 3.0, 0.7], -0.42, [0, 0.7, 0, -0.6], new double[,] { { 0, 0, 0, 0 }, { 0, 0, 0, 1 }, { 0, 0, 0, 0 }, { 0, 1, 0, 0 } }),
        new("x⁴ y by halving", new FourthPowerByHalving(), [3.0, 0.5], 40.5, [54.0, 81.0], new double[,] { { 54.0, 108.0 }, { 108.0, 0.0 } }),
        NetworkLossAt([0.6, -0.4]),
    ];

    public static IReadOnlyList<VectorScenario> Vectors { get; } =
    [
        NetworkAt([0.6, -0.4]),
        LotkaVolterraAt([0.9, 1.3, 1.5, 1.1, 0.8, 3.0]),
        InverseAt(2.0, 0.5, -1.0, 1.5),
        MatrixProductAt([0.4, -1.2, 2.0, 0.7, 1.1, 0.3, -0.6, 0.9]),
        new("polar", new Polar(), [2.0, 0.5], [2 * Math.Cos(0.5), 2 * Math.Sin(0.5)], new double[,] { { Math.Cos(0.5), -2 * Math.Sin(0.5) }, { Math.Sin(0.5), 2 * Math.Cos(0.5) } }),
        PrefixSumsAt([.. Enumerable.Range(1, 20).Select(i => 0.1 * i - 0.75)]),
        new("partly constant", new PartlyConstant(), [0.3, 0.8], [1, 0.3, 2], new double[,] { { 0, 0 }, { 1, 0 }, { 0, 0 } }),
    ];

    /// <summary>∂/∂x_i = -2(1 - x_i) - 400 x_i b_i + 200 b_{i-1} with b_i = x_{i+1} - x_i²; the Hessian is tridiagonal.</summary>
    private static ScalarScenario RosenbrockAt(double[] x)
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

        return new("Rosenbrock", new Rosenbrock(), x, value, gradient, hessian);
    }

    private static ScalarScenario ProductAt(double[] x)
    {
        int n = x.Length;
        double Without(params int[] left) => Enumerable.Range(0, n).Where(i => !left.Contains(i)).Aggregate(1.0, (product, i) => product * x[i]);
        double[,] hessian = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                hessian[i, j] = i == j ? 0.0 : Without(i, j);
            }
        }

        return new("running product in place", new RunningProduct(), x, Without(), [.. Enumerable.Range(0, n).Select(i => Without(i))], hessian);
    }

    /// <summary>The gradient is the softmax s; the Hessian diag(s) - s sᵀ.</summary>
    private static ScalarScenario LogSumExpAt(double[] x)
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

        return new("log-sum-exp", new LogSumExp(), x, Math.Log(sum), s, hessian);
    }

    /// <summary>The gradient of xᵀ A x / 2 is (A + Aᵀ) x / 2; the Hessian (A + Aᵀ) / 2.</summary>
    private static ScalarScenario QuadraticAt(double[] x)
    {
        double[,] a = { { 2.0, -1.0, 0.5 }, { 0.3, 1.5, -0.7 }, { 0.9, 0.4, -1.1 } }, hessian = new double[3, 3];
        double[] gradient = new double[3];
        double value = 0.0;
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 3; j++)
            {
                value += a[i, j] * x[i] * x[j] / 2;
                hessian[i, j] = (a[i, j] + a[j, i]) / 2;
                gradient[i] += hessian[i, j] * x[j];
            }
        }

        return new("quadratic form", new QuadraticForm(a), x, value, gradient, hessian);
    }

    /// <summary>J = W2 diag(1 - h²) W1 with h = tanh(W1 x + b1).</summary>
    private static VectorScenario NetworkAt(double[] x)
    {
        double[] y = new double[Network.Outputs];
        double[,] jacobian = new double[Network.Outputs, Network.Inputs];
        for (int k = 0; k < Network.Hidden; k++)
        {
            double h = Hidden(k, x);
            for (int i = 0; i < Network.Outputs; i++)
            {
                y[i] += Network.W2[i, k] * h;
                for (int j = 0; j < Network.Inputs; j++)
                {
                    jacobian[i, j] += Network.W2[i, k] * (1 - h * h) * Network.W1[k, j];
                }
            }
        }

        return new("network", new Network(), x, y, jacobian);
    }

    /// <summary>With y and J of the network: ∇ = Jᵀ y, H = Jᵀ J + Σ_i y_i Σ_k W2_ik (-2 h_k (1 - h_k²)) W1_k W1_kᵀ.</summary>
    private static ScalarScenario NetworkLossAt(double[] x)
    {
        VectorScenario network = NetworkAt(x);
        double[] y = network.Value, gradient = new double[Network.Inputs];
        double[,] jacobian = network.Jacobian, hessian = new double[Network.Inputs, Network.Inputs];
        for (int i = 0; i < Network.Outputs; i++)
        {
            for (int a = 0; a < Network.Inputs; a++)
            {
                gradient[a] += jacobian[i, a] * y[i];
                for (int b = 0; b < Network.Inputs; b++)
                {
                    hessian[a, b] += jacobian[i, a] * jacobian[i, b];
                    for (int k = 0; k < Network.Hidden; k++)
                    {
                        double h = Hidden(k, x);
                        hessian[a, b] += y[i] * Network.W2[i, k] * -2 * h * (1 - h * h) * Network.W1[k, a] * Network.W1[k, b];
                    }
                }
            }
        }

        return new("loss of a network", new NetworkLoss(), x, y.Sum(entry => entry * entry) / 2, gradient, hessian);
    }

    private static VectorScenario LotkaVolterraAt(double[] z)
    {
        double x = z[0], y = z[1];
        return new(
            "Lotka-Volterra",
            new LotkaVolterraFlat(),
            z,
            [z[2] * x - z[3] * x * y, z[4] * x * y - z[5] * y],
            new double[,] { { z[2] - z[3] * y, -z[3] * x, x, -x * y, 0, 0 }, { z[4] * y, z[4] * x - z[5], 0, 0, x * y, -y } });
    }

    /// <summary>∂(A⁻¹)_ij/∂A_kl = -(A⁻¹)_ik (A⁻¹)_lj.</summary>
    private static VectorScenario InverseAt(double a, double b, double c, double d)
    {
        double determinant = a * d - b * c;
        double[] inverse = [d / determinant, -b / determinant, -c / determinant, a / determinant];
        double[,] jacobian = new double[4, 4];
        for (int i = 0; i < 2; i++)
        {
            for (int j = 0; j < 2; j++)
            {
                for (int k = 0; k < 2; k++)
                {
                    for (int l = 0; l < 2; l++)
                    {
                        jacobian[2 * i + j, 2 * k + l] = -inverse[2 * i + k] * inverse[2 * l + j];
                    }
                }
            }
        }

        return new("inverse of a matrix", new Inverse2(), [a, b, c, d], inverse, jacobian);
    }

    /// <summary>∂(AB)_ij/∂A_kl = δ_ik B_lj and ∂(AB)_ij/∂B_kl = A_ik δ_lj.</summary>
    private static VectorScenario MatrixProductAt(double[] x)
    {
        double[] y = new double[4];
        double[,] jacobian = new double[4, 8];
        for (int i = 0; i < 2; i++)
        {
            for (int j = 0; j < 2; j++)
            {
                for (int l = 0; l < 2; l++)
                {
                    y[2 * i + j] += x[2 * i + l] * x[4 + 2 * l + j];
                    jacobian[2 * i + j, 2 * i + l] = x[4 + 2 * l + j];
                    jacobian[2 * i + j, 4 + 2 * l + j] = x[2 * i + l];
                }
            }
        }

        return new("product of matrices", new MatrixProduct2(), x, y, jacobian);
    }

    private static VectorScenario PrefixSumsAt(double[] x)
    {
        double[,] jacobian = new double[x.Length, x.Length];
        double[] y = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                y[i] += x[j] * x[j];
                jacobian[i, j] = 2 * x[j];
            }
        }

        return new("prefix sums of squares", new PrefixSumsOfSquares(), x, y, jacobian);
    }

    private static double Hidden(int k, double[] x) => Math.Tanh(Network.W1[k, 0] * x[0] + Network.W1[k, 1] * x[1] + Network.B1[k]);
}
