namespace AD;

/// <summary>A prepared function of a structure with a vector of results, f(x) ∈ Rᵐ: value, pushforward, pullback and Jacobian, allocating nothing once warm.</summary>
/// <remarks>
/// Reads and writes structures; <see cref="Flat"/> is the same preparation over their entries. NaN and infinity pass through as in IEEE arithmetic. What the function captures is frozen while it is prepared.
/// Not safe for several threads at once: use <see cref="Clone"/>, one for each thread, or a pool by <see cref="Shared"/>.
/// </remarks>
/// <typeparam name="TStructure">The structure at <see cref="double"/>.</typeparam>
public sealed class PreparedStructureVector<TStructure>
    where TStructure : struct
{
    internal PreparedStructureVector(PreparedVector flat) => Flat = flat;

    /// <summary>The preparation over the structure's entries.</summary>
    public PreparedVector Flat { get; }

    /// <summary>y = f(x).</summary>
    /// <param name="x">The point.</param>
    /// <param name="value">Receives f(x), length m.</param>
    public void Value(in TStructure x, Span<double> value) => Flat.Value(Structure.Entries<TStructure, double>(in x), value);

    /// <summary>y = f(x) and ẏ = J ẋ.</summary>
    /// <param name="x">The point.</param>
    /// <param name="tangent">ẋ.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives J ẋ, length m.</param>
    public void Pushforward(in TStructure x, in TStructure tangent, Span<double> value, Span<double> destination)
        => Flat.Pushforward(Structure.Entries<TStructure, double>(in x), Structure.Entries<TStructure, double>(in tangent), value, destination);

    /// <summary>y = f(x) and x̄ = Jᵀ ȳ.</summary>
    /// <param name="x">The point.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="pullback">Receives Jᵀ ȳ.</param>
    public void Pullback(in TStructure x, ReadOnlySpan<double> cotangent, Span<double> value, out TStructure pullback)
    {
        TStructure result = default;
        Flat.Pullback(Structure.Entries<TStructure, double>(in x), cotangent, value, Structure.MutableEntries<TStructure, double>(ref result));
        pullback = result;
    }

    /// <summary>y = f(x) and J[i, j] = ∂f_i/∂x_j.</summary>
    /// <param name="x">The point.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives J row by row, m × n over the n entries in order of declaration.</param>
    public void Jacobian(in TStructure x, Span<double> value, Span<double> destination) => Flat.Jacobian(Structure.Entries<TStructure, double>(in x), value, destination);

    /// <summary>A preparation of the same function with buffers of its own, for another thread.</summary>
    /// <returns>The clone.</returns>
    public PreparedStructureVector<TStructure> Clone() => new(Flat.Clone());

    /// <summary>The prepared function in a form that is safe to share between threads.</summary>
    /// <returns>A pool that lends a clone to each use.</returns>
    public PreparationPool<PreparedStructureVector<TStructure>> Shared() => new(Clone().Clone);
}
