using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>The hyperbolic functions, their inverses, and the logistic ones.</content>
internal static partial class KernelMath
{
    private const double ExpOutweighs = 22.0;

    /// <summary>sinh x: a series below 1, then (eˣ - e⁻ˣ) / 2.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Sinh(double x)
    {
        double magnitude = Abs(x);
        if (magnitude < 1.0)
        {
            double z = x * x;
            double q = 2.8445264169895285e-15;
            q = q * z + 7.646625361656657e-13;
            q = q * z + 1.6059048396350562e-10;
            q = q * z + 2.505210836405804e-08;
            q = q * z + 2.755731922404034e-06;
            q = q * z + 0.00019841269841269773;
            q = q * z + 0.008333333333333333;
            q = q * z + 0.16666666666666666;
            return x + x * (z * q);
        }

        double half = ExpOf(magnitude, 0.0, -1);
        return CopySign(magnitude > ExpOutweighs ? half : half - 0.25 / half, x);
    }

    /// <summary>cosh x.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Cosh(double x)
    {
        double magnitude = Abs(x), half = ExpOf(magnitude, 0.0, -1);
        return magnitude > ExpOutweighs ? half : half + 0.25 / half;
    }

    /// <summary>tanh x = (e²ˣ - 1) / (e²ˣ + 1).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Tanh(double x)
    {
        double magnitude = Abs(x);
        if (magnitude < TwoToMinus27)
        {
            return x;
        }

        if (magnitude > ExpOutweighs)
        {
            return CopySign(1.0, x);
        }

        double power = ExpM1Of(2.0 * magnitude, 0.0);
        return CopySign(magnitude < 1.0 ? power / (power + 2.0) : 1.0 - 2.0 / (power + 2.0), x);
    }

    /// <summary>arsinh x; 3 units.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Asinh(double x)
    {
        double magnitude = Abs(x);
        if (IsNaN(x) || magnitude < TwoToMinus27)
        {
            return x;
        }

        if (magnitude > 2.0)
        {
            return CopySign(magnitude > 1e9 ? LogOfTwice(magnitude) : Log(2.0 * magnitude + 1.0 / (Math.Sqrt(magnitude * magnitude + 1.0) + magnitude)), x);
        }

        double square = magnitude * magnitude;
        return CopySign(LogP1(magnitude + square / (1.0 + Math.Sqrt(1.0 + square))), x);
    }

    /// <summary>arcosh x; 3 units.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Acosh(double x)
    {
        if (!(x >= 1.0))
        {
            return double.NaN;
        }

        if (x > 2.0)
        {
            return x > 1e9 ? LogOfTwice(x) : Log(2.0 * x - 1.0 / (x + Math.Sqrt(x * x - 1.0)));
        }

        double above = x - 1.0;
        return LogP1(above + Math.Sqrt(2.0 * above + above * above));
    }

    /// <summary>artanh x; 3 units.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Atanh(double x)
    {
        double magnitude = Abs(x);
        if (magnitude < TwoToMinus27)
        {
            return x;
        }

        double twice = 2.0 * magnitude;
        double part = magnitude < 0.5 ? twice + twice * magnitude / (1.0 - magnitude) : twice / (1.0 - magnitude);
        return CopySign(0.5 * LogP1(part), x);
    }

    /// <summary>1 / (1 + e⁻ˣ); 3 units.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Sigmoid(double x)
    {
        double tail = Exp(-Abs(x));
        return (x > 0.0 ? 1.0 : tail) / (1.0 + tail);
    }

    /// <summary>e^-|x| / (1 + e^-|x|)²; 4 units.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double SigmoidSlope(double x)
    {
        double tail = Exp(-Abs(x)), sum = 1.0 + tail;
        return tail / (sum * sum);
    }

    /// <summary>ln(1 + eˣ); 3 units.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Softplus(double x)
    {
        double logarithm = LogP1(Exp(-Abs(x)));
        return x > 0.0 ? x + logarithm : logarithm;
    }

    private static double LogOfTwice(double x) => IsFinite(x) ? LogReduced(SignificandOf(x, ExponentOf(x)) - 1.0, 0.0, ExponentOf(x) + 1) : x;
}
