using MathNet.Numerics.LinearAlgebra;

namespace AD.Conformance;

/// <summary>Jacobian of two arguments, both active or one constant.</summary>
internal sealed class TwoArgumentJacobianCheck : Operator<TwoArgumentMapScenario>
{
    public override string Name => "Jacobian (two arguments)";

    protected override void Check(Trial trial, TwoArgumentMapScenario scenario)
    {
        IVectorFunction2 f = scenario.Function;
        foreach ((double[] x, double[] p) in Visits(trial, scenario.Points, at => $"x = {Text(at.X)}, p = {Text(at.P)}"))
        {
            TwoArgumentMapOracle expected = scenario.Oracle(x, p);
            Zone first = trial.Argument("x", x), second = trial.Argument("p", p);
            (Matrix<double> jx, Matrix<double> jp) = trial.Backend.Jacobian(f, first.Span, second.Span);
            trial.Expect("Jacobian in x", 1, expected.JacobianX, jx);
            trial.Expect("Jacobian in p", 1, expected.JacobianP, jp);
            trial.Expect("Jacobian in x, p constant", 1, expected.JacobianX, trial.Backend.Jacobian(f, first.Span, Constant.Of<double>(second.Span)));
            trial.Expect("Jacobian in p, x constant", 1, expected.JacobianP, trial.Backend.Jacobian(f, Constant.Of<double>(first.Span), second.Span));
        }
    }
}
