using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <summary>A prepared function of three vectors, f : Rⁿ × Rᵏ × Rˡ → R, at <see cref="double"/>.</summary>
/// <remarks>
/// Each argument is active or constant, as its shape says; a constant one has an empty span for its derivative, and its values may vary from call to call. Sizes are strict; arguments are copied before
/// anything is written, so that results may go where arguments came from. Allocates nothing once warm. Not safe for several threads at once: use <see cref="Clone"/>, one for each thread, or a pool by
/// <see cref="Shared"/>. After an exception the preparation can be used again.
/// </remarks>
public sealed class PreparedScalar3
{
    private readonly ArgumentBuffer arguments;
    private readonly double[] gradient;
    private readonly double[] product;

    internal PreparedScalar3(PreparedScalar flat, ArgumentLength[] lengths)
    {
        Flat = flat;
        arguments = new(lengths);
        gradient = new double[flat.ActiveLength];
        product = new double[flat.ActiveLength];
    }

    /// <summary>The same function of one flat point, the active arguments first and the constant ones after them, each group in the function's order: every other operator. It is a part of this preparation.</summary>
    public PreparedScalar Flat { get; }

    /// <summary>f(x, p, q).</summary>
    /// <param name="x">The first argument, of the length it was prepared with.</param>
    /// <param name="p">The second argument, of the length it was prepared with.</param>
    /// <param name="q">The third argument, of the length it was prepared with.</param>
    /// <returns>f(x, p, q).</returns>
    public double Value(ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        arguments.Place(0, x);
        arguments.Place(1, p);
        arguments.Place(2, q);
        int begun = arguments.Uses;
        double value = Flat.Value(arguments.Point);
        Expect.Alone(begun, arguments.Uses);
        return value;
    }

    /// <summary>f(x, p, q) and its gradients with respect to the active arguments, from one evaluation.</summary>
    /// <param name="x">The first argument, of the length it was prepared with.</param>
    /// <param name="p">The second argument, of the length it was prepared with.</param>
    /// <param name="q">The third argument, of the length it was prepared with.</param>
    /// <param name="gradientX">Receives ∇ with respect to x, of the argument's length; empty where it is constant.</param>
    /// <param name="gradientP">Receives ∇ with respect to p, of the argument's length; empty where it is constant.</param>
    /// <param name="gradientQ">Receives ∇ with respect to q, of the argument's length; empty where it is constant.</param>
    /// <returns>f(x, p, q).</returns>
    public double ValueAndGradient(ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, Span<double> gradientX, Span<double> gradientP, Span<double> gradientQ)
    {
        arguments.Place(0, x);
        arguments.Place(1, p);
        arguments.Place(2, q);
        arguments.Expect(0, gradientX.Length, nameof(gradientX));
        arguments.Expect(1, gradientP.Length, nameof(gradientP));
        arguments.Expect(2, gradientQ.Length, nameof(gradientQ));
        int begun = arguments.Uses;
        double value = Flat.ValueAndGradient(arguments.Point, gradient);
        Expect.Alone(begun, arguments.Uses);
        arguments.Read(0, gradient, gradientX);
        arguments.Read(1, gradient, gradientP);
        arguments.Read(2, gradient, gradientQ);
        return value;
    }

    /// <summary>The gradients with respect to the active arguments.</summary>
    /// <param name="x">The first argument, of the length it was prepared with.</param>
    /// <param name="p">The second argument, of the length it was prepared with.</param>
    /// <param name="q">The third argument, of the length it was prepared with.</param>
    /// <param name="destinationX">Receives ∇ with respect to x, of the argument's length; empty where it is constant.</param>
    /// <param name="destinationP">Receives ∇ with respect to p, of the argument's length; empty where it is constant.</param>
    /// <param name="destinationQ">Receives ∇ with respect to q, of the argument's length; empty where it is constant.</param>
    public void Gradient(ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, Span<double> destinationX, Span<double> destinationP, Span<double> destinationQ) => ValueAndGradient(x, p, q, destinationX, destinationP, destinationQ);

    /// <summary>f(x, p, q) and the product of the Hessian over all active arguments with a vector.</summary>
    /// <param name="x">The first argument, of the length it was prepared with.</param>
    /// <param name="p">The second argument, of the length it was prepared with.</param>
    /// <param name="q">The third argument, of the length it was prepared with.</param>
    /// <param name="tangentX">The vector's part for x, of the argument's length; empty where it is constant.</param>
    /// <param name="tangentP">The vector's part for p, of the argument's length; empty where it is constant.</param>
    /// <param name="tangentQ">The vector's part for q, of the argument's length; empty where it is constant.</param>
    /// <param name="gradientX">Receives ∇ with respect to x, of the argument's length; empty where it is constant.</param>
    /// <param name="gradientP">Receives ∇ with respect to p, of the argument's length; empty where it is constant.</param>
    /// <param name="gradientQ">Receives ∇ with respect to q, of the argument's length; empty where it is constant.</param>
    /// <param name="destinationX">Receives the product's part for x, of the argument's length; empty where it is constant.</param>
    /// <param name="destinationP">Receives the product's part for p, of the argument's length; empty where it is constant.</param>
    /// <param name="destinationQ">Receives the product's part for q, of the argument's length; empty where it is constant.</param>
    /// <returns>f(x, p, q).</returns>
    public double GradientAndHessianVectorProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> tangentX, ReadOnlySpan<double> tangentP, ReadOnlySpan<double> tangentQ, Span<double> gradientX, Span<double> gradientP, Span<double> gradientQ, Span<double> destinationX, Span<double> destinationP, Span<double> destinationQ)
    {
        arguments.Place(0, x);
        arguments.Place(1, p);
        arguments.Place(2, q);
        arguments.Seed(0, tangentX);
        arguments.Seed(1, tangentP);
        arguments.Seed(2, tangentQ);
        arguments.Expect(0, gradientX.Length, nameof(gradientX));
        arguments.Expect(1, gradientP.Length, nameof(gradientP));
        arguments.Expect(2, gradientQ.Length, nameof(gradientQ));
        arguments.Expect(0, destinationX.Length, nameof(destinationX));
        arguments.Expect(1, destinationP.Length, nameof(destinationP));
        arguments.Expect(2, destinationQ.Length, nameof(destinationQ));
        int begun = arguments.Uses;
        double value = Flat.GradientAndHessianVectorProduct(arguments.Point, arguments.Tangent, gradient, product);
        Expect.Alone(begun, arguments.Uses);
        arguments.Read(0, gradient, gradientX);
        arguments.Read(1, gradient, gradientP);
        arguments.Read(2, gradient, gradientQ);
        arguments.Read(0, product, destinationX);
        arguments.Read(1, product, destinationP);
        arguments.Read(2, product, destinationQ);
        return value;
    }

    /// <summary>The product of the Hessian over all active arguments with a vector.</summary>
    /// <param name="x">The first argument, of the length it was prepared with.</param>
    /// <param name="p">The second argument, of the length it was prepared with.</param>
    /// <param name="q">The third argument, of the length it was prepared with.</param>
    /// <param name="tangentX">The vector's part for x, of the argument's length; empty where it is constant.</param>
    /// <param name="tangentP">The vector's part for p, of the argument's length; empty where it is constant.</param>
    /// <param name="tangentQ">The vector's part for q, of the argument's length; empty where it is constant.</param>
    /// <param name="destinationX">Receives the product's part for x, of the argument's length; empty where it is constant.</param>
    /// <param name="destinationP">Receives the product's part for p, of the argument's length; empty where it is constant.</param>
    /// <param name="destinationQ">Receives the product's part for q, of the argument's length; empty where it is constant.</param>
    public void HessianVectorProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> tangentX, ReadOnlySpan<double> tangentP, ReadOnlySpan<double> tangentQ, Span<double> destinationX, Span<double> destinationP, Span<double> destinationQ)
    {
        arguments.Place(0, x);
        arguments.Place(1, p);
        arguments.Place(2, q);
        arguments.Seed(0, tangentX);
        arguments.Seed(1, tangentP);
        arguments.Seed(2, tangentQ);
        arguments.Expect(0, destinationX.Length, nameof(destinationX));
        arguments.Expect(1, destinationP.Length, nameof(destinationP));
        arguments.Expect(2, destinationQ.Length, nameof(destinationQ));
        int begun = arguments.Uses;
        Flat.HessianVectorProduct(arguments.Point, arguments.Tangent, product);
        Expect.Alone(begun, arguments.Uses);
        arguments.Read(0, product, destinationX);
        arguments.Read(1, product, destinationP);
        arguments.Read(2, product, destinationQ);
    }

    /// <summary>The Hessian over all active arguments, one block for each pair of them.</summary>
    /// <param name="x">The first argument, of the length it was prepared with.</param>
    /// <param name="p">The second argument, of the length it was prepared with.</param>
    /// <param name="q">The third argument, of the length it was prepared with.</param>
    /// <param name="destination">Receives the Hessian; rows and columns run over the active arguments in the function's order.</param>
    public void Hessian(ReadOnlySpan<double> x, ReadOnlySpan<double> p, ReadOnlySpan<double> q, Matrix<double> destination)
    {
        arguments.Place(0, x);
        arguments.Place(1, p);
        arguments.Place(2, q);
        int begun = arguments.Uses;
        Flat.Hessian(arguments.Point, destination);
        Expect.Alone(begun, arguments.Uses);
    }

    /// <summary>A preparation of the same function with buffers of its own, for another thread.</summary>
    /// <returns>The clone.</returns>
    public PreparedScalar3 Clone() => new(Flat.Clone(), arguments.Lengths);

    /// <summary>The prepared function in a form that is safe to share between threads.</summary>
    /// <returns>A pool that lends a clone to each use.</returns>
    public PreparationPool<PreparedScalar3> Shared() => new(Clone().Clone);
}
