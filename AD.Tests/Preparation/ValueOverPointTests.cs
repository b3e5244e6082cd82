using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Preparation;

/// <summary>The value written over the point it is computed from: refused by every backend alike, not NaN or numbers of a half-overwritten point.</summary>
public sealed class ValueOverPointTests
{
    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    [Theory]
    [MemberData(nameof(Backends))]
    public void The_value_may_not_go_where_the_point_is(string name)
    {
        PreparedVector prepared = BackendCatalogue.Find(name).Prepare(Rotated, Shape.Vector(3, 3));
        double[] x = [2.0, 3.0, 5.0];
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => prepared.Value(x, x));
        Assert.Contains("value overlaps x", refusal.Message, StringComparison.Ordinal);
        Assert.Equal([2.0, 3.0, 5.0], x);
    }

    private static void Rotated<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = x[i] * x[(i + 1) % x.Length];
        }
    }
}
