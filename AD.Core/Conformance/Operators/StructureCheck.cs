using MathNet.Numerics.LinearAlgebra;

namespace AD.Conformance;

/// <summary>A structure as an argument: its gradient is the same structure.</summary>
internal sealed class StructureCheck : Operator<StructureScenario>
{
    public override string Name => "Structures";

    protected override void Check(Trial trial, StructureScenario scenario)
    {
        IScalarFunction f = scenario.Function;
        foreach (Rates<double> x in Visits(trial, scenario.Points, at => at.ToString()))
        {
            ScalarOracle expected = scenario.Oracle(x);
            (double value, Rates<double> gradient) = trial.Backend.ValueAndGradient(f, x);
            trial.Expect("value", 0, expected.Value, value);
            trial.Expect("gradient", 1, expected.Gradient, Entries(gradient));
            trial.Expect("gradient alone", 1, expected.Gradient, Entries(trial.Backend.Gradient(f, x)));
            if (trial.Backend.Traits.SecondOrder)
            {
                double[] v = trial.Direction(3);
                Matrix<double> hessian = trial.Backend.Hessian(f, x);
                trial.Expect("Hessian", 2, expected.Hessian, hessian);
                trial.Expect("H v", 2, Rows.Times(expected.Hessian, v), Entries(trial.Backend.HessianVectorProduct(f, x, new Rates<double>(v[0], new(v[1], v[2])))));
            }
        }
    }

    private static double[] Entries(Rates<double> x) => [x.Growth, x.Loss.Natural, x.Loss.Hunted];
}
