using System.Numerics;

namespace AD.Backends;

/// <summary>A delegate on <see cref="double"/>, R → R, as a vector function; it exists at no other number.</summary>
internal readonly struct DoubleUnivariate(UnivariateFunction<double> f) : IVectorFunction
{
    public int OutputLength(int inputLength) => 1;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        PlainFunction.RequireDouble<T>();
        y[0] = (T)(object)f((double)(object)x[0]);
    }
}

/// <summary>A delegate on <see cref="double"/>, Rⁿ → R, as a vector function; it exists at no other number.</summary>
internal readonly struct DoubleScalar(ScalarFunction<double> f) : IVectorFunction
{
    public int OutputLength(int inputLength) => 1;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        => y[0] = (T)(object)f(PlainFunction.AsDouble(x));
}

/// <summary>A delegate on an array of <see cref="double"/>; the array that it sees is used again for every evaluation.</summary>
internal readonly struct ArrayScalar(Func<double[], double> f, int length) : IScalarFunction
{
    private readonly double[] array = new double[length];

    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        PlainFunction.AsDouble(x).CopyTo(array);
        return (T)(object)f(array);
    }
}

/// <summary>The step from T to <see cref="double"/> where T is known to be <see cref="double"/>.</summary>
internal static class PlainFunction
{
    public static ReadOnlySpan<double> AsDouble<T>(ReadOnlySpan<T> x)
    {
        RequireDouble<T>();
        return Number.AsDouble(x);
    }

    public static void RequireDouble<T>()
    {
        if (typeof(T) != typeof(double))
        {
            throw new NotSupportedException(
                $"A plain delegate on double cannot be evaluated at {typeof(T)}: pass a generic method (static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>), or differentiate at double.");
        }
    }
}
