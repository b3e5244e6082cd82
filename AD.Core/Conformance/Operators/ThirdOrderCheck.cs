namespace AD.Conformance;

/// <summary>ThirdDerivativeContraction and ThirdDirectionalDerivative of a function Rⁿ → R.</summary>
internal sealed class ThirdOrderCheck : Operator<ThirdOrderScenario>
{
    public override string Name => "Third order";

    public override Requirement Needs => Requirement.AnyBaseNumber | Requirement.SecondOrder;

    protected override void Check(Trial trial, ThirdOrderScenario scenario)
    {
        foreach (double[] x in Visits(trial, scenario.Points, Text))
        {
            double[] u = trial.Direction(x.Length), v = trial.Direction(x.Length), w = trial.Direction(x.Length), contraction = scenario.Contraction(x, u, v);
            Zone point = trial.Argument("x", x), first = trial.Argument("u", u), second = trial.Argument("v", v), destination = trial.Result("contraction", x.Length);
            trial.Backend.ThirdDerivativeContraction(scenario.Function, point.Span, first.Span, second.Span, destination.Span);
            trial.Expect("contraction with u and v", 3, contraction, destination.Span);
            trial.Expect("directional derivative along u, v and w", 3, Rows.Dot(contraction, w), trial.Backend.ThirdDirectionalDerivative(scenario.Function, point.Span, first.Span, second.Span, w));
        }
    }
}
