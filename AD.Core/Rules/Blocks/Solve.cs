using System.Numerics;

namespace AD;

/// <summary>The rule of op(A) X = B, the input (A, B) with A n x n and B n x r: op(A) Ẋ = Ḃ - op(Ȧ) X; op(A)ᵀ B̄ = X̄, and Ā = -B̄ Xᵀ, transposed where A is.</summary>
/// <remarks>Source: Giles (2008), section 2.3.1.</remarks>
internal readonly record struct SolveRule(int Order, int Columns) : IPieceRule
{
    public bool Transposed { get; init; }

    public bool ConstantMatrix { get; init; }

    private int Cut => Order * Order;

    public int OutputLength(int inputLength) => Order * Columns;

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Value(new BlockInputs<T>(x[..Cut], x[Cut..]), y);

    public void Value<T>(BlockInputs<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        => Factorizations<LuFactors<T>, T>.Of(x.First, Order).Solve(x.Second, y, Columns, Transposed, "Solve");

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> da = tangent[..Cut], db = tangent[Cut..];
        if (!Block.IsZero(da))
        {
            using Workspace<T> space = new(y.Length);
            Span<T> right = space.Take(y.Length);
            Block.Product(new ProductRule(Order, Order, Columns) { TransposeA = Transposed, Negated = true }, da, y, right);
            if (!Block.IsZero(db))
            {
                Block.Axpy(T.One, db, right);
            }

            Block.Solve(this, x[..Cut], right, destination);
        }
        else if (!Block.IsZero(db))
        {
            Block.Solve(this, x[..Cut], db, destination);
        }
        else
        {
            destination.Fill(T.Zero);
        }
    }

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        Span<T> right = destination[Cut..];
        Block.Solve(this with { Transposed = !Transposed }, x[..Cut], cotangent, right);
        if (!ConstantMatrix)
        {
            ProductRule outer = new(Order, Columns, Order) { TransposeB = true, Negated = true };
            Block.Product(outer, Transposed ? y : right, Transposed ? right : y, destination[..Cut]);
        }
    }
}

public static partial class Block
{
    /// <summary>The solution X of A X = B by LU factorisation with row pivoting, A n x n and B n x r: A Ẋ = Ḃ - Ȧ X; Aᵀ B̄ = X̄, Ā = -B̄ Xᵀ.</summary>
    /// <remarks>One factorisation of the plain matrix serves the value and every derivative. NaN in A or B gives NaN.</remarks>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">A row by row, length n².</param>
    /// <param name="b">One right-hand side, length n, or r of them as the columns of B, row by row, length n r.</param>
    /// <param name="x">Receives the solution in the shape of b; may be b itself.</param>
    /// <exception cref="ArgumentException">A is not square, or the lengths do not fit together.</exception>
    /// <exception cref="ArithmeticException">A is singular: a pivot is exactly 0; the message names its column.</exception>
    public static void Solve<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> x)
        where T : IFloatingPointIeee754<T>
        => Solve(new SolveRule(Order(a.Length, "Solve"), RightHandSides(a.Length, b.Length, x.Length, "Solve")), a, b, x);

    internal static void Solve<T>(in SolveRule shape, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> x)
        where T : IFloatingPointIeee754<T>
    {
        SolveRule rule = shape with { ConstantMatrix = IsActive<T>() && IsPassive(a) };
        Run(in rule, new BlockInputs<T>(a, b), x);
    }

    /// <summary>The number of right-hand sides.</summary>
    private static int RightHandSides(int matrix, int b, int x, string operation)
    {
        int n = Order(matrix, operation);
        if (b != x || (n == 0 ? b != 0 : b % n != 0))
        {
            throw new ArgumentException($"{operation} with a {n} x {n} matrix needs right-hand sides of a multiple of {n} entries and as many solutions, but b has {b} entries and x has {x}.", nameof(b));
        }

        return n == 0 ? 0 : b / n;
    }
}
