namespace AD.Conformance;

/// <summary>LazyGradient: a 1 × n operator.</summary>
internal sealed class LazyGradientCheck : ScalarOperator
{
    public override string Name => "LazyGradient";

    protected override bool Fits(ScalarScenario scenario) => scenario.Points[0].Length > 0;

    protected override Visit<ScalarOracle> Begin(Trial trial, ScalarScenario scenario) => (x, expected) =>
    {
        Zone point = trial.Argument("x", x);
        LazyGradient lazy = trial.Backend.LazyGradient(scenario.Function, point.Span);
        double[] v = trial.Direction(x.Length), w = trial.Direction(1);
        trial.Expect("product", 1, [Rows.Dot(expected.Gradient, v)], lazy.Apply(v));
        trial.Expect("transposed product", 1, expected.Gradient.Select(entry => w[0] * entry).ToArray(), lazy.ApplyTranspose(w));
        trial.Expect("value", 0, expected.Value, lazy.Value);
        trial.Expect("matrix", 1, expected.Gradient, lazy.ToMatrix().ToRowMajorArray());
    };
}
