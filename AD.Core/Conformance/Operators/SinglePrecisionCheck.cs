namespace AD.Conformance;

/// <summary>The gradient at single precision: another base number.</summary>
internal sealed class SinglePrecisionCheck : ScalarOperator
{
    public override string Name => "Gradient at single precision";

    public override Requirement Needs => Requirement.AnyBaseNumber;

    protected override Visit<ScalarOracle> Begin(Trial trial, ScalarScenario scenario) => (x, expected) =>
    {
        float[] gradient = trial.Backend.Gradient(scenario.Function, (ReadOnlySpan<float>)(float[])[.. x.Select(entry => (float)entry)]);
        trial.Within(trial.Backend.Traits.IsExact ? 1e-5 : 0.25, "gradient", expected.Gradient, [.. gradient.Select(entry => (double)entry)]);
    };
}
