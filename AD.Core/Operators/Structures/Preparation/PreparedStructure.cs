using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <summary>A prepared function of a structure, f(x) ∈ R: value, gradient, Hessian and its products, allocating nothing once warm.</summary>
/// <remarks>
/// Reads and writes structures; <see cref="Flat"/> is the same preparation over their entries. NaN and infinity pass through as in IEEE arithmetic. What the function captures is frozen while it is prepared.
/// Not safe for several threads at once: use <see cref="Clone"/>, one for each thread, or a pool by <see cref="Shared"/>.
/// </remarks>
/// <typeparam name="TStructure">The structure at <see cref="double"/>.</typeparam>
public sealed class PreparedStructure<TStructure>
    where TStructure : struct
{
    internal PreparedStructure(PreparedScalar flat) => Flat = flat;

    /// <summary>The preparation over the structure's entries.</summary>
    public PreparedScalar Flat { get; }

    /// <summary>f(x).</summary>
    /// <param name="x">The point.</param>
    /// <returns>f(x).</returns>
    public double Value(in TStructure x) => Flat.Value(Structure.Entries<TStructure, double>(in x));

    /// <summary>∇f(x).</summary>
    /// <param name="x">The point.</param>
    /// <param name="gradient">Receives ∇f(x).</param>
    public void Gradient(in TStructure x, out TStructure gradient) => ValueAndGradient(in x, out gradient);

    /// <summary>f(x) and ∇f(x), from one evaluation.</summary>
    /// <param name="x">The point.</param>
    /// <param name="gradient">Receives ∇f(x).</param>
    /// <returns>f(x).</returns>
    public double ValueAndGradient(in TStructure x, out TStructure gradient)
    {
        TStructure result = default;
        double value = Flat.ValueAndGradient(Structure.Entries<TStructure, double>(in x), Structure.MutableEntries<TStructure, double>(ref result));
        gradient = result;
        return value;
    }

    /// <summary>f(x), ∇f(x) and the Hessian.</summary>
    /// <param name="x">The point.</param>
    /// <param name="gradient">Receives ∇f(x).</param>
    /// <param name="hessian">Receives ∂²f/∂x_i∂x_j row by row, n × n, over the n entries in order of declaration.</param>
    /// <returns>f(x).</returns>
    public double ValueGradientAndHessian(in TStructure x, out TStructure gradient, Span<double> hessian)
    {
        TStructure result = default;
        double value = Flat.ValueGradientAndHessian(Structure.Entries<TStructure, double>(in x), Structure.MutableEntries<TStructure, double>(ref result), hessian);
        gradient = result;
        return value;
    }

    /// <summary>The Hessian into a matrix.</summary>
    /// <param name="x">The point.</param>
    /// <param name="destination">Receives ∂²f/∂x_i∂x_j, n × n.</param>
    public void Hessian(in TStructure x, Matrix<double> destination) => Flat.Hessian(Structure.Entries<TStructure, double>(in x), destination);

    /// <summary>H v.</summary>
    /// <param name="x">The point.</param>
    /// <param name="tangent">v.</param>
    /// <param name="product">Receives H v.</param>
    public void HessianVectorProduct(in TStructure x, in TStructure tangent, out TStructure product) => GradientAndHessianVectorProduct(in x, in tangent, out _, out product);

    /// <summary>f(x), ∇f(x) and H v.</summary>
    /// <param name="x">The point.</param>
    /// <param name="tangent">v.</param>
    /// <param name="gradient">Receives ∇f(x).</param>
    /// <param name="product">Receives H v.</param>
    /// <returns>f(x).</returns>
    public double GradientAndHessianVectorProduct(in TStructure x, in TStructure tangent, out TStructure gradient, out TStructure product)
    {
        TStructure first = default, second = default;
        double value = Flat.GradientAndHessianVectorProduct(
            Structure.Entries<TStructure, double>(in x),
            Structure.Entries<TStructure, double>(in tangent),
            Structure.MutableEntries<TStructure, double>(ref first),
            Structure.MutableEntries<TStructure, double>(ref second));
        gradient = first;
        product = second;
        return value;
    }

    /// <summary>A preparation of the same function with buffers of its own, for another thread.</summary>
    /// <returns>The clone.</returns>
    public PreparedStructure<TStructure> Clone() => new(Flat.Clone());

    /// <summary>The prepared function in a form that is safe to share between threads.</summary>
    /// <returns>A pool that lends a clone to each use.</returns>
    public PreparationPool<PreparedStructure<TStructure>> Shared() => new(Clone().Clone);
}
