using System.Numerics;

namespace AD;

/// <summary>The rule of y = det A: ẏ = tr(adj(A) Ȧ), Ā = ȳ adj(A)ᵀ, with adj(A) = y A⁻¹ where y is neither 0 nor subnormal nor infinite.</summary>
/// <remarks>Source: Giles (2008), section 2.2.4. Elsewhere the adjugate comes from its characteristic polynomial (Faddeev and LeVerrier): no inverse is needed, and all orders are exact there too.</remarks>
internal readonly record struct DeterminantRule(int Order) : IPieceRule
{
    public int OutputLength(int inputLength) => 1;

    public void Value<T>(BlockInputs<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Value(x.First, y);

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = Factorizations<LuFactors<T>, T>.Of(x, Order).Determinant();

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(x.Length);
        Span<T> cofactors = space.Take(x.Length);
        Cofactors.Of(x, Order, y[0], cofactors);
        destination[0] = Block.Dot(cofactors, tangent);
    }

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        Cofactors.Of(x, Order, y[0], destination);
        Block.Scale(cotangent[0], destination, destination);
    }
}

/// <summary>The rule of y = ln |det A|: ẏ = tr(A⁻¹ Ȧ), Ā = ȳ A⁻ᵀ.</summary>
/// <remarks>Source: Giles (2008), section 2.2.4, divided by the determinant.</remarks>
internal readonly record struct LogDeterminantRule(int Order) : IPieceRule
{
    public int OutputLength(int inputLength) => 1;

    public void Value<T>(BlockInputs<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Value(x.First, y);

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = Factorizations<LuFactors<T>, T>.Of(x, Order).LogDeterminant();

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(x.Length);
        Span<T> inverse = space.Take(x.Length);
        Cofactors.InverseTransposed(x, Order, inverse);
        destination[0] = Block.Dot(inverse, tangent);
    }

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        Cofactors.InverseTransposed(x, Order, destination);
        Block.Scale(cotangent[0], destination, destination);
    }
}

/// <summary>The derivative of the determinant.</summary>
internal static class Cofactors
{
    /// <summary>C = adj(A)ᵀ, c_ij = ∂ det A / ∂ a_ij.</summary>
    public static void Of<T>(ReadOnlySpan<T> a, int n, T determinant, Span<T> c)
        where T : IFloatingPointIeee754<T>
    {
        if (T.IsNormal(determinant))
        {
            InverseTransposed(a, n, c);
            Block.Scale(determinant, c, c);
            return;
        }

        using Workspace<T> space = new(a.Length);
        Span<T> adjugate = space.Take(a.Length);
        Adjugate(a, n, adjugate);
        Gemm.Transpose(n, n, adjugate, c);
    }

    /// <summary>A⁻ᵀ.</summary>
    public static void InverseTransposed<T>(ReadOnlySpan<T> a, int n, Span<T> c)
        where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(a.Length);
        Span<T> inverse = space.Take(a.Length);
        Block.Inverse(a, inverse);
        Gemm.Transpose(n, n, inverse, c);
    }

    /// <summary>adj(A) = (-1)^(n-1) M_n with M_1 = I, M_(k+1) = A M_k - tr(A M_k) / k · I.</summary>
    private static void Adjugate<T>(ReadOnlySpan<T> a, int n, Span<T> m)
        where T : IFloatingPointIeee754<T>
    {
        m.Fill(T.Zero);
        AddToDiagonal(m, n, T.One);
        using Workspace<T> space = new(a.Length);
        Span<T> product = space.Take(a.Length);
        for (int k = 1; k < n; k++)
        {
            Block.Product(new ProductRule(n, n, n), a, m, product);
            T trace = T.Zero;
            for (int i = 0; i < n; i++)
            {
                trace += product[i * n + i];
            }

            AddToDiagonal(product, n, -trace / T.CreateSaturating(k));
            product.CopyTo(m);
        }

        for (int i = 0; n % 2 == 0 && i < m.Length; i++)
        {
            m[i] = -m[i];
        }
    }

    private static void AddToDiagonal<T>(Span<T> m, int n, T term)
        where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < n; i++)
        {
            m[i * n + i] += term;
        }
    }
}

public static partial class Block
{
    /// <summary>The determinant y = det A of an n x n matrix: ẏ = tr(adj(A) Ȧ), Ā = ȳ adj(A)ᵀ; also where A is singular.</summary>
    /// <remarks>By LU factorisation. Where it may overflow or underflow, take <see cref="LogDeterminant{T}(ReadOnlySpan{T}, out int)"/>. Derivatives of order k near a singular matrix have a relative error of about κ(A)^(k-1) ε.</remarks>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">A row by row, length n².</param>
    /// <returns>det A, 0 for a singular matrix, 1 for n = 0.</returns>
    /// <exception cref="ArgumentException">A is not square.</exception>
    public static T Determinant<T>(ReadOnlySpan<T> a)
        where T : IFloatingPointIeee754<T>
    {
        DeterminantRule rule = new(Order(a.Length, "Determinant"));
        T y = T.Zero;
        Run(in rule, new BlockInputs<T>(a), new Span<T>(ref y));
        return y;
    }

    /// <summary>The logarithm y = ln |det A| of an n x n matrix's determinant: ẏ = tr(A⁻¹ Ȧ), Ā = ȳ A⁻ᵀ.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">A row by row, length n².</param>
    /// <returns>ln |det A|, -∞ for a singular matrix, 0 for n = 0.</returns>
    /// <exception cref="ArgumentException">A is not square.</exception>
    /// <exception cref="ArithmeticException">A is singular and a derivative is asked for, of which there is none.</exception>
    public static T LogDeterminant<T>(ReadOnlySpan<T> a)
        where T : IFloatingPointIeee754<T>
    {
        LogDeterminantRule rule = new(Order(a.Length, "LogDeterminant"));
        T y = T.Zero;
        Run(in rule, new BlockInputs<T>(a), new Span<T>(ref y));
        return y;
    }

    /// <summary>The logarithm and the sign of a determinant: det A = sign · exp(y).</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">A row by row, length n².</param>
    /// <param name="sign">The sign of det A: -1, 0 or 1; it carries no derivative.</param>
    /// <returns>ln |det A| as <see cref="LogDeterminant{T}(ReadOnlySpan{T})"/> gives it.</returns>
    /// <exception cref="ArgumentException">A is not square.</exception>
    /// <exception cref="ArithmeticException">A is singular and a derivative is asked for, of which there is none.</exception>
    public static T LogDeterminant<T>(ReadOnlySpan<T> a, out int sign)
        where T : IFloatingPointIeee754<T>
    {
        int n = Order(a.Length, "LogDeterminant");
        using Workspace<double> space = new(a.Length);
        Span<double> primal = space.Take(a.Length);
        for (int i = 0; i < primal.Length; i++)
        {
            primal[i] = RuleDispatch<T>.Instance.PrimalOf(a[i]);
        }

        sign = Factorizations<LuFactors<double>, double>.Of(primal, n).Sign();
        return LogDeterminant(a);
    }
}
