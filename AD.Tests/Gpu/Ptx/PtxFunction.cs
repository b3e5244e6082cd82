namespace AD.Tests.Gpu;

/// <summary>One instruction: <c>@p op.modifiers a, b, c</c>.</summary>
/// <param name="Guard">The predicate's register, null where there is none.</param>
/// <param name="Unless">The instruction runs where the predicate is false.</param>
/// <param name="Operation">The operation and its modifiers.</param>
/// <param name="Operands">The operands, brackets included.</param>
internal sealed record PtxInstruction(string? Guard, bool Unless, string[] Operation, string[] Operands)
{
    public string Name => Operation[0];

    /// <summary>The last modifier: the type that is worked on.</summary>
    public string Type => Operation[^1];

    public override string ToString() => $"{string.Join('.', Operation)} {string.Join(", ", Operands)}";
}

/// <summary>A function or the entry of a PTX text.</summary>
internal sealed class PtxFunction
{
    public required string Name { get; init; }

    /// <summary>The name of the slot for the result, null where there is none.</summary>
    public required string? Result { get; init; }

    public required string[] Parameters { get; init; }

    public List<PtxInstruction> Instructions { get; } = [];

    /// <summary>The instruction after each label.</summary>
    public Dictionary<string, int> Labels { get; } = [];

    /// <summary>The labels that a table of branches lists, by the label of the table.</summary>
    public Dictionary<string, string[]> Tables { get; } = [];
}
