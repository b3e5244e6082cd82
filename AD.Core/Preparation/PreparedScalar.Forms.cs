using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <content>The operators without value or gradient, and into matrices.</content>
public abstract partial class PreparedScalar
{
    private double[]? gradients;
    private double[]? rows;
    private double[]? vectorRows;
    private double[]? productRows;
    private int uses;

    private double[] Gradients => gradients ??= new double[ActiveLength];

    /// <summary>∇f(x).</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="destination">Receives ∇f(x), length n.</param>
    /// <remarks><see cref="ValueAndGradient"/> with the value dropped; a backend that saves it overrides it.</remarks>
    public virtual void Gradient(ReadOnlySpan<double> x, Span<double> destination) => ValueAndGradient(x, destination);

    /// <summary>The Hessian by rows.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="destination">Receives ∂²f/∂x_i∂x_j row by row, n × n.</param>
    /// <remarks><see cref="ValueGradientAndHessian(ReadOnlySpan{double}, Span{double}, Span{double})"/> with value and gradient dropped; a backend that saves them overrides it.</remarks>
    public virtual void Hessian(ReadOnlySpan<double> x, Span<double> destination) => ValueGradientAndHessian(x, Gradients, destination);

    /// <summary>The Hessian into a matrix.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="destination">Receives ∂²f/∂x_i∂x_j, n × n.</param>
    public void Hessian(ReadOnlySpan<double> x, Matrix<double> destination)
    {
        Matrices.Expect(destination, ActiveLength, ActiveLength);
        double[] entries = rows ??= new double[ActiveLength * ActiveLength];
        int begun = ++uses;
        Hessian(x, entries.AsSpan());
        Expect.Alone(begun, uses);
        Matrices.Fill(destination, entries);
    }

    /// <summary>f(x), ∇f(x) and the Hessian into a matrix.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <param name="destination">Receives ∂²f/∂x_i∂x_j, n × n.</param>
    /// <returns>f(x).</returns>
    public double ValueGradientAndHessian(ReadOnlySpan<double> x, Span<double> gradient, Matrix<double> destination)
    {
        Matrices.Expect(destination, ActiveLength, ActiveLength);
        double[] entries = rows ??= new double[ActiveLength * ActiveLength];
        int begun = ++uses;
        double value = ValueGradientAndHessian(x, gradient, entries);
        Expect.Alone(begun, uses);
        Matrices.Fill(destination, entries);
        return value;
    }

    /// <summary>H v.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="tangent">v, length n.</param>
    /// <param name="destination">Receives H v, length n.</param>
    /// <remarks><see cref="GradientAndHessianVectorProduct(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double}, Span{double})"/> with value and gradient dropped; a backend that saves them overrides it.</remarks>
    public virtual void HessianVectorProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> destination)
        => GradientAndHessianVectorProduct(x, tangent, Gradients, destination);

    /// <summary>f(x), ∇f(x) and the products of the Hessian with the columns of a matrix.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="vectors">V, n × c.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <param name="destination">Receives H V, n × c.</param>
    /// <returns>f(x).</returns>
    public double GradientAndHessianVectorProduct(ReadOnlySpan<double> x, Matrix<double> vectors, Span<double> gradient, Matrix<double> destination)
    {
        int count = Matrices.Seeds(vectors, ActiveLength, "active inputs");
        Matrices.Expect(destination, ActiveLength, count);
        if (vectorRows is null || vectorRows.Length < ActiveLength * count)
        {
            vectorRows = new double[ActiveLength * count];
            productRows = new double[ActiveLength * count];
        }

        Span<double> from = vectorRows.AsSpan(0, ActiveLength * count), to = productRows.AsSpan(0, ActiveLength * count);
        Matrices.Read(vectors, from);
        int begun = ++uses;
        double value = GradientAndHessianVectorProductMany(x, count, from, gradient, to);
        Expect.Alone(begun, uses);
        Matrices.Fill(destination, to);
        return value;
    }

    /// <summary>The products of the Hessian with the columns of a matrix.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="vectors">V, n × c.</param>
    /// <param name="destination">Receives H V, n × c.</param>
    public void HessianVectorProduct(ReadOnlySpan<double> x, Matrix<double> vectors, Matrix<double> destination) => GradientAndHessianVectorProduct(x, vectors, Gradients, destination);

    /// <summary>Checks the sizes of a call with several vectors.</summary>
    private protected void CheckMany(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> vectors, Span<double> gradient, Span<double> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Expect.Length(x, InputLength);
        Expect.Length(vectors, ActiveLength * count, "n times count");
        Expect.Length(gradient, ActiveLength);
        Expect.Length(destination, ActiveLength * count, "n times count");
        Expect.Apart(x, gradient);
        Expect.Apart(x, destination);
        Expect.Apart(vectors, gradient);
        Expect.Apart(vectors, destination);
    }

    /// <summary>Checks the sizes of a product with the Hessian.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected void CheckProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination)
    {
        Expect.Length(x, InputLength);
        Expect.Length(tangent, ActiveLength);
        Expect.Length(gradient, ActiveLength);
        Expect.Length(destination, ActiveLength);
    }

    /// <summary>Checks the sizes of a Hessian.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected void CheckHessian(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian)
    {
        Expect.Length(x, InputLength);
        Expect.Length(gradient, ActiveLength);
        Expect.Length(hessian, ActiveLength * ActiveLength);
    }
}
