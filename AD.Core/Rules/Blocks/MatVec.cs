using System.Numerics;

namespace AD;

/// <content>Products of matrices and vectors; each is an instance of <see cref="ProductRule"/>.</content>
public static partial class Block
{
    /// <summary>The product of a matrix and a vector y = A x, A m x n: ẏ = Ȧ x + A ẋ, Ā = ȳ xᵀ, x̄ = Aᵀ ȳ.</summary>
    /// <remarks>Where A carries no derivative, Ā is not computed; a matrix that is known beforehand is better a <see cref="FixedMatrix"/>, which is not even recorded.</remarks>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">A row by row, length m n.</param>
    /// <param name="x">The vector, length n.</param>
    /// <param name="y">Receives the product, length m.</param>
    /// <exception cref="ArgumentException">A has not m n entries.</exception>
    public static void MatVec<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        if (a.Length != (long)y.Length * x.Length)
        {
            throw new ArgumentException($"MatVec needs a matrix of y.Length x x.Length = {y.Length} x {x.Length} = {(long)y.Length * x.Length} entries, row by row, but a has {a.Length}.", nameof(a));
        }

        Product(new ProductRule(y.Length, x.Length, 1), a, x, y);
    }

    /// <summary>The product of a transposed matrix and a vector y = Aᵀ x, A m x n: ẏ = Ȧᵀ x + Aᵀ ẋ, Ā = x ȳᵀ, x̄ = A ȳ.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">A row by row, length m n.</param>
    /// <param name="x">The vector, length m.</param>
    /// <param name="y">Receives the product, length n.</param>
    /// <exception cref="ArgumentException">A has not m n entries.</exception>
    public static void MatVecTransposed<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        if (a.Length != (long)y.Length * x.Length)
        {
            throw new ArgumentException($"MatVecTransposed needs a matrix of x.Length x y.Length = {x.Length} x {y.Length} = {(long)y.Length * x.Length} entries, row by row, but a has {a.Length}.", nameof(a));
        }

        Product(new ProductRule(y.Length, x.Length, 1) { TransposeA = true }, a, x, y);
    }

    /// <summary>The product of two matrices C = A B, A m x k and B k x n: Ċ = Ȧ B + A Ḃ, Ā = C̄ Bᵀ, B̄ = Aᵀ C̄.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">A row by row, length m k.</param>
    /// <param name="b">B row by row, length k n.</param>
    /// <param name="c">Receives the product row by row, length m n.</param>
    /// <param name="inner">k, from which m and n follow; for k = 0 the product is zero.</param>
    /// <exception cref="ArgumentException">The lengths do not fit together.</exception>
    public static void MatMul<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> c, int inner)
        where T : IFloatingPointIeee754<T>
    {
        int m = inner > 0 ? a.Length / inner : c.Length, n = inner > 0 ? b.Length / inner : 1;
        if (inner < 0 || (long)m * inner != a.Length || (long)n * inner != (inner > 0 ? b.Length : 0) || (inner == 0 && b.Length > 0) || (long)m * n != c.Length)
        {
            throw new ArgumentException($"MatMul needs A m x k, B k x n and C m x n, row by row, with k = inner = {inner}, but a has {a.Length} entries, b has {b.Length} and c has {c.Length}.", nameof(inner));
        }

        Product(new ProductRule(m, inner, n), a, b, c);
    }
}
