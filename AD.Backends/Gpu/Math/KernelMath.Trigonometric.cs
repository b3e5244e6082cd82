using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>sin, cos and tan: x = q π/2 + r with |r| ≤ π/4, r in a pair, and polynomials in r².</content>
internal static partial class KernelMath
{
    /// <summary>sin x.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Sin(double x)
    {
        if (Abs(x) < TwoToMinus27)
        {
            return x;
        }

        Reduced r = Reduce(x);
        return Turned(r.Angle, r.Quadrant);
    }

    /// <summary>cos x.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Cos(double x)
    {
        Reduced r = Reduce(x);
        return Turned(r.Angle, r.Quadrant + 1);
    }

    /// <summary>tan x; 3 units.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Tan(double x)
    {
        if (Abs(x) < TwoToMinus27)
        {
            return x;
        }

        Reduced r = Reduce(x);
        double sine = SinOf(r.Angle), cosine = CosOf(r.Angle);
        return (r.Quadrant & 1) == 0 ? sine / cosine : -cosine / sine;
    }

    /// <summary>sin πx.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double SinPi(double x)
    {
        if (Abs(x) < 1e-200)
        {
            return x * Math.PI;
        }

        Reduced r = ReducePi(Abs(x));
        double result = r.Angle.High == 0.0 && (r.Quadrant & 1) == 0 ? 0.0 : Turned(r.Angle, r.Quadrant);
        return IsNegative(x) ? -result : result;
    }

    /// <summary>cos πx.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double CosPi(double x)
    {
        Reduced r = ReducePi(Abs(x));
        return r.Angle.High == 0.0 && (r.Quadrant & 1) == 1 ? 0.0 : Turned(r.Angle, r.Quadrant + 1);
    }

    /// <summary>tan πx; 3 units.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double TanPi(double x)
    {
        if (Abs(x) < 1e-200)
        {
            return x * Math.PI;
        }

        Reduced r = ReducePi(Abs(x));
        double sine = SinOf(r.Angle), cosine = CosOf(r.Angle);
        double result = (r.Quadrant & 1) == 0 ? sine / cosine : -cosine / sine;
        if (r.Angle.High == 0.0)
        {
            result = (r.Quadrant & 1) == 0 ? ((r.Quadrant & 2) == 0 ? 0.0 : -0.0) : (r.Quadrant & 2) == 0 ? double.PositiveInfinity : double.NegativeInfinity;
        }

        return IsNegative(x) ? -result : result;
    }

    /// <summary>sin(r + quadrant π/2).</summary>
    private static double Turned(Pair r, int quadrant)
    {
        double result = (quadrant & 1) == 0 ? SinOf(r) : CosOf(r);
        return (quadrant & 2) == 0 ? result : -result;
    }

    /// <summary>sin(y + t) for |y| ≤ π/4: y + y³ S(y²) + t cos y.</summary>
    private static double SinOf(Pair angle)
    {
        double y = angle.High, t = angle.Low, z = y * y;
        double q = -7.586697117706918e-13;
        q = q * z + 1.6058531618986147e-10;
        q = q * z - 2.5052106232447578e-08;
        q = q * z + 2.7557319219339167e-06;
        q = q * z - 0.00019841269841265065;
        q = q * z + 0.008333333333333331;
        q = q * z - 0.16666666666666666;
        return y + (t - (0.5 * z * t - z * y * q));
    }

    /// <summary>cos(y + t) for |y| ≤ π/4: 1 - y²/2 + y⁴ C(y²) - t sin y.</summary>
    private static double CosOf(Pair angle)
    {
        double y = angle.High, t = angle.Low, z = y * y;
        double q = 4.7458719020432915e-14;
        q = q * z - 1.1470460887609959e-11;
        q = q * z + 2.087675579108042e-09;
        q = q * z - 2.7557319221402824e-07;
        q = q * z + 2.4801587301584645e-05;
        q = q * z - 0.0013888888888888887;
        q = q * z + 0.041666666666666664;
        return 1.0 - (0.5 * z - (z * z * q - y * t));
    }
}
