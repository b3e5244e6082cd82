namespace AD.Conformance;

/// <summary>The three primitives as a backend implements them, with some leading inputs active and the rest constant, along directions without and with zeros.</summary>
internal sealed class PrimitivesCheck : VectorOperator
{
    public override string Name => "Primitives";

    public override bool Nests => true;

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario) => (x, expected) =>
    {
        // Where the value is no number, an input that is constant may or may not be one that the NaN comes from.
        int least = expected.Value.All(double.IsFinite) ? 0 : x.Length;
        for (int active = x.Length; active >= least; active = active > 1 ? active / 2 : active - 1)
        {
            string of = active == x.Length ? "" : $", {active} of {x.Length} inputs active";
            At(trial, scenario.Function, x, expected, of, trial.Direction(active), trial.Direction(expected.Value.Length));
        }

        // What an infinite derivative contributes to a zero is a matter of the edge points' own scenarios.
        if (expected.Jacobian.Cast<double>().All(double.IsFinite))
        {
            At(trial, scenario.Function, x, expected, ", seeds with zeros", Thinned(trial.Direction(x.Length), 0), Thinned(trial.Direction(expected.Value.Length), 0));
            At(trial, scenario.Function, x, expected, ", seeds with zeros", Thinned(trial.Direction(x.Length), 1), Thinned(trial.Direction(expected.Value.Length), 1));
        }
    };

    /// <summary>Every other entry is zero.</summary>
    private static double[] Thinned(double[] direction, int first) => [.. direction.Select((entry, i) => i % 2 == first ? 0.0 : entry)];

    private static void At(Trial trial, IVectorFunction f, double[] x, VectorOracle expected, string of, double[] v, double[] w)
    {
        int m = w.Length, active = v.Length;
        double[,] jacobian = Leading(expected.Jacobian, active);
        Zone point = trial.Argument("x", x), tangent = trial.Argument("tangent", v), cotangent = trial.Argument("cotangent", w);
        Zone value = trial.Result("value", m), pushed = trial.Result("J v", m);
        trial.Backend.Pushforward<IVectorFunction, double>(f, point.Span, tangent.Span, value.Span, pushed.Span);
        trial.Expect("value of the pushforward" + of, 0, expected.Value, value.Span);
        trial.Expect("J v" + of, 1, Rows.Times(jacobian, v), pushed.Span);
        Zone second = trial.Result("value", m), pulled = trial.Result("Jᵀ w", active);
        trial.Backend.Pullback<IVectorFunction, double>(f, point.Span, cotangent.Span, second.Span, pulled.Span);
        trial.Expect("value of the pullback" + of, 0, expected.Value, second.Span);
        trial.Expect("Jᵀ w" + of, 1, Rows.TransposeTimes(jacobian, w), pulled.Span);
        Zone third = trial.Result("value", m), entries = trial.Result("Jacobian", m * active);
        trial.Backend.Jacobian<IVectorFunction, double>(f, point.Span, third.Span, entries.Span);
        trial.Expect("value of the Jacobian" + of, 0, expected.Value, third.Span);
        trial.Expect("Jacobian" + of, 1, Rows.Of(jacobian), entries.Span);
        trial.CheckMemory();
    }

    private static double[,] Leading(double[,] jacobian, int columns)
    {
        double[,] leading = new double[jacobian.GetLength(0), columns];
        for (int i = 0; i < jacobian.GetLength(0); i++)
        {
            for (int j = 0; j < columns; j++)
            {
                leading[i, j] = jacobian[i, j];
            }
        }

        return leading;
    }
}
