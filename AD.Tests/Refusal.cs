using Xunit;

namespace AD.Tests;

/// <summary>Calls that are refused because of their arguments.</summary>
internal static class Refusal
{
    /// <summary>The call throws an <see cref="ArgumentException"/> whose message has all the parts: what was given, what was expected, the way out.</summary>
    public static void Refused(Action call, params string[] parts)
    {
        ArgumentException refusal = Assert.ThrowsAny<ArgumentException>(call);
        Assert.All(parts, part => Assert.Contains(part, refusal.Message));
    }
}
