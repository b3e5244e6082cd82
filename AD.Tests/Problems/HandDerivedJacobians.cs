using Xunit;

namespace AD.Tests.Problems;

/// <summary>Jacobians of some of the 35 problems, derived by hand: entry (i, j) is ∂rᵢ/∂xⱼ, both from 0.</summary>
internal static class HandDerivedJacobians
{
    private static readonly Dictionary<string, Func<double[], Func<int, int, double>>> Jacobians = new()
    {
        ["Rosenbrock"] = x => (i, j) => (i, j) switch { (0, 0) => -20.0 * x[0], (0, _) => 10.0, (_, 0) => -1.0, _ => 0.0 },
        ["Freudenstein and Roth"] = x => (i, j) => j == 0 ? 1.0 : i == 0 ? (10.0 - 3.0 * x[1]) * x[1] - 2.0 : (3.0 * x[1] + 2.0) * x[1] - 14.0,
        ["Beale"] = x => (i, j) => j == 0 ? Math.Pow(x[1], i + 1) - 1.0 : (i + 1) * x[0] * Math.Pow(x[1], i),
        ["Helical valley"] = Helical,
        ["Bard"] = Bard,
        ["Box three-dimensional"] = x => (i, j) =>
        {
            double t = (i + 1) / 10.0;
            return j switch { 0 => -t * Math.Exp(-t * x[0]), 1 => t * Math.Exp(-t * x[1]), _ => Math.Exp(-10.0 * t) - Math.Exp(-t) };
        },
        ["Powell singular"] = x => (i, j) =>
        {
            double u = 2.0 * (x[1] - 2.0 * x[2]), v = 2.0 * Math.Sqrt(10.0) * (x[0] - x[3]);
            double[] rows = [1, 10, 0, 0, 0, 0, Math.Sqrt(5.0), -Math.Sqrt(5.0), 0, u, -2.0 * u, 0, v, 0, 0, -v];
            return rows[4 * i + j];
        },
        ["Kowalik and Osborne"] = Kowalik,
        ["Variably dimensioned"] = x => (i, j) =>
        {
            double sum = x.Select((entry, k) => (k + 1) * (entry - 1.0)).Sum();
            return i < x.Length ? (i == j ? 1.0 : 0.0) : i == x.Length ? j + 1.0 : 2.0 * sum * (j + 1);
        },
        ["Trigonometric"] = x => (i, j) => Math.Sin(x[j]) + (i == j ? (i + 1) * Math.Sin(x[i]) - Math.Cos(x[i]) : 0.0),
        ["Brown almost linear"] = x => (i, j) => i < x.Length - 1 ? (i == j ? 2.0 : 1.0) : x.Where((_, k) => k != j).Aggregate((a, b) => a * b),
        ["Discrete boundary value"] = x => (i, j) =>
        {
            double h = 1.0 / (x.Length + 1), cubed = x[i] + (i + 1) * h + 1.0;
            return i == j ? 2.0 + 1.5 * h * h * cubed * cubed : Math.Abs(i - j) == 1 ? -1.0 : 0.0;
        },
        ["Broyden tridiagonal"] = x => (i, j) => (j - i) switch { 0 => 3.0 - 4.0 * x[i], -1 => -1.0, 1 => -2.0, _ => 0.0 },
        ["Broyden banded"] = x => (i, j) => (j - i) switch { 0 => 2.0 + 15.0 * x[i] * x[i], >= -5 and <= 1 => -(1.0 + 2.0 * x[j]), _ => 0.0 },
    };

    public static TheoryData<string> Names => [.. Jacobians.Keys];

    /// <summary>The entries at a point.</summary>
    public static Func<int, int, double> Entries(string name, double[] x) => Jacobians[name](x);

    private static Func<int, int, double> Helical(double[] x)
    {
        double square = x[0] * x[0] + x[1] * x[1], radius = Math.Sqrt(square), turn = 100.0 / (2.0 * Math.PI * square);
        double[] rows = [turn * x[1], -turn * x[0], 10.0, 10.0 * x[0] / radius, 10.0 * x[1] / radius, 0.0, 0.0, 0.0, 1.0];
        return (i, j) => rows[3 * i + j];
    }

    private static Func<int, int, double> Bard(double[] x) => (i, j) =>
    {
        double u = i + 1, v = 15 - i, w = Math.Min(u, v), bottom = v * x[1] + w * x[2];
        return j switch { 0 => -1.0, 1 => u * v / (bottom * bottom), _ => u * w / (bottom * bottom) };
    };

    private static Func<int, int, double> Kowalik(double[] x) => (i, j) =>
    {
        double u = ((double[])[4.0, 2.0, 1.0, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625])[i];
        double top = u * u + u * x[1], bottom = u * u + u * x[2] + x[3];
        return j switch { 0 => -top / bottom, 1 => -x[0] * u / bottom, 2 => x[0] * top * u / (bottom * bottom), _ => x[0] * top / (bottom * bottom) };
    };
}
