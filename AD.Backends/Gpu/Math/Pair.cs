namespace AD.Backends;

/// <summary>High + Low, a number of about 100 bits in two: |Low| is at most about half a unit in the last place of High.</summary>
/// <remarks>Products are formed from parts of 26 bits, which multiply without an error. So a compiler of kernels may fuse a product and a sum into one rounding, as that of CUDA does, and nothing here is lost.</remarks>
internal readonly struct Pair
{
    public readonly double High;

    public readonly double Low;

    public Pair(double high, double low)
    {
        High = high;
        Low = low;
    }

    /// <summary>a + b exactly, when |a| ≥ |b| or a = 0 (Dekker, 1971).</summary>
    public static Pair Ordered(double a, double b)
    {
        double sum = a + b;
        return new(sum, b - (sum - a));
    }

    /// <summary>a + b exactly (Knuth, 1969).</summary>
    public static Pair Sum(double a, double b)
    {
        double sum = a + b, shareOfB = sum - a;
        return new(sum, (a - (sum - shareOfB)) + (b - shareOfB));
    }

    /// <summary>a · b to about 100 bits.</summary>
    public static Pair Product(Pair a, Pair b)
    {
        double headA = KernelMath.Head(a.High), headB = KernelMath.Head(b.High), tailA = (a.High - headA) + a.Low, tailB = (b.High - headB) + b.Low;
        return Ordered(headA * headB, (headA * tailB + tailA * headB) + tailA * tailB);
    }

    /// <summary>a · b to about 100 bits.</summary>
    public static Pair Product(double a, Pair b) => Product(new Pair(a, 0.0), b);
}
