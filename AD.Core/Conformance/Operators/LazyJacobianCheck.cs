namespace AD.Conformance;

/// <summary>LazyJacobian: products, transposed products, value and matrix.</summary>
internal sealed class LazyJacobianCheck : VectorOperator
{
    public override string Name => "LazyJacobian";

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario) => (x, expected) =>
    {
        Zone point = trial.Argument("x", x);
        LazyJacobian lazy = trial.Backend.LazyJacobian(scenario.Function, point.Span);
        double[] v = trial.Direction(x.Length), w = trial.Direction(expected.Value.Length);
        trial.Expect("product", 1, Rows.Times(expected.Jacobian, v), lazy.Apply(v));
        trial.Expect("transposed product", 1, Rows.TransposeTimes(expected.Jacobian, w), lazy.ApplyTranspose(w));
        trial.Expect("product by the transpose", 1, Rows.TransposeTimes(expected.Jacobian, w), lazy.Transpose().Apply(w));
        trial.Expect("value", 0, expected.Value, lazy.Value);
        if (expected.Jacobian.Length > 0)
        {
            trial.Expect("matrix", 1, expected.Jacobian, lazy.ToMatrix());
        }
    };
}
