using System.Numerics;

namespace AD.Tests.SeveralArguments;

/// <summary>Functions in which no argument can stand for another, of lengths 2, 3 and 1, with their derivatives by hand. The functions of two arguments are those of three without the terms in q.</summary>
internal static class Oracle
{
    public const int Outputs = 4;

    public static readonly double[] X = [0.7, -0.4], P = [1.3, 0.6, -0.9], Q = [0.5];

    public static readonly double[] TangentX = [0.3, -1.1], TangentP = [0.8, 0.2, -0.5], TangentQ = [1.7];

    public static readonly double[] Cotangent = [0.4, -1.2, 0.9, 0.35];

    /// <summary>x₀² p₀ + p₁ e^{x₁} + x₀ x₁ p₂².</summary>
    public static T Scalar2<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
        => x[0] * x[0] * p[0] + T.Exp(x[1]) * p[1] + x[0] * x[1] * p[2] * p[2];

    /// <summary>x₀² p₀ + p₁ e^{x₁} + x₀ x₁ p₂² + q² x₁ p₁ + p₀ sin q.</summary>
    public static T Scalar3<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q) where T : IFloatingPointIeee754<T>
        => Scalar2(x, p) + q[0] * q[0] * x[1] * p[1] + T.Sin(q[0]) * p[0];

    /// <summary>(x₀ p₀, x₁² p₁ p₂, e^{x₀} + p₂, x₀ x₁ - p₀²).</summary>
    public static void Vector2<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] * p[0];
        y[1] = x[1] * x[1] * p[1] * p[2];
        y[2] = T.Exp(x[0]) + p[2];
        y[3] = x[0] * x[1] - p[0] * p[0];
    }

    /// <summary>(x₀ p₀ + q², x₁² p₁ p₂ q, e^{x₀} + p₂, x₀ x₁ - p₀² + sin q).</summary>
    public static void Vector3<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        Vector2(x, p, y);
        y[0] += q[0] * q[0];
        y[1] *= q[0];
        y[3] += T.Sin(q[0]);
    }

    public static T[] Map2<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
    {
        T[] y = new T[Outputs];
        Vector2(x, p, y);
        return y;
    }

    public static T[] Map3<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q) where T : IFloatingPointIeee754<T>
    {
        T[] y = new T[Outputs];
        Vector3(x, p, q, y);
        return y;
    }

    /// <summary>x² p³ + x.</summary>
    public static T Univariate2<T>(T x, T p) where T : IFloatingPointIeee754<T> => x * x * p * p * p + x;

    /// <summary>x² p³ e^q + x.</summary>
    public static T Univariate3<T>(T x, T p, T q) where T : IFloatingPointIeee754<T> => x * x * p * p * p * T.Exp(q) + x;

    /// <summary>The one argument is x; the others lie at their values.</summary>
    public static T Scalar1<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => 1.3 * x[0] * x[0] + 0.6 * T.Exp(x[1]) + 0.9 * 0.9 * x[0] * x[1];

    public static void Vector1<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = 1.3 * x[0];
        y[1] = 0.6 * -0.9 * x[1] * x[1];
        y[2] = T.Exp(x[0]) - 0.9;
        y[3] = x[0] * x[1] - 1.3 * 1.3;
    }

    /// <summary>Value, gradient and Hessian over (x₀, x₁, p₀, p₁, p₂, q); where q is no argument, what it multiplies is left out.</summary>
    public static (double Value, double[] Gradient, double[,] Hessian) Scalar(int arity)
    {
        (double x0, double x1, double p0, double p1, double p2, double q) = (X[0], X[1], P[0], P[1], P[2], Q[0]);
        double e = Math.Exp(x1), value = x0 * x0 * p0 + p1 * e + x0 * x1 * p2 * p2, on = arity == 3 ? 1.0 : 0.0;
        double qq = on * q * q, sin = on * Math.Sin(q), cos = on * Math.Cos(q);
        return (
            value + qq * x1 * p1 + p0 * sin,
            [2 * x0 * p0 + x1 * p2 * p2, p1 * e + x0 * p2 * p2 + qq * p1, x0 * x0 + sin, e + qq * x1, 2 * x0 * x1 * p2, 2 * on * q * x1 * p1 + p0 * cos],
            new[,]
            {
                { 2 * p0, p2 * p2, 2 * x0, 0, 2 * x1 * p2, 0 },
                { p2 * p2, p1 * e, 0, e + qq, 2 * x0 * p2, 2 * on * q * p1 },
                { 2 * x0, 0, 0, 0, 0, cos },
                { 0, e + qq, 0, 0, 0, 2 * on * q * x1 },
                { 2 * x1 * p2, 2 * x0 * p2, 0, 0, 2 * x0 * x1, 0 },
                { 0, 2 * on * q * p1, cos, 2 * on * q * x1, 0, 2 * on * x1 * p1 - p0 * sin },
            });
    }

    /// <summary>Value and Jacobian over (x₀, x₁, p₀, p₁, p₂, q).</summary>
    public static (double[] Value, double[,] Jacobian) Vector(int arity)
    {
        (double x0, double x1, double p0, double p1, double p2, double q) = (X[0], X[1], P[0], P[1], P[2], Q[0]);
        double e = Math.Exp(x0), on = arity == 3 ? 1.0 : 0.0, factor = arity == 3 ? q : 1.0;
        return (
            [x0 * p0 + on * q * q, x1 * x1 * p1 * p2 * factor, e + p2, x0 * x1 - p0 * p0 + on * Math.Sin(q)],
            new[,]
            {
                { p0, 0, x0, 0, 0, 2 * on * q },
                { 0, 2 * x1 * p1 * p2 * factor, 0, x1 * x1 * p2 * factor, x1 * x1 * p1 * factor, on * x1 * x1 * p1 * p2 },
                { e, 0, 0, 0, 1, 0 },
                { x1, x0, -2 * p0, 0, 0, on * Math.Cos(q) },
            });
    }

    /// <summary>Value, first and second derivatives over (x, p, q) at the first entries of the arguments.</summary>
    public static (double Value, double[] First, double[] Second) Univariate(int arity)
    {
        (double x, double p, double e) = (X[0], P[0], arity == 3 ? Math.Exp(Q[0]) : 1.0);
        return (x * x * p * p * p * e + x, [2 * x * p * p * p * e + 1, 3 * x * x * p * p * e, x * x * p * p * p * e], [2 * p * p * p * e, 6 * x * x * p * e, x * x * p * p * p * e]);
    }
}

internal readonly struct OracleScalar1 : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Oracle.Scalar1(x);
}

internal readonly struct OracleScalar2 : IScalarFunction2
{
    public T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => Oracle.Scalar2(x, p);
}

internal readonly struct OracleScalar3 : IScalarFunction3
{
    public T Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q) where T : IFloatingPointIeee754<T> => Oracle.Scalar3(x, p, q);
}

internal readonly struct OracleVector1 : IVectorFunction
{
    public int OutputLength(int inputLength) => Oracle.Outputs;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Oracle.Vector1(x, y);
}

internal readonly struct OracleVector2 : IVectorFunction2
{
    public int OutputLength(int firstLength, int secondLength) => firstLength == 2 && secondLength == 3 ? Oracle.Outputs : -1;

    public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : IFloatingPointIeee754<T> => Oracle.Vector2(x, p, y);
}

internal readonly struct OracleVector3 : IVectorFunction3
{
    public int OutputLength(int firstLength, int secondLength, int thirdLength) => firstLength == 2 && secondLength == 3 && thirdLength == 1 ? Oracle.Outputs : -1;

    public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q, Span<T> y) where T : IFloatingPointIeee754<T> => Oracle.Vector3(x, p, q, y);
}

internal readonly struct OracleUnivariate2 : IUnivariateFunction2
{
    public T Evaluate<T>(T x, T p) where T : IFloatingPointIeee754<T> => Oracle.Univariate2(x, p);
}

internal readonly struct OracleUnivariate3 : IUnivariateFunction3
{
    public T Evaluate<T>(T x, T p, T q) where T : IFloatingPointIeee754<T> => Oracle.Univariate3(x, p, q);
}
