using System.Numerics;

namespace AD;

/// <summary>The rule of y = Σ x_i: ẏ = Σ ẋ_i, x̄_i = ȳ.</summary>
internal readonly record struct SumRule : IPieceRule
{
    public int OutputLength(int inputLength) => 1;

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = Lanes.Sum(x);

    public void Value<T>(BlockInputs<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = Lanes.Sum(x.First);

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination) where T : IFloatingPointIeee754<T>
        => destination[0] = Block.Sum(tangent);

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination) where T : IFloatingPointIeee754<T>
        => destination.Fill(cotangent[0]);
}

public static partial class Block
{
    /// <summary>The sum y = Σ x_i: ẏ = Σ ẋ_i, x̄_i = ȳ.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The vector, length n.</param>
    /// <returns>Σ x_i, summed in several lanes; 0 for n = 0.</returns>
    public static T Sum<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T y = T.Zero;
        Run(default(SumRule), new BlockInputs<T>(x), new Span<T>(ref y));
        return y;
    }
}
