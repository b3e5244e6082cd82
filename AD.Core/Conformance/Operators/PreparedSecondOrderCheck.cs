namespace AD.Conformance;

/// <summary>A prepared scalar function at second order: one preparation, and a clone of it, at all points.</summary>
internal sealed class PreparedSecondOrderCheck : ScalarOperator
{
    public override string Name => "Prepare (scalar, second order)";

    public override Requirement Needs => Requirement.SecondOrder;

    protected override Visit<ScalarOracle> Begin(Trial trial, ScalarScenario scenario)
    {
        PreparedScalar prepared = trial.Backend.Prepare(scenario.Function, Shape.Scalar(scenario.Points[0].Length)), clone = prepared.Clone();
        return (x, expected) =>
        {
            At(trial, prepared, "", x, expected);
            At(trial, clone, " of the clone", x, expected);
        };
    }

    private static void At(Trial trial, PreparedScalar prepared, string of, double[] x, ScalarOracle expected)
    {
        int n = x.Length;
        double[] direction = trial.Direction(n);
        Zone point = trial.Argument("x", x), v = trial.Argument("tangent", direction), product = trial.Result("H v", n), rows = trial.Result("Hessian", n * n);
        Zone first = trial.Result("gradient", n), second = trial.Result("gradient", n);
        trial.Expect("value with H v" + of, 0, expected.Value, prepared.GradientAndHessianVectorProduct(point.Span, v.Span, first.Span, product.Span));
        trial.Expect("gradient with H v" + of, 1, expected.Gradient, first.Span);
        trial.Expect("H v" + of, 2, Rows.Times(expected.Hessian, direction), product.Span);
        trial.Expect("value with the Hessian" + of, 0, expected.Value, prepared.ValueGradientAndHessian(point.Span, second.Span, rows.Span));
        trial.Expect("gradient with the Hessian" + of, 1, expected.Gradient, second.Span);
        trial.Expect("Hessian" + of, 2, Rows.Of(expected.Hessian), rows.Span);
        trial.CheckMemory();
    }
}
