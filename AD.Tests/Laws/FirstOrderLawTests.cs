using Xunit;

namespace AD.Tests.Laws;

/// <summary>What every backend owes at first order, on random functions.</summary>
public class FirstOrderLawTests
{
    public static TheoryData<string> Subjects => Subject.Names;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void PushforwardAndPullbackAreAdjoint(string name)
    {
        Subject subject = Subject.Find(name);
        Law.Holds(subject, c =>
        {
            double[] y = subject.Backend.Pushforward(c.Function, c.X, c.V), z = subject.Backend.Pullback(c.Function, c.X, c.Cotangent);
            Close.To(Dot(c.Cotangent, y), Dot(z, c.V), subject.First * c.Magnitude, "wᵀ(J v) = (Jᵀ w)ᵀ v");
        });
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void PushforwardIsLinearInItsTangent(string name)
    {
        Subject subject = Subject.Find(name);
        Law.Holds(subject, c =>
        {
            double[] v = subject.Backend.Pushforward(c.Function, c.X, c.V), w = subject.Backend.Pushforward(c.Function, c.X, c.W);
            double[] sum = subject.Backend.Pushforward(c.Function, c.X, Combine(2.0, c.V, -3.0, c.W));
            Close.To(Combine(2.0, v, -3.0, w), sum, subject.First * c.Magnitude, "J (2v - 3w)");
        });
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void PullbackIsLinearInItsCotangent(string name)
    {
        Subject subject = Subject.Find(name);
        Law.Holds(subject, c =>
        {
            double[] v = subject.Backend.Pullback(c.Function, c.X, c.Cotangent), w = subject.Backend.Pullback(c.Function, c.X, c.Other);
            double[] sum = subject.Backend.Pullback(c.Function, c.X, Combine(2.0, c.Cotangent, -3.0, c.Other));
            Close.To(Combine(2.0, v, -3.0, w), sum, subject.First * c.Magnitude, "Jᵀ (2c - 3d)");
        });
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void ChainRule(string name)
    {
        Subject subject = Subject.Find(name);
        Law.Holds(subject, c =>
        {
            ExpressionVector f = c.Function, g = new(c.G);
            (double[] middle, double[] inner) = subject.Backend.ValueAndPushforward(f, c.X, c.V);
            double[] expected = subject.Backend.Pushforward(g, middle, inner);
            Close.To(expected, subject.Backend.Pushforward(new Composition(f, g), c.X, c.V), subject.First * c.Magnitude, "J_g(f(x)) J_f(x) v");
            double[] back = subject.Backend.Pullback(f, c.X, subject.Backend.Pullback(g, middle, c.Cotangent));
            Close.To(back, subject.Backend.Pullback(new Composition(f, g), c.X, c.Cotangent), subject.First * c.Magnitude, "J_f(x)ᵀ J_g(f(x))ᵀ c");
        });
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void JacobianHoldsPushforwardsAndPullbacks(string name)
    {
        Subject subject = Subject.Find(name);
        Law.Holds(subject, c =>
        {
            var jacobian = subject.Backend.Jacobian(c.Function, c.X);
            double[] jv = (jacobian * MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(c.V)).ToArray();
            double[] jc = jacobian.TransposeThisAndMultiply(MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(c.Cotangent)).ToArray();
            Close.To(jv, subject.Backend.Pushforward(c.Function, c.X, c.V), subject.First * c.Magnitude, "J v");
            Close.To(jc, subject.Backend.Pullback(c.Function, c.X, c.Cotangent), subject.First * c.Magnitude, "Jᵀ c");
        });
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void GradientIsARowOfTheJacobian(string name)
    {
        Subject subject = Subject.Find(name);
        Law.Holds(subject, c =>
        {
            var jacobian = subject.Backend.Jacobian(c.Function, c.X);
            for (int i = 0; i < LawCase.Length; i++)
            {
                Close.To(jacobian.Row(i).ToArray(), subject.Backend.Gradient(new ExpressionScalar(c.F[i]), c.X), subject.First * c.Magnitude, $"∇f{i}");
            }
        });
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void DerivativeIsTheGradientOfOneVariable(string name)
    {
        Subject subject = Subject.Find(name);
        Law.Holds(subject, c =>
        {
            double partial = subject.Backend.Gradient(c.Scalar, c.X)[0];
            Close.To(partial, subject.Backend.Derivative(new ExpressionUnivariate(c.F[0], c.X), c.X[0]), subject.First * c.Magnitude, "∂f/∂x0");
        });
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void ValuesAreThoseOfTheFunction(string name)
    {
        Subject subject = Subject.Find(name);
        Law.Holds(subject, c =>
        {
            double[] y = new double[LawCase.Length];
            c.Function.Evaluate<double>(c.X, y);
            double tolerance = 4e-16 * c.Magnitude;
            Close.To(y, subject.Backend.ValueAndPushforward(c.Function, c.X, c.V).Value, tolerance, "value with the pushforward");
            Close.To(y, subject.Backend.ValueAndPullback(c.Function, c.X, c.Cotangent).Value, tolerance, "value with the pullback");
            Close.To(y, subject.Backend.ValueAndJacobian(c.Function, c.X).Value, tolerance, "value with the Jacobian");
            Close.To(y[0], subject.Backend.ValueAndGradient(c.Scalar, c.X).Value, tolerance, "value with the gradient");
            if (subject.Backend.Traits.SecondOrder)
            {
                Close.To(y[0], subject.Backend.ValueGradientAndHessian(c.Scalar, c.X).Value, tolerance, "value with the Hessian");
                Close.To(y[0], subject.Backend.ValueDerivativeAndSecondDerivative(new ExpressionUnivariate(c.F[0], c.X), c.X[0]).Value, tolerance, "value with the second derivative");
                Close.To(y[0], subject.Backend.GradientAndHessianVectorProduct(c.Scalar, c.X, c.V, new double[LawCase.Length], new double[LawCase.Length]), tolerance, "value with the Hessian's product");
            }
        });
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    private static double[] Combine(double a, double[] x, double b, double[] y) => [.. x.Zip(y, (u, v) => a * u + b * v)];
}
