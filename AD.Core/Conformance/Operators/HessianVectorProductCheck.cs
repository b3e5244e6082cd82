using MathNet.Numerics.LinearAlgebra;

namespace AD.Conformance;

/// <summary>HessianVectorProduct and GradientAndHessianVectorProduct, allocating and into destinations.</summary>
internal sealed class HessianVectorProductCheck : ScalarOperator
{
    public override string Name => "HessianVectorProduct";

    public override Requirement Needs => Requirement.SecondOrder;

    public override bool Nests => true;

    protected override Visit<ScalarOracle> Begin(Trial trial, ScalarScenario scenario)
    {
        IScalarFunction f = scenario.Function;
        return (x, expected) =>
        {
            int n = x.Length;
            double[] direction = trial.Direction(n), product = Rows.Times(expected.Hessian, direction);
            Zone point = trial.Argument("x", x), v = trial.Argument("tangent", direction);
            Zone destination = trial.Result("H v", n), gradient = trial.Result("gradient", n), another = trial.Result("H v", n);
            trial.Expect("H v", 2, product, trial.Backend.HessianVectorProduct(f, point.Span, v.Span));
            trial.Backend.HessianVectorProduct(f, point.Span, v.Span, destination.Span);
            trial.Expect("H v in a destination", 2, product, destination.Span);
            (double[] first, double[] second) = trial.Backend.GradientAndHessianVectorProduct(f, point.Span, v.Span);
            trial.Expect("gradient", 1, expected.Gradient, first);
            trial.Expect("H v with the gradient", 2, product, second);
            double value = trial.Backend.GradientAndHessianVectorProduct(f, point.Span, v.Span, gradient.Span, another.Span);
            trial.Expect("value", 0, expected.Value, value);
            trial.Expect("gradient in a destination", 1, expected.Gradient, gradient.Span);
            trial.Expect("H v with the gradient in a destination", 2, product, another.Span);
            if (n > 0)
            {
                Vector<double> here = Vector<double>.Build.DenseOfArray(x), along = Vector<double>.Build.DenseOfArray(direction);
                trial.Expect("H v of MathNet vectors", 2, product, trial.Backend.HessianVectorProduct(f, here, along).ToArray());
            }
        };
    }
}
