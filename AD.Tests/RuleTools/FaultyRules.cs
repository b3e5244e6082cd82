using System.Numerics;

namespace AD.Tests.RuleTools;

/// <summary>y = sin x with y' = -cos x.</summary>
internal readonly struct WrongSign : IUnaryRule
{
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(x);

    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => -T.Cos(x);
}

/// <summary>y = x³ with y' = 2 x².</summary>
internal readonly struct WrongFactor : IUnaryRule
{
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => x * x * x;

    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => 2.0 * x * x;
}

/// <summary>y = sin x whose derivative is right at double and frozen at any active number.</summary>
internal readonly struct FrozenPoint : IUnaryRule
{
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(x);

    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.CreateChecked(Math.Cos(Special.PrimalOf(x)));
}

/// <summary>y = sin x right at double, another derivative at an active number.</summary>
internal readonly struct OtherAtActive : IUnaryRule
{
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(x);

    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => typeof(T) == typeof(double) ? T.Cos(x) : T.Cos(x) + 0.5;
}

/// <summary>z = x² y with the two partial derivatives exchanged.</summary>
internal readonly struct SwappedPartials : IBinaryRule
{
    public static T Value<T>(T x, T y) where T : IFloatingPointIeee754<T> => x * x * y;

    public static T DerivativeX<T>(T x, T y, T z) where T : IFloatingPointIeee754<T> => x * x;

    public static T DerivativeY<T>(T x, T y, T z) where T : IFloatingPointIeee754<T> => 2.0 * x * y;
}

/// <summary>The ways in which <see cref="FaultyBlock"/> is wrong.</summary>
internal enum Fault
{
    None,
    PushforwardSign,
    NotTransposed,
    ValueNotWritten,
    PushforwardNotWritten,
    PullbackNotWritten,
    PullbackAdds,
    NotLinear,
    LosesNegativeCotangents,
    FrozenPullback,
    FrozenCotangent,
    ForgottenTerm,
}

/// <summary>y = (x₀ x₁, sin x₁ + x₂), with one fault.</summary>
internal readonly struct FaultyBlock(Fault fault) : IBlockRule
{
    public int OutputLength(int inputLength) => 2;

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] * x[1];
        if (fault != Fault.ValueNotWritten)
        {
            y[1] = T.Sin(x[1]) + x[2];
        }
    }

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination) where T : IFloatingPointIeee754<T>
    {
        destination[0] = fault == Fault.ForgottenTerm ? tangent[0] * x[1] : tangent[0] * x[1] + x[0] * tangent[1];
        T second = T.Cos(x[1]) * tangent[1] + (fault == Fault.PushforwardSign ? -tangent[2] : tangent[2]);
        if (fault != Fault.PushforwardNotWritten)
        {
            destination[1] = fault == Fault.NotLinear ? second * second : second;
        }
    }

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination) where T : IFloatingPointIeee754<T>
    {
        T slope = fault == Fault.FrozenPullback ? T.CreateChecked(Math.Cos(Special.PrimalOf(x[1]))) : T.Cos(x[1]);
        T seed = fault == Fault.FrozenCotangent ? Special.StopGradient(cotangent[1]) : cotangent[1];
        if (fault == Fault.PullbackAdds)
        {
            destination[0] += cotangent[0] * x[1];
        }
        else
        {
            destination[0] = cotangent[0] * x[1];
        }

        destination[1] = fault == Fault.NotTransposed ? cotangent[0] * x[1] + slope * seed : cotangent[0] * x[0] + slope * seed;
        if (fault == Fault.LosesNegativeCotangents && cotangent[0] < T.Zero)
        {
            destination[1] = T.Zero;
        }

        if (fault != Fault.PullbackNotWritten)
        {
            destination[2] = seed;
        }
    }
}
