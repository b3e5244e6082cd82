namespace AD.Conformance;

/// <summary>LazyHessian: a symmetric n × n operator.</summary>
internal sealed class LazyHessianCheck : ScalarOperator
{
    public override string Name => "LazyHessian";

    public override Requirement Needs => Requirement.SecondOrder;

    protected override bool Fits(ScalarScenario scenario) => scenario.Points[0].Length > 0;

    protected override Visit<ScalarOracle> Begin(Trial trial, ScalarScenario scenario) => (x, expected) =>
    {
        Zone point = trial.Argument("x", x);
        LazyHessian lazy = trial.Backend.LazyHessian(scenario.Function, point.Span);
        double[] v = trial.Direction(x.Length), w = trial.Direction(x.Length);
        trial.Expect("product", 2, Rows.Times(expected.Hessian, v), lazy.Apply(v));
        trial.Expect("transposed product", 2, Rows.Times(expected.Hessian, w), lazy.ApplyTranspose(w));
        trial.Expect("value", 0, expected.Value, lazy.Value);
        trial.Expect("gradient", 1, expected.Gradient, lazy.Gradient);
        trial.Expect("matrix", 2, expected.Hessian, lazy.ToMatrix());
    };
}
