namespace AD.Benchmarks;

/// <summary>Where rows go as they come.</summary>
internal interface IReport
{
    /// <summary>Says what is measured next.</summary>
    void Begin(Comparison comparison);

    void Add(Row row);

    /// <summary>All rows have come.</summary>
    void End();
}
