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

/// <summary>The three primitives at single precision.</summary>
internal sealed class PrimitivesAtSinglePrecisionCheck : VectorOperator
{
    public override string Name => "Primitives at single precision";

    public override Requirement Needs => Requirement.AnyBaseNumber;

    protected override bool Fits(VectorScenario scenario) => HasEntries(scenario);

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario) => (x, expected) =>
    {
        int n = x.Length, m = expected.Value.Length;
        double[] v = trial.Direction(n), w = trial.Direction(m);
        float[] point = Single(x), value = new float[m], pushed = new float[m], pulled = new float[n], rows = new float[m * n];
        trial.Backend.Pushforward<IVectorFunction, float>(scenario.Function, point, Single(v), value, pushed);
        trial.Backend.Pullback<IVectorFunction, float>(scenario.Function, point, Single(w), value, pulled);
        trial.Backend.Jacobian<IVectorFunction, float>(scenario.Function, point, value, rows);
        Expect("J v", Rows.Times(expected.Jacobian, v), pushed);
        Expect("Jᵀ w", Rows.TransposeTimes(expected.Jacobian, w), pulled);
        Expect("Jacobian", Rows.Of(expected.Jacobian), rows);

        void Expect(string component, double[] right, float[] got)
            => trial.Within(trial.Backend.Traits.IsExact ? 1e-4 : 0.5, component, right, [.. got.Select(entry => (double)entry)]);
    };

    private static float[] Single(double[] entries) => [.. entries.Select(entry => (float)entry)];
}
