using MathNet.Numerics.LinearAlgebra;

namespace AD.Conformance;

/// <summary>Gradient and ValueAndGradient: allocating, into a destination, and of a MathNet vector.</summary>
internal sealed class GradientCheck : ScalarOperator
{
    public override string Name => "Gradient";

    public override bool Nests => true;

    protected override Visit<ScalarOracle> Begin(Trial trial, ScalarScenario scenario)
    {
        IScalarFunction f = scenario.Function;
        return (x, expected) =>
        {
            Zone point = trial.Argument("x", x), gradient = trial.Result("gradient", x.Length), another = trial.Result("gradient", x.Length);
            trial.Expect("gradient", 1, expected.Gradient, trial.Backend.Gradient(f, point.Span));
            trial.Backend.Gradient(f, point.Span, gradient.Span);
            trial.Expect("gradient in a destination", 1, expected.Gradient, gradient.Span);
            (double value, double[] withValue) = trial.Backend.ValueAndGradient(f, point.Span);
            trial.Expect("value", 0, expected.Value, value);
            trial.Expect("gradient with the value", 1, expected.Gradient, withValue);
            trial.Expect("value beside a destination", 0, expected.Value, trial.Backend.ValueAndGradient(f, point.Span, another.Span));
            trial.Expect("gradient with the value in a destination", 1, expected.Gradient, another.Span);
            if (x.Length > 0)
            {
                trial.Expect("gradient of a MathNet vector", 1, expected.Gradient, trial.Backend.Gradient(f, Vector<double>.Build.DenseOfArray(x)).ToArray());
            }
        };
    }
}
