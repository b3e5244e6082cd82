namespace AD.Conformance;

/// <summary>LazyDerivative: its value and products.</summary>
internal sealed class LazyDerivativeCheck : UnivariateOperator
{
    public override string Name => "LazyDerivative";

    protected override void At(Trial trial, IUnivariateFunction f, double x, Jet expected)
    {
        LazyDerivative lazy = trial.Backend.LazyDerivative(f, x);
        double v = trial.Direction(1)[0];
        trial.Expect("product", 1, [v * expected.First], lazy.Apply([v]));
        trial.Expect("value", 0, expected.Value, lazy.Value);
        trial.Expect("transposed product", 1, [v * expected.First], lazy.ApplyTranspose([v]));
    }
}
