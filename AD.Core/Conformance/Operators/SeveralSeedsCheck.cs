namespace AD.Conformance;

/// <summary>Several tangents or cotangents in one call: the primitives and the prepared operators.</summary>
internal sealed class SeveralSeedsCheck : VectorOperator
{
    /// <summary>A few, and more than the widest chunk of directions that is computed at once.</summary>
    private static readonly int[] Counts = [3, 17];

    public override string Name => "Several seeds";

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario)
    {
        IVectorFunction f = scenario.Function;
        int n = scenario.Points[0].Length, m = f.OutputLength(n);
        PreparedVector prepared = trial.Backend.Prepare(f, Shape.Vector(n, m));
        return (x, expected) => Array.ForEach(Counts, count => At(trial, f, prepared, x, expected, count));
    }

    private static void At(Trial trial, IVectorFunction f, PreparedVector prepared, double[] x, VectorOracle expected, int count)
    {
        int n = x.Length, m = expected.Value.Length;
        double[] v = trial.Direction(n * count), w = trial.Direction(m * count);
        double[] along = Columns(v, n, m, count, column => Rows.Times(expected.Jacobian, column)), back = Columns(w, m, n, count, column => Rows.TransposeTimes(expected.Jacobian, column));
        Zone point = trial.Argument("x", x), tangents = trial.Argument("tangents", v), cotangents = trial.Argument("cotangents", w);
        Zone[] values = [.. Enumerable.Range(0, 4).Select(_ => trial.Result("value", m))], pushed = [trial.Result("J V", m * count), trial.Result("J V", m * count)], pulled = [trial.Result("Jᵀ W", n * count), trial.Result("Jᵀ W", n * count)];
        trial.Backend.PushforwardMany<IVectorFunction, double>(f, point.Span, count, tangents.Span, values[0].Span, pushed[0].Span);
        prepared.PushforwardMany(point.Span, count, tangents.Span, values[1].Span, pushed[1].Span);
        trial.Backend.PullbackMany<IVectorFunction, double>(f, point.Span, count, cotangents.Span, values[2].Span, pulled[0].Span);
        prepared.PullbackMany(point.Span, count, cotangents.Span, values[3].Span, pulled[1].Span);
        trial.Expect("J V", 1, along, pushed[0].Span);
        trial.Expect("prepared J V", 1, along, pushed[1].Span);
        trial.Expect("Jᵀ W", 1, back, pulled[0].Span);
        trial.Expect("prepared Jᵀ W", 1, back, pulled[1].Span);
        foreach (Zone value in values)
        {
            trial.Expect("value", 0, expected.Value, value.Span);
        }
    }

    /// <summary>A product for each column of a matrix that is given row by row.</summary>
    private static double[] Columns(double[] matrix, int rows, int results, int count, Func<double[], double[]> product)
    {
        double[] all = new double[results * count];
        for (int c = 0; c < count; c++)
        {
            double[] column = product([.. Enumerable.Range(0, rows).Select(i => matrix[i * count + c])]);
            for (int i = 0; i < results; i++)
            {
                all[i * count + c] = column[i];
            }
        }

        return all;
    }
}
