using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Benchmarks;

/// <summary>W1: the right-hand side x' = α x − β x y, y' = γ x y − δ y, as a map from (x, y, α, β, γ, δ) to (x', y') and as f(u, p, t).</summary>
internal readonly struct LotkaVolterra : IVectorFunction, IOdeFunction
{
    /// <summary>(x, y, α, β, γ, δ); inputs of the C++ anchors.</summary>
    public static double[] Point => [1.0, 1.0, 1.5, 1.0, 1.0, 3.0];

    public static double[] State => [1.0, 1.0];

    public static double[] Parameters => [1.5, 1.0, 1.0, 3.0];

    public static double[] Cotangent => [0.7, -1.3];

    public static double[] Tangent => [0.3, -0.2, 0.1, 0.4, -0.5, 0.6];

    public int OutputLength(int inputLength) => 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Map(x, y);

    public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = p[0] * u[0] - p[1] * u[0] * u[1];
        du[1] = p[2] * u[0] * u[1] - p[3] * u[1];
    }

    /// <summary>The same as a generic method, from which a delegate is made.</summary>
    public static void Map<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[2] * x[0] - x[3] * x[0] * x[1];
        y[1] = x[4] * x[0] * x[1] - x[5] * x[1];
    }
}

/// <summary>Its derivatives by hand; never inlined, as no prepared function is.</summary>
internal static class LotkaVolterraByHand
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Value(ReadOnlySpan<double> x, Span<double> y)
    {
        double d = x[5], product = x[0] * x[1];
        y[1] = x[4] * product - d * x[1];
        y[0] = x[2] * x[0] - x[3] * product;
    }

    /// <summary>The 2 × 6 Jacobian, row by row.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Jacobian(ReadOnlySpan<double> point, Span<double> jacobian)
    {
        double d = point[5], c = point[4], b = point[3], a = point[2], y = point[1], x = point[0], product = x * y;
        jacobian[11] = -y;
        jacobian[0] = a - b * y;
        jacobian[1] = -b * x;
        jacobian[2] = x;
        jacobian[3] = -product;
        jacobian[4] = 0.0;
        jacobian[5] = 0.0;
        jacobian[6] = c * y;
        jacobian[7] = c * x - d;
        jacobian[8] = 0.0;
        jacobian[9] = 0.0;
        jacobian[10] = product;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Pullback(ReadOnlySpan<double> point, ReadOnlySpan<double> cotangent, Span<double> gradient)
    {
        double d = point[5], c = point[4], b = point[3], a = point[2], y = point[1], x = point[0], product = x * y;
        double second = cotangent[1], first = cotangent[0];
        gradient[5] = -second * y;
        gradient[0] = first * (a - b * y) + second * c * y;
        gradient[1] = second * (c * x - d) - first * b * x;
        gradient[2] = first * x;
        gradient[3] = -first * product;
        gradient[4] = second * product;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Pushforward(ReadOnlySpan<double> point, ReadOnlySpan<double> tangent, Span<double> output)
    {
        double d = point[5], c = point[4], b = point[3], a = point[2], y = point[1], x = point[0], product = x * y;
        double dd = tangent[5], dy = tangent[1], dx = tangent[0], derivative = dx * y + x * dy;
        output[1] = tangent[4] * product + c * derivative - dd * y - d * dy;
        output[0] = tangent[2] * x + a * dx - tangent[3] * product - b * derivative;
    }
}
