namespace AD.Conformance;

/// <summary>Lengths that do not fit a preparation are refused by an <see cref="ArgumentException"/>, before anything is written.</summary>
internal sealed class SizesCheck : VectorOperator
{
    public override string Name => "Wrong lengths are refused";

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario)
    {
        int n = scenario.Points[0].Length, m = scenario.Function.OutputLength(n);
        PreparedVector prepared = trial.Backend.Prepare(scenario.Function, Shape.Vector(n, m));
        return (x, _) =>
        {
            Zone value = trial.Result("value", m), pushed = trial.Result("J v", m), pulled = trial.Result("Jᵀ w", n), rows = trial.Result("Jacobian", m * n), longer = trial.Result("a result one too long", m * n + m + n + 1);
            double[] more = [.. x, 1.0], w = new double[m], moreBack = new double[m + 1];
            Refused("Value, a point one too long", () => prepared.Value(more, value.Span));
            Refused("Value, a result that is too long", () => prepared.Value(x, longer.Span));
            Refused("Pushforward, a point one too long", () => prepared.Pushforward(more, x, value.Span, pushed.Span));
            Refused("Pushforward, a tangent one too long", () => prepared.Pushforward(x, more, value.Span, pushed.Span));
            Refused("Pushforward, a result that is too long", () => prepared.Pushforward(x, x, value.Span, longer.Span));
            Refused("Pullback, a cotangent one too long", () => prepared.Pullback(x, moreBack, value.Span, pulled.Span));
            Refused("Pullback, a result that is too long", () => prepared.Pullback(x, w, value.Span, longer.Span));
            Refused("Jacobian, a result that is too long", () => prepared.Jacobian(x, value.Span, longer.Span));
            foreach (Zone zone in (Zone[])[value, pushed, pulled, rows, longer])
            {
                if (zone.ToArray().Any(entry => entry != Zone.Unwritten))
                {
                    trial.Fail("a call that was refused wrote into its result");
                }
            }

            void Refused(string what, Action call)
            {
                try
                {
                    call();
                }
                catch (ArgumentException refusal) when (refusal.Message.Length > 0)
                {
                    return;
                }

                trial.Fail($"{what}: accepted");
            }
        };
    }
}
