namespace AD.Conformance;

/// <summary>A prepared function of one number, and a clone of it, at all points.</summary>
internal sealed class PreparedUnivariateCheck : Operator<UnivariateScenario>
{
    public override string Name => "Prepare (one number)";

    protected override void Check(Trial trial, UnivariateScenario scenario)
    {
        PreparedUnivariate prepared = trial.Backend.Prepare(scenario.Function), clone = prepared.Clone();
        foreach (double x in Visits(trial, scenario.Points, point => point.ToString()))
        {
            Jet expected = scenario.Oracle(x);
            foreach ((PreparedUnivariate one, string of) in ((PreparedUnivariate, string)[])[(prepared, ""), (clone, " of the clone")])
            {
                trial.Expect("value" + of, 0, expected.Value, one.Value(x));
                (double value, double first) = one.ValueAndDerivative(x);
                trial.Expect("value with the derivative" + of, 0, expected.Value, value);
                trial.Expect("derivative" + of, 1, expected.First, first);
                if (trial.Backend.Traits.SecondOrder)
                {
                    trial.Expect("second derivative" + of, 2, expected.Second, one.SecondDerivative(x));
                }
            }
        }
    }
}
