using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>Literals beside a number T: <c>2.0 * x</c>, <c>1 - x</c>, <c>x / 3</c>, <c>x % 2.0</c>, <c>s += 1.0</c>, <c>x &gt; 0.0</c>, <c>x == 0.0</c>.</summary>
public static class Literals
{
    extension<T>(T)
        where T : IFloatingPointIeee754<T>
    {
        /// <summary>The sum left + right; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left + right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator +(double left, T right) => T.CreateSaturating(left) + right;

        /// <summary>The sum left + right; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left + right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator +(T left, double right) => left + T.CreateSaturating(right);

        /// <summary>The difference left - right; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left - right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator -(double left, T right) => T.CreateSaturating(left) - right;

        /// <summary>The difference left - right; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left - right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator -(T left, double right) => left - T.CreateSaturating(right);

        /// <summary>The product left * right; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left * right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator *(double left, T right) => T.CreateSaturating(left) * right;

        /// <summary>The product left * right; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left * right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator *(T left, double right) => left * T.CreateSaturating(right);

        /// <summary>The quotient left / right; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left / right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator /(double left, T right) => T.CreateSaturating(left) / right;

        /// <summary>The quotient left / right; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left / right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator /(T left, double right) => left / T.CreateSaturating(right);

        /// <summary>The remainder left % right; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left % right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator %(double left, T right) => T.CreateSaturating(left) % right;

        /// <summary>The remainder left % right; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left % right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T operator %(T left, double right) => left % T.CreateSaturating(right);

        /// <summary>Whether left is equal to right, by the primal; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left == right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool operator ==(double left, T right) => T.CreateSaturating(left) == right;

        /// <summary>Whether left is equal to right, by the primal; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left == right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool operator ==(T left, double right) => left == T.CreateSaturating(right);

        /// <summary>Whether left is different from right, by the primal; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left != right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool operator !=(double left, T right) => T.CreateSaturating(left) != right;

        /// <summary>Whether left is different from right, by the primal; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left != right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool operator !=(T left, double right) => left != T.CreateSaturating(right);

        /// <summary>Whether left is less than right, by the primal; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left &lt; right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool operator <(double left, T right) => T.CreateSaturating(left) < right;

        /// <summary>Whether left is less than right, by the primal; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left &lt; right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool operator <(T left, double right) => left < T.CreateSaturating(right);

        /// <summary>Whether left is at most right, by the primal; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left &lt;= right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool operator <=(double left, T right) => T.CreateSaturating(left) <= right;

        /// <summary>Whether left is at most right, by the primal; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left &lt;= right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool operator <=(T left, double right) => left <= T.CreateSaturating(right);

        /// <summary>Whether left is greater than right, by the primal; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left &gt; right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool operator >(double left, T right) => T.CreateSaturating(left) > right;

        /// <summary>Whether left is greater than right, by the primal; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left &gt; right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool operator >(T left, double right) => left > T.CreateSaturating(right);

        /// <summary>Whether left is at least right, by the primal; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left &gt;= right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool operator >=(double left, T right) => T.CreateSaturating(left) >= right;

        /// <summary>Whether left is at least right, by the primal; the literal is a constant.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>left &gt;= right.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool operator >=(T left, double right) => left >= T.CreateSaturating(right);
    }
}
