namespace AD.Conformance;

/// <summary>A prepared scalar function at first order: one preparation, and a clone of it, at all points.</summary>
internal sealed class PreparedScalarCheck : ScalarOperator
{
    public override string Name => "Prepare (scalar)";

    protected override Visit<ScalarOracle> Begin(Trial trial, ScalarScenario scenario)
    {
        PreparedScalar prepared = trial.Backend.Prepare(scenario.Function, Shape.Scalar(scenario.Points[0].Length)), clone = prepared.Clone();
        return (x, expected) =>
        {
            At(trial, prepared, "", x, expected);
            At(trial, clone, " of the clone", x, expected);
        };
    }

    private static void At(Trial trial, PreparedScalar prepared, string of, double[] x, ScalarOracle expected)
    {
        Zone point = trial.Argument("x", x), gradient = trial.Result("gradient", x.Length), alone = trial.Result("gradient", x.Length);
        trial.Expect("value" + of, 0, expected.Value, prepared.Value(point.Span));
        trial.Expect("value with the gradient" + of, 0, expected.Value, prepared.ValueAndGradient(point.Span, gradient.Span));
        trial.Expect("gradient" + of, 1, expected.Gradient, gradient.Span);
        prepared.Gradient(point.Span, alone.Span);
        trial.Expect("gradient alone" + of, 1, expected.Gradient, alone.Span);
        trial.CheckMemory();
    }
}
