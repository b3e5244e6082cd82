using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Calling;

/// <summary>What users write inside a function: literals, comparisons, compound assignment, System.Math.</summary>
public class InsideAFunctionTests
{
    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    private static T Positive<T>(T x) where T : IFloatingPointIeee754<T> => x > 0.0 ? x : T.Zero;

    /// <summary>s = ((x + 1) · x, then -s + 1/x + x/2 - 3 % ...): every operator with a literal on either side.</summary>
    private static T Arithmetic<T>(T x) where T : IFloatingPointIeee754<T>
    {
        T s = x;
        s += 1.0;
        s *= x;
        s -= 0.5;
        s /= 2.0;
        return -s + 1 / x + x / 2 - 2.0 * x + (x * 3.0 - 1.0) - (1.0 - x) + (0.25 + x);
    }

    private static T Remainder<T>(T x) where T : IFloatingPointIeee754<T> => x % 2.0 * x;

    private static T Comparisons<T>(T x) where T : IFloatingPointIeee754<T>
    {
        T s = T.Zero;
        if (x == 0.0 || x != x * 1.0)
        {
            return s;
        }

        if (x >= 1.0 && 1.0 <= x)
        {
            s += x;
        }

        if (x <= 5.0 && 5.0 > x && 0.0 < x)
        {
            s += 2.0 * x;
        }

        return x < 100.0 ? s : T.Zero;
    }

    private static T WithMath<T>(T x) where T : IFloatingPointIeee754<T>
        => Math.Sin(x) + Math.Cos(x) + Math.Pow(x, 2.0) + Math.Max(x, x / 2.0) + Math.Exp(x) + Math.Log(x) + Math.Sqrt(x) + Math.Tanh(x) + Math.Abs(x) + Math.Atan2(x, x * x);

    [Theory]
    [MemberData(nameof(Backends))]
    public void Literals(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double x = 1.7;

        // d/dx of -(x² + x - 1/2)/2 + 1/x + x/2 - 2x + 3x - 1 - 1 + x + 1/4 + x.
        Close.To(-(2 * x + 1) / 2 - 1 / (x * x) + 0.5 - 2 + 3 + 1 + 1, backend.Derivative(Arithmetic, x), 1e-10);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Branches(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        Close.To(1.0, backend.Derivative(Positive, 0.8), 1e-10);
        Close.To(0.0, backend.Derivative(Positive, -0.8), 1e-10);
        Close.To(3.0, backend.Derivative(Comparisons, 2.4), 1e-10);
        Close.To(2.0, backend.Derivative(Comparisons, 0.5), 1e-10);
    }

    /// <summary>x % 2 = x - 2 within (2, 4), so that (x % 2) x = x² - 2x.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void RemainderOfALiteral(string name) => Close.To(2 * 3.1 - 2, BackendCatalogue.Find(name).Derivative(Remainder, 3.1), 1e-10);

    /// <summary>atan2(x, x²) = atan(1/x) for x > 0, with derivative -1/(1 + x²).</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void SystemMath(string name)
    {
        double x = 0.9, t = Math.Tanh(x);
        double expected = Math.Cos(x) - Math.Sin(x) + 2 * x + 1 + Math.Exp(x) + 1 / x + 0.5 / Math.Sqrt(x) + 1 - t * t + 1 - 1 / (1 + x * x);
        Close.To(expected, BackendCatalogue.Find(name).Derivative(WithMath, x), 1e-10);
    }
}
