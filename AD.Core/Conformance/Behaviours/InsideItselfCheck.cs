namespace AD.Conformance;

/// <summary>A preparation that is used again inside its own function: right, or refused by an <see cref="InvalidOperationException"/>; never wrong.</summary>
internal sealed class InsideItselfCheck : VectorOperator
{
    public override string Name => "A preparation inside itself";

    protected override bool Fits(VectorScenario scenario) => scenario.Points.Length > 1;

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario)
    {
        WatchedFunction f = new(scenario.Function);
        int n = scenario.Points[0].Length, m = f.OutputLength(n);
        PreparedVector prepared = trial.Backend.Prepare(f, Shape.Vector(n, m));
        return (x, expected) =>
        {
            double[] other = scenario.Points.First(point => n == 0 || !point.SequenceEqual(x)), v = trial.Direction(n), w = trial.Direction(m);
            double[] value = new double[m], pushed = new double[m], pulled = new double[n], rows = new double[m * n];
            Refused(f, () => prepared.Pushforward(other, w.Length == 0 ? v : [.. v.Reverse()], new double[m], new double[m]), () => prepared.Pushforward(x, v, value, pushed),
                () => trial.Expect("J v", 1, Rows.Times(expected.Jacobian, v), pushed));
            Refused(f, () => prepared.Pullback(other, [.. w.Reverse()], new double[m], new double[n]), () => prepared.Pullback(x, w, value, pulled),
                () => trial.Expect("Jᵀ w", 1, Rows.TransposeTimes(expected.Jacobian, w), pulled));
            Refused(f, () => prepared.Jacobian(other, new double[m], new double[m * n]), () => prepared.Jacobian(x, value, rows),
                () => trial.Expect("Jacobian", 1, Rows.Of(expected.Jacobian), rows));
        };
    }

    private static void Refused(WatchedFunction f, Action again, Action use, Action check)
    {
        bool used = false;
        f.Meanwhile = () =>
        {
            if (!used)
            {
                used = true;
                again();
            }
        };
        try
        {
            use();
        }
        catch (InvalidOperationException refusal) when (refusal.Message.Length > 0)
        {
            return;
        }
        finally
        {
            f.Meanwhile = () => { };
        }

        check();
    }
}
