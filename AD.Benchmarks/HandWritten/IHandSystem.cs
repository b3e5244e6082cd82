namespace AD.Benchmarks;

/// <summary>A right-hand side written by hand, with its length known to the compiler.</summary>
internal unsafe interface IHandSystem
{
    static abstract int Length { get; }

    void Evaluate(double t, double* y, double* dy);
}

/// <summary>Is told about every accepted step.</summary>
internal unsafe interface IHandObserver
{
    /// <param name="step">The step; its memory is reused for the next one.</param>
    void Accept(in HandStep step);
}

/// <summary>An accepted step of <see cref="HandDopri5{TSystem}"/> from t to t + h.</summary>
internal readonly unsafe struct HandStep
{
    public required double Start { get; init; }

    public required double Size { get; init; }

    /// <summary>It ends where the integration was to end.</summary>
    public required bool IsLast { get; init; }

    public required double* Old { get; init; }

    public required double* New { get; init; }

    public required double* K1 { get; init; }

    public required double* K3 { get; init; }

    public required double* K4 { get; init; }

    public required double* K5 { get; init; }

    public required double* K6 { get; init; }

    public required double* K7 { get; init; }
}
