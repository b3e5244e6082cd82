namespace AD.Conformance;

/// <summary>Gradient and ValueAndGradient of three arguments, with every choice of what is constant.</summary>
internal sealed class ThreeArgumentGradientCheck : Operator<ThreeArgumentScenario>
{
    public override string Name => "Gradient (three arguments)";

    protected override void Check(Trial trial, ThreeArgumentScenario scenario)
    {
        IScalarFunction3 f = scenario.Function;
        Backend backend = trial.Backend;
        foreach ((double[] x, double[] p, double[] q) in Visits(trial, scenario.Points, at => $"x = {Text(at.X)}, p = {Text(at.P)}, q = {Text(at.Q)}"))
        {
            ThreeArgumentOracle expected = scenario.Oracle(x, p, q);
            Zone first = trial.Argument("x", x), second = trial.Argument("p", p), third = trial.Argument("q", q);
            (double value, (double[] gx, double[] gp, double[] gq)) = backend.ValueAndGradient(f, first.Span, second.Span, third.Span);
            trial.Expect("value", 0, expected.Value, value);
            Expect("", gx, gp, gq);
            (gx, gp) = backend.Gradient(f, first.Span, second.Span, Constant.Of<double>(third.Span));
            Expect(", q constant", gx, gp, null);
            (gx, gq) = backend.Gradient(f, first.Span, Constant.Of<double>(second.Span), third.Span);
            Expect(", p constant", gx, null, gq);
            (gp, gq) = backend.Gradient(f, Constant.Of<double>(first.Span), second.Span, third.Span);
            Expect(", x constant", null, gp, gq);
            Expect(" alone", backend.Gradient(f, first.Span, Constant.Of<double>(second.Span), Constant.Of<double>(third.Span)), null, null);
            Expect(" alone", null, backend.Gradient(f, Constant.Of<double>(first.Span), second.Span, Constant.Of<double>(third.Span)), null);
            Expect(" alone", null, null, backend.Gradient(f, Constant.Of<double>(first.Span), Constant.Of<double>(second.Span), third.Span));

            void Expect(string with, double[]? inX, double[]? inP, double[]? inQ)
            {
                trial.Expect("gradient in x" + with, 1, inX is null ? [] : expected.X, inX ?? []);
                trial.Expect("gradient in p" + with, 1, inP is null ? [] : expected.P, inP ?? []);
                trial.Expect("gradient in q" + with, 1, inQ is null ? [] : expected.Q, inQ ?? []);
            }
        }
    }
}
