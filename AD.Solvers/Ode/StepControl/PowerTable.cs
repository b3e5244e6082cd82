using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>x ↦ xᵖ to four digits for |p| ≤ ¼, by two table look-ups: a step waits for it, and its length needs no more.</summary>
/// <remarks>One table for the power of 2 in x and one for the first eight bits behind it, at the middle of their interval: the relative error is at most |p| / 512, and half of that for the most part.</remarks>
internal sealed class PowerTable
{
    /// <summary>The smallest power of 2 in the table.</summary>
    private const int Lowest = -80;

    private const int Highest = 1023;
    private const int Bits = 8;
    private const int MantissaLength = 52;
    private const int Bias = 1023;

    private readonly double[] ofExponent = new double[Highest - Lowest + 1];
    private readonly double[] ofMantissa = new double[1 << Bits];

    /// <summary>Computes the tables.</summary>
    public PowerTable(double p)
    {
        for (int i = 0; i < ofExponent.Length; i++)
        {
            ofExponent[i] = Math.Pow(2.0, p * (Lowest + i));
        }

        for (int i = 0; i < ofMantissa.Length; i++)
        {
            ofMantissa[i] = Math.Pow(1.0 + (i + 0.5) / ofMantissa.Length, p);
        }
    }

    /// <summary>The smallest x that is in the tables.</summary>
    public static double Smallest { get; } = Math.ScaleB(1.0, Lowest);

    /// <summary>xᵖ for a finite x; below <see cref="Smallest"/> that of the smallest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(double.MaxNative(x, Smallest));
        return ofExponent[(int)(bits >> MantissaLength) - (Bias + Lowest)] * ofMantissa[(int)(bits >> (MantissaLength - Bits)) & ((1 << Bits) - 1)];
    }
}
