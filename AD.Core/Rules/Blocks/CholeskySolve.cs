using System.Numerics;

namespace AD;

/// <summary>The rule of S X = B, S the symmetric matrix of A's lower triangle: S Ẋ = Ḃ - Ṡ X; S B̄ = X̄, S̄ = -B̄ Xᵀ, and Ā the lower triangle of S̄ + S̄ᵀ with the diagonal of S̄.</summary>
/// <remarks>Source: Giles (2008), section 2.3.1; the triangle by the chain rule of s_ij = s_ji = a_ij for i ≥ j.</remarks>
internal readonly record struct CholeskySolveRule(int Order, int Columns) : IPieceRule
{
    public bool ConstantMatrix { get; init; }

    private int Cut => Order * Order;

    public int OutputLength(int inputLength) => Order * Columns;

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Value(new BlockInputs<T>(x[..Cut], x[Cut..]), y);

    public void Value<T>(BlockInputs<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        => Factorizations<CholeskyFactors<T>, T>.Of(x.First, Order).Solve(x.Second, y, Columns);

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(Cut + y.Length);
        Span<T> symmetric = space.Take(Cut), right = space.Take(y.Length);
        for (int i = 0; i < Order; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                symmetric[i * Order + j] = symmetric[j * Order + i] = tangent[i * Order + j];
            }
        }

        Block.Product(new ProductRule(Order, Order, Columns) { Negated = true }, symmetric, y, right);
        Block.Axpy(T.One, tangent[Cut..], right);
        Block.CholeskySolve(this, x[..Cut], right, destination);
    }

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        Span<T> right = destination[Cut..], a = destination[..Cut];
        Block.CholeskySolve(this, x[..Cut], cotangent, right);
        if (!ConstantMatrix)
        {
            Symmetrized(right, y, a);
        }
    }

    /// <summary>The triangle of -(B̄ Xᵀ + X B̄ᵀ) as one product [B̄ X] [X B̄]ᵀ, its diagonal halved.</summary>
    private void Symmetrized<T>(ReadOnlySpan<T> b, ReadOnlySpan<T> x, Span<T> a)
        where T : IFloatingPointIeee754<T>
    {
        int r = Columns;
        using Workspace<T> space = new(4 * b.Length);
        Span<T> left = space.Take(2 * b.Length), right = space.Take(2 * b.Length);
        for (int i = 0; i < Order; i++)
        {
            b.Slice(i * r, r).CopyTo(left[(2 * i * r)..]);
            x.Slice(i * r, r).CopyTo(left[((2 * i + 1) * r)..]);
            x.Slice(i * r, r).CopyTo(right[(2 * i * r)..]);
            b.Slice(i * r, r).CopyTo(right[((2 * i + 1) * r)..]);
        }

        Block.Product(new ProductRule(Order, 2 * r, Order) { TransposeB = true, Negated = true }, left, right, a);
        for (int i = 0; i < Order; i++)
        {
            a[i * Order + i] *= T.CreateSaturating(0.5);
            a.Slice(i * Order + i + 1, Order - i - 1).Fill(T.Zero);
        }
    }
}

public static partial class Block
{
    /// <summary>The solution X of A X = B by Cholesky factorisation, A n x n symmetric positive definite and B n x r: A Ẋ = Ḃ - Ȧ X; A B̄ = X̄.</summary>
    /// <remarks>
    /// Only the lower triangle of A is read: X is a function of its n (n + 1) / 2 entries, and so are the derivatives, which are zero in the entries above the diagonal and count an entry below it for both places
    /// where it stands. NaN in A or B gives NaN.
    /// </remarks>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">A row by row, length n².</param>
    /// <param name="b">One right-hand side, length n, or r of them as the columns of B, row by row, length n r.</param>
    /// <param name="x">Receives the solution in the shape of b; may be b itself.</param>
    /// <exception cref="ArgumentException">A is not square, or the lengths do not fit together.</exception>
    /// <exception cref="ArithmeticException">A is not positive definite; the message names the pivot and its value.</exception>
    public static void CholeskySolve<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> x)
        where T : IFloatingPointIeee754<T>
        => CholeskySolve(new CholeskySolveRule(Order(a.Length, "CholeskySolve"), RightHandSides(a.Length, b.Length, x.Length, "CholeskySolve")), a, b, x);

    internal static void CholeskySolve<T>(in CholeskySolveRule shape, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> x)
        where T : IFloatingPointIeee754<T>
    {
        CholeskySolveRule rule = shape with { ConstantMatrix = IsActive<T>() && IsPassive(a) };
        Run(in rule, new BlockInputs<T>(a, b), x);
    }
}
