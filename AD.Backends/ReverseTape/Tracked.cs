using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>A number of the reverse mode: a value, its position on the current tape and the scope it belongs to. 16 bytes over <see cref="double"/>, without references.</summary>
/// <remarks>
/// Variables enter through <see cref="ReverseTapeBackend"/>; every operation on one is recorded on the tape of the evaluation that is under way on this thread. Position 0 is a constant, which records
/// nothing. A variable that meets the tape of another evaluation (another gradient, another thread, an earlier call) throws <see cref="InvalidOperationException"/>. <c>==</c>, <c>&lt;</c>, ...,
/// <see cref="Equals(Tracked{T})"/> and the hash code go by the primal, so that code takes the branch it takes at <see cref="double"/>. Generic over the base number: reverse over forward and reverse over reverse are different types and cannot be confused.
/// Source: Griewank and Walther (2008), chapter 4.
/// </remarks>
/// <typeparam name="T">The base number.</typeparam>
public readonly partial struct Tracked<T> : IActiveNumber<Tracked<T>>
    where T : IFloatingPointIeee754<T>
{
    // Fields, not properties: every call that is inlined counts against the budget of the method that uses these numbers.
    internal readonly T Value;
    internal readonly int Index;
    internal readonly int Scope;

    /// <summary>A constant: its derivative is zero.</summary>
    /// <param name="primal">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Tracked(T primal)
        : this(primal, 0, 0)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Tracked(T primal, int index, int scope)
    {
        Value = primal;
        Index = index;
        Scope = scope;
    }

    /// <summary>The value.</summary>
    public T Primal => Value;

    /// <summary>True when the number does not depend on an active input.</summary>
    public bool IsConstant => Index == 0;

    /// <summary>A number of the base type as a constant, so that outer and inner variables mix in one expression.</summary>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Tracked<T>(T value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tracked<T> Constant(double value) => new(T.CreateSaturating(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tracked<T> Apply<TRule>(Tracked<T> x)
        where TRule : struct, IUnaryRule
    {
        T y = ChainRule.Value<TRule, T>(x.Value);
        if (x.Index == 0)
        {
            return new(y);
        }

        T derivative = TRule.Derivative(x.Value, y);
        return ChainRule.IsFlat<TRule, T>(derivative) ? new(y) : Tape<T>.Record(y, derivative, x);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tracked<T> Apply<TRule>(Tracked<T> x, Tracked<T> y)
        where TRule : struct, IBinaryRule
    {
        T z = ChainRule.Value<TRule, T>(x.Value, y.Value);
        if ((x.Index | y.Index) == 0)
        {
            return new(z);
        }

        T derivativeX = x.Index == 0 ? T.Zero : TRule.DerivativeX(x.Value, y.Value, z);
        T derivativeY = y.Index == 0 ? T.Zero : TRule.DerivativeY(x.Value, y.Value, z);
        if (default(TRule) is IFlatRule)
        {
            x = ActiveIn(x, derivativeX);
            y = ActiveIn(y, derivativeY);
            if ((x.Index | y.Index) == 0)
            {
                return new(z);
            }
        }

        return Tape<T>.Record(z, derivativeX, x, derivativeY, y);
    }

    /// <summary>The operand of a flat rule: a constant where the rule does not depend on it, so that no cotangent reaches it, not even an infinite one. It still has to belong to the tape.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Tracked<T> ActiveIn(Tracked<T> operand, T derivative) => ChainRule.IsZero(derivative) ? new(operand.Value, 0, operand.Scope) : operand;

    /// <inheritdoc/>
    public static void ApplyBlock<TBlock>(in TBlock block, ReadOnlySpan<Tracked<T>> x, Span<Tracked<T>> y)
        where TBlock : struct, IBlockRule
        => Tape<T>.Record(in block, new BlockInputs<Tracked<T>>(x), y);

    /// <inheritdoc cref="IActiveNumber{TSelf}.ApplyBlock{TBlock}(in TBlock, BlockInputs{TSelf}, Span{TSelf})"/>
    public static void ApplyBlock<TBlock>(in TBlock block, BlockInputs<Tracked<T>> x, Span<Tracked<T>> y)
        where TBlock : struct, IBlockRule
        => Tape<T>.Record(in block, x, y);

    static double IActiveNumber<Tracked<T>>.PrimalOf(Tracked<T> x) => Special.PrimalOf(x.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IActiveNumber<Tracked<T>>.IsPassive(Tracked<T> x) => x.Index == 0 && ChainRule.IsPassive(x.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IActiveNumber<Tracked<T>>.TryLift<TOther>(TOther value, out Tracked<T> result)
    {
        bool inner = typeof(TOther) == typeof(T);
        result = inner ? new((T)(object)value!) : default;
        return inner;
    }
}
