using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Lazy;

/// <summary>Products of lazy Hessians against second derivatives by hand, with every backend.</summary>
public class LazyHessianTests
{
    private static readonly double[] X = [0.7, -1.3];

    private static readonly double[] V = [0.4, 1.1];

    public static TheoryData<string> Subjects => Subject.SecondOrder;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void ProductsAreThoseOfTheHessian(string name)
    {
        Subject subject = Subject.Find(name);
        LazyHessian lazy = subject.Backend.LazyHessian(new SampleScalar(), X);
        Matrix<double> hessian = ByHand();
        double[] product = (hessian * Vector<double>.Build.Dense(V)).ToArray();
        Assert.Equal((2, 2), (lazy.RowCount, lazy.ColumnCount));
        Close.To(product, lazy.Apply(V), subject.Second, "H v");
        Close.To(product, lazy.ApplyTranspose(V), subject.Second, "Hᵀ v");
        Close.To(product, subject.Backend.LazyHessian(Sample.Scalar, X).Apply(V), subject.Second, "H v of the delegate");
        Close.To(hessian, lazy.ToMatrix(), subject.Second);
        Assert.Same(lazy, lazy.Transpose());
    }

    /// <summary>Value and gradient, whether asked for before or after a product.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void ValueAndGradientComeAlong(string name)
    {
        Subject subject = Subject.Find(name);
        LazyHessian before = subject.Backend.LazyHessian(new SampleScalar(), X), after = subject.Backend.LazyHessian(new SampleScalar(), X), matrix = subject.Backend.LazyHessian(new SampleScalar(), X);
        after.Apply(V);
        matrix.ToMatrix();
        foreach (LazyHessian lazy in (LazyHessian[])[before, after, matrix])
        {
            Close.To(Sample.Scalar<double>(X), lazy.Value, 1e-14);
            Close.To(subject.Backend.Gradient(new SampleScalar(), X), lazy.Gradient, subject.First);
            double[] first = lazy.Gradient.ToArray();
            lazy.Apply([-1.0, 2.0]);
            Assert.Equal(first, lazy.Gradient.ToArray());
        }
    }

    private static Matrix<double> ByHand()
    {
        double a = X[0], b = X[1], sin = Math.Sin(a * b), cos = Math.Cos(a * b), exp = Math.Exp(b);
        return Matrix<double>.Build.DenseOfArray(new[,]
        {
            { -b * b * sin + 2.0 / 3.0, cos - a * b * sin + exp },
            { cos - a * b * sin + exp, -a * a * sin + a * exp },
        });
    }
}
