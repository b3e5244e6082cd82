using System.Numerics;

namespace AD.Tests.Blocks;

/// <summary>A number that counts what is done with it: rules and operators one by one, blocks as wholes.</summary>
internal readonly record struct Counted(double Value, bool Active = true) : IActiveNumber<Counted>
{
    [ThreadStatic]
    private static (int Scalars, int Blocks) counts;

    /// <summary>What an action does.</summary>
    public static (int Scalars, int Blocks) Of(Action action)
    {
        counts = default;
        action();
        return counts;
    }

    /// <summary>Numbers that count as carrying derivatives; constants do not.</summary>
    public static Counted[] Numbers(params double[] values) => [.. values.Select(value => new Counted(value))];

    public static Counted Constant(double value) => new(value, false);

    public static double PrimalOf(Counted x) => x.Value;

    public static bool IsPassive(Counted x) => !x.Active;

    public bool Equals(Counted other) => Value.Equals(other.Value);

    public override int GetHashCode() => Value.GetHashCode();

    public static Counted Apply<TRule>(Counted x)
        where TRule : struct, IUnaryRule
    {
        counts.Scalars++;
        return new(TRule.Value(x.Value));
    }

    public static Counted Apply<TRule>(Counted x, Counted y)
        where TRule : struct, IBinaryRule
    {
        counts.Scalars++;
        return new(TRule.Value(x.Value, y.Value));
    }

    public static void ApplyBlock<TBlock>(in TBlock block, ReadOnlySpan<Counted> x, Span<Counted> y)
        where TBlock : struct, IBlockRule
    {
        counts.Blocks++;
        double[] primal = new double[x.Length], value = new double[y.Length];
        for (int i = 0; i < x.Length; i++)
        {
            primal[i] = x[i].Value;
        }

        block.Value<double>(primal, value);
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = new(value[i]);
        }
    }

    public static Counted operator +(Counted x, Counted y) => Scalar(x.Value + y.Value);

    public static Counted operator -(Counted x, Counted y) => Scalar(x.Value - y.Value);

    public static Counted operator *(Counted x, Counted y) => Scalar(x.Value * y.Value);

    public static Counted operator /(Counted x, Counted y) => Scalar(x.Value / y.Value);

    public static Counted operator -(Counted x) => Scalar(-x.Value);

    private static Counted Scalar(double value)
    {
        counts.Scalars++;
        return new(value);
    }
}
