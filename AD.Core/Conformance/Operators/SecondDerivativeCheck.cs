namespace AD.Conformance;

/// <summary>SecondDerivative, ValueAndSecondDerivative and ValueDerivativeAndSecondDerivative.</summary>
internal sealed class SecondDerivativeCheck : UnivariateOperator
{
    public override string Name => "SecondDerivative";

    public override Requirement Needs => Requirement.SecondOrder;

    public override bool Nests => true;

    protected override void At(Trial trial, IUnivariateFunction f, double x, Jet expected)
    {
        trial.Expect("second derivative", 2, expected.Second, trial.Backend.SecondDerivative(f, x));
        (double value, double second) = trial.Backend.ValueAndSecondDerivative(f, x);
        trial.Expect("value", 0, expected.Value, value);
        trial.Expect("second derivative with the value", 2, expected.Second, second);
        (value, double first, second) = trial.Backend.ValueDerivativeAndSecondDerivative(f, x);
        trial.Expect("value of three", 0, expected.Value, value);
        trial.Expect("derivative of three", 1, expected.First, first);
        trial.Expect("second derivative of three", 2, expected.Second, second);
    }
}
