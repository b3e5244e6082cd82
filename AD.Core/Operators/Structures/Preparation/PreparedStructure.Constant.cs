using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <summary>A prepared function of a structure and a constant structure, f(x, p) ∈ R: value, gradient ∇ₓf, Hessian and its products, allocating nothing once warm. The constant is given at each call.</summary>
/// <remarks>
/// Reads and writes structures; <see cref="Flat"/> is the same preparation over their entries. NaN and infinity pass through as in IEEE arithmetic. What the function captures is frozen while it is prepared.
/// Not safe for several threads at once: use <see cref="Clone"/>, one for each thread, or a pool by <see cref="Shared"/>.
/// </remarks>
/// <typeparam name="TStructure">The structure that is differentiated by, at <see cref="double"/>.</typeparam>
/// <typeparam name="TConstant">The constant structure at <see cref="double"/>.</typeparam>
public sealed class PreparedStructure<TStructure, TConstant>
    where TStructure : struct
    where TConstant : struct
{
    private readonly double[] point;
    private int uses;

    internal PreparedStructure(PreparedScalar flat)
    {
        Flat = flat;
        point = new double[flat.InputLength];
    }

    /// <summary>The preparation over the entries of the structure and then of the constant.</summary>
    public PreparedScalar Flat { get; }

    /// <summary>f(x, p).</summary>
    /// <param name="x">The point.</param>
    /// <param name="p">The constant.</param>
    /// <returns>f(x, p).</returns>
    public double Value(in TStructure x, in TConstant p)
    {
        int begun = ++uses;
        double value = Flat.Value(Point(in x, in p));
        Expect.Alone(begun, uses);
        return value;
    }

    /// <summary>∇ₓf.</summary>
    /// <param name="x">The point.</param>
    /// <param name="p">The constant.</param>
    /// <param name="gradient">Receives ∇ₓf.</param>
    public void Gradient(in TStructure x, in TConstant p, out TStructure gradient) => ValueAndGradient(in x, in p, out gradient);

    /// <summary>f(x, p) and ∇ₓf, from one evaluation.</summary>
    /// <param name="x">The point.</param>
    /// <param name="p">The constant.</param>
    /// <param name="gradient">Receives ∇ₓf.</param>
    /// <returns>f(x, p).</returns>
    public double ValueAndGradient(in TStructure x, in TConstant p, out TStructure gradient)
    {
        TStructure result = default;
        int begun = ++uses;
        double value = Flat.ValueAndGradient(Point(in x, in p), Structure.MutableEntries<TStructure, double>(ref result));
        Expect.Alone(begun, uses);
        gradient = result;
        return value;
    }

    /// <summary>f(x, p), ∇ₓf and the Hessian with respect to x.</summary>
    /// <param name="x">The point.</param>
    /// <param name="p">The constant.</param>
    /// <param name="gradient">Receives ∇ₓf.</param>
    /// <param name="hessian">Receives ∂²f/∂x_i∂x_j row by row, n × n, over the n entries of x in order of declaration.</param>
    /// <returns>f(x, p).</returns>
    public double ValueGradientAndHessian(in TStructure x, in TConstant p, out TStructure gradient, Span<double> hessian)
    {
        TStructure result = default;
        int begun = ++uses;
        double value = Flat.ValueGradientAndHessian(Point(in x, in p), Structure.MutableEntries<TStructure, double>(ref result), hessian);
        Expect.Alone(begun, uses);
        gradient = result;
        return value;
    }

    /// <summary>The Hessian with respect to x into a matrix.</summary>
    /// <param name="x">The point.</param>
    /// <param name="p">The constant.</param>
    /// <param name="destination">Receives ∂²f/∂x_i∂x_j, n × n.</param>
    public void Hessian(in TStructure x, in TConstant p, Matrix<double> destination)
    {
        int begun = ++uses;
        Flat.Hessian(Point(in x, in p), destination);
        Expect.Alone(begun, uses);
    }

    /// <summary>H v.</summary>
    /// <param name="x">The point.</param>
    /// <param name="p">The constant.</param>
    /// <param name="tangent">v.</param>
    /// <param name="product">Receives H v.</param>
    public void HessianVectorProduct(in TStructure x, in TConstant p, in TStructure tangent, out TStructure product) => GradientAndHessianVectorProduct(in x, in p, in tangent, out _, out product);

    /// <summary>f(x, p), ∇ₓf and H v.</summary>
    /// <param name="x">The point.</param>
    /// <param name="p">The constant.</param>
    /// <param name="tangent">v.</param>
    /// <param name="gradient">Receives ∇ₓf.</param>
    /// <param name="product">Receives H v.</param>
    /// <returns>f(x, p).</returns>
    public double GradientAndHessianVectorProduct(in TStructure x, in TConstant p, in TStructure tangent, out TStructure gradient, out TStructure product)
    {
        TStructure first = default, second = default;
        int begun = ++uses;
        double value = Flat.GradientAndHessianVectorProduct(
            Point(in x, in p),
            Structure.Entries<TStructure, double>(in tangent),
            Structure.MutableEntries<TStructure, double>(ref first),
            Structure.MutableEntries<TStructure, double>(ref second));
        Expect.Alone(begun, uses);
        gradient = first;
        product = second;
        return value;
    }

    /// <summary>A preparation of the same function with buffers of its own, for another thread.</summary>
    /// <returns>The clone.</returns>
    public PreparedStructure<TStructure, TConstant> Clone() => new(Flat.Clone());

    /// <summary>The prepared function in a form that is safe to share between threads.</summary>
    /// <returns>A pool that lends a clone to each use.</returns>
    public PreparationPool<PreparedStructure<TStructure, TConstant>> Shared() => new(Clone().Clone);

    private double[] Point(in TStructure x, in TConstant p)
    {
        ReadOnlySpan<double> active = Structure.Entries<TStructure, double>(in x);
        active.CopyTo(point);
        Structure.Entries<TConstant, double>(in p).CopyTo(point.AsSpan(active.Length));
        return point;
    }
}
