using Xunit;

namespace AD.Tests;

/// <summary>Counts what calls allocate on this thread.</summary>
internal static class Allocation
{
    private const int Rounds = 20;

    /// <summary>Checks that calls allocate nothing once warm: some round is to reach zero bytes. The least counts, since a collection may trim a pool, and the runtime may optimise a method, in between.</summary>
    /// <param name="what">What the call does, for the message.</param>
    /// <param name="call">The call.</param>
    /// <param name="repeat">The number of calls in a round, and before the first.</param>
    public static void IsZero(string what, Action call, int repeat = 20)
    {
        long least = Least(call, Rounds, repeat);
        Assert.True(least == 0, $"{what}: {least} bytes in {repeat} calls");
    }

    /// <summary>The least number of bytes that a round of warm calls allocates; ends at the first round without any.</summary>
    /// <param name="call">The call.</param>
    /// <param name="rounds">The largest number of rounds.</param>
    /// <param name="repeat">The number of calls in a round, and before the first.</param>
    /// <returns>The number of bytes.</returns>
    public static long Least(Action call, int rounds, int repeat = 1)
    {
        Repeat(call, repeat);
        long least = long.MaxValue;
        for (int round = 0; round < rounds && least != 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Repeat(call, repeat);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static void Repeat(Action call, int repeat)
    {
        for (int i = 0; i < repeat; i++)
        {
            call();
        }
    }
}
