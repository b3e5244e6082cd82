using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Preparation;

/// <summary>One span for the value and the derivative: one of them would be lost, another one with each backend. Refused, prepared or not.</summary>
public class TwoResultsInOnePlaceTests
{
    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    [Theory]
    [MemberData(nameof(Backends))]
    public void AreRefused(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        PreparedVector prepared = backend.Prepare(Squares, Shape.Vector(3, 3));
        double[] x = [2.0, 3.0, 5.0], v = [1.0, 0.0, 2.0], same = new double[5];
        foreach (Action call in (Action[])
        [
            () => prepared.Pushforward(x, v, same.AsSpan(0, 3), same.AsSpan(0, 3)),
            () => prepared.Pullback(x, v, same.AsSpan(0, 3), same.AsSpan(2, 3)),
            () => backend.ValueAndPushforward(Squares, x, v, same.AsSpan(0, 3), same.AsSpan(0, 3)),
            () => backend.ValueAndPullback(Squares, x, v, same.AsSpan(0, 3), same.AsSpan(1, 3)),
        ])
        {
            string message = Assert.Throws<ArgumentException>(call).Message;
            Assert.Contains("destination overlaps value", message);
            Assert.Contains("different memory", message);
            Assert.All(same, entry => Assert.Equal(0.0, entry));
        }
    }

    private static void Squares<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = x[i] * x[i];
        }
    }
}
