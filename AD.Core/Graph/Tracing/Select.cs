using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>Choice between two numbers that are both computed: a graph keeps it as one operation where an <c>if</c> would be a guard.</summary>
/// <remarks>The derivative is that of the number that is chosen. Every number type other than <see cref="Traced"/> just compares.</remarks>
public static class Select
{
    /// <summary><paramref name="whenTrue"/> where a &lt; b, else <paramref name="whenFalse"/>.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <param name="whenTrue">The result where a &lt; b.</param>
    /// <param name="whenFalse">The result elsewhere, NaN included.</param>
    /// <returns>One of the two.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Less<T>(T a, T b, T whenTrue, T whenFalse)
        where T : IFloatingPointIeee754<T>
        => typeof(T) == typeof(Traced) ? Traced(GraphOperations.Less, a, b, whenTrue, whenFalse) : a < b ? whenTrue : whenFalse;

    /// <summary><paramref name="whenTrue"/> where a ≤ b, else <paramref name="whenFalse"/>.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <param name="whenTrue">The result where a ≤ b.</param>
    /// <param name="whenFalse">The result elsewhere, NaN included.</param>
    /// <returns>One of the two.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T LessOrEqual<T>(T a, T b, T whenTrue, T whenFalse)
        where T : IFloatingPointIeee754<T>
        => typeof(T) == typeof(Traced) ? Traced(GraphOperations.LessOrEqual, a, b, whenTrue, whenFalse) : a <= b ? whenTrue : whenFalse;

    /// <summary><paramref name="whenTrue"/> where a = b, else <paramref name="whenFalse"/>.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <param name="whenTrue">The result where a = b.</param>
    /// <param name="whenFalse">The result elsewhere, NaN included.</param>
    /// <returns>One of the two.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Equal<T>(T a, T b, T whenTrue, T whenFalse)
        where T : IFloatingPointIeee754<T>
        => typeof(T) == typeof(Traced) ? Traced(GraphOperations.Equal, a, b, whenTrue, whenFalse) : a == b ? whenTrue : whenFalse;

    private static T Traced<T>(GraphOperation comparison, T a, T b, T whenTrue, T whenFalse)
    {
        Traced left = Unsafe.BitCast<T, Traced>(a), right = Unsafe.BitCast<T, Traced>(b);
        bool known = comparison.Evaluate(left.Value, right.Value, 0.0) != 0.0;
        return Unsafe.BitCast<Traced, T>(AD.Traced.Select(known, comparison, left, right, Unsafe.BitCast<T, Traced>(whenTrue), Unsafe.BitCast<T, Traced>(whenFalse)));
    }
}
