using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <summary>A prepared function f : Rⁿ → R at <see cref="double"/>: value, gradient, Hessian and its products into destinations, allocating nothing once warm.</summary>
/// <remarks>
/// The point is flat: active inputs first, then constants, which may vary from call to call. Sizes are strict. NaN and infinity pass through as in IEEE arithmetic.
/// What the function captures is frozen while it is prepared. Not safe for several threads at once: use <see cref="Clone"/>, one for each thread.
/// After an exception the destinations are unspecified and the preparation can be used again.
/// </remarks>
public abstract class PreparedScalar
{
    /// <summary>Stores the shape.</summary>
    /// <param name="inputLength">The length of the point, active inputs and constants together.</param>
    /// <param name="activeLength">How many leading inputs are active, n.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative, or more inputs are active than there are.</exception>
    protected PreparedScalar(int inputLength, int activeLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(activeLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(activeLength, inputLength);
        InputLength = inputLength;
        ActiveLength = activeLength;
    }

    /// <summary>The length of the point: active inputs and constants together.</summary>
    public int InputLength { get; }

    /// <summary>How many leading inputs are active, n.</summary>
    public int ActiveLength { get; }

    /// <summary>f(x).</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <returns>f(x).</returns>
    public abstract double Value(ReadOnlySpan<double> x);

    /// <summary>f(x) and ∇f(x).</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <returns>f(x).</returns>
    public abstract double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient);

    /// <summary>f(x), ∇f(x) and the Hessian.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <param name="hessian">Receives ∂²f/∂x_i∂x_j row by row, n × n.</param>
    /// <returns>f(x).</returns>
    public abstract double ValueGradientAndHessian(ReadOnlySpan<double> x, Span<double> gradient, Span<double> hessian);

    /// <summary>f(x), ∇f(x) and H v.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="tangent">v, length n.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <param name="destination">Receives H v, length n.</param>
    /// <returns>f(x).</returns>
    public abstract double GradientAndHessianVectorProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> gradient, Span<double> destination);

    /// <summary>A preparation of the same function with buffers of its own, for another thread.</summary>
    /// <returns>The clone.</returns>
    public abstract PreparedScalar Clone();

    /// <summary>∇f(x).</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="destination">Receives ∇f(x), length n.</param>
    public void Gradient(ReadOnlySpan<double> x, Span<double> destination) => ValueAndGradient(x, destination);

    /// <summary>The Hessian into a matrix.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="destination">Receives ∂²f/∂x_i∂x_j, n × n.</param>
    public void Hessian(ReadOnlySpan<double> x, Matrix<double> destination)
    {
        Matrices.Expect(destination, ActiveLength, ActiveLength);
        using Workspace<double> space = new(ActiveLength * (ActiveLength + 1));
        Span<double> rows = space.Take(ActiveLength * ActiveLength);
        ValueGradientAndHessian(x, space.Take(ActiveLength), rows);
        Matrices.Fill(destination, rows);
    }

    /// <summary>H v.</summary>
    /// <param name="x">The point, length <see cref="InputLength"/>.</param>
    /// <param name="tangent">v, length n.</param>
    /// <param name="destination">Receives H v, length n.</param>
    public void HessianVectorProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> destination)
    {
        using Workspace<double> space = new(ActiveLength);
        GradientAndHessianVectorProduct(x, tangent, space.Take(ActiveLength), destination);
    }
}
