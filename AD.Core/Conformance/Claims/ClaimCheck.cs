namespace AD.Conformance;

/// <summary>A trait against what the backend does.</summary>
internal sealed class ClaimCheck : Operator<ClaimScenario>
{
    public override string Name => "Claim";

    protected override void Check(Trial trial, ClaimScenario scenario) => scenario.Examine(trial);
}
