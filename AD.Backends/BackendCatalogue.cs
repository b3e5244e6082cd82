namespace AD.Backends;

/// <summary>The backends of this library by name: what examples offer, what the tests compare, what the table of the README lists.</summary>
public static class BackendCatalogue
{
    /// <summary>All backends, each with its default settings.</summary>
    public static IReadOnlyList<Backend> All { get; } =
    [
        new ForwardDualBackend(),
        new ReverseTapeBackend(),
        new CompiledTapeBackend(),
        new FiniteDifferenceBackend(),
        new ComplexStepBackend(),
        new MathNetBackend(),
        new HigherOrderBackend(outer: new ForwardDualBackend(), inner: new ReverseTapeBackend()),
        new HigherOrderBackend(outer: new ReverseTapeBackend(), inner: new ForwardDualBackend()),
        new HigherOrderBackend(outer: new ReverseTapeBackend(), inner: new ReverseTapeBackend()),
    ];

    /// <summary>The names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(backend => backend.Traits.Name)];

    /// <summary>The backend of a name.</summary>
    /// <param name="name">Such as <c>forward-dual</c>.</param>
    /// <returns>The backend.</returns>
    /// <exception cref="ArgumentException">No backend has this name; the message lists those there are.</exception>
    public static Backend Find(string name)
        => All.FirstOrDefault(backend => backend.Traits.Name == name)
        ?? throw new ArgumentException($"There is no backend '{name}'; there are {string.Join(", ", Names)}.", nameof(name));
}
