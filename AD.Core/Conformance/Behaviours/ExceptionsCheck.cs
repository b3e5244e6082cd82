namespace AD.Conformance;

/// <summary>An exception of the user's function reaches the user as it is, and the next call works, on the same preparation too.</summary>
internal sealed class ExceptionsCheck : VectorOperator
{
    public override string Name => "Exception in f, then reuse";

    /// <summary>Without outputs a backend may not evaluate at all.</summary>
    protected override bool Fits(VectorScenario scenario) => scenario.Function.OutputLength(scenario.Points[0].Length) > 0;

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario)
    {
        WatchedFunction f = new(scenario.Function);
        int n = scenario.Points[0].Length, m = f.OutputLength(n);
        PreparedVector prepared = trial.Backend.Prepare(f, Shape.Vector(n, m));
        return (x, expected) =>
        {
            double[] v = trial.Direction(n), w = trial.Direction(m), value = new double[m], pushed = new double[m], pulled = new double[n], rows = new double[m * n];
            (string, Action)[] calls =
            [
                ("pushforward", () => trial.Backend.Pushforward(f, x, v, pushed)),
                ("pullback", () => trial.Backend.Pullback(f, x, w, pulled)),
                ("Jacobian", () => trial.Backend.Jacobian<WatchedFunction, double>(f, x, value, rows)),
                ("prepared pushforward", () => prepared.Pushforward(x, v, value, pushed)),
                ("prepared pullback", () => prepared.Pullback(x, w, value, pulled)),
                ("prepared Jacobian", () => prepared.Jacobian(x, value, rows)),
            ];
            foreach ((string name, Action call) in calls)
            {
                // What is made of a function at its first call does not evaluate it later: the exception comes at the first call of a new preparation.
                prepared = trial.Backend.Traits.PreparedEvaluates ? prepared : trial.Backend.Prepare(f, Shape.Vector(n, m));
                Interrupt(trial, f, name, call);
                call();
                trial.Expect($"J v after an exception in the {name}", 1, Rows.Times(expected.Jacobian, v), trial.Backend.Pushforward(f, x, v));
                trial.Expect($"Jᵀ w after an exception in the {name}", 1, Rows.TransposeTimes(expected.Jacobian, w), trial.Backend.Pullback(f, x, w));
            }

            trial.Expect("J v after exceptions", 1, Rows.Times(expected.Jacobian, v), pushed);
            trial.Expect("Jᵀ w after exceptions", 1, Rows.TransposeTimes(expected.Jacobian, w), pulled);
            trial.Expect("Jacobian after exceptions", 1, Rows.Of(expected.Jacobian), rows);
        };
    }

    private static void Interrupt(Trial trial, WatchedFunction f, string name, Action call)
    {
        Interruption own = new();
        f.Meanwhile = () => throw own;
        try
        {
            call();
            trial.Fail($"the exception that f threw did not come out of the {name}");
        }
        catch (Interruption caught) when (caught == own)
        {
        }
        finally
        {
            f.Meanwhile = () => { };
        }
    }

    private sealed class Interruption() : Exception("The function's own.");
}
