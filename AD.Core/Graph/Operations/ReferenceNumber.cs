using System.Numerics;

namespace AD;

/// <summary>A value with one tangent, the shortest number that is exact: what the conformance kit compares with, and what the slope of a slope is taken by.</summary>
internal readonly partial struct ReferenceNumber<T>(T primal, T tangent) : IActiveNumber<ReferenceNumber<T>>
    where T : IFloatingPointIeee754<T>
{
    public T Primal { get; } = primal;

    public T Tangent { get; } = tangent;

    public static ReferenceNumber<T> Constant(double value) => new(T.CreateSaturating(value), T.Zero);

    public static double PrimalOf(ReferenceNumber<T> x) => Special.PrimalOf(x.Primal);

    public static bool IsPassive(ReferenceNumber<T> x) => ChainRule.IsZero(x.Tangent) && ChainRule.IsPassive(x.Primal);

    public static bool TryLift<TOther>(TOther value, out ReferenceNumber<T> result)
    {
        bool inner = typeof(TOther) == typeof(T);
        result = inner ? new((T)(object)value!, T.Zero) : default;
        return inner;
    }

    public static ReferenceNumber<T> Apply<TRule>(ReferenceNumber<T> x)
        where TRule : struct, IUnaryRule
    {
        T y = ChainRule.Value<TRule, T>(x.Primal);
        return ChainRule.IsZero(x.Tangent) ? new(y, T.Zero) : new(y, ChainRule.Product<TRule, T>(TRule.Derivative(x.Primal, y), x.Tangent));
    }

    public static ReferenceNumber<T> Apply<TRule>(ReferenceNumber<T> x, ReferenceNumber<T> y)
        where TRule : struct, IBinaryRule
    {
        T z = ChainRule.Value<TRule, T>(x.Primal, y.Primal);
        T tangent = ChainRule.IsZero(x.Tangent) ? T.Zero : ChainRule.Product<TRule, T>(TRule.DerivativeX(x.Primal, y.Primal, z), x.Tangent);
        return ChainRule.IsZero(y.Tangent) ? new(z, tangent) : new(z, tangent + ChainRule.Product<TRule, T>(TRule.DerivativeY(x.Primal, y.Primal, z), y.Tangent));
    }

    public static void ApplyBlock<TBlock>(in TBlock block, ReadOnlySpan<ReferenceNumber<T>> x, Span<ReferenceNumber<T>> y)
        where TBlock : struct, IBlockRule
    {
        T[] primal = new T[x.Length], tangent = new T[x.Length], value = new T[y.Length], derivative = new T[y.Length];
        bool moves = false;
        for (int i = 0; i < x.Length; i++)
        {
            (primal[i], tangent[i]) = (x[i].Primal, x[i].Tangent);
            moves |= !ChainRule.IsZero(tangent[i]);
        }

        Rule.Apply<TBlock, T>(in block, primal, value);
        Array.Fill(derivative, T.Zero);
        if (moves)
        {
            block.Pushforward<T>(primal, value, tangent, derivative);
        }

        for (int i = 0; i < y.Length; i++)
        {
            y[i] = new(value[i], derivative[i]);
        }
    }

    public static ReferenceNumber<T> operator +(ReferenceNumber<T> x, ReferenceNumber<T> y) => new(x.Primal + y.Primal, x.Tangent + y.Tangent);

    public static ReferenceNumber<T> operator -(ReferenceNumber<T> x, ReferenceNumber<T> y) => new(x.Primal - y.Primal, x.Tangent - y.Tangent);

    public static ReferenceNumber<T> operator *(ReferenceNumber<T> x, ReferenceNumber<T> y) => new(x.Primal * y.Primal, x.Tangent * y.Primal + x.Primal * y.Tangent);

    public static ReferenceNumber<T> operator /(ReferenceNumber<T> x, ReferenceNumber<T> y) => new(x.Primal / y.Primal, (x.Tangent - x.Primal / y.Primal * y.Tangent) / y.Primal);

    public static ReferenceNumber<T> operator -(ReferenceNumber<T> x) => new(-x.Primal, -x.Tangent);
}
