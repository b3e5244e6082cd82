using System.Numerics;

namespace AD.Conformance;

/// <summary>Gradient of two arguments, both active or one constant, and prepared with constants.</summary>
internal sealed class TwoArgumentGradientCheck : Operator<TwoArgumentScenario>
{
    public override string Name => "Gradient (two arguments)";

    protected override void Check(Trial trial, TwoArgumentScenario scenario)
    {
        IScalarFunction2 f = scenario.Function;
        int n = scenario.Points[0].X.Length, k = scenario.Points[0].P.Length;
        PreparedScalar prepared = trial.Backend.Prepare(new Joined(f, n), Shape.Scalar(n, k));
        foreach ((double[] x, double[] p) in Visits(trial, scenario.Points, at => $"x = {Text(at.X)}, p = {Text(at.P)}"))
        {
            TwoArgumentOracle expected = scenario.Oracle(x, p);
            Zone first = trial.Argument("x", x), second = trial.Argument("p", p), toFirst = trial.Result("gradient in x", n), toSecond = trial.Result("gradient in p", k);
            (double[] gx, double[] gp) = trial.Backend.Gradient(f, first.Span, second.Span);
            trial.Expect("gradient in x", 1, expected.GradientX, gx);
            trial.Expect("gradient in p", 1, expected.GradientP, gp);
            trial.Backend.Gradient(f, first.Span, second.Span, toFirst.Span, toSecond.Span);
            trial.Expect("gradient in x in a destination", 1, expected.GradientX, toFirst.Span);
            trial.Expect("gradient in p in a destination", 1, expected.GradientP, toSecond.Span);
            trial.Expect("gradient in x, p constant", 1, expected.GradientX, trial.Backend.Gradient(f, first.Span, Constant.Of<double>(second.Span)));
            trial.Expect("gradient in p, x constant", 1, expected.GradientP, trial.Backend.Gradient(f, Constant.Of<double>(first.Span), second.Span));
            (double value, (gx, gp)) = trial.Backend.ValueAndGradient(f, first.Span, second.Span);
            trial.Expect("value", 0, expected.Value, value);
            trial.Expect("gradient in x with the value", 1, expected.GradientX, gx);
            trial.Expect("gradient in p with the value", 1, expected.GradientP, gp);
            Prepared(trial, prepared, [.. x, .. p], n, expected);
        }
    }

    private static void Prepared(Trial trial, PreparedScalar prepared, double[] joined, int n, TwoArgumentOracle expected)
    {
        double[] direction = trial.Direction(n);
        Zone point = trial.Argument("point", joined), v = trial.Argument("tangent", direction);
        Zone gradient = trial.Result("gradient", n), rows = trial.Result("Hessian", n * n), first = trial.Result("gradient", n), second = trial.Result("gradient", n), product = trial.Result("H v", n);
        trial.Expect("prepared value", 0, expected.Value, prepared.ValueAndGradient(point.Span, gradient.Span));
        trial.Expect("prepared gradient in x, p constant", 1, expected.GradientX, gradient.Span);
        if (!trial.Backend.Traits.SecondOrder)
        {
            return;
        }

        prepared.ValueGradientAndHessian(point.Span, first.Span, rows.Span);
        trial.Expect("prepared Hessian in x, p constant", 2, Rows.Of(expected.HessianX), rows.Span);
        prepared.GradientAndHessianVectorProduct(point.Span, v.Span, second.Span, product.Span);
        trial.Expect("prepared gradient with H v, p constant", 1, expected.GradientX, second.Span);
        trial.Expect("prepared H v, p constant", 2, Rows.Times(expected.HessianX, direction), product.Span);
    }

    private sealed class Joined(IScalarFunction2 f, int leading) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => f.Evaluate(x[..leading], x[leading..]);
    }
}
