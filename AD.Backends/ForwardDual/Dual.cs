using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>A dual number x + ẋ ε with ε² = 0: a value together with one directional derivative.</summary>
/// <remarks>
/// Generic over the base number, so that it nests: <c>Dual&lt;Dual&lt;double&gt;&gt;</c> carries second derivatives, and the levels cannot be confused because they are different types.
/// <c>==</c>, <c>&lt;</c>, ..., <see cref="Equals(Dual{T})"/> and the hash code go by the primal, so that code takes the branch it takes at <see cref="double"/>. Immutable.
/// Source: Clifford (1873) for the algebra; Griewank and Walther (2008), chapter 3, for the forward mode.
/// </remarks>
/// <typeparam name="T">The base number.</typeparam>
/// <param name="primal">The value x.</param>
/// <param name="tangent">The derivative ẋ along the direction of differentiation.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly partial struct Dual<T>(T primal, T tangent) : IActiveNumber<Dual<T>>
    where T : IFloatingPointIeee754<T>
{
    /// <summary>A constant: tangent 0.</summary>
    /// <param name="primal">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Dual(T primal)
        : this(primal, T.Zero)
    {
    }

    /// <summary>The value x.</summary>
    public T Primal { get; } = primal;

    /// <summary>The derivative ẋ.</summary>
    public T Tangent { get; } = tangent;

    /// <summary>A number of the base type as a constant, so that outer and inner variables mix in one expression.</summary>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Dual<T>(T value) => new(value, T.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> Constant(double value) => new(T.CreateSaturating(value), T.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> Apply<TRule>(Dual<T> x)
        where TRule : struct, IUnaryRule
    {
        T y = ChainRule.Value<TRule, T>(x.Primal);
        return ChainRule.IsZero(x.Tangent) ? new(y, T.Zero) : new(y, ChainRule.Product<TRule, T>(TRule.Derivative(x.Primal, y), x.Tangent));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> Apply<TRule>(Dual<T> x, Dual<T> y)
        where TRule : struct, IBinaryRule
    {
        T z = ChainRule.Value<TRule, T>(x.Primal, y.Primal);
        T tangent = ChainRule.IsZero(x.Tangent) ? T.Zero : ChainRule.Product<TRule, T>(TRule.DerivativeX(x.Primal, y.Primal, z), x.Tangent);
        return ChainRule.IsZero(y.Tangent) ? new(z, tangent) : new(z, tangent + ChainRule.Product<TRule, T>(TRule.DerivativeY(x.Primal, y.Primal, z), y.Tangent));
    }

    /// <inheritdoc/>
    public static void ApplyBlock<TBlock>(in TBlock block, ReadOnlySpan<Dual<T>> x, Span<Dual<T>> y)
        where TBlock : struct, IBlockRule
    {
        int n = x.Length, m = y.Length;
        using Workspace<T> space = new(2 * (n + m));
        Span<T> primal = space.Take(n), tangent = space.Take(n), value = space.Take(m), derivative = space.Take(m);
        for (int i = 0; i < n; i++)
        {
            primal[i] = x[i].Primal;
            tangent[i] = x[i].Tangent;
        }

        // What a block leaves unwritten is NaN.
        value.Fill(T.NaN);
        derivative.Fill(T.NaN);
        Rule.Apply<TBlock, T>(in block, primal, value);
        block.Pushforward<T>(primal, value, tangent, derivative);
        for (int i = 0; i < m; i++)
        {
            y[i] = new(value[i], derivative[i]);
        }
    }

    static double IActiveNumber<Dual<T>>.PrimalOf(Dual<T> x) => Special.PrimalOf(x.Primal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IActiveNumber<Dual<T>>.IsPassive(Dual<T> x) => ChainRule.IsZero(x.Tangent) && ChainRule.IsPassive(x.Primal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IActiveNumber<Dual<T>>.TryLift<TOther>(TOther value, out Dual<T> result)
    {
        bool inner = typeof(TOther) == typeof(T);
        result = inner ? new((T)(object)value!, T.Zero) : default;
        return inner;
    }
}
