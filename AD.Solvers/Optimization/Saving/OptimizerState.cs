using System.Text.Json;

namespace AD.Solvers;

/// <summary>A run of an optimiser at an iterate, whole: what <see cref="Optimizer.Resume(PreparedScalar, OptimizerState, double[])"/> continues, bit for bit as if nothing had come between.</summary>
/// <remarks>
/// Handed out by <see cref="OptimizationOptions.Save"/>. It holds the iterate, value and gradient there, the counts, and the method's memory (moments, pairs of steps, a matrix, a radius), but neither the objective
/// nor the method's settings: those are given again. The arrays are copies; whoever gets the state owns it.
/// </remarks>
public sealed record OptimizerState
{
    /// <summary>The version that this library writes and reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version of the form of this record; <see cref="CurrentVersion"/>.</summary>
    public required int Version { get; init; }

    /// <summary>The method, by the name of its class, such as <c>Adam</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The number of steps taken, from the first start on.</summary>
    public required int Iteration { get; init; }

    /// <summary>The iterate, length n.</summary>
    public required double[] X { get; init; }

    /// <summary>f at the iterate.</summary>
    public required double Value { get; init; }

    /// <summary>∇f at the iterate, length n.</summary>
    public required double[] Gradient { get; init; }

    /// <summary>What was evaluated, from the first start on.</summary>
    public required SolverCounts Counts { get; init; }

    /// <summary>As <see cref="AD.Solvers.Iteration.StepNorm"/>.</summary>
    public required double StepNorm { get; init; }

    /// <summary>As <see cref="AD.Solvers.Iteration.StepLength"/>.</summary>
    public required double StepLength { get; init; }

    /// <summary>As <see cref="AD.Solvers.Iteration.Radius"/>.</summary>
    public required double Radius { get; init; }

    /// <summary>The memory of the method by the names of its parts.</summary>
    public required IReadOnlyDictionary<string, double[]> Memory { get; init; }

    /// <summary>The state as JSON; every number is written with the digits that give it back exactly, NaN and infinities by name.</summary>
    /// <returns>The text.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, OptimizerStateJson.Default.OptimizerState);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The state, equal number for number.</returns>
    /// <exception cref="ArgumentException">The text is not such a state, or one of another version.</exception>
    public static OptimizerState FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        OptimizerState state;
        try
        {
            state = JsonSerializer.Deserialize(json, OptimizerStateJson.Default.OptimizerState)
                ?? throw new ArgumentException("The text is the JSON null; the state of an optimiser is expected, as ToJson writes it.", nameof(json));
        }
        catch (JsonException failure)
        {
            throw new ArgumentException($"The text is not the state of an optimiser as ToJson writes it: {failure.Message}", nameof(json), failure);
        }

        state.Check();
        return state;
    }

    /// <summary>Checks what a text, or a user, may have got wrong.</summary>
    internal void Check()
    {
        if (Version != CurrentVersion)
        {
            throw new ArgumentException($"The state has version {Version}; this library reads version {CurrentVersion}. Resume it with the library that wrote it, or start anew from its X.", nameof(Version));
        }

        if (X is null || Gradient is null || Method is null || Memory is null || Memory.Values.Any(part => part is null))
        {
            throw new ArgumentException("The state has a part that is null; X, Gradient, Method and every part of Memory are expected.", nameof(X));
        }

        if (Iteration < 0 || X.Length == 0 || X.Length != Gradient.Length)
        {
            throw new ArgumentException($"The state has iteration {Iteration}, {X.Length} unknowns and a gradient of length {Gradient.Length}; an iteration that is not negative, at least one unknown and as many entries of the gradient are expected.", nameof(X));
        }

        Solvers.Check.Finite(X);
    }
}
