namespace AD.Conformance;

/// <summary>Pullback, ValueAndPullback, PullbackFunction and ValueAndPullbackFunction, allocating and into destinations.</summary>
internal sealed class PullbackCheck : VectorOperator
{
    public override string Name => "Pullback";

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario)
    {
        IVectorFunction f = scenario.Function;
        return (x, expected) =>
        {
            int n = x.Length, m = expected.Value.Length;
            double[] direction = trial.Direction(m), product = Rows.TransposeTimes(expected.Jacobian, direction);
            Zone point = trial.Argument("x", x), w = trial.Argument("cotangent", direction);
            Zone destination = trial.Result("Jᵀ w", n), value = trial.Result("value", m), another = trial.Result("Jᵀ w", n);
            trial.Expect("Jᵀ w", 1, product, trial.Backend.Pullback(f, point.Span, w.Span));
            trial.Backend.Pullback(f, point.Span, w.Span, destination.Span);
            trial.Expect("Jᵀ w in a destination", 1, product, destination.Span);
            (double[] y, double[] cotangent) = trial.Backend.ValueAndPullback(f, point.Span, w.Span);
            trial.Expect("value", 0, expected.Value, y);
            trial.Expect("Jᵀ w with the value", 1, product, cotangent);
            trial.Backend.ValueAndPullback(f, point.Span, w.Span, value.Span, another.Span);
            trial.Expect("value in a destination", 0, expected.Value, value.Span);
            trial.Expect("Jᵀ w with the value in a destination", 1, product, another.Span);
            double[] other = trial.Direction(m);
            trial.Expect("Jᵀ w by the function", 1, product, trial.Backend.PullbackFunction(f, point.Span)(direction));
            (y, Func<double[], double[]> function) = trial.Backend.ValueAndPullbackFunction(f, point.Span);
            trial.Expect("value beside the function", 0, expected.Value, y);
            trial.Expect("Jᵀ w by the function with the value", 1, product, function(direction));
            trial.Expect("Jᵀ w by the function, again", 1, Rows.TransposeTimes(expected.Jacobian, other), function(other));
        };
    }
}
