using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AD.Backends;

/// <summary>A dual number with 4 partial derivatives.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct Dual4 : ISimdDual<Dual4>
{
    private readonly double value;
    private readonly Vector256<double> partials;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Dual4(double value, Vector256<double> partials)
    {
        this.value = value;
        this.partials = partials;
    }

    public static int Width => 4;

    public double Value => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual4 Load(double value, ref readonly double partials) => new(value, Vector256.LoadUnsafe(in partials));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref double ValueOf(ref Dual4 x) => ref Unsafe.As<Dual4, double>(ref x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetValue(ref Dual4 x, double value) => Unsafe.As<Dual4, Vector256<double>>(ref x) = Vector256.CreateScalar(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref double Partials(ref Dual4 x) => ref Unsafe.As<Vector256<double>, double>(ref Unsafe.AsRef(in x.partials));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double destination) => partials.StoreUnsafe(ref destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWeighted(ReadOnlySpan<Dual4> y, ReadOnlySpan<double> weights, ref double destination)
    {
        Vector256<double> sum = default;
        for (int i = 0; i < y.Length && i < weights.Length; i++)
        {
            double weight = weights[i];
            if (weight != 0.0)
            {
                sum = Vector256.MultiplyAddEstimate(Vector256.Create(weight), y[i].partials, sum);
            }
        }

        sum.StoreUnsafe(ref destination);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual4 Scale(double value, double d, Dual4 x) => new(value, x.partials * d);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual4 Combine(double value, double dx, Dual4 x, double dy, Dual4 y)
        => new(value, Vector256.MultiplyAddEstimate(x.partials, Vector256.Create(dx), y.partials * dy));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual4 Constant(double value) => new(value, default);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual4 operator +(Dual4 x, Dual4 y) => new(x.value + y.value, x.partials + y.partials);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual4 operator -(Dual4 x, Dual4 y) => new(x.value - y.value, x.partials - y.partials);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual4 operator *(Dual4 x, Dual4 y) => new(x.value * y.value, Vector256.MultiplyAddEstimate(x.partials, Vector256.Create(y.value), y.partials * x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual4 operator /(Dual4 x, Dual4 y)
    {
        double z = x.value / y.value;
        return new(z, (x.partials - y.partials * z) / y.value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual4 operator -(Dual4 x) => new(-x.value, -x.partials);

    public bool Equals(Dual4 other) => value.Equals(other.value);

    public override bool Equals(object? obj) => obj is Dual4 other && Equals(other);

    public override int GetHashCode() => value.GetHashCode();
}
