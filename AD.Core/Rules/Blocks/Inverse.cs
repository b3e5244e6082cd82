using System.Numerics;

namespace AD;

/// <summary>The rule of Y = A⁻¹: Ẏ = -Y Ȧ Y, Ā = -Yᵀ Ȳ Yᵀ.</summary>
/// <remarks>Source: Giles (2008), section 2.2.3.</remarks>
internal readonly record struct InverseRule(int Order) : IPieceRule
{
    private ProductRule Square => new(Order, Order, Order);

    public int OutputLength(int inputLength) => inputLength;

    public void Value<T>(BlockInputs<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Value(x.First, y);

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(x.Length);
        Span<T> identity = space.Take(x.Length);
        identity.Fill(T.Zero);
        for (int i = 0; i < Order; i++)
        {
            identity[i * Order + i] = T.One;
        }

        Factorizations<LuFactors<T>, T>.Of(x, Order).Solve(identity, y, Order, false, "Inverse");
    }

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(x.Length);
        Span<T> half = space.Take(x.Length);
        Block.Product(Square with { Negated = true }, y, tangent, half);
        Block.Product(Square, half, y, destination);
    }

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(x.Length);
        Span<T> half = space.Take(x.Length);
        Block.Product(Square with { TransposeA = true, Negated = true }, y, cotangent, half);
        Block.Product(Square with { TransposeB = true }, half, y, destination);
    }
}

public static partial class Block
{
    /// <summary>The inverse Y = A⁻¹ of an n x n matrix: Ẏ = -Y Ȧ Y, Ā = -Yᵀ Ȳ Yᵀ. To solve A x = b, <see cref="Solve{T}(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T})"/> is cheaper and more accurate.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">A row by row, length n².</param>
    /// <param name="y">Receives the inverse row by row, length n²; may be a itself.</param>
    /// <exception cref="ArgumentException">A is not square, or the lengths differ.</exception>
    /// <exception cref="ArithmeticException">A is singular: a pivot is exactly 0; the message names its column.</exception>
    public static void Inverse<T>(ReadOnlySpan<T> a, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        InverseRule rule = new(Order(a.Length, "Inverse"));
        SameLength(y.Length, a.Length, "Inverse", "y", "a");
        Run(in rule, new BlockInputs<T>(a), y);
    }
}
