using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Laws;

/// <summary>What every backend owes at second order, on random functions.</summary>
public class SecondOrderLawTests
{
    public static TheoryData<string> Subjects => Subject.SecondOrder;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void HessianIsSymmetric(string name)
    {
        Subject subject = Subject.Find(name);
        Law.Holds(subject, c =>
        {
            Matrix<double> hessian = subject.Backend.Hessian(c.Scalar, c.X);
            Close.To(hessian, hessian.Transpose(), subject.Second * c.Magnitude, "Hᵀ");
        });
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void HessianTimesVectorIsTheProduct(string name)
    {
        Subject subject = Subject.Find(name);
        Law.Holds(subject, c =>
        {
            double[] expected = (subject.Backend.Hessian(c.Scalar, c.X) * Vector<double>.Build.Dense(c.V)).ToArray();
            (double[] gradient, double[] product) = subject.Backend.GradientAndHessianVectorProduct(c.Scalar, c.X, c.V);
            Close.To(expected, product, subject.Second * c.Magnitude, "H v");
            Close.To(subject.Backend.Gradient(c.Scalar, c.X), gradient, subject.First * c.Magnitude, "gradient with the product");
        });
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void HessianProductIsLinear(string name)
    {
        Subject subject = Subject.Find(name);
        Law.Holds(subject, c =>
        {
            double[] v = subject.Backend.HessianVectorProduct(c.Scalar, c.X, c.V), w = subject.Backend.HessianVectorProduct(c.Scalar, c.X, c.W);
            double[] sum = subject.Backend.HessianVectorProduct(c.Scalar, c.X, [.. c.V.Zip(c.W, (a, b) => 2.0 * a - 3.0 * b)]);
            Close.To([.. v.Zip(w, (a, b) => 2.0 * a - 3.0 * b)], sum, subject.Second * c.Magnitude, "H (2v - 3w)");
        });
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void SecondDerivativeIsTheHessianOfOneVariable(string name)
    {
        Subject subject = Subject.Find(name);
        Law.Holds(subject, c =>
        {
            (double _, double[] gradient, Matrix<double> hessian) = subject.Backend.ValueGradientAndHessian(c.Scalar, c.X);
            (double _, double derivative, double second) = subject.Backend.ValueDerivativeAndSecondDerivative(new ExpressionUnivariate(c.F[0], c.X), c.X[0]);
            Close.To(hessian[0, 0], second, subject.Second * c.Magnitude, "f''");
            Close.To(gradient[0], derivative, subject.First * c.Magnitude, "f'");
        });
    }
}
