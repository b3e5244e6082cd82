namespace AD.Conformance;

/// <summary>Several tangents or cotangents in one call: the primitives and the prepared operators.</summary>
internal sealed class SeveralSeedsCheck : VectorOperator
{
    private const int Count = 3;

    public override string Name => "Several seeds";

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario)
    {
        IVectorFunction f = scenario.Function;
        int n = scenario.Points[0].Length, m = f.OutputLength(n);
        PreparedVector prepared = trial.Backend.Prepare(f, Shape.Vector(n, m));
        return (x, expected) =>
        {
            double[] v = trial.Direction(n * Count), w = trial.Direction(m * Count);
            double[] along = Columns(v, n, m, column => Rows.Times(expected.Jacobian, column)), back = Columns(w, m, n, column => Rows.TransposeTimes(expected.Jacobian, column));
            Zone point = trial.Argument("x", x), tangents = trial.Argument("tangents", v), cotangents = trial.Argument("cotangents", w);
            Zone[] values = [.. Enumerable.Range(0, 4).Select(_ => trial.Result("value", m))], pushed = [trial.Result("J V", m * Count), trial.Result("J V", m * Count)], pulled = [trial.Result("Jᵀ W", n * Count), trial.Result("Jᵀ W", n * Count)];
            trial.Backend.PushforwardMany<IVectorFunction, double>(f, point.Span, Count, tangents.Span, values[0].Span, pushed[0].Span);
            prepared.PushforwardMany(point.Span, Count, tangents.Span, values[1].Span, pushed[1].Span);
            trial.Backend.PullbackMany<IVectorFunction, double>(f, point.Span, Count, cotangents.Span, values[2].Span, pulled[0].Span);
            prepared.PullbackMany(point.Span, Count, cotangents.Span, values[3].Span, pulled[1].Span);
            trial.Expect("J V", 1, along, pushed[0].Span);
            trial.Expect("prepared J V", 1, along, pushed[1].Span);
            trial.Expect("Jᵀ W", 1, back, pulled[0].Span);
            trial.Expect("prepared Jᵀ W", 1, back, pulled[1].Span);
            foreach (Zone value in values)
            {
                trial.Expect("value", 0, expected.Value, value.Span);
            }
        };
    }

    /// <summary>A product for each column of a matrix that is given row by row.</summary>
    private static double[] Columns(double[] matrix, int rows, int results, Func<double[], double[]> product)
    {
        double[] all = new double[results * Count];
        for (int c = 0; c < Count; c++)
        {
            double[] column = product([.. Enumerable.Range(0, rows).Select(i => matrix[i * Count + c])]);
            for (int i = 0; i < results; i++)
            {
                all[i * Count + c] = column[i];
            }
        }

        return all;
    }
}
