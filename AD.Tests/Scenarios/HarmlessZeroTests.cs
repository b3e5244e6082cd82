using System.Numerics;
using TinyBackends;
using Xunit;

namespace AD.Tests.Scenarios;

/// <summary>An output that nobody weights, and an input that does not move, contribute nothing, however steep the function is there.</summary>
public class HarmlessZeroTests
{
    public static TheoryData<string> Subjects => Subject.Names;

    /// <summary>All but the one whose primitive, a sample of a few lines, multiplies by the weight as it is.</summary>
    public static TheoryData<string> Careful => [.. Subject.All.Where(subject => subject.Backend is not TinyReverseBackend).Select(subject => subject.Name)];

    /// <summary>(√x₀, 3 x₁) at (0, 2): the derivative of the first output is infinite, or unknown to a stencil.</summary>
    private static void Steep<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = T.Sqrt(x[0]);
        y[1] = 3.0 * x[1];
    }

    [Theory]
    [MemberData(nameof(Careful))]
    public void AnOutputWithWeightZeroDoesNotSpoilAPullback(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Close.To([0.0, 3.0], backend.Pullback(Steep, [0.0, 2.0], [0.0, 1.0]), 1e-8);
        if (!backend.Traits.AnyBaseNumber)
        {
            return;
        }

        float[] single = backend.Pullback(Steep, (float[])[0f, 2f], (float[])[0f, 1f]);
        Close.To([0.0, 3.0], [.. single.Select(entry => (double)entry)], 1e-1);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void AnInputThatDoesNotMoveDoesNotSpoilAPushforward(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Assert.Equal(3.0, backend.Pushforward(Steep, [0.0, 2.0], [0.0, 1.0], 2)[1], 1e-8);
        if (backend.Traits.IsExact)
        {
            Assert.Equal(0.0, backend.Pushforward(Steep, [0.0, 2.0], [0.0, 1.0], 2)[0]);
        }
    }
}
