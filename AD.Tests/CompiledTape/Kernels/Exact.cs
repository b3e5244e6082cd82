namespace AD.Tests.CompiledTape.Kernels;

/// <summary>A number Value 2^Exponent, beyond the range of double.</summary>
public readonly record struct Scaled(DoubleDouble Value, int Exponent)
{
    public static implicit operator Scaled(DoubleDouble value) => new(value, 0);

    public static implicit operator Scaled(double value) => new(value, 0);
}

/// <summary>The elementary functions to some 95 bits, by their Taylor series and by Newton's method on these.</summary>
public static class Exact
{
    /// <summary>Arguments below it give the leading term of the series, to any precision that could matter here.</summary>
    private const double Tiny = 1e-100;

    // ln 2 and π/2 in doubles that do not overlap: docs/accuracy/vector_kernels.py, "ln 2" and "pi/2".
    private static readonly DoubleDouble Ln2Rest = DoubleDouble.Ordered(5.497923018708371e-14, 1.94704509238075e-31);

    private const double Ln2Head = 0.6931471805598903;

    private static readonly double[] HalfPi = [1.5707963267341256, 6.077100506506192e-11, 3.5215598651832e-27, 2.0670321098263988e-43];

    public static readonly DoubleDouble QuarterTurn = DoubleDouble.Ordered(1.5707963267948966, 6.123233995736766e-17);

    private static readonly DoubleDouble[] InverseFactorials = Reciprocals();

    private static DoubleDouble[] Reciprocals()
    {
        DoubleDouble[] inverse = new DoubleDouble[31];
        inverse[0] = 1.0;
        for (int n = 1; n < inverse.Length; n++)
        {
            inverse[n] = inverse[n - 1] / n;
        }

        return inverse;
    }

    /// <summary>Σ signʲ z^j / (first + step j)!, the terms that matter less in plain double.</summary>
    private static DoubleDouble Series(DoubleDouble z, int first, int step, int sign, int exact, int all)
    {
        double tail = 0.0;
        for (int j = all - 1; j >= exact; j--)
        {
            tail = Math.FusedMultiplyAdd(tail, z.High, Term(j).High);
        }

        DoubleDouble sum = tail;
        for (int j = exact - 1; j >= 0; j--)
        {
            sum = sum * z + Term(j);
        }

        return sum;

        DoubleDouble Term(int j) => sign < 0 && j % 2 == 1 ? -InverseFactorials[first + step * j] : InverseFactorials[first + step * j];
    }

    private static DoubleDouble Reduced(DoubleDouble x, out int k)
    {
        k = (int)Math.Round(x.High / Ln2Head);
        return DoubleDouble.Sum(Math.FusedMultiplyAdd(-k, Ln2Head, x.High), x.Low) - Ln2Rest * k;
    }

    private static DoubleDouble Expm1Reduced(DoubleDouble r) => r * Series(r, 1, 1, 1, 11, 23);

    /// <summary>eˣ, beyond any double from |x| = 2000, where it ends.</summary>
    public static Scaled Exp(DoubleDouble x)
    {
        if (Math.Abs(x.High) > 2000.0)
        {
            x = Math.CopySign(2000.0, x.High);
        }

        DoubleDouble r = Reduced(x, out int k);
        return new(Expm1Reduced(r) + 1.0, k);
    }

    public static Scaled Expm1(DoubleDouble x)
    {
        if (Math.Abs(x.High) < Tiny)
        {
            return x;
        }

        if (Math.Abs(x.High) > 100.0)
        {
            return x.High > 0.0 ? Exp(x) : -1.0;
        }

        DoubleDouble r = Reduced(x, out int k);
        return k == 0 ? Expm1Reduced(r) : (Expm1Reduced(r) + 1.0).Scaled(k) - 1.0;
    }

    /// <summary>ln(1 + f) for √½ ≤ 1 + f ≤ √2: y is corrected by ln((1 + f) e⁻ʸ), the second factor less 1 at hand.</summary>
    private static DoubleDouble LogNearOne(DoubleDouble f)
    {
        double u = 1.0 + f.High, y = u == 1.0 ? f.High : Math.Log(u) * (f.High / (u - 1.0));
        DoubleDouble less = Expm1Reduced(-y), d = f + less + f * less;
        return d - d * d * 0.5 + y;
    }

    public static Scaled Log(double x)
    {
        int k = 0;
        if (x < 1e-300)
        {
            (x, k) = (x * Math.ScaleB(1.0, 200), -200);
        }
        else if (x > 1e300)
        {
            (x, k) = (x * Math.ScaleB(1.0, -200), 200);
        }

        int shift = Math.ILogB(x * 1.4142135623730951);
        DoubleDouble log = LogNearOne(Math.ScaleB(x, -shift) - 1.0);
        k += shift;
        return k == 0 ? log : DoubleDouble.Product(k, Ln2Head) + Ln2Rest * k + log;
    }

    public static Scaled Log1p(double x)
    {
        if (Math.Abs(x) < Tiny || x > 1e40)
        {
            return x > 1.0 ? Log(x) : x;
        }

        DoubleDouble u = DoubleDouble.Sum(1.0, x);
        int k = Math.ILogB(u.High * 1.4142135623730951);
        DoubleDouble f = k == 0 ? x : u.Scaled(-k) - 1.0;
        return k == 0 ? LogNearOne(f) : DoubleDouble.Product(k, Ln2Head) + Ln2Rest * k + LogNearOne(f);
    }

    /// <summary>x = n π/2 + r, |x| up to 2²⁰.</summary>
    private static DoubleDouble Turned(double x, out int quadrant)
    {
        if (Math.Abs(x) > 1e6)
        {
            return HugeArgument.Reduce(x, out quadrant);
        }

        int n = (int)Math.Round(x / HalfPi[0]);
        DoubleDouble r = Math.FusedMultiplyAdd(-n, HalfPi[0], x);
        for (int i = 1; i < HalfPi.Length; i++)
        {
            r -= DoubleDouble.Product(n, HalfPi[i]);
        }

        quadrant = n & 3;
        return r;
    }

    private static DoubleDouble SinReduced(DoubleDouble r) => Math.Abs(r.High) < Tiny ? r : r * Series(r * r, 1, 2, -1, 8, 14);

    private static DoubleDouble CosReduced(DoubleDouble r) => Series(r * r, 0, 2, -1, 8, 14);

    private static (DoubleDouble Sin, DoubleDouble Cos) SinCos(double x)
    {
        DoubleDouble r = Turned(x, out int quadrant), s = SinReduced(r), c = CosReduced(r);
        return quadrant switch { 0 => (s, c), 1 => (c, -s), 2 => (-s, -c), _ => (-c, s) };
    }

    public static Scaled Sin(double x) => SinCos(x).Sin;

    public static Scaled Cos(double x) => SinCos(x).Cos;

    public static Scaled Tan(double x)
    {
        if (Math.Abs(x) < Tiny)
        {
            return x;
        }

        (DoubleDouble s, DoubleDouble c) = SinCos(x);
        return s / c;
    }

    /// <summary>A first y is corrected by arctan((x cos y - sin y) / (cos y + x sin y)).</summary>
    public static Scaled Atan(double x)
    {
        if (Math.Abs(x) < Tiny)
        {
            return x;
        }

        if (Math.Abs(x) > 1e40)
        {
            return x > 0.0 ? QuarterTurn : -QuarterTurn;
        }

        double y = Math.Atan(x);
        (DoubleDouble s, DoubleDouble c) = SinCos(y);
        return (c * x - s) / (c + s * x) + y;
    }

    public static Scaled Sinh(double x)
    {
        if (Math.Abs(x) > 100.0)
        {
            Scaled e = Exp(Math.Abs(x));
            return new(x > 0.0 ? e.Value : -e.Value, e.Exponent - 1);
        }

        if (Math.Abs(x) < Tiny)
        {
            return x;
        }

        DoubleDouble m = Expm1(Math.Abs(x)).Value, size = (m + m / (m + 1.0)) * 0.5;
        return x > 0.0 ? size : -size;
    }

    public static Scaled Cosh(double x)
    {
        Scaled e = Exp(Math.Abs(x));
        return Math.Abs(x) > 100.0 ? new Scaled(e.Value, e.Exponent - 1) : (e.Value.Scaled(e.Exponent) + (DoubleDouble)1.0 / e.Value.Scaled(e.Exponent)) * 0.5;
    }

    public static Scaled Tanh(double x)
    {
        if (Math.Abs(x) < Tiny || Math.Abs(x) > 40.0)
        {
            return Math.Abs(x) < Tiny ? x : Math.Sign(x);
        }

        DoubleDouble m = Expm1(2.0 * x).Value;
        return m / (m + 2.0);
    }

    /// <summary>1 - tanh² x = 4t / (1 + t)² with t = e^-2|x|.</summary>
    public static Scaled TanhSlope(double x)
    {
        Scaled t = Exp(-2.0 * Math.Abs(x));
        DoubleDouble sum = t.Exponent < -200 ? 1.0 : t.Value.Scaled(t.Exponent) + 1.0;
        return new(t.Value / (sum * sum), t.Exponent + 2);
    }

    public static Scaled Sigmoid(double x)
    {
        Scaled t = Exp(-Math.Abs(x));
        DoubleDouble sum = t.Exponent < -200 ? 1.0 : t.Value.Scaled(t.Exponent) + 1.0;
        return x < 0.0 ? new Scaled(t.Value / sum, t.Exponent) : (DoubleDouble)1.0 / sum;
    }

    public static Scaled Pow(double x, double y)
    {
        DoubleDouble power = Log(Math.Abs(x)).Value * y;
        Scaled size = Exp(power);
        return x < 0.0 && Math.Abs(y % 2.0) == 1.0 ? new(-size.Value, size.Exponent) : size;
    }
}
