using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>Slopes of functions that are not defined everywhere.</summary>
internal static class Domain
{
    /// <summary>The slope where the function has a value; NaN where its value is NaN: 1/x is a number at -1, the derivative of ln x is none.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="y">The value of the function.</param>
    /// <param name="slope">The formula of its derivative.</param>
    /// <returns>The slope, or y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Slope<T>(T y, T slope)
        where T : IFloatingPointIeee754<T>
        => T.IsNaN(y) ? y : slope;
}
