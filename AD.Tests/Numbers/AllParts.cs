using Xunit;

namespace AD.Tests.Numbers;

/// <summary>Equality of a number with all its derivatives, which <c>Equals</c> does not look at: by the text, which shows every digit of every part.</summary>
internal static class AllParts
{
    public static void Equal<T>(T expected, T actual)
        where T : notnull
        => Assert.Equal(expected.ToString(), actual.ToString());
}
