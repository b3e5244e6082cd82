using System.Runtime.CompilerServices;

namespace AD.Backends;

public readonly partial struct Tracked<T>
{
    /// <summary>x + y; the local derivatives are 1 and 1.</summary>
    /// <param name="x">The first term.</param>
    /// <param name="y">The second term.</param>
    /// <returns>x + y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tracked<T> operator +(Tracked<T> x, Tracked<T> y)
    {
        T z = x.Value + y.Value;
        return (x.Index | y.Index) == 0 ? new(z) : Tape<T>.Record(z, T.One, x, T.One, y);
    }

    /// <summary>x - y; the local derivatives are 1 and -1.</summary>
    /// <param name="x">The first term.</param>
    /// <param name="y">The second term.</param>
    /// <returns>x - y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tracked<T> operator -(Tracked<T> x, Tracked<T> y)
    {
        T z = x.Value - y.Value;
        return (x.Index | y.Index) == 0 ? new(z) : Tape<T>.Record(z, T.One, x, T.NegativeOne, y);
    }

    /// <summary>x y; the local derivatives are y and x.</summary>
    /// <param name="x">The first factor.</param>
    /// <param name="y">The second factor.</param>
    /// <returns>x y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tracked<T> operator *(Tracked<T> x, Tracked<T> y)
    {
        T z = x.Value * y.Value;
        return (x.Index | y.Index) == 0 ? new(z) : Tape<T>.Record(z, y.Value, x, x.Value, y);
    }

    /// <summary>x / y; the local derivatives are 1 / y and -(x / y) / y.</summary>
    /// <param name="x">The dividend.</param>
    /// <param name="y">The divisor.</param>
    /// <returns>x / y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tracked<T> operator /(Tracked<T> x, Tracked<T> y)
    {
        T z = x.Value / y.Value;
        if ((x.Index | y.Index) == 0)
        {
            return new(z);
        }

        T derivative = T.One / y.Value;
        return Tape<T>.Record(z, derivative, x, y.Index == 0 ? T.Zero : -z * derivative, y);
    }

    /// <summary>-x; the local derivative is -1.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>-x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tracked<T> operator -(Tracked<T> x) => x.Index == 0 ? new(-x.Value) : Tape<T>.Record(-x.Value, T.NegativeOne, x);

    /// <summary>Whether x == y, by the primals.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <returns>x == y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator ==(Tracked<T> x, Tracked<T> y) => x.Value == y.Value;

    /// <summary>Whether x != y, by the primals.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <returns>x != y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator !=(Tracked<T> x, Tracked<T> y) => x.Value != y.Value;

    /// <summary>Whether x &lt; y, by the primals.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <returns>x &lt; y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator <(Tracked<T> x, Tracked<T> y) => x.Value < y.Value;

    /// <summary>Whether x &gt; y, by the primals.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <returns>x &gt; y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator >(Tracked<T> x, Tracked<T> y) => x.Value > y.Value;

    /// <summary>Whether x &lt;= y, by the primals.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <returns>x &lt;= y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator <=(Tracked<T> x, Tracked<T> y) => x.Value <= y.Value;

    /// <summary>Whether x &gt;= y, by the primals.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <returns>x &gt;= y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator >=(Tracked<T> x, Tracked<T> y) => x.Value >= y.Value;
}
