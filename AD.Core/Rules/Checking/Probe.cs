using System.Numerics;

namespace AD;

/// <summary>A value and one slope: the smallest active number, at which a check evaluates a rule's derivative to see its derivative.</summary>
internal readonly struct Probe(double value, double slope) : IActiveNumber<Probe>
{
    public double Value { get; } = value;

    public double Slope { get; } = slope;

    public static Probe Constant(double value) => new(value, 0.0);

    public static Probe Apply<TRule>(Probe x)
        where TRule : struct, IUnaryRule
    {
        double y = TRule.Value(x.Value);
        return new(y, x.Slope == 0.0 ? 0.0 : ChainRule.Product<TRule, double>(TRule.Derivative(x.Value, y), x.Slope));
    }

    public static Probe Apply<TRule>(Probe x, Probe y)
        where TRule : struct, IBinaryRule
    {
        double z = TRule.Value(x.Value, y.Value);
        double first = x.Slope == 0.0 ? 0.0 : ChainRule.Product<TRule, double>(TRule.DerivativeX(x.Value, y.Value, z), x.Slope);
        return new(z, y.Slope == 0.0 ? first : first + ChainRule.Product<TRule, double>(TRule.DerivativeY(x.Value, y.Value, z), y.Slope));
    }

    public static void ApplyBlock<TBlock>(in TBlock block, ReadOnlySpan<Probe> x, Span<Probe> y)
        where TBlock : struct, IBlockRule
    {
        int n = x.Length, m = y.Length;
        using Workspace<double> space = new(2 * (n + m));
        Span<double> point = space.Take(n), tangent = space.Take(n), value = space.Take(m), slope = space.Take(m);
        for (int i = 0; i < n; i++)
        {
            (point[i], tangent[i]) = (x[i].Value, x[i].Slope);
        }

        value.Fill(double.NaN);
        block.Value<double>(point, value);
        if (tangent.ContainsAnyExcept(0.0))
        {
            slope.Fill(double.NaN);
            block.Pushforward<double>(point, value, tangent, slope);
        }
        else
        {
            slope.Clear();
        }

        for (int i = 0; i < m; i++)
        {
            y[i] = new(value[i], slope[i]);
        }
    }

    public static double PrimalOf(Probe x) => x.Value;

    public static bool IsPassive(Probe x) => x.Slope == 0.0;

    public bool Equals(Probe other) => Value.Equals(other.Value);

    public override bool Equals(object? obj) => obj is Probe other && Equals(other);

    public override int GetHashCode() => Value.GetHashCode();

    public static Probe operator +(Probe x, Probe y) => new(x.Value + y.Value, x.Slope + y.Slope);

    public static Probe operator -(Probe x, Probe y) => new(x.Value - y.Value, x.Slope - y.Slope);

    public static Probe operator *(Probe x, Probe y) => new(x.Value * y.Value, x.Slope * y.Value + x.Value * y.Slope);

    public static Probe operator /(Probe x, Probe y)
    {
        double z = x.Value / y.Value;
        return new(z, (x.Slope - z * y.Slope) / y.Value);
    }

    public static Probe operator -(Probe x) => new(-x.Value, -x.Slope);
}
