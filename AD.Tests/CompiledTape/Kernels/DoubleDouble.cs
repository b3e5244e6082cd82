namespace AD.Tests.CompiledTape.Kernels;

/// <summary>A number as the unevaluated sum of two doubles, good to about 2⁻¹⁰² of itself: the yardstick of the kernels.</summary>
/// <remarks>Sums and products of doubles with their exact errors after Knuth (1969) and Dekker (1971), the latter by fused multiply-add.</remarks>
public readonly record struct DoubleDouble(double High, double Low)
{
    public static implicit operator DoubleDouble(double x) => new(x, 0.0);

    /// <summary>a + b exactly, where |a| ≥ |b|.</summary>
    public static DoubleDouble Ordered(double a, double b)
    {
        double sum = a + b;
        return new(sum, b - (sum - a));
    }

    /// <summary>a + b exactly.</summary>
    public static DoubleDouble Sum(double a, double b)
    {
        double sum = a + b, part = sum - a;
        return new(sum, (a - (sum - part)) + (b - part));
    }

    /// <summary>ab exactly, unless its last bits underflow.</summary>
    public static DoubleDouble Product(double a, double b)
    {
        double product = a * b;
        return new(product, Math.FusedMultiplyAdd(a, b, -product));
    }

    public static DoubleDouble operator -(DoubleDouble a) => new(-a.High, -a.Low);

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble high = Sum(a.High, b.High), low = Sum(a.Low, b.Low);
        DoubleDouble sum = Ordered(high.High, high.Low + low.High);
        return Ordered(sum.High, sum.Low + low.Low);
    }

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble product = Product(a.High, b.High);
        return Ordered(product.High, product.Low + Math.FusedMultiplyAdd(a.High, b.Low, a.Low * b.High));
    }

    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        double first = a.High / b.High;
        DoubleDouble left = a - b * first;
        double second = left.High / b.High;
        left -= b * second;
        return Ordered(first, second) + left.High / b.High;
    }

    /// <summary>This number times 2ᵏ, exactly within the range of double.</summary>
    public DoubleDouble Scaled(int k) => new(Math.ScaleB(High, k), Math.ScaleB(Low, k));
}
