namespace AD;

/// <summary>How often a primitive evaluates its function: c + a ⌈n / w⌉ + b m + d n m for n active inputs and m outputs.</summary>
/// <remarks>An evaluation on an active number costs a few evaluations at the base number; how few is measured, in docs/performance.md, not counted.</remarks>
public readonly record struct EvaluationCount()
{
    /// <summary>c, evaluations whatever the lengths.</summary>
    public int Fixed { get; init; }

    /// <summary>a, evaluations for each group of inputs.</summary>
    public int PerInput { get; init; }

    /// <summary>w, the largest number of inputs in a group.</summary>
    public int GroupOf { get; init; } = 1;

    /// <summary>b, evaluations for each output.</summary>
    public int PerOutput { get; init; }

    /// <summary>d, evaluations for each input of each output.</summary>
    public int PerEntry { get; init; }

    /// <summary>The count depends on the function and on the numbers: it is the largest one.</summary>
    public bool AtMost { get; init; }

    /// <summary>The count at lengths of at least 1.</summary>
    /// <param name="inputs">n, the number of active inputs.</param>
    /// <param name="outputs">m, the number of outputs.</param>
    /// <returns>The number of evaluations, or the largest one.</returns>
    public int For(int inputs, int outputs)
    {
        int width = Math.Max(1, GroupOf);
        return Fixed + PerInput * ((inputs + width - 1) / width) + PerOutput * outputs + PerEntry * inputs * outputs;
    }

    /// <summary>The formula, such as "1 + 4n" or "at most 97".</summary>
    /// <returns>The formula in n and m.</returns>
    public override string ToString()
    {
        List<string> terms = [];
        if (Fixed != 0)
        {
            terms.Add($"{Fixed}");
        }

        Add(terms, PerInput, GroupOf <= 1 ? "n" : $"⌈n/{GroupOf}⌉");
        Add(terms, PerOutput, "m");
        Add(terms, PerEntry, "nm");
        return (AtMost ? "at most " : string.Empty) + (terms.Count == 0 ? "0" : string.Join(" + ", terms));
    }

    private static void Add(List<string> terms, int factor, string of)
    {
        if (factor != 0)
        {
            terms.Add(factor == 1 ? of : $"{factor}{of}");
        }
    }
}
