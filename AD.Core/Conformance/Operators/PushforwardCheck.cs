namespace AD.Conformance;

/// <summary>Pushforward, ValueAndPushforward and PushforwardFunction, allocating and into destinations.</summary>
internal sealed class PushforwardCheck : VectorOperator
{
    public override string Name => "Pushforward";

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario)
    {
        IVectorFunction f = scenario.Function;
        return (x, expected) =>
        {
            int m = expected.Value.Length;
            double[] direction = trial.Direction(x.Length), product = Rows.Times(expected.Jacobian, direction);
            Zone point = trial.Argument("x", x), v = trial.Argument("tangent", direction);
            Zone destination = trial.Result("J v", m), value = trial.Result("value", m), another = trial.Result("J v", m);
            trial.Expect("J v", 1, product, trial.Backend.Pushforward(f, point.Span, v.Span));
            trial.Backend.Pushforward(f, point.Span, v.Span, destination.Span);
            trial.Expect("J v in a destination", 1, product, destination.Span);
            (double[] y, double[] tangent) = trial.Backend.ValueAndPushforward(f, point.Span, v.Span);
            trial.Expect("value", 0, expected.Value, y);
            trial.Expect("J v with the value", 1, product, tangent);
            trial.Backend.ValueAndPushforward(f, point.Span, v.Span, value.Span, another.Span);
            trial.Expect("value in a destination", 0, expected.Value, value.Span);
            trial.Expect("J v with the value in a destination", 1, product, another.Span);
            Func<double[], double[]> function = trial.Backend.PushforwardFunction(f, point.Span);
            trial.Expect("J v by the function", 1, product, function(direction));
            double[] other = trial.Direction(x.Length);
            trial.Expect("J v by the function, again", 1, Rows.Times(expected.Jacobian, other), function(other));
        };
    }
}
