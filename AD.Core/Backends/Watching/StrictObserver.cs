using System.Globalization;
using System.Numerics;

namespace AD;

/// <summary>Stops where an operation on a number with a derivative is at an edge point; what carries no derivative passes.</summary>
internal readonly struct StrictObserver : IOperationObserver
{
    public static T Apply<TRule, T>(T x)
        where TRule : struct, IUnaryRule
        where T : IFloatingPointIeee754<T>
    {
        if (!ChainRule.IsPassive(x) && Special.PrimalOf(x) is var point && double.IsFinite(point))
        {
            Refuse(typeof(TRule), EdgePoints.Of<TRule>(point) ?? Infinite(TRule.Derivative(point, TRule.Value(point)), string.Empty), point);
        }

        return RuleDispatch<T>.Instance.Apply<TRule>(x);
    }

    public static T Apply<TRule, T>(T x, T y)
        where TRule : struct, IBinaryRule
        where T : IFloatingPointIeee754<T>
    {
        bool activeX = !ChainRule.IsPassive(x), activeY = !ChainRule.IsPassive(y);
        (double a, double b) = (Special.PrimalOf(x), Special.PrimalOf(y));
        if ((activeX || activeY) && double.IsFinite(a) && double.IsFinite(b))
        {
            double z = TRule.Value(a, b);
            string? convention = EdgePoints.Of<TRule>(a, b, activeX, activeY)
                ?? (activeX ? Infinite(TRule.DerivativeX(a, b, z), " in x") : null)
                ?? (activeY ? Infinite(TRule.DerivativeY(a, b, z), " in y") : null);
            Refuse(typeof(TRule), convention, a, b);
        }

        return RuleDispatch<T>.Instance.Apply<TRule>(x, y);
    }

    public static void Apply<TBlock, T>(in TBlock block, ReadOnlySpan<T> x, Span<T> y)
        where TBlock : struct, IBlockRule
        where T : IFloatingPointIeee754<T>
    {
        bool[] active = new bool[x.Length];
        double[] point = new double[x.Length], ones = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            point[i] = Special.PrimalOf(x[i]);
            ones[i] = (active[i] = !ChainRule.IsPassive(x[i])) ? 1.0 : 0.0;
        }

        if (active.Contains(true) && point.All(double.IsFinite))
        {
            Refuse(typeof(TBlock), EdgePoints.Of(in block, point, active) ?? Infinite(in block, point, ones, y.Length), point);
        }

        RuleDispatch<T>.Instance.ApplyBlock(in block, x, y);
    }

    public static T Apply<T>(Arithmetic operation, T x, T y)
        where T : IFloatingPointIeee754<T>
    {
        if (operation == Arithmetic.Divide && y == T.Zero && !(ChainRule.IsPassive(x) && ChainRule.IsPassive(y)) && Special.PrimalOf(x) is var a && double.IsFinite(a))
        {
            throw new EdgePointException("division", [a, Special.PrimalOf(y)], "that of IEEE 754, infinite or NaN");
        }

        return Operation.Do(operation, x, y);
    }

    private static string? Infinite<TBlock>(in TBlock block, double[] x, double[] ones, int outputs)
        where TBlock : struct, IBlockRule
    {
        double[] value = new double[outputs], tangent = new double[outputs];
        block.Value<double>(x, value);
        block.Pushforward<double>(x, value, ones, tangent);
        foreach (double entry in tangent)
        {
            if (Infinite(entry, " along (1, ..., 1)") is { } convention)
            {
                return convention;
            }
        }

        return null;
    }

    private static string? Infinite(double derivative, string where)
        => double.IsFinite(derivative) ? null : derivative.ToString(CultureInfo.InvariantCulture) + where;

    private static void Refuse(Type rule, string? convention, params ReadOnlySpan<double> point)
    {
        if (convention is not null)
        {
            throw new EdgePointException(Operation.NameOf(rule), point, convention);
        }
    }
}
