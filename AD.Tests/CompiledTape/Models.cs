using System.Numerics;

namespace AD.Tests.CompiledTape;

/// <summary>f = x² for x &lt; 1, 2x - 1 for x ≥ 1 and below 2, else 3, in each entry; the sum of them.</summary>
internal readonly struct Piecewise : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        foreach (T entry in x)
        {
            sum += entry < 1.0 ? entry * entry : entry < 2.0 ? 2.0 * entry - 1.0 : T.CreateSaturating(3.0);
        }

        return sum;
    }
}

/// <summary>(x y, sin x + y²).</summary>
internal readonly struct Pair : IVectorFunction
{
    public int OutputLength(int inputLength) => 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] * x[1];
        y[1] = T.Sin(x[0]) + x[1] * x[1];
    }
}

/// <summary>How often x is halved until it is below 1: a path for every power of two.</summary>
internal readonly struct Halvings : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T rest = x[0], sum = T.Zero;
        while (rest >= 1.0)
        {
            rest = 0.5 * rest;
            sum += rest * rest;
        }

        return sum + rest;
    }
}

/// <summary>c x², where c is kept outside.</summary>
internal sealed class Captured : IScalarFunction
{
    public double Factor { get; set; } = 2.0;

    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[0] * T.CreateSaturating(Factor);
}

/// <summary>x plus how often the function has been evaluated.</summary>
internal sealed class Counting : IScalarFunction
{
    private int evaluations;

    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * T.CreateSaturating(++evaluations);
}

/// <summary>x times its own text, which leaves the trace unseen.</summary>
internal readonly struct ByText : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => x[0] * T.Parse(x[0].ToString(null, System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>x converted to a plain number.</summary>
internal readonly struct Converted : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * T.CreateSaturating(double.CreateChecked(x[0]));
}

/// <summary>x times its primal: the derivative of the second factor is dropped, as it says.</summary>
internal readonly struct WithPrimal : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * T.CreateSaturating(Special.PrimalOf(x[0]));
}

/// <summary>√x, refused for negative numbers.</summary>
internal readonly struct Guarded : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] < 0.0 ? throw new ArgumentException("The function's own refusal.") : T.Sqrt(x[0]) * x[0];
}

/// <summary>x² y + exp(y) tanh z.</summary>
internal readonly struct Smooth : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[0] * x[1] + T.Exp(x[1]) * T.Tanh(x[2]);
}

/// <summary>det of a 2 × 2 matrix by a block, plus a norm.</summary>
internal readonly struct OfBlocks : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Block.Determinant(x) + Block.Norm(x) * x[0];
}
