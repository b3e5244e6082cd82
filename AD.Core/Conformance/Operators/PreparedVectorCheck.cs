namespace AD.Conformance;

/// <summary>A prepared vector function: one preparation, and a clone of it, at all points.</summary>
internal sealed class PreparedVectorCheck : VectorOperator
{
    public override string Name => "Prepare (vector)";

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario)
    {
        int n = scenario.Points[0].Length;
        PreparedVector prepared = trial.Backend.Prepare(scenario.Function, Shape.Vector(n, scenario.Function.OutputLength(n))), clone = prepared.Clone();
        return (x, expected) =>
        {
            At(trial, prepared, "", x, expected);
            At(trial, clone, " of the clone", x, expected);
        };
    }

    private static void At(Trial trial, PreparedVector prepared, string of, double[] x, VectorOracle expected)
    {
        int n = x.Length, m = expected.Value.Length;
        double[] along = trial.Direction(n), back = trial.Direction(m);
        Zone point = trial.Argument("x", x), v = trial.Argument("tangent", along), w = trial.Argument("cotangent", back);
        Zone[] values = [trial.Result("value", m), trial.Result("value", m), trial.Result("value", m), trial.Result("value", m)];
        Zone pushed = trial.Result("J v", m), pulled = trial.Result("Jᵀ w", n), rows = trial.Result("Jacobian", m * n);
        prepared.Value(point.Span, values[0].Span);
        prepared.Pushforward(point.Span, v.Span, values[1].Span, pushed.Span);
        trial.Expect("J v" + of, 1, Rows.Times(expected.Jacobian, along), pushed.Span);
        prepared.Pullback(point.Span, w.Span, values[2].Span, pulled.Span);
        trial.Expect("Jᵀ w" + of, 1, Rows.TransposeTimes(expected.Jacobian, back), pulled.Span);
        prepared.Jacobian(point.Span, values[3].Span, rows.Span);
        trial.Expect("Jacobian" + of, 1, Rows.Of(expected.Jacobian), rows.Span);
        foreach (Zone value in values)
        {
            trial.Expect("value" + of, 0, expected.Value, value.Span);
        }

        trial.CheckMemory();
    }
}
