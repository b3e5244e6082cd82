using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AD.Backends;

/// <summary>A dual number with 8 partial derivatives.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct Dual8 : ISimdDual<Dual8>
{
    private readonly double value;
    private readonly Vector512<double> partials;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Dual8(double value, Vector512<double> partials)
    {
        this.value = value;
        this.partials = partials;
    }

    public static int Width => 8;

    public double Value => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual8 Load(double value, ref readonly double partials) => new(value, Vector512.LoadUnsafe(in partials));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref double ValueOf(ref Dual8 x) => ref Unsafe.As<Dual8, double>(ref x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetValue(ref Dual8 x, double value) => Unsafe.As<Dual8, Vector512<double>>(ref x) = Vector512.CreateScalar(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref double Partials(ref Dual8 x) => ref Unsafe.As<Vector512<double>, double>(ref Unsafe.AsRef(in x.partials));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double destination) => partials.StoreUnsafe(ref destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWeighted(ReadOnlySpan<Dual8> y, ReadOnlySpan<double> weights, ref double destination)
    {
        Vector512<double> sum = default;
        for (int i = 0; i < y.Length && i < weights.Length; i++)
        {
            double weight = weights[i];
            if (weight != 0.0)
            {
                sum = Vector512.MultiplyAddEstimate(Vector512.Create(weight), y[i].partials, sum);
            }
        }

        sum.StoreUnsafe(ref destination);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual8 Scale(double value, double d, Dual8 x) => new(value, x.partials * d);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual8 Combine(double value, double dx, Dual8 x, double dy, Dual8 y)
        => new(value, Vector512.MultiplyAddEstimate(x.partials, Vector512.Create(dx), y.partials * dy));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual8 Constant(double value) => new(value, default);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual8 operator +(Dual8 x, Dual8 y) => new(x.value + y.value, x.partials + y.partials);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual8 operator -(Dual8 x, Dual8 y) => new(x.value - y.value, x.partials - y.partials);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual8 operator *(Dual8 x, Dual8 y) => new(x.value * y.value, Vector512.MultiplyAddEstimate(x.partials, Vector512.Create(y.value), y.partials * x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual8 operator /(Dual8 x, Dual8 y)
    {
        double z = x.value / y.value;
        return new(z, (x.partials - y.partials * z) / y.value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual8 operator -(Dual8 x) => new(-x.value, -x.partials);

    public bool Equals(Dual8 other) => value.Equals(other.value);

    public override bool Equals(object? obj) => obj is Dual8 other && Equals(other);

    public override int GetHashCode() => value.GetHashCode();
}
