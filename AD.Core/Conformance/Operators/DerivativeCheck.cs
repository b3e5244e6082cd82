namespace AD.Conformance;

/// <summary>Derivative and ValueAndDerivative.</summary>
internal sealed class DerivativeCheck : UnivariateOperator
{
    public override string Name => "Derivative";

    public override bool Nests => true;

    protected override void At(Trial trial, IUnivariateFunction f, double x, Jet expected)
    {
        trial.Expect("derivative", 1, expected.First, trial.Backend.Derivative(f, x));
        (double value, double derivative) = trial.Backend.ValueAndDerivative(f, x);
        trial.Expect("value", 0, expected.Value, value);
        trial.Expect("derivative with the value", 1, expected.First, derivative);
    }
}
