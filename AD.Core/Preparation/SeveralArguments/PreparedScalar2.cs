using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <summary>A prepared function of two vectors, f : Rⁿ × Rᵏ → R, at <see cref="double"/>.</summary>
/// <remarks>
/// Each argument is active or constant, as its shape says; a constant one has an empty span for its derivative, and its values may vary from call to call. Sizes are strict; arguments are copied before
/// anything is written, so that results may go where arguments came from. Allocates nothing once warm. Not safe for several threads at once: use <see cref="Clone"/>, one for each thread, or a pool by
/// <see cref="Shared"/>. After an exception the preparation can be used again.
/// </remarks>
public sealed class PreparedScalar2
{
    private readonly ArgumentBuffer arguments;
    private readonly double[] gradient;
    private readonly double[] product;

    internal PreparedScalar2(PreparedScalar flat, ArgumentLength[] lengths)
    {
        Flat = flat;
        arguments = new(lengths);
        gradient = new double[flat.ActiveLength];
        product = new double[flat.ActiveLength];
    }

    /// <summary>The same function of one flat point, the active arguments first and the constant ones after them, each group in the function's order: every other operator. It is a part of this preparation.</summary>
    public PreparedScalar Flat { get; }

    /// <summary>f(x, p).</summary>
    /// <param name="x">The first argument, of the length it was prepared with.</param>
    /// <param name="p">The second argument, of the length it was prepared with.</param>
    /// <returns>f(x, p).</returns>
    public double Value(ReadOnlySpan<double> x, ReadOnlySpan<double> p)
    {
        arguments.Place(0, x);
        arguments.Place(1, p);
        int begun = arguments.Uses;
        double value = Flat.Value(arguments.Point);
        Expect.Alone(begun, arguments.Uses);
        return value;
    }

    /// <summary>f(x, p) and its gradients with respect to the active arguments, from one evaluation.</summary>
    /// <param name="x">The first argument, of the length it was prepared with.</param>
    /// <param name="p">The second argument, of the length it was prepared with.</param>
    /// <param name="gradientX">Receives ∇ with respect to x, of the argument's length; empty where it is constant.</param>
    /// <param name="gradientP">Receives ∇ with respect to p, of the argument's length; empty where it is constant.</param>
    /// <returns>f(x, p).</returns>
    public double ValueAndGradient(ReadOnlySpan<double> x, ReadOnlySpan<double> p, Span<double> gradientX, Span<double> gradientP)
    {
        arguments.Place(0, x);
        arguments.Place(1, p);
        arguments.Expect(0, gradientX.Length, nameof(gradientX));
        arguments.Expect(1, gradientP.Length, nameof(gradientP));
        int begun = arguments.Uses;
        double value = Flat.ValueAndGradient(arguments.Point, gradient);
        Expect.Alone(begun, arguments.Uses);
        arguments.Read(0, gradient, gradientX);
        arguments.Read(1, gradient, gradientP);
        return value;
    }

    /// <summary>The gradients with respect to the active arguments.</summary>
    /// <param name="x">The first argument, of the length it was prepared with.</param>
    /// <param name="p">The second argument, of the length it was prepared with.</param>
    /// <param name="destinationX">Receives ∇ with respect to x, of the argument's length; empty where it is constant.</param>
    /// <param name="destinationP">Receives ∇ with respect to p, of the argument's length; empty where it is constant.</param>
    public void Gradient(ReadOnlySpan<double> x, ReadOnlySpan<double> p, Span<double> destinationX, Span<double> destinationP) => ValueAndGradient(x, p, destinationX, destinationP);

    /// <summary>f(x, p) and the product of the Hessian over all active arguments with a vector.</summary>
    /// <param name="x">The first argument, of the length it was prepared with.</param>
    /// <param name="p">The second argument, of the length it was prepared with.</param>
    /// <param name="tangentX">The vector's part for x, of the argument's length; empty where it is constant.</param>
    /// <param name="tangentP">The vector's part for p, of the argument's length; empty where it is constant.</param>
    /// <param name="gradientX">Receives ∇ with respect to x, of the argument's length; empty where it is constant.</param>
    /// <param name="gradientP">Receives ∇ with respect to p, of the argument's length; empty where it is constant.</param>
    /// <param name="destinationX">Receives the product's part for x, of the argument's length; empty where it is constant.</param>
    /// <param name="destinationP">Receives the product's part for p, of the argument's length; empty where it is constant.</param>
    /// <returns>f(x, p).</returns>
    public double GradientAndHessianVectorProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangentX, ReadOnlySpan<double> tangentP, Span<double> gradientX, Span<double> gradientP, Span<double> destinationX, Span<double> destinationP)
    {
        arguments.Place(0, x);
        arguments.Place(1, p);
        arguments.Seed(0, tangentX);
        arguments.Seed(1, tangentP);
        arguments.Expect(0, gradientX.Length, nameof(gradientX));
        arguments.Expect(1, gradientP.Length, nameof(gradientP));
        arguments.Expect(0, destinationX.Length, nameof(destinationX));
        arguments.Expect(1, destinationP.Length, nameof(destinationP));
        int begun = arguments.Uses;
        double value = Flat.GradientAndHessianVectorProduct(arguments.Point, arguments.Tangent, gradient, product);
        Expect.Alone(begun, arguments.Uses);
        arguments.Read(0, gradient, gradientX);
        arguments.Read(1, gradient, gradientP);
        arguments.Read(0, product, destinationX);
        arguments.Read(1, product, destinationP);
        return value;
    }

    /// <summary>The product of the Hessian over all active arguments with a vector.</summary>
    /// <param name="x">The first argument, of the length it was prepared with.</param>
    /// <param name="p">The second argument, of the length it was prepared with.</param>
    /// <param name="tangentX">The vector's part for x, of the argument's length; empty where it is constant.</param>
    /// <param name="tangentP">The vector's part for p, of the argument's length; empty where it is constant.</param>
    /// <param name="destinationX">Receives the product's part for x, of the argument's length; empty where it is constant.</param>
    /// <param name="destinationP">Receives the product's part for p, of the argument's length; empty where it is constant.</param>
    public void HessianVectorProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> tangentX, ReadOnlySpan<double> tangentP, Span<double> destinationX, Span<double> destinationP)
    {
        arguments.Place(0, x);
        arguments.Place(1, p);
        arguments.Seed(0, tangentX);
        arguments.Seed(1, tangentP);
        arguments.Expect(0, destinationX.Length, nameof(destinationX));
        arguments.Expect(1, destinationP.Length, nameof(destinationP));
        int begun = arguments.Uses;
        Flat.HessianVectorProduct(arguments.Point, arguments.Tangent, product);
        Expect.Alone(begun, arguments.Uses);
        arguments.Read(0, product, destinationX);
        arguments.Read(1, product, destinationP);
    }

    /// <summary>The Hessian over all active arguments, one block for each pair of them.</summary>
    /// <param name="x">The first argument, of the length it was prepared with.</param>
    /// <param name="p">The second argument, of the length it was prepared with.</param>
    /// <param name="destination">Receives the Hessian; rows and columns run over the active arguments in the function's order.</param>
    public void Hessian(ReadOnlySpan<double> x, ReadOnlySpan<double> p, Matrix<double> destination)
    {
        arguments.Place(0, x);
        arguments.Place(1, p);
        int begun = arguments.Uses;
        Flat.Hessian(arguments.Point, destination);
        Expect.Alone(begun, arguments.Uses);
    }

    /// <summary>A preparation of the same function with buffers of its own, for another thread.</summary>
    /// <returns>The clone.</returns>
    public PreparedScalar2 Clone() => new(Flat.Clone(), arguments.Lengths);

    /// <summary>The prepared function in a form that is safe to share between threads.</summary>
    /// <returns>A pool that lends a clone to each use.</returns>
    public PreparationPool<PreparedScalar2> Shared() => new(Clone().Clone);
}
