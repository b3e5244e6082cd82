namespace AD.Conformance;

/// <summary>Another function of the same type at the same point: what is kept for a point belongs to one function.</summary>
internal sealed class AnotherFunctionCheck : VectorOperator
{
    public override string Name => "Another function at the same point";

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario)
    {
        int n = scenario.Points[0].Length, m = scenario.Function.OutputLength(n);
        ScaledFunction one = new(scenario.Function, 1.0), other = new(scenario.Function, -2.0);
        PreparedVector prepared = trial.Backend.Prepare(one, Shape.Vector(n, m)), another = trial.Backend.Prepare(other, Shape.Vector(n, m));
        return (x, expected) =>
        {
            double[] v = trial.Direction(n), w = trial.Direction(m);
            At(trial, one, prepared, 1.0, x, v, w, expected);
            At(trial, other, another, -2.0, x, v, w, expected);
        };
    }

    private static void At(Trial trial, ScaledFunction f, PreparedVector prepared, double factor, double[] x, double[] v, double[] w, VectorOracle expected)
    {
        int n = v.Length, m = w.Length;
        string of = $" of {factor} f";
        double[] pushed = Scaled(factor, Rows.Times(expected.Jacobian, v)), pulled = Scaled(factor, Rows.TransposeTimes(expected.Jacobian, w)), rows = Scaled(factor, Rows.Of(expected.Jacobian));
        double[] value = new double[m], alongV = new double[m], alongW = new double[n], jacobian = new double[m * n];
        trial.Expect("J v" + of, 1, pushed, trial.Backend.Pushforward(f, x, v));
        trial.Expect("Jᵀ w" + of, 1, pulled, trial.Backend.Pullback(f, x, w));
        trial.Backend.Jacobian<ScaledFunction, double>(f, x, value, jacobian);
        trial.Expect("Jacobian" + of, 1, rows, jacobian);
        prepared.Pushforward(x, v, value, alongV);
        trial.Expect("prepared J v" + of, 1, pushed, alongV);
        prepared.Pullback(x, w, value, alongW);
        trial.Expect("prepared Jᵀ w" + of, 1, pulled, alongW);
        prepared.Jacobian(x, value, jacobian);
        trial.Expect("prepared Jacobian" + of, 1, rows, jacobian);
        trial.Expect("value" + of, 0, Scaled(factor, expected.Value), value);
    }

    private static double[] Scaled(double factor, double[] entries) => [.. entries.Select(entry => factor * entry)];
}

/// <summary>A multiple of a function.</summary>
internal sealed class ScaledFunction(IVectorFunction f, double factor) : IVectorFunction
{
    public int OutputLength(int inputLength) => f.OutputLength(inputLength);

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : System.Numerics.IFloatingPointIeee754<T>
    {
        f.Evaluate(x, y);
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = y[i] * T.CreateSaturating(factor);
        }
    }
}
