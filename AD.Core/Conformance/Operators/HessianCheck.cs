using MathNet.Numerics.LinearAlgebra;

namespace AD.Conformance;

/// <summary>Hessian, ValueAndHessian and ValueGradientAndHessian, allocating and into destinations.</summary>
internal sealed class HessianCheck : ScalarOperator
{
    public override string Name => "Hessian";

    public override Requirement Needs => Requirement.SecondOrder;

    public override bool Nests => true;

    protected override bool Fits(ScalarScenario scenario) => scenario.Points[0].Length > 0;

    protected override Visit<ScalarOracle> Begin(Trial trial, ScalarScenario scenario)
    {
        IScalarFunction f = scenario.Function;
        return (x, expected) =>
        {
            int n = x.Length;
            Zone point = trial.Argument("x", x), gradient = trial.Result("gradient", n);
            Matrix<double> destination = Matrix<double>.Build.Dense(n, n, Zone.Unwritten), another = Matrix<double>.Build.Dense(n, n, Zone.Unwritten);
            trial.Expect("Hessian", 2, expected.Hessian, trial.Backend.Hessian(f, point.Span));
            trial.Backend.Hessian(f, point.Span, destination);
            trial.Expect("Hessian in a destination", 2, expected.Hessian, destination);
            (double value, Matrix<double> hessian) = trial.Backend.ValueAndHessian(f, point.Span);
            trial.Expect("value", 0, expected.Value, value);
            trial.Expect("Hessian with the value", 2, expected.Hessian, hessian);
            (value, double[] first, hessian) = trial.Backend.ValueGradientAndHessian(f, point.Span);
            trial.Expect("value of three", 0, expected.Value, value);
            trial.Expect("gradient of three", 1, expected.Gradient, first);
            trial.Expect("Hessian of three", 2, expected.Hessian, hessian);
            value = trial.Backend.ValueGradientAndHessian(f, point.Span, gradient.Span, another);
            trial.Expect("value beside destinations", 0, expected.Value, value);
            trial.Expect("gradient of three in a destination", 1, expected.Gradient, gradient.Span);
            trial.Expect("Hessian of three in a destination", 2, expected.Hessian, another);
        };
    }
}
