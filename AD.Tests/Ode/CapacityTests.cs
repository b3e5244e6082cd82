using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

/// <summary>How the memory of very long solutions grows, by arithmetic alone.</summary>
public class CapacityTests
{
    [Fact]
    public void RoomDoublesUpToWhatAnArrayHolds()
    {
        Assert.Equal(16, Capacity.Doubled(0, 16, 5, 8));
        Assert.Equal(32, Capacity.Doubled(16, 16, 5, 8));
        Assert.Equal(0, Capacity.Doubled(0, 0, 5, 0));

        // 10 000 states with five control points each: the last array holds all but a part of a row, whatever 2 · count would be.
        int most = (Array.MaxLength - 8) / 50_000;
        Assert.Equal(most, Capacity.Doubled(most - 1, 16, 50_000, 8));
        Assert.Equal(most, Capacity.Doubled(most / 2 + 1, 16, 50_000, 8));
        Assert.Equal(Array.MaxLength, Capacity.Doubled(1 << 30, 16, 1, 0));
    }

    [Fact]
    public void MoreIsRefusedWithAWayOut()
    {
        int most = (Array.MaxLength - 8) / 50_000;
        foreach ((int count, int least) in new[] { (most, 16), (0, most + 1) })
        {
            InsufficientMemoryException refused = Assert.Throws<InsufficientMemoryException>(() => Capacity.Doubled(count, least, 50_000, 8));
            Assert.Contains("50000 numbers each", refused.Message, StringComparison.Ordinal);
            Assert.Contains("DenseOutput = false", refused.Message, StringComparison.Ordinal);
        }
    }
}
