namespace AD.Conformance;

/// <summary>Linearize: the value and the linear map, applied many times.</summary>
internal sealed class LinearizeCheck : VectorOperator
{
    public override string Name => "Linearize";

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario) => (x, expected) =>
    {
        Zone point = trial.Argument("x", x);
        Linearization near = trial.Backend.Linearize(scenario.Function, point.Span);
        trial.Expect("value", 0, expected.Value, near.Value);
        for (int i = 0; i < 2; i++)
        {
            double[] v = trial.Direction(x.Length), w = trial.Direction(expected.Value.Length);
            Zone pushed = trial.Result("J v", w.Length), pulled = trial.Result("Jᵀ w", v.Length);
            near.Map.Apply(v, pushed.Span);
            near.Map.ApplyTranspose(w, pulled.Span);
            trial.Expect("J v", 1, Rows.Times(expected.Jacobian, v), pushed.Span);
            trial.Expect("Jᵀ w", 1, Rows.TransposeTimes(expected.Jacobian, w), pulled.Span);
        }
    };
}
