namespace AD;

/// <summary>Preparations that several threads share.</summary>
public static class SharedPreparation
{
    /// <summary>The prepared function in a form that is safe to share between threads.</summary>
    /// <param name="prepared">The preparation; it is cloned and stays the caller's own.</param>
    /// <returns>A pool that lends a clone to each use.</returns>
    public static PreparationPool<PreparedUnivariate> Shared(this PreparedUnivariate prepared) => new(NotNull(prepared).Clone().Clone);

    /// <inheritdoc cref="Shared(PreparedUnivariate)"/>
    public static PreparationPool<PreparedScalar> Shared(this PreparedScalar prepared) => new(NotNull(prepared).Clone().Clone);

    /// <inheritdoc cref="Shared(PreparedUnivariate)"/>
    public static PreparationPool<PreparedVector> Shared(this PreparedVector prepared) => new(NotNull(prepared).Clone().Clone);

    /// <inheritdoc cref="Shared(PreparedUnivariate)"/>
    /// <remarks>The parameters bound when this is called are bound in every clone; a use that needs others binds them itself.</remarks>
    public static PreparationPool<PreparedOde> Shared(this PreparedOde prepared) => new(NotNull(prepared).Clone().Clone);

    /// <inheritdoc cref="Shared(PreparedUnivariate)"/>
    public static PreparationPool<PreparedBatch> Shared(this PreparedBatch prepared) => new(NotNull(prepared).Clone().Clone);

    private static T NotNull<T>(T prepared) where T : class
    {
        ArgumentNullException.ThrowIfNull(prepared);
        return prepared;
    }
}
