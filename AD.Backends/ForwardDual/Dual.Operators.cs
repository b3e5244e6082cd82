using System.Runtime.CompilerServices;

namespace AD.Backends;

public readonly partial struct Dual<T>
{
    /// <summary>(x + y)˙ = ẋ + ẏ.</summary>
    /// <param name="x">The first term.</param>
    /// <param name="y">The second term.</param>
    /// <returns>x + y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator +(Dual<T> x, Dual<T> y) => new(x.Primal + y.Primal, x.Tangent + y.Tangent);

    /// <summary>(x - y)˙ = ẋ - ẏ.</summary>
    /// <param name="x">The first term.</param>
    /// <param name="y">The second term.</param>
    /// <returns>x - y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator -(Dual<T> x, Dual<T> y) => new(x.Primal - y.Primal, x.Tangent - y.Tangent);

    /// <summary>(x y)˙ = ẋ y + x ẏ.</summary>
    /// <param name="x">The first factor.</param>
    /// <param name="y">The second factor.</param>
    /// <returns>x y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator *(Dual<T> x, Dual<T> y) => new(x.Primal * y.Primal, x.Tangent * y.Primal + x.Primal * y.Tangent);

    /// <summary>(x / y)˙ = (ẋ - (x / y) ẏ) / y.</summary>
    /// <param name="x">The dividend.</param>
    /// <param name="y">The divisor.</param>
    /// <returns>x / y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator /(Dual<T> x, Dual<T> y)
    {
        T quotient = x.Primal / y.Primal;
        return new(quotient, (x.Tangent - quotient * y.Tangent) / y.Primal);
    }

    /// <summary>(-x)˙ = -ẋ.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>-x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator -(Dual<T> x) => new(-x.Primal, -x.Tangent);

    /// <summary>Whether x == y, by the primals.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <returns>x == y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator ==(Dual<T> x, Dual<T> y) => x.Primal == y.Primal;

    /// <summary>Whether x != y, by the primals.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <returns>x != y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator !=(Dual<T> x, Dual<T> y) => x.Primal != y.Primal;

    /// <summary>Whether x &lt; y, by the primals.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <returns>x &lt; y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator <(Dual<T> x, Dual<T> y) => x.Primal < y.Primal;

    /// <summary>Whether x &gt; y, by the primals.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <returns>x &gt; y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator >(Dual<T> x, Dual<T> y) => x.Primal > y.Primal;

    /// <summary>Whether x &lt;= y, by the primals.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <returns>x &lt;= y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator <=(Dual<T> x, Dual<T> y) => x.Primal <= y.Primal;

    /// <summary>Whether x &gt;= y, by the primals.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <returns>x &gt;= y.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator >=(Dual<T> x, Dual<T> y) => x.Primal >= y.Primal;
}
