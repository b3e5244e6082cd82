using System.Numerics;

namespace AD;

/// <summary>The rule of z_i = x_i y_i with the input (x, y): ż = ẋ ∘ y + x ∘ ẏ; x̄ = y ∘ z̄, ȳ = x ∘ z̄.</summary>
internal readonly record struct MultiplyRule : IPieceRule
{
    public int OutputLength(int inputLength) => inputLength / 2;

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Lanes.Multiply(x[..y.Length], x[y.Length..], y);

    public void Value<T>(BlockInputs<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Lanes.Multiply(x.First, x.Second, y);

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        int n = destination.Length;
        using Workspace<T> space = new(n);
        Span<T> second = space.Take(n);
        Block.Multiply(tangent[..n], x[n..], destination);
        Block.Multiply(x[..n], tangent[n..], second);
        Block.Axpy(T.One, second, destination);
    }

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        int n = cotangent.Length;
        Block.Multiply(x[n..], cotangent, destination[..n]);
        Block.Multiply(x[..n], cotangent, destination[n..]);
    }
}

public static partial class Block
{
    /// <summary>z_i = x_i y_i as one node.</summary>
    internal static void Multiply<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z) where T : IFloatingPointIeee754<T> => Run(default(MultiplyRule), new BlockInputs<T>(x, y), z);
}
