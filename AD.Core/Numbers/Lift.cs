using System.Numerics;

namespace AD;

/// <summary>Numbers as constants of another number type.</summary>
internal static class Lift
{
    /// <summary>Each entry as a constant of T.</summary>
    public static void Constants<T>(ReadOnlySpan<double> values, Span<T> destination) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < values.Length; i++)
        {
            destination[i] = T.CreateSaturating(values[i]);
        }
    }
}
