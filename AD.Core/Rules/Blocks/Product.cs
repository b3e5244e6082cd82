using System.Numerics;

namespace AD;

/// <summary>The rule of C = ± op(A) op(B), op(A) m x k and op(B) k x n, under which every product of matrices and vectors falls: Ċ = ± (op(Ȧ) op(B) + op(A) op(Ḃ)), Ā = ± C̄ op(B)ᵀ, B̄ = ± op(A)ᵀ C̄.</summary>
/// <remarks>A transposed operand is stored the other way round, and its cotangent is the transposed product. Source: Giles (2008), section 2.2.2.</remarks>
internal readonly record struct ProductRule(int Rows, int Inner, int Columns) : IPieceRule
{
    public bool TransposeA { get; init; }

    public bool TransposeB { get; init; }

    public bool Negated { get; init; }

    public bool ConstantA { get; init; }

    public bool ConstantB { get; init; }

    private int Cut => Rows * Inner;

    public int OutputLength(int inputLength) => Rows * Columns;

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Value(new BlockInputs<T>(x[..Cut], x[Cut..]), y);

    public void Value<T>(BlockInputs<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        Gemm.Multiply(Rows, Inner, Columns, x.First, TransposeA, x.Second, TransposeB, y);
        if (Negated)
        {
            Lanes.Scale(T.NegativeOne, y, y);
        }
    }

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> a = x[..Cut], b = x[Cut..], da = tangent[..Cut], db = tangent[Cut..];
        bool moves = !Block.IsZero(da);
        if (moves)
        {
            Block.Product(this, da, b, destination);
        }
        else
        {
            destination.Fill(T.Zero);
        }

        if (!Block.IsZero(db))
        {
            using Workspace<T> space = new(destination.Length);
            Span<T> second = moves ? space.Take(destination.Length) : destination;
            Block.Product(this, a, db, second);
            if (moves)
            {
                Block.Axpy(T.One, second, destination);
            }
        }
    }

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> a = x[..Cut], b = x[Cut..];
        if (!ConstantA)
        {
            if (TransposeA)
            {
                Block.Product(new(Inner, Columns, Rows) { TransposeA = TransposeB, TransposeB = true, Negated = Negated }, b, cotangent, destination[..Cut]);
            }
            else
            {
                Block.Product(new(Rows, Columns, Inner) { TransposeB = !TransposeB, Negated = Negated }, cotangent, b, destination[..Cut]);
            }
        }

        if (!ConstantB)
        {
            if (TransposeB)
            {
                Block.Product(new(Columns, Rows, Inner) { TransposeA = true, TransposeB = TransposeA, Negated = Negated }, cotangent, a, destination[Cut..]);
            }
            else
            {
                Block.Product(new(Inner, Rows, Columns) { TransposeA = !TransposeA, Negated = Negated }, a, cotangent, destination[Cut..]);
            }
        }
    }
}

public static partial class Block
{
    /// <summary>C = ± op(A) op(B).</summary>
    internal static void Product<T>(in ProductRule shape, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> c)
        where T : IFloatingPointIeee754<T>
    {
        ProductRule rule = shape with { ConstantA = IsActive<T>() && IsPassive(a), ConstantB = IsActive<T>() && IsPassive(b) };
        Run(in rule, new BlockInputs<T>(a, b), c);
    }

    /// <summary>y = a x as one node.</summary>
    internal static void Scale<T>(T a, ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
        => Product(new ProductRule(1, 1, x.Length), new ReadOnlySpan<T>(in a), x, y);
}
