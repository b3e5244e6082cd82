namespace AD;

/// <summary>A prepared function from one structure to another: value, pushforward, pullback and Jacobian, allocating nothing once warm.</summary>
/// <remarks>
/// Reads and writes structures; <see cref="Flat"/> is the same preparation over their entries. NaN and infinity pass through as in IEEE arithmetic. What the function captures is frozen while it is prepared.
/// Not safe for several threads at once: use <see cref="Clone"/>, one for each thread, or a pool by <see cref="Shared"/>.
/// </remarks>
/// <typeparam name="TStructure">The argument's structure at <see cref="double"/>.</typeparam>
/// <typeparam name="TResult">The result's structure at <see cref="double"/>.</typeparam>
public sealed class PreparedStructureMap<TStructure, TResult>
    where TStructure : struct
    where TResult : struct
{
    internal PreparedStructureMap(PreparedVector flat) => Flat = flat;

    /// <summary>The preparation over the entries of both structures.</summary>
    public PreparedVector Flat { get; }

    /// <summary>y = f(x).</summary>
    /// <param name="x">The point.</param>
    /// <param name="value">Receives f(x).</param>
    public void Value(in TStructure x, out TResult value)
    {
        TResult result = default;
        Flat.Value(Structure.Entries<TStructure, double>(in x), Structure.MutableEntries<TResult, double>(ref result));
        value = result;
    }

    /// <summary>y = f(x) and ẏ = J ẋ.</summary>
    /// <param name="x">The point.</param>
    /// <param name="tangent">ẋ.</param>
    /// <param name="value">Receives f(x).</param>
    /// <param name="pushforward">Receives J ẋ.</param>
    public void Pushforward(in TStructure x, in TStructure tangent, out TResult value, out TResult pushforward)
    {
        TResult first = default, second = default;
        Flat.Pushforward(
            Structure.Entries<TStructure, double>(in x),
            Structure.Entries<TStructure, double>(in tangent),
            Structure.MutableEntries<TResult, double>(ref first),
            Structure.MutableEntries<TResult, double>(ref second));
        value = first;
        pushforward = second;
    }

    /// <summary>y = f(x) and x̄ = Jᵀ ȳ.</summary>
    /// <param name="x">The point.</param>
    /// <param name="cotangent">ȳ.</param>
    /// <param name="value">Receives f(x).</param>
    /// <param name="pullback">Receives Jᵀ ȳ.</param>
    public void Pullback(in TStructure x, in TResult cotangent, out TResult value, out TStructure pullback)
    {
        TResult first = default;
        TStructure second = default;
        Flat.Pullback(
            Structure.Entries<TStructure, double>(in x),
            Structure.Entries<TResult, double>(in cotangent),
            Structure.MutableEntries<TResult, double>(ref first),
            Structure.MutableEntries<TStructure, double>(ref second));
        value = first;
        pullback = second;
    }

    /// <summary>y = f(x) and J[i, j] = ∂f_i/∂x_j.</summary>
    /// <param name="x">The point.</param>
    /// <param name="value">Receives f(x).</param>
    /// <param name="destination">Receives J row by row, over the entries of the result (rows) and of the argument (columns) in order of declaration.</param>
    public void Jacobian(in TStructure x, out TResult value, Span<double> destination)
    {
        TResult result = default;
        Flat.Jacobian(Structure.Entries<TStructure, double>(in x), Structure.MutableEntries<TResult, double>(ref result), destination);
        value = result;
    }

    /// <summary>A preparation of the same function with buffers of its own, for another thread.</summary>
    /// <returns>The clone.</returns>
    public PreparedStructureMap<TStructure, TResult> Clone() => new(Flat.Clone());

    /// <summary>The prepared function in a form that is safe to share between threads.</summary>
    /// <returns>A pool that lends a clone to each use.</returns>
    public PreparationPool<PreparedStructureMap<TStructure, TResult>> Shared() => new(Clone().Clone);
}
