using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>Complex arithmetic; a product of two imaginary parts is of second order in the step.</content>
internal readonly partial struct ComplexNumber
{
    /// <summary>(a + i b) + (c + i d) = (a + c) + i (b + d).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexNumber operator +(ComplexNumber x, ComplexNumber y) => new(x.Real + y.Real, x.Imaginary + y.Imaginary);

    /// <summary>(a + i b) - (c + i d) = (a - c) + i (b - d).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexNumber operator -(ComplexNumber x, ComplexNumber y) => new(x.Real - y.Real, x.Imaginary - y.Imaginary);

    /// <summary>(a + i b) (c + i d) = (a c - b d) + i (b c + a d), where b d vanishes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexNumber operator *(ComplexNumber x, ComplexNumber y) => new(x.Real * y.Real, x.Imaginary * y.Real + x.Real * y.Imaginary);

    /// <summary>(a + i b) / (c + i d) = ((a c + b d) + i (b c - a d)) / (c² + d²), where b d and d² vanish.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexNumber operator /(ComplexNumber x, ComplexNumber y)
    {
        double quotient = x.Real / y.Real;
        return new(quotient, (x.Imaginary - quotient * y.Imaginary) / y.Real);
    }

    /// <summary>-(a + i b) = -a - i b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexNumber operator -(ComplexNumber x) => new(-x.Real, -x.Imaginary);

    /// <summary>Comparisons go by the real parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator ==(ComplexNumber x, ComplexNumber y) => x.Real == y.Real;

    /// <summary>Comparisons go by the real parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool operator !=(ComplexNumber x, ComplexNumber y) => x.Real != y.Real;

    /// <summary>x y + z with one rounding of the real part, as at <see cref="double"/>.</summary>
    static ComplexNumber IFloatingPointIeee754<ComplexNumber>.FusedMultiplyAdd(ComplexNumber left, ComplexNumber right, ComplexNumber addend)
        => new(Math.FusedMultiplyAdd(left.Real, right.Real, addend.Real), left.Imaginary * right.Real + left.Real * right.Imaginary + addend.Imaginary);
}
