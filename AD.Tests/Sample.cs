using System.Numerics;

namespace AD.Tests;

/// <summary>One smooth function of each shape, as generic methods.</summary>
internal static class Sample
{
    public static T Univariate<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp(0.5 * x) * T.Sin(2.0 * x);

    public static T Scalar<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sin(x[0] * x[1]) + x[0] * T.Exp(x[1]) + x[0] * x[0] / 3.0;

    public static void Vector<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] * x[1];
        y[1] = T.Cos(x[0]) + x[1];
        y[2] = T.Exp(x[1] - x[0]);
    }

    public static T[] Map<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T[] y = new T[3];
        Vector(x, y);
        return y;
    }

    /// <summary>u' = (p0 u0 - u0 u1, u0 u1 sin(t) - p1 u1).</summary>
    public static void Ode<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = p[0] * u[0] - u[0] * u[1];
        du[1] = u[0] * u[1] * T.Sin(t) - p[1] * u[1];
    }
}

internal readonly struct SampleUnivariate : IUnivariateFunction
{
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => Sample.Univariate(x);
}

internal readonly struct SampleScalar : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Sample.Scalar(x);
}

internal readonly struct SampleVector : IVectorFunction
{
    public int OutputLength(int inputLength) => 3;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Sample.Vector(x, y);
}

internal readonly struct SampleOde : IOdeFunction
{
    public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => Sample.Ode(u, p, t, du);
}
