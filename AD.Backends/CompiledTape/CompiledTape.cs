namespace AD.Backends;

/// <summary>What became of a function that <see cref="CompiledTapeBackend"/> prepared.</summary>
public static class CompiledTape
{
    /// <summary>The paths of the function that have been met, the sizes of their graphs before and after compilation of each operator, and how many evaluations went to the recorded tape instead, and why.</summary>
    /// <param name="prepared">A preparation of a <see cref="CompiledTapeBackend"/>.</param>
    /// <returns>The text, some lines.</returns>
    /// <exception cref="ArgumentException">The preparation is another backend's.</exception>
    public static string Explain(this PreparedVector prepared) => Text(prepared);

    /// <inheritdoc cref="Explain(PreparedVector)"/>
    public static string Explain(this PreparedScalar prepared) => Text(prepared);

    /// <inheritdoc cref="Explain(PreparedVector)"/>
    public static string Explain(this PreparedOde prepared) => Text(prepared);

    /// <inheritdoc cref="Explain(PreparedVector)"/>
    public static string Explain(this PreparedUnivariate prepared) => Text(prepared);

    private static string Text(object prepared)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        return prepared is ICompiled compiled
            ? compiled.Explain()
            : throw new ArgumentException("The preparation is not that of a CompiledTapeBackend, which alone compiles: call new CompiledTapeBackend().Prepare(...), where IsSupported is true.", nameof(prepared));
    }
}

/// <summary>A preparation that is compiled.</summary>
internal interface ICompiled
{
    string Explain();
}
