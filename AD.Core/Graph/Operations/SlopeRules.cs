using System.Numerics;

namespace AD;

/// <summary>y = 1 - tanh² x, the slope of tanh; y' = -2 y tanh x.</summary>
internal readonly struct TanhSlopeRule : IUnaryRule
{
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => TanhRule.Derivative(x, T.Tanh(x));

    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => -2.0 * y * T.Tanh(x);
}

/// <summary>y = f'(x) for a rule f whose derivative has too many branches to be written out: one node, evaluated by the rule itself; y' by a dual number.</summary>
internal readonly struct SlopeRule<TRule> : IUnaryRule
    where TRule : struct, IUnaryRule
{
    public static T Value<T>(T x)
        where T : IFloatingPointIeee754<T>
        => TRule.Derivative(x, ChainRule.Value<TRule, T>(x));

    public static T Derivative<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => Value(new ReferenceNumber<T>(x, T.One)).Tangent;
}

/// <summary>∂f/∂x of a binary rule as one node.</summary>
internal readonly struct SlopeXRule<TRule> : IBinaryRule
    where TRule : struct, IBinaryRule
{
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => TRule.DerivativeX(x, y, ChainRule.Value<TRule, T>(x, y));

    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => Value<ReferenceNumber<T>>(new(x, T.One), new(y, T.Zero)).Tangent;

    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => Value<ReferenceNumber<T>>(new(x, T.Zero), new(y, T.One)).Tangent;
}

/// <summary>∂f/∂y of a binary rule as one node.</summary>
internal readonly struct SlopeYRule<TRule> : IBinaryRule
    where TRule : struct, IBinaryRule
{
    public static T Value<T>(T x, T y)
        where T : IFloatingPointIeee754<T>
        => TRule.DerivativeY(x, y, ChainRule.Value<TRule, T>(x, y));

    public static T DerivativeX<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => Value<ReferenceNumber<T>>(new(x, T.One), new(y, T.Zero)).Tangent;

    public static T DerivativeY<T>(T x, T y, T z)
        where T : IFloatingPointIeee754<T>
        => Value<ReferenceNumber<T>>(new(x, T.Zero), new(y, T.One)).Tangent;
}
