using System.Globalization;

namespace AD;

/// <summary>What is the matter with a component of a rule.</summary>
public enum RuleFault
{
    /// <summary>The number is another one than the reference, by more than both errors.</summary>
    Wrong,

    /// <summary>The reference is not accurate enough to say: a kink, a jump, the end of the domain or noise is near the point.</summary>
    Unresolved,

    /// <summary>The entry was not written.</summary>
    NotWritten,

    /// <summary>The result depends on what the destination held before: it was added to instead of overwritten.</summary>
    NotOverwritten,

    /// <summary>The pushforward is not linear in the tangent, or the pullback not in the cotangent.</summary>
    NotLinear,

    /// <summary>The pullback is not the transpose of the pushforward.</summary>
    NotTransposed,

    /// <summary>At an active number the rule computes another value than at <see cref="double"/>.</summary>
    OtherValue,
}

/// <summary>One component of a rule that is off.</summary>
public sealed record RuleFinding
{
    /// <summary>What is the matter.</summary>
    public required RuleFault Fault { get; init; }

    /// <summary>The member of the rule: Value, Derivative, DerivativeX, DerivativeY, Pushforward or Pullback.</summary>
    public required string Member { get; init; }

    /// <summary>0 for the value, 1 for a derivative, 2 for a derivative of a derivative.</summary>
    public required int Order { get; init; }

    /// <summary>The output i.</summary>
    public required int Output { get; init; }

    /// <summary>The input j; -1 where none is concerned.</summary>
    public int Input { get; init; } = -1;

    /// <summary>At second order, the input k in which the derivative was differentiated again; -1 where that was the seed (the tangent or cotangent).</summary>
    public int Along { get; init; } = -1;

    /// <summary>What the rule computed.</summary>
    public required double Given { get; init; }

    /// <summary>What was expected.</summary>
    public required double Expected { get; init; }

    /// <summary>The error bound of what was expected.</summary>
    public double ExpectedError { get; init; }

    /// <summary>The point.</summary>
    public required IReadOnlyList<double> Point { get; init; }

    /// <summary>The finding in one line.</summary>
    /// <returns>Component, fault, both numbers and the point.</returns>
    public override string ToString() => $"{Component}: {Sentence} at x = ({string.Join(", ", Point.Select(Text))})";

    private string Component => Order switch
    {
        0 => $"{Member}, entry {Output}",
        1 => $"{Member}, first order, ∂y[{Output}]/∂x[{Input}]",
        _ when Along < 0 => $"{Member}, second order, ∂y[{Output}]/∂x[{Input}] differentiated in the seed",
        _ => $"{Member}, second order, ∂y[{Output}]/∂x[{Input}] differentiated in x[{Along}]",
    };

    private string Sentence => Fault switch
    {
        RuleFault.Wrong => $"{Text(Given)} instead of {Text(Expected)} ± {ExpectedError.ToString("E1", CultureInfo.InvariantCulture)}, off by {(Given - Expected).ToString("E2", CultureInfo.InvariantCulture)}",
        RuleFault.Unresolved when double.IsInfinity(ExpectedError) || double.IsNaN(Expected) => $"{Text(Given)} could not be checked, differences of the value show no derivative",
        RuleFault.Unresolved => $"{Text(Given)} could not be checked, differences show {Text(Expected)} ± {ExpectedError.ToString("E1", CultureInfo.InvariantCulture)} only",
        RuleFault.NotWritten => "not written: every entry of the destination is to be assigned",
        RuleFault.NotOverwritten => $"depends on what the destination held ({Text(Given)} and {Text(Expected)}): assign, do not add",
        RuleFault.NotLinear => $"{Text(Given)} for a sum of seeds instead of the sum of the results {Text(Expected)}: not linear in the seed",
        RuleFault.NotTransposed => $"{Text(Given)}, but the pushforward has {Text(Expected)}: not its transpose",
        _ => $"{Text(Given)} at an active number, but {Text(Expected)} at double",
    };

    private static string Text(double x) => x.ToString("R", CultureInfo.InvariantCulture);
}
