namespace AD.Conformance;

/// <summary>A function with its derivatives as closed forms, written by hand, at some points.</summary>
internal abstract record Scenario(string Name)
{
    /// <summary>What it needs of a backend.</summary>
    public Requirement Needs { get; init; }

    /// <summary>How many orders of derivatives the function itself contains.</summary>
    public int Levels { get; init; }

    /// <summary>The backends that take part besides the one that is examined.</summary>
    public IReadOnlyList<Backend> Others { get; init; } = [];

    /// <summary>The backend that differentiates the function: the examined one, unless that stands inside the function.</summary>
    public Func<Backend, Backend> Differentiator { get; init; } = backend => backend;

    /// <summary>An evaluation allocates memory of its own.</summary>
    public bool Allocates { get; init; }

    /// <summary>The same function in another shape, where it has one.</summary>
    public virtual TScenario? As<TScenario>() where TScenario : Scenario => this as TScenario;
}
