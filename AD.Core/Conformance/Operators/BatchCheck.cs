namespace AD.Conformance;

/// <summary>A function at many points at once: all inputs varying, some of them shared, on one thread and on several.</summary>
internal sealed class BatchCheck : VectorOperator
{
    /// <summary>More than the lanes of any processor, and no multiple of them.</summary>
    private const int Count = 19;

    public override string Name => "Batch";

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario)
    {
        int n = scenario.Points[0].Length, m = scenario.Function.OutputLength(n);
        PreparedBatch all = trial.Backend.PrepareBatch(scenario.Function, Shape.Vector(n, m)), clone = all.Clone();
        PreparedBatch first = trial.Backend.PrepareBatch(scenario.Function, Shape.Vector(n, m), ..(n / 2)), last = trial.Backend.PrepareBatch(scenario.Function, Shape.Vector(n, m), (n / 2)..);
        PreparedBatch? parallel = trial.Backend.Traits.ThreadSafe ? all.Parallel(3) : null;
        return (x, _) =>
        {
            double[][] many = [.. Enumerable.Range(0, Count).Select(k => k == 0 ? x : scenario.Points[k % scenario.Points.Length])], copies = [.. Enumerable.Repeat(x, 3)];
            double[] results = At(trial, all, "", many, scenario.Oracle);
            At(trial, clone, " of the clone", [x], scenario.Oracle);
            At(trial, first, ", first inputs varying", copies, scenario.Oracle);
            At(trial, last, ", last inputs varying", copies, scenario.Oracle);
            if (parallel is not null)
            {
                double[] divided = new double[m * Count], whole = new double[m * Count];
                all.Value(Count, Rows.Columns(many), [], whole);
                parallel.Value(Count, Rows.Columns(many), [], divided);
                trial.Within(0.0, "value on several threads", whole, divided);
                double[] rows = new double[results.Length];
                parallel.Jacobian(Count, Rows.Columns(many), [], rows);
                trial.Within(0.0, "Jacobian on several threads", results, rows);
            }
        };
    }

    /// <summary>Every operator at the points; the Jacobians.</summary>
    private static double[] At(Trial trial, PreparedBatch batch, string of, double[][] points, Func<double[], VectorOracle> oracle)
    {
        int count = points.Length, n = batch.Shape.InputLength, m = batch.Shape.OutputLength;
        double[][] along = [.. points.Select(_ => trial.Direction(n))], back = [.. points.Select(_ => trial.Direction(m))];
        VectorOracle[] expected = [.. points.Select(oracle)];
        double[][] varying = [.. points.Select(x => x[batch.Shape.VaryingStart..(batch.Shape.VaryingStart + batch.Shape.VaryingLength)])];
        double[] shared = [.. points[0].Where((_, i) => !batch.Shape.Varies(i))];
        Zone x = trial.Argument("varying", Rows.Columns(varying)), p = trial.Argument("shared", shared), v = trial.Argument("tangents", Rows.Columns(along)), w = trial.Argument("cotangents", Rows.Columns(back));
        Zone[] values = [.. Enumerable.Range(0, 4).Select(_ => trial.Result("values", m * count))];
        Zone[] pushed = [trial.Result("J v", m * count), trial.Result("J v", m * count)], pulled = [trial.Result("Jᵀ w", n * count), trial.Result("Jᵀ w", n * count)];
        Zone[] rows = [trial.Result("Jacobian", m * n * count), trial.Result("Jacobian", m * n * count)];
        batch.Value(count, x.Span, p.Span, values[0].Span);
        batch.Pushforward(count, x.Span, p.Span, v.Span, values[1].Span, pushed[0].Span);
        batch.Pushforward(count, x.Span, p.Span, v.Span, pushed[1].Span);
        batch.Pullback(count, x.Span, p.Span, w.Span, values[2].Span, pulled[0].Span);
        batch.Pullback(count, x.Span, p.Span, w.Span, pulled[1].Span);
        batch.Jacobian(count, x.Span, p.Span, values[3].Span, rows[0].Span);
        batch.Jacobian(count, x.Span, p.Span, rows[1].Span);
        Expect("values", 0, values, k => expected[k].Value);
        Expect("J v", 1, pushed, k => Rows.Times(expected[k].Jacobian, along[k]));
        Expect("Jᵀ w", 1, pulled, k => Rows.TransposeTimes(expected[k].Jacobian, back[k]));
        Expect("Jacobian", 1, rows, k => Rows.Of(expected[k].Jacobian));
        if (m == 1)
        {
            Zone value = trial.Result("value", count);
            Zone[] gradients = [trial.Result("gradient", n * count), trial.Result("gradient", n * count)];
            batch.ValueAndGradient(count, x.Span, p.Span, value.Span, gradients[0].Span);
            batch.Gradient(count, x.Span, p.Span, gradients[1].Span);
            Expect("values with the gradients", 0, [value], k => expected[k].Value);
            Expect("gradient", 1, gradients, k => Rows.Of(expected[k].Jacobian));
        }

        trial.CheckMemory();
        return rows[0].ToArray();

        void Expect(string component, int order, Zone[] results, Func<int, double[]> at)
        {
            for (int k = 0; k < count; k++)
            {
                double[] one = at(k);
                foreach (Zone result in results)
                {
                    double[] got = [.. one.Select((_, i) => result.Span[i * count + k])];
                    trial.Expect($"{component}{of}, point {k} of {count}", order, one, got);
                }
            }
        }
    }
}
