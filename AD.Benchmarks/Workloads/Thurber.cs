using System.Numerics;

namespace AD.Benchmarks;

/// <summary>The regression Thurber of NIST's reference datasets: electron mobility (37 values, R. Thurber, NIST) over the logarithm of density, by a cubic over a cubic of seven parameters; the residuals.</summary>
/// <remarks>Data, start and certified parameters: NIST Statistical Reference Datasets, nonlinear regression (public domain).</remarks>
internal readonly struct Thurber : IVectorFunction
{
    public const int Unknowns = 7;

    /// <summary>The logarithms of the density.</summary>
    public static readonly double[] X =
    [
        -3.067, -2.981, -2.921, -2.912, -2.840, -2.797, -2.702, -2.699, -2.633, -2.481, -2.363, -2.322, -1.501, -1.460, -1.274, -1.212, -1.100, -1.046, -0.915,
        -0.714, -0.566, -0.545, -0.400, -0.309, -0.109, -0.103, 0.010, 0.119, 0.377, 0.790, 0.963, 1.006, 1.115, 1.572, 1.841, 2.047, 2.200,
    ];

    /// <summary>The electron mobilities.</summary>
    public static readonly double[] Y =
    [
        80.574, 84.248, 87.264, 87.195, 89.076, 89.608, 89.868, 90.101, 92.405, 95.854, 100.696, 101.060, 401.672, 390.724, 567.534, 635.316, 733.054, 759.087, 894.206,
        990.785, 1090.109, 1080.914, 1122.643, 1178.351, 1260.531, 1273.514, 1288.339, 1327.543, 1353.863, 1414.509, 1425.208, 1421.384, 1442.962, 1464.350, 1468.705, 1447.894, 1457.628,
    ];

    /// <summary>NIST's first start.</summary>
    public static readonly double[] Start = [1000.0, 1000.0, 400.0, 40.0, 0.7, 0.3, 0.03];

    /// <summary>The certified parameters.</summary>
    public static readonly double[] Certified = [1.2881396800e3, 1.4910792535e3, 5.8323836877e2, 7.5416644291e1, 9.6629502864e-1, 3.9797285797e-1, 4.9727297349e-2];

    public int OutputLength(int inputLength) => Y.Length;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = Curve(X[i], x) - Y[i];
        }
    }

    /// <summary>(b₁ + b₂ x + b₃ x² + b₄ x³) / (1 + b₅ x + b₆ x² + b₇ x³).</summary>
    public static T Curve<T>(double x, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
        => (b[0] + x * (b[1] + x * (b[2] + x * b[3]))) / (1.0 + x * (b[4] + x * (b[5] + x * b[6])));
}
