namespace AD.Backends;

/// <summary>Doubles side by side, on which a kernel is written once and runs on eight, four or one of them.</summary>
/// <remarks>
/// Every operation is exact or rounds once, and does so alike in every width: a kernel gives the same bits in all of them. Comparisons give masks, all bits set where true. Everything is
/// inlined: values of 512 bits that are passed or spilled cost several times their arithmetic.
/// </remarks>
internal unsafe interface ILanes<V>
    where V : struct, ILanes<V>
{
    /// <summary>Whether this machine has the instructions.</summary>
    static abstract bool IsSupported { get; }

    static abstract int Count { get; }

    static abstract V Of(double value);

    static abstract V OfBits(long bits);

    static abstract V Load(double* from);

    /// <summary>The first n &lt; Count entries, 1 in the others; memory behind them is not touched.</summary>
    static abstract V LoadFirst(double* from, int n);

    void Store(double* to);

    void StoreFirst(double* to, int n);

    static abstract V operator +(V a, V b);

    static abstract V operator -(V a, V b);

    static abstract V operator *(V a, V b);

    static abstract V operator /(V a, V b);

    static abstract V operator &(V a, V b);

    static abstract V operator |(V a, V b);

    static abstract V operator ^(V a, V b);

    /// <summary>ab + c, rounded once.</summary>
    static abstract V MulAdd(V a, V b, V c);

    /// <summary>c - ab, rounded once.</summary>
    static abstract V MulFrom(V a, V b, V c);

    /// <summary>ab - c, rounded once.</summary>
    static abstract V MulSub(V a, V b, V c);

    static abstract V Sqrt(V a);

    /// <summary>|a|.</summary>
    static abstract V Abs(V a);

    /// <summary>a where a &lt; b, else b: b where either is NaN.</summary>
    static abstract V Min(V a, V b);

    /// <summary>a where a > b, else b: b where either is NaN.</summary>
    static abstract V Max(V a, V b);

    static abstract V Less(V a, V b);

    static abstract V AtMost(V a, V b);

    static abstract V Same(V a, V b);

    /// <summary>a where the mask is set, else b.</summary>
    static abstract V Select(V mask, V a, V b);

    /// <summary>Whether a ≤ b everywhere; false if there is a NaN.</summary>
    static abstract bool AllAtMost(V a, V b);

    /// <summary>The sum of the bits as integers.</summary>
    static abstract V AddBits(V a, V b);

    static abstract V ShiftLeft(V a, int bits);

    static abstract V ShiftRight(V a, int bits);

    /// <summary>a 2ᵏ, rounded once, for 2⁻² ≤ |a| ≤ 4 and an integer k from -1100 to 1030.</summary>
    static abstract V Scale(V a, V k);
}
