using System.Numerics;

namespace AD.Conformance;

/// <summary>Functions Rⁿ → Rᵐ, and such whose inputs or outputs are matrices by rows.</summary>
internal static class VectorToVector
{
    public static IEnumerable<Scenario> All =>
    [
        new VectorScenario("network", new Network(), [[0.6, -0.4], [-0.2, 1.3]], Network.At),
        new VectorScenario("polar coordinates", new Polar(), [[2.0, 0.5], [0.7, -2.2]], PolarAt),
        new VectorScenario("more outputs than inputs", new Powers(), [[0.8], [-1.4]], x => new([x[0], x[0] * x[0], Math.Pow(x[0], 3), Math.Exp(x[0])], new double[,] { { 1 }, { 2 * x[0] }, { 3 * x[0] * x[0] }, { Math.Exp(x[0]) } })),
        new VectorScenario("Lotka-Volterra, flat", new LotkaVolterraFlat(), [[0.9, 1.3, 1.5, 1.1, 0.8, 3.0], [1.6, 0.4, 0.7, 1.2, 2.1, 0.3]], LotkaVolterraAt),
        new VectorScenario("inverse of a matrix", new Inverse2(), [[2.0, 0.5, -1.0, 1.5], [0.4, -1.2, 1.8, 0.3]], InverseAt),
        new VectorScenario("product of matrices", new MatrixProduct2(), [[0.4, -1.2, 2.0, 0.7, 1.1, 0.3, -0.6, 0.9], [1, 2, 3, 4, 5, 6, 7, 8]], MatrixProductAt),
    ];

    private static VectorOracle PolarAt(double[] x)
    {
        double sin = Math.Sin(x[1]), cos = Math.Cos(x[1]);
        return new([x[0] * cos, x[0] * sin], new double[,] { { cos, -x[0] * sin }, { sin, x[0] * cos } });
    }

    private static VectorOracle LotkaVolterraAt(double[] z)
    {
        double x = z[0], y = z[1];
        return new(
            [z[2] * x - z[3] * x * y, z[4] * x * y - z[5] * y],
            new double[,] { { z[2] - z[3] * y, -z[3] * x, x, -x * y, 0, 0 }, { z[4] * y, z[4] * x - z[5], 0, 0, x * y, -y } });
    }

    /// <summary>∂(A⁻¹)_ij/∂A_kl = -(A⁻¹)_ik (A⁻¹)_lj.</summary>
    public static VectorOracle InverseAt(double[] x)
    {
        double determinant = x[0] * x[3] - x[1] * x[2];
        double[] inverse = [x[3] / determinant, -x[1] / determinant, -x[2] / determinant, x[0] / determinant];
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

        return new(inverse, jacobian);
    }

    /// <summary>∂(AB)_ij/∂A_kl = δ_ik B_lj and ∂(AB)_ij/∂B_kl = A_ik δ_lj.</summary>
    public static VectorOracle MatrixProductAt(double[] x)
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

        return new(y, jacobian);
    }
}
