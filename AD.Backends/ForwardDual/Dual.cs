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
        => ApplyBlock(in block, new BlockInputs<Dual<T>>(x), y);

    /// <inheritdoc cref="IActiveNumber{TSelf}.ApplyBlock{TBlock}(in TBlock, BlockInputs{TSelf}, Span{TSelf})"/>
    public static void ApplyBlock<TBlock>(in TBlock block, BlockInputs<Dual<T>> x, Span<Dual<T>> y)
        where TBlock : struct, IBlockRule
    {
        int n = x.Length, m = y.Length;
        using Workspace<T> space = new(2 * (n + m));
        Span<T> primal = space.Take(n), tangent = space.Take(n), value = space.Take(m), derivative = space.Take(m);
        bool moves = Split(x.First, primal, tangent);
        moves |= Split(x.Second, primal[x.First.Length..], tangent[x.First.Length..]);
        moves |= Split(x.Third, primal[(n - x.Third.Length)..], tangent[(n - x.Third.Length)..]);

        // What a block leaves unwritten is NaN.
        value.Fill(T.NaN);
        Rule.Apply<TBlock, T>(in block, primal, value);
        if (moves)
        {
            derivative.Fill(T.NaN);
            block.Pushforward<T>(primal, value, tangent, derivative);
        }
        else
        {
            derivative.Fill(T.Zero);
        }

        for (int i = 0; i < m; i++)
        {
            y[i] = new(value[i], derivative[i]);
        }
    }

    /// <summary>Primals and tangents apart.</summary>
    /// <returns>Whether some tangent is not zero.</returns>
    private static bool Split(ReadOnlySpan<Dual<T>> x, Span<T> primal, Span<T> tangent)
    {
        bool moves = false;
        for (int i = 0; i < x.Length; i++)
        {
            primal[i] = x[i].Primal;
            tangent[i] = x[i].Tangent;
            moves |= !ChainRule.IsZero(x[i].Tangent);
        }

        return moves;
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
