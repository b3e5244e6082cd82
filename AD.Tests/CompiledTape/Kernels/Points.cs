namespace AD.Tests.CompiledTape.Kernels;

/// <summary>Points over the whole range of double, dense where something can go wrong; the same at every run.</summary>
public sealed class Points(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>Any sign, exponents from first to last equally often (-1023: subnormal), any mantissa.</summary>
    public double Spread(int first, int last)
        => BitConverter.Int64BitsToDouble(random.NextInt64() << 63 | (long)(random.Next(first, last + 1) + 1023) << 52 | random.NextInt64(1L << 52));

    public double Between(double low, double high) => low + (high - low) * random.NextDouble();

    /// <summary>At a relative distance of 2⁻⁵³ to 2⁻³, or a few places away.</summary>
    public double Near(double centre)
        => random.Next(4) == 0
            ? BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(centre) + random.Next(-4, 5))
            : centre + Math.CopySign(Math.ScaleB(random.NextDouble() + 0.5, random.Next(-53, -2)), random.NextDouble() - 0.5) * Math.Max(1.0, Math.Abs(centre));

    public int Number() => random.Next();

    /// <summary>An eighth over all exponents, two over those around 1, two where the function is dense, and three around its hard points.</summary>
    public double For(Subject subject) => random.Next(8) switch
    {
        0 => Spread(-1023, 1023),
        1 or 2 => Spread(-40, 12),
        3 or 4 => Between(subject.Low, subject.High),
        _ => Near(subject.Hard(Number())),
    };
}
