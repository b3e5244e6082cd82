using Xunit;
using D1 = AD.Backends.Dual<double>;
using D2 = AD.Backends.Dual<AD.Backends.Dual<double>>;
using D3 = AD.Backends.Dual<AD.Backends.Dual<AD.Backends.Dual<double>>>;

namespace AD.Tests.Numbers;

/// <summary>Derivatives up to the third order by nested dual numbers.</summary>
internal static class Nested
{
    public static (double Value, double First, double Second) Unary(Func<D2, D2> f, double x)
    {
        D2 y = f(new(new(x, 1), new D1(1)));
        Assert.Equal(y.Primal.Tangent, y.Tangent.Primal);
        return (y.Primal.Primal, y.Primal.Tangent, y.Tangent.Tangent);
    }

    /// <summary>The derivative along (a, b) and then along (c, d).</summary>
    public static (double Value, double First, double Second) Binary(Func<D2, D2, D2> f, double x, double y, (double X, double Y) first, (double X, double Y) second)
    {
        D2 z = f(new(new(x, first.X), new D1(second.X)), new(new(y, first.Y), new D1(second.Y)));
        return (z.Primal.Primal, z.Primal.Tangent, z.Tangent.Tangent);
    }

    public static double Third(Func<D3, D3> f, double x)
        => f(new(new(new(x, 1), new D1(1)), new D2(new D1(1)))).Tangent.Tangent.Tangent;
}

/// <summary>Equality to a few units of the last place, relative above 1 and below alike; infinities and NaN must be the same.</summary>
internal static class Close
{
    public static void To(double expected, double actual, double tolerance, string what)
    {
        bool same = expected.Equals(actual) || Math.Abs(expected - actual) <= tolerance * Math.Abs(expected) || (expected == 0 && Math.Abs(actual) <= tolerance);
        Assert.True(same, $"{what}: expected {expected:R}, got {actual:R}");
    }
}
