using System.Numerics;

namespace AD;

/// <summary>The rule of y_i = exp(x_i) / Σ exp(x_j): ẏ = y ∘ ẋ - (yᵀ ẋ) y, and x̄ by the same formula from ȳ, because the Jacobian diag(y) - y yᵀ is symmetric.</summary>
internal readonly record struct SoftMaxRule : IPieceRule
{
    public int OutputLength(int inputLength) => inputLength;

    public void Value<T>(BlockInputs<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Value(x.First, y);

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        T sum = Exponentials.OfShifted(x, Lanes.Max(x), y);
        for (int i = 0; i < y.Length; i++)
        {
            y[i] /= sum;
        }
    }

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        Block.Multiply(y, tangent, destination);
        Block.Axpy(-Block.Dot(y, tangent), y, destination);
    }

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination) where T : IFloatingPointIeee754<T>
        => Pushforward(x, y, cotangent, destination);
}

/// <summary>The rule of y = ln Σ exp(x_i): ẏ = pᵀ ẋ, x̄ = ȳ p with p = softmax(x).</summary>
internal readonly record struct LogSumExpRule : IPieceRule
{
    public int OutputLength(int inputLength) => 1;

    public void Value<T>(BlockInputs<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Value(x.First, y);

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        T largest = Lanes.Max(x);
        y[0] = largest + T.Log(Exponentials.OfShifted(x, largest, default));
    }

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(x.Length);
        Span<T> p = space.Take(x.Length);
        Block.SoftMax(x, p);
        destination[0] = Block.Dot(p, tangent);
    }

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(x.Length);
        Span<T> p = space.Take(x.Length);
        Block.SoftMax(x, p);
        Block.Scale(cotangent[0], p, destination);
    }
}

/// <summary>Exponentials that cannot overflow.</summary>
internal static class Exponentials
{
    /// <summary>exp(x_i - largest), written where there is room, and their sum. The largest entries count 1 each, also where they are infinite.</summary>
    public static T OfShifted<T>(ReadOnlySpan<T> x, T largest, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < x.Length; i++)
        {
            T e = x[i] == largest ? T.One : T.Exp(x[i] - largest);
            sum += e;
            if (!destination.IsEmpty)
            {
                destination[i] = e;
            }
        }

        return sum;
    }
}

public static partial class Block
{
    /// <summary>The softmax y_i = exp(x_i) / Σ exp(x_j): ẏ = y ∘ ẋ - (yᵀ ẋ) y, x̄ = y ∘ ȳ - (yᵀ ȳ) y.</summary>
    /// <remarks>Safe against overflow. Infinite entries that are the largest share equally, which is the limit along equal entries; NaN anywhere makes every entry NaN.</remarks>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The vector, length n.</param>
    /// <param name="y">Receives the softmax, length n; may be x itself.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void SoftMax<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        SameLength(y.Length, x.Length, "SoftMax", "y", "x");
        Run(default(SoftMaxRule), new BlockInputs<T>(x), y);
    }

    /// <summary>y = ln Σ exp(x_i): ẏ = pᵀ ẋ, x̄ = ȳ p with p = softmax(x).</summary>
    /// <remarks>Safe against overflow; where all entries are -∞ the value is -∞ and the derivative that of equal entries, 1 / n each.</remarks>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The vector, length n.</param>
    /// <returns>ln Σ exp(x_i), -∞ for n = 0.</returns>
    public static T LogSumExp<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T y = T.Zero;
        Run(default(LogSumExpRule), new BlockInputs<T>(x), new Span<T>(ref y));
        return y;
    }
}
