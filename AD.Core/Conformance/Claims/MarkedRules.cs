using System.Numerics;

namespace AD.Conformance;

/// <summary>y = 3x with the derivative 14 y: a mark that shows whether the rule is asked, at every order.</summary>
internal readonly struct MarkedRule : IUnaryRule
{
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => 3.0 * x;

    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => 14.0 * y;
}

/// <summary>3x + y with the partial derivatives 42 and 43.</summary>
internal readonly struct MarkedBinaryRule : IBinaryRule
{
    public static T Value<T>(T x, T y) where T : IFloatingPointIeee754<T> => 3.0 * x + y;

    public static T DerivativeX<T>(T x, T y, T z) where T : IFloatingPointIeee754<T> => T.CreateSaturating(42.0);

    public static T DerivativeY<T>(T x, T y, T z) where T : IFloatingPointIeee754<T> => T.CreateSaturating(43.0);
}

/// <summary>The sum of 3 x_i with the derivative 42 in each.</summary>
internal readonly struct MarkedBlock : IBlockRule
{
    public int OutputLength(int inputLength) => 1;

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = T.Zero;
        foreach (T entry in x)
        {
            y[0] += 3.0 * entry;
        }
    }

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination) where T : IFloatingPointIeee754<T>
    {
        destination[0] = T.Zero;
        foreach (T entry in tangent)
        {
            destination[0] += 42.0 * entry;
        }
    }

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination) where T : IFloatingPointIeee754<T>
        => destination.Fill(42.0 * cotangent[0]);
}

/// <summary>y = 3x with the derivative 14 y, as a block.</summary>
internal readonly struct MarkedSlopeBlock : IBlockRule
{
    public int OutputLength(int inputLength) => 1;

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = 3.0 * x[0];

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination) where T : IFloatingPointIeee754<T>
        => destination[0] = 14.0 * y[0] * tangent[0];

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination) where T : IFloatingPointIeee754<T>
        => destination[0] = 14.0 * y[0] * cotangent[0];
}

internal readonly struct MarkedSlopeFunction : IUnivariateFunction
{
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T>
    {
        T y = T.Zero;
        Rule.Apply(default(MarkedSlopeBlock), new ReadOnlySpan<T>(in x), new Span<T>(ref y));
        return y;
    }
}

internal readonly struct MarkedFunction : IUnivariateFunction
{
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => Rule.Apply<MarkedRule, T>(x);
}

internal readonly struct MarkedFunctionOfTwo : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Rule.Apply<MarkedBinaryRule, T>(x[0], x[1]);
}

internal readonly struct MarkedBlockFunction : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T y = T.Zero;
        Rule.Apply(default(MarkedBlock), x, new Span<T>(ref y));
        return y;
    }
}

internal readonly struct EachMarked : IVectorFunction
{
    public int OutputLength(int inputLength) => inputLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            y[i] = Rule.Apply<MarkedRule, T>(x[i]);
        }
    }
}

/// <summary>x², without any rule.</summary>
internal readonly struct Unmarked : IUnivariateFunction
{
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => x * x;
}
