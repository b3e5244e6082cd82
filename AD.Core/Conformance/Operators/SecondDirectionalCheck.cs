namespace AD.Conformance;

/// <summary>SecondDirectionalDerivative along two different directions: vᵀ H u.</summary>
internal sealed class SecondDirectionalCheck : ScalarOperator
{
    public override string Name => "SecondDirectionalDerivative";

    public override Requirement Needs => Requirement.AnyBaseNumber | Requirement.SecondOrder;

    protected override Visit<ScalarOracle> Begin(Trial trial, ScalarScenario scenario)
    {
        ScalarAsVector<IScalarFunction> f = new(scenario.Function);
        return (x, expected) =>
        {
            double[] u = trial.Direction(x.Length), v = trial.Direction(x.Length);
            trial.Expect("vᵀ H u", 2, [Rows.Dot(v, Rows.Times(expected.Hessian, u))], trial.Backend.SecondDirectionalDerivative(f, x, u, v));
        };
    }
}
