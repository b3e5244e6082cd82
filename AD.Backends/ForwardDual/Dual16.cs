using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AD.Backends;

/// <summary>A dual number with 16 partial derivatives.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct Dual16 : ISimdDual<Dual16>
{
    private readonly double value;
    private readonly Vector512<double> low;
    private readonly Vector512<double> high;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Dual16(double value, Vector512<double> low, Vector512<double> high)
    {
        this.value = value;
        this.low = low;
        this.high = high;
    }

    public static int Width => 16;

    public double Value => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual16 Load(double value, ref readonly double partials) => new(value, Vector512.LoadUnsafe(in partials), Vector512.LoadUnsafe(in partials, 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref double ValueOf(ref Dual16 x) => ref Unsafe.As<Dual16, double>(ref x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetValue(ref Dual16 x, double value) => Unsafe.As<Dual16, Vector512<double>>(ref x) = Vector512.CreateScalar(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref double Partials(ref Dual16 x) => ref Unsafe.As<Vector512<double>, double>(ref Unsafe.AsRef(in x.low));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double destination)
    {
        low.StoreUnsafe(ref destination);
        high.StoreUnsafe(ref destination, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWeighted(ReadOnlySpan<Dual16> y, ReadOnlySpan<double> weights, ref double destination)
    {
        Vector512<double> low = default, high = default;
        for (int i = 0; i < y.Length && i < weights.Length; i++)
        {
            double weight = weights[i];
            if (weight != 0.0)
            {
                low = Vector512.MultiplyAddEstimate(Vector512.Create(weight), y[i].low, low);
                high = Vector512.MultiplyAddEstimate(Vector512.Create(weight), y[i].high, high);
            }
        }

        low.StoreUnsafe(ref destination);
        high.StoreUnsafe(ref destination, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual16 Scale(double value, double d, Dual16 x) => new(value, x.low * d, x.high * d);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual16 Combine(double value, double dx, Dual16 x, double dy, Dual16 y)
        => new(value, Vector512.MultiplyAddEstimate(x.low, Vector512.Create(dx), y.low * dy), Vector512.MultiplyAddEstimate(x.high, Vector512.Create(dx), y.high * dy));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual16 Constant(double value) => new(value, default, default);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual16 operator +(Dual16 x, Dual16 y) => new(x.value + y.value, x.low + y.low, x.high + y.high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual16 operator -(Dual16 x, Dual16 y) => new(x.value - y.value, x.low - y.low, x.high - y.high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual16 operator *(Dual16 x, Dual16 y) => new(
            x.value * y.value,
            Vector512.MultiplyAddEstimate(x.low, Vector512.Create(y.value), y.low * x.value),
            Vector512.MultiplyAddEstimate(x.high, Vector512.Create(y.value), y.high * x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual16 operator /(Dual16 x, Dual16 y)
    {
        double z = x.value / y.value;
        return new(z, (x.low - y.low * z) / y.value, (x.high - y.high * z) / y.value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual16 operator -(Dual16 x) => new(-x.value, -x.low, -x.high);

    public bool Equals(Dual16 other) => value.Equals(other.value);

    public override bool Equals(object? obj) => obj is Dual16 other && Equals(other);

    public override int GetHashCode() => value.GetHashCode();
}
