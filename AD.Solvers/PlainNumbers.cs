using System.Numerics;

namespace AD.Solvers;

/// <summary>What a rule that computes at <see cref="double"/> does with numbers that may carry derivatives: it reads their primals, and writes plain values.</summary>
internal static class PlainNumbers
{
    /// <summary>The primals of numbers.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="destination">Receives their primals, of the same length.</param>
    /// <returns>The destination.</returns>
    public static ReadOnlySpan<double> Read<T>(ReadOnlySpan<T> values, Span<double> destination)
        where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < values.Length; i++)
        {
            destination[i] = RuleDispatch<T>.Instance.PrimalOf(values[i]);
        }

        return destination;
    }

    /// <summary>Writes plain values as numbers without derivatives, on the length of the destination.</summary>
    public static void Write<T>(ReadOnlySpan<double> values, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = T.CreateSaturating(values[i]);
        }
    }

    /// <summary>Whether a seed is zero in every entry, with whatever derivatives it carries: then so is the product.</summary>
    public static bool IsZero<T>(ReadOnlySpan<T> seed)
        where T : IFloatingPointIeee754<T>
    {
        foreach (T entry in seed)
        {
            if (!ChainRule.IsZero(entry))
            {
                return false;
            }
        }

        return true;
    }
}
