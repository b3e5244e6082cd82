using MathNet.Numerics.LinearAlgebra;

namespace AD.Conformance;

/// <summary>Jacobian and ValueAndJacobian, allocating and into destinations.</summary>
internal sealed class JacobianCheck : VectorOperator
{
    public override string Name => "Jacobian";

    protected override bool Fits(VectorScenario scenario) => HasEntries(scenario);

    protected override Visit<VectorOracle> Begin(Trial trial, VectorScenario scenario)
    {
        IVectorFunction f = scenario.Function;
        return (x, expected) =>
        {
            int n = x.Length, m = expected.Value.Length;
            Zone point = trial.Argument("x", x), value = trial.Result("value", m);
            Matrix<double> destination = Matrix<double>.Build.Dense(m, n, Zone.Unwritten), another = Matrix<double>.Build.Dense(m, n, Zone.Unwritten);
            trial.Expect("Jacobian", 1, expected.Jacobian, trial.Backend.Jacobian(f, point.Span));
            trial.Backend.Jacobian(f, point.Span, destination);
            trial.Expect("Jacobian in a destination", 1, expected.Jacobian, destination);
            (double[] y, Matrix<double> jacobian) = trial.Backend.ValueAndJacobian(f, point.Span);
            trial.Expect("value", 0, expected.Value, y);
            trial.Expect("Jacobian with the value", 1, expected.Jacobian, jacobian);
            trial.Backend.ValueAndJacobian(f, point.Span, value.Span, another);
            trial.Expect("value in a destination", 0, expected.Value, value.Span);
            trial.Expect("Jacobian with the value in a destination", 1, expected.Jacobian, another);
        };
    }
}
