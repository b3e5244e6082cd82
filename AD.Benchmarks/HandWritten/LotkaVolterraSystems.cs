using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AD.Benchmarks;

/// <summary>Lotka-Volterra with two states.</summary>
internal readonly unsafe struct LotkaVolterraByHandSystem(double* p) : IHandSystem
{
    public static int Length => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evaluate(double t, double* y, double* dy)
    {
        double product = y[0] * y[1];
        dy[0] = p[0] * y[0] - p[1] * product;
        dy[1] = p[2] * product - p[3] * y[1];
    }
}

/// <summary>Lotka-Volterra with two states, which are recorded at every evaluation.</summary>
internal readonly unsafe struct LotkaVolterraTapedByHand(double* p, HandTape tape) : IHandTapedSystem
{
    /// <summary>The length of a record.</summary>
    public const int Width = 2;

    public static int Length => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evaluate(double t, double* y, double* dy)
    {
        double* record = tape.Next();
        double first = y[0], second = y[1], product = first * second;
        record[0] = first;
        record[1] = second;
        dy[0] = p[0] * first - p[1] * product;
        dy[1] = p[2] * product - p[3] * second;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Pullback(double* record, Vector128<double> cotangent, double* gradient)
    {
        double x = record[0], y = record[1], product = x * y, first = cotangent[0], second = cotangent[1];
        gradient[0] += first * x;
        gradient[1] -= first * product;
        gradient[2] += second * product;
        gradient[3] -= second * y;
        return Vector128.Create(first * (p[0] - p[1] * y) + second * p[2] * y, second * (p[2] * x - p[3]) - first * p[1] * x);
    }
}

/// <summary>Σ x + y over t = 0, 0.1, ..., 10.</summary>
internal readonly struct LotkaVolterraLossByHand : IHandLoss
{
    public static int Times => 100;

    public static double Time(int number) => number / 10.0;

    public static Vector128<double> Slope(Vector128<double> state) => Vector128<double>.One;
}

/// <summary>Lotka-Volterra with its tangents: (x, y), ∂x/∂p, ∂y/∂p.</summary>
internal readonly unsafe struct LotkaVolterraTangentsByHand(double* p) : IHandSystem
{
    public static int Length => 10;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evaluate(double t, double* s, double* ds)
    {
        double x = s[0], y = s[1], product = x * y;
        double a = p[0] - p[1] * y, b = -p[1] * x, c = p[2] * y, d = p[2] * x - p[3];
        ds[0] = p[0] * x - p[1] * product;
        ds[1] = p[2] * product - p[3] * y;
        ds[2] = a * s[2] + b * s[6] + x;
        ds[3] = a * s[3] + b * s[7] - product;
        ds[4] = a * s[4] + b * s[8];
        ds[5] = a * s[5] + b * s[9];
        ds[6] = c * s[2] + d * s[6];
        ds[7] = c * s[3] + d * s[7];
        ds[8] = c * s[4] + d * s[8] + product;
        ds[9] = c * s[5] + d * s[9] - y;
    }
}

/// <summary>The adjoint of Lotka-Volterra in reversed time: λ (2) and the gradient (4).</summary>
internal readonly unsafe struct LotkaVolterraAdjointByHand(double* p, HandTrajectory trajectory, double end) : IHandSystem
{
    public static int Length => 6;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evaluate(double t, double* l, double* dl)
    {
        trajectory.At(end - t, out double x, out double y);
        double product = x * y;
        dl[0] = l[0] * (p[0] - p[1] * y) + l[1] * p[2] * y;
        dl[1] = -l[0] * p[1] * x + l[1] * (p[2] * x - p[3]);
        dl[2] = l[0] * x;
        dl[3] = -l[0] * product;
        dl[4] = l[1] * product;
        dl[5] = -l[1] * y;
    }
}
