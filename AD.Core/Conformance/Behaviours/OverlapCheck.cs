namespace AD.Conformance;

/// <summary>A result that is also an argument: right, or refused by an <see cref="ArgumentException"/>; never wrong.</summary>
internal sealed class OverlapCheck : VectorOperator
{
    public override string Name => "A result over an argument";

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario)
    {
        int n = scenario.Points[0].Length, m = scenario.Function.OutputLength(n);
        PreparedVector prepared = trial.Backend.Prepare(scenario.Function, Shape.Vector(n, m));
        return (x, expected) =>
        {
            double[] v = trial.Direction(n), w = trial.Direction(m), value = new double[m], pushed = Rows.Times(expected.Jacobian, v), pulled = Rows.TransposeTimes(expected.Jacobian, w);
            Over("Jᵀ w over x", x, pulled, both => prepared.Pullback(both, w, value, both));
            Over("unprepared Jᵀ w over x", x, pulled, both => trial.Backend.Pullback(scenario.Function, both, w, both));
            if (m == n)
            {
                Over("J v over x", x, pushed, both => prepared.Pushforward(both, v, value, both));
                Over("J v over v", v, pushed, both => prepared.Pushforward(x, both, value, both));
                Over("Jᵀ w over w", w, pulled, both => prepared.Pullback(x, both, value, both));
                Over("unprepared J v over v", v, pushed, both => trial.Backend.Pushforward(scenario.Function, x, both, both));
                Over("unprepared Jᵀ w over w", w, pulled, both => trial.Backend.Pullback(scenario.Function, x, both, both));
            }

            void Over(string what, double[] argument, double[] result, Action<double[]> call)
            {
                double[] both = [.. argument];
                try
                {
                    call(both);
                }
                catch (ArgumentException refusal) when (refusal.Message.Length > 0)
                {
                    return;
                }

                trial.Expect(what, 1, result, both);
            }
        };
    }
}
