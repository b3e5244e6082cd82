using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AD.Backends;

/// <summary>A dual number with 2 partial derivatives.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct Dual2 : ISimdDual<Dual2>
{
    private readonly double value;
    private readonly Vector128<double> partials;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Dual2(double value, Vector128<double> partials)
    {
        this.value = value;
        this.partials = partials;
    }

    public static int Width => 2;

    public double Value => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual2 Load(double value, ref readonly double partials) => new(value, Vector128.LoadUnsafe(in partials));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref double ValueOf(ref Dual2 x) => ref Unsafe.As<Dual2, double>(ref x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetValue(ref Dual2 x, double value) => Unsafe.As<Dual2, Vector128<double>>(ref x) = Vector128.CreateScalar(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref double Partials(ref Dual2 x) => ref Unsafe.As<Vector128<double>, double>(ref Unsafe.AsRef(in x.partials));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double destination) => partials.StoreUnsafe(ref destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWeighted(ReadOnlySpan<Dual2> y, ReadOnlySpan<double> weights, ref double destination)
    {
        Vector128<double> sum = default;
        for (int i = 0; i < y.Length && i < weights.Length; i++)
        {
            double weight = weights[i];
            if (weight != 0.0)
            {
                sum = Vector128.MultiplyAddEstimate(Vector128.Create(weight), y[i].partials, sum);
            }
        }

        sum.StoreUnsafe(ref destination);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual2 Scale(double value, double d, Dual2 x) => new(value, x.partials * d);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual2 Combine(double value, double dx, Dual2 x, double dy, Dual2 y)
        => new(value, Vector128.MultiplyAddEstimate(x.partials, Vector128.Create(dx), y.partials * dy));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual2 Constant(double value) => new(value, default);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual2 operator +(Dual2 x, Dual2 y) => new(x.value + y.value, x.partials + y.partials);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual2 operator -(Dual2 x, Dual2 y) => new(x.value - y.value, x.partials - y.partials);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual2 operator *(Dual2 x, Dual2 y) => new(x.value * y.value, Vector128.MultiplyAddEstimate(x.partials, Vector128.Create(y.value), y.partials * x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual2 operator /(Dual2 x, Dual2 y)
    {
        double z = x.value / y.value;
        return new(z, (x.partials - y.partials * z) / y.value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual2 operator -(Dual2 x) => new(-x.value, -x.partials);

    public bool Equals(Dual2 other) => value.Equals(other.value);

    public override bool Equals(object? obj) => obj is Dual2 other && Equals(other);

    public override int GetHashCode() => value.GetHashCode();
}
