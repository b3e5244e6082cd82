using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <summary>Jacobians of functions of two vectors, each active or constant.</summary>
public abstract partial class Backend
{
    /// <summary>Both Jacobians.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂x, m × n, and ∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (Matrix<double> First, Matrix<double> Second) Jacobian(VectorFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, int outputLength)
    {
        Expect.Finite(x);
        Expect.Finite(p);
        Matrix<double> both = SegmentJacobian(Accept(Function.From(f, outputLength)), x, p, x.Length + p.Length, swapped: false);
        return (both.SubMatrix(0, both.RowCount, 0, x.Length), both.SubMatrix(0, both.RowCount, x.Length, p.Length));
    }

    /// <summary>The Jacobian with respect to the first argument, the second being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂x, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public Matrix<double> Jacobian(VectorFunction2<double> f, ReadOnlySpan<double> x, Constant<double> p, int outputLength)
    {
        Expect.Finite(x);
        return SegmentJacobian(Accept(Function.From(f, outputLength)), x, p.Values, x.Length, swapped: false);
    }

    /// <summary>The Jacobian with respect to the second argument, the first being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public Matrix<double> Jacobian(VectorFunction2<double> f, Constant<double> x, ReadOnlySpan<double> p, int outputLength)
    {
        Expect.Finite(p);
        return SegmentJacobian(Accept(Function.From(f, outputLength)), p, x.Values, p.Length, swapped: true);
    }

    /// <summary>Both Jacobians.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>∂f/∂x, m × n, and ∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [OverloadResolutionPriority(1)]
    public (Matrix<double> First, Matrix<double> Second) Jacobian(IVectorFunction2 f, ReadOnlySpan<double> x, ReadOnlySpan<double> p)
    {
        Expect.Finite(x);
        Expect.Finite(p);
        Matrix<double> both = SegmentJacobian(Accept(Function.From(f)), x, p, x.Length + p.Length, swapped: false);
        return (both.SubMatrix(0, both.RowCount, 0, x.Length), both.SubMatrix(0, both.RowCount, x.Length, p.Length));
    }

    /// <summary>The Jacobian with respect to the first argument, the second being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k.</param>
    /// <returns>∂f/∂x, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [OverloadResolutionPriority(1)]
    public Matrix<double> Jacobian(IVectorFunction2 f, ReadOnlySpan<double> x, Constant<double> p)
    {
        Expect.Finite(x);
        return SegmentJacobian(Accept(Function.From(f)), x, p.Values, x.Length, swapped: false);
    }

    /// <summary>The Jacobian with respect to the second argument, the first being constant.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <returns>∂f/∂p, m × k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [OverloadResolutionPriority(1)]
    public Matrix<double> Jacobian(IVectorFunction2 f, Constant<double> x, ReadOnlySpan<double> p)
    {
        Expect.Finite(p);
        return SegmentJacobian(Accept(Function.From(f)), p, x.Values, p.Length, swapped: true);
    }

    private Matrix<double> SegmentJacobian(BoundVector2 f, ReadOnlySpan<double> leading, ReadOnlySpan<double> trailing, int active, bool swapped)
    {
        int m = swapped ? f.OutputLength(trailing.Length, leading.Length) : f.OutputLength(leading.Length, trailing.Length);
        int n = leading.Length + trailing.Length;
        using Workspace<double> space = new(n + m + m * active);
        Span<double> point = space.Take(n), value = space.Take(m), rows = space.Take(m * active);
        leading.CopyTo(point);
        trailing.CopyTo(point[leading.Length..]);
        Jacobian<SegmentedVector, double>(new(f, leading.Length, m, swapped), point, value, rows);
        return Matrices.New(m, active, rows);
    }
}
