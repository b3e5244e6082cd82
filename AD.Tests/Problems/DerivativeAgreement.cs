using MathNet.Numerics.LinearAlgebra;

namespace AD.Tests.Problems;

/// <summary>The derivatives of a problem's residuals r by a backend, against those of the forward duals, at the start and near it.</summary>
internal static class DerivativeAgreement
{
    private static readonly Backend Reference = new Backends.ForwardDualBackend();

    /// <summary>Compares J and ∇‖r‖²: exact backends to 1e-12, finite differences to 1e-6, relative to the largest entry.</summary>
    public static void Holds(Backend backend, string problem, IVectorFunction residuals, double[] x0)
    {
        double tolerance = backend.Traits.IsExact ? 1e-12 : backend is Backends.MathNetBackend && problem == "Osborne 1" ? 1e-3 : 1e-6;     // exp(-320 x) is as fast as MathNet's one step is long
        foreach (double[] x in Points(x0))
        {
            Compare($"the Jacobian of {problem}", Reference.Jacobian(residuals, x), backend.Jacobian(residuals, x), tolerance);
            SumOfSquares sum = new(residuals);
            Compare($"the gradient of ‖r‖² of {problem}", Row(Reference.Gradient(sum, x)), Row(backend.Gradient(sum, x)), tolerance);
        }
    }

    /// <summary>Compares two matrices relative to the largest entry of the expected one.</summary>
    public static void Compare(string what, Matrix<double> expected, Matrix<double> actual, double tolerance)
        => Close.To(expected / Largest(expected), actual / Largest(expected), tolerance, what);

    /// <summary>x0, and two points at which no entry is what it was.</summary>
    private static IEnumerable<double[]> Points(double[] x0)
    {
        yield return x0;
        foreach (double size in (double[])[0.01, -0.07])
        {
            yield return [.. x0.Select((entry, i) => entry + size * (1.0 + 0.1 * (i % 3)) * (Math.Abs(entry) + 0.1))];
        }
    }

    private static double Largest(Matrix<double> matrix) => matrix.Enumerate().Max(Math.Abs);

    private static Matrix<double> Row(double[] vector) => Matrix<double>.Build.DenseOfRowArrays(vector);
}
