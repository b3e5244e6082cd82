using AD.Tests.Architecture;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.EdgePoints;

/// <summary>The table of docs/edge-points.md is what every exact backend does, nested ones included.</summary>
public class EdgeTableTests
{
    public static TheoryData<string> Exact => Subject.ExactAtAnyOrder;

    [Theory]
    [MemberData(nameof(Exact))]
    public void EveryLineHolds(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        foreach (EdgeCase line in EdgeCase.All)
        {
            (double value, double[] gradient, Matrix<double> hessian) = backend.ValueGradientAndHessian(line.F, line.At);
            string what = $"{name}: {line.Line} at ({string.Join(", ", line.At)})";
            Same(line.Value, value, $"{what}, value");
            Same(line.Value, backend.ValueAndGradient(line.F, line.At).Value, $"{what}, value");
            double[] first = backend.Gradient(line.F, line.At);
            for (int i = 0; i < gradient.Length; i++)
            {
                Same(line.Gradient[i], gradient[i], $"{what}, ∂/∂{"xy"[i]}");
                // At first order alone the lanes of a NaN value are NaN.
                Same(double.IsNaN(line.Value) && double.IsNaN(first[i]) ? first[i] : line.Gradient[i], first[i], $"{what}, ∂/∂{"xy"[i]} of the first order alone");
                for (int j = 0; j < gradient.Length; j++)
                {
                    if (line.Hessian[i * gradient.Length + j] is { } second)
                    {
                        Same(second == EdgeCase.Undefined && double.IsNaN(hessian[i, j]) ? double.NaN : second, hessian[i, j], $"{what}, ∂²/∂{"xy"[i]}∂{"xy"[j]}");
                    }
                }
            }
        }
    }

    [Fact]
    public void EveryLineOfThePageIsChecked()
    {
        string[] lines = [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "edge-points.md")).SkipWhile(line => !line.StartsWith('|')).Skip(2).TakeWhile(line => line.StartsWith('|'))];
        List<string> keys = [];
        string function = string.Empty;
        foreach (string[] cells in lines.Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)))
        {
            function = cells[0].Length == 0 ? function : cells[0];
            keys.Add($"{function} | {cells[1]}");
        }

        Assert.Equal(keys.Order(), EdgeCase.All.Select(line => line.Line).Distinct().Order());
    }

    private static void Same(double expected, double actual, string what)
        => Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) <= 1e-15 * Math.Abs(expected) || (expected == 0.0 && actual == 0.0), $"{what}: expected {expected}, got {actual}");
}
