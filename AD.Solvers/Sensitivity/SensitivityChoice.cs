namespace AD.Solvers;

/// <summary>What <see cref="AutoSensitivity"/> chose, and why.</summary>
public sealed class SensitivityChoice
{
    internal SensitivityChoice(SensitivityMethod method, string reason)
    {
        Method = method;
        Reason = reason;
    }

    /// <summary>The method.</summary>
    public SensitivityMethod Method { get; }

    /// <summary>Why, in a sentence with the counts that decided.</summary>
    public string Reason { get; }

    /// <summary>The choice in a sentence.</summary>
    /// <returns>The method's name and the reason.</returns>
    public override string ToString() => $"{Method.GetType().Name}: {Reason}";
}
