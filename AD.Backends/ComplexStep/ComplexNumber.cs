using System.Globalization;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>A complex number a + i b near the real axis: b is a step so small that b² is nothing beside a² in double precision.</summary>
/// <remarks>
/// <para>An analytic function takes it to f(a + i b) = f(a) + i b f'(a) + O(b²). The terms of second order are below the last digit of the real part and are not formed, so that real parts, and with them
/// the branches that a function takes, are those at <see cref="double"/> bit for bit. Each function here has its own formula from its complex extension, independent of the library's rules.</para>
/// <para>What has no complex extension (abs, max, rounding, a remainder), and a user's rule or block, of which none is known, is continued from the real axis by its rule: f(a) + i b f'(a), on the side of
/// the real part. Outside the real domain (log, √ and the inverse functions) the result is not a number, as at <see cref="double"/>.</para>
/// </remarks>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly partial struct ComplexNumber(double real, double imaginary) : IActiveNumber<ComplexNumber>
{
    /// <summary>The real part a: the value.</summary>
    public double Real { get; } = real;

    /// <summary>The imaginary part b: the derivative times the step.</summary>
    public double Imaginary { get; } = imaginary;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexNumber Constant(double value) => new(value, 0.0);

    /// <summary>A rule continued from the real axis.</summary>
    public static ComplexNumber Apply<TRule>(ComplexNumber x)
        where TRule : struct, IUnaryRule
    {
        double y = ChainRule.Value<TRule, double>(x.Real);
        return x.Imaginary == 0.0 ? new(y, 0.0) : new(y, ChainRule.Product<TRule, double>(TRule.Derivative(x.Real, y), x.Imaginary));
    }

    /// <summary>A rule of two arguments continued from the real plane.</summary>
    public static ComplexNumber Apply<TRule>(ComplexNumber x, ComplexNumber y)
        where TRule : struct, IBinaryRule
    {
        double z = ChainRule.Value<TRule, double>(x.Real, y.Real), step = 0.0;
        if (x.Imaginary != 0.0)
        {
            step = ChainRule.Product<TRule, double>(TRule.DerivativeX(x.Real, y.Real, z), x.Imaginary);
        }

        if (y.Imaginary != 0.0)
        {
            step += ChainRule.Product<TRule, double>(TRule.DerivativeY(x.Real, y.Real, z), y.Imaginary);
        }

        return new(z, step);
    }

    /// <summary>A block continued from real space.</summary>
    public static void ApplyBlock<TBlock>(in TBlock block, ReadOnlySpan<ComplexNumber> x, Span<ComplexNumber> y)
        where TBlock : struct, IBlockRule
    {
        int n = x.Length, m = y.Length;
        using Workspace<double> space = new(2 * (n + m));
        Span<double> point = space.Take(n), step = space.Take(n), value = space.Take(m), derivative = space.Take(m);
        for (int i = 0; i < n; i++)
        {
            point[i] = x[i].Real;
            step[i] = x[i].Imaginary;
        }

        // What a block leaves unwritten is NaN.
        value.Fill(double.NaN);
        block.Value(point, value);
        if (step.ContainsAnyExcept(0.0))
        {
            // A block is given a tangent of ordinary size: what it multiplies with the tiny step again, such as a complex step of its own, would vanish.
            int exponent = Exponent(step);
            Scale(step, -exponent);
            derivative.Fill(double.NaN);
            block.Pushforward(point, value, step, derivative);
            Scale(derivative, exponent);
        }
        else
        {
            derivative.Clear();
        }

        for (int i = 0; i < m; i++)
        {
            y[i] = new(value[i], derivative[i]);
        }
    }

    /// <summary>The binary exponent of the largest entry.</summary>
    private static int Exponent(ReadOnlySpan<double> values)
    {
        double largest = 0.0;
        foreach (double entry in values)
        {
            largest = Math.Max(largest, Math.Abs(entry));
        }

        return double.IsFinite(largest) ? Math.ILogB(largest) : 0;
    }

    private static void Scale(Span<double> values, int exponent)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Math.ScaleB(values[i], exponent);
        }
    }

    /// <summary>Whether the real parts are equal, as <c>==</c> says; NaN equals NaN here.</summary>
    public bool Equals(ComplexNumber other) => Real.Equals(other.Real);

    public override bool Equals(object? obj) => obj is ComplexNumber other && Equals(other);

    public override int GetHashCode() => Real.GetHashCode();

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    public string ToString(string? format, IFormatProvider? formatProvider) => $"{Real.ToString(format, formatProvider)} + {Imaginary.ToString(format, formatProvider)} i";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static double IActiveNumber<ComplexNumber>.PrimalOf(ComplexNumber x) => x.Real;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IActiveNumber<ComplexNumber>.IsPassive(ComplexNumber x) => x.Imaginary == 0.0;

    /// <summary>f(a) + i b f'(a) of an analytic function; a real argument stays real, however steep the function.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ComplexNumber Analytic(double value, double slope, double step) => new(value, step == 0.0 ? 0.0 : slope * step);
}
