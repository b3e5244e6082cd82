using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Lazy;

/// <summary>Products of lazy Jacobians, gradients and derivatives against derivatives by hand, with every backend.</summary>
public class LazyJacobianTests
{
    private static readonly double[] X = [0.7, -1.3];

    private static readonly double[] V = [0.4, 1.1];

    private static readonly double[] W = [1.2, -0.3, 0.5];

    public static TheoryData<string> Subjects => Subject.Names;

    /// <summary>The Jacobian of <see cref="SampleVector"/>, by hand.</summary>
    private static Matrix<double> ByHand => Matrix<double>.Build.DenseOfArray(new[,]
    {
        { X[1], X[0] },
        { -Math.Sin(X[0]), 1.0 },
        { -Math.Exp(X[1] - X[0]), Math.Exp(X[1] - X[0]) },
    });

    [Theory]
    [MemberData(nameof(Subjects))]
    public void ProductsAreThoseOfTheJacobian(string name)
    {
        Subject subject = Subject.Find(name);
        LazyJacobian lazy = subject.Backend.LazyJacobian(new SampleVector(), X);
        Assert.Equal((3, 2), (lazy.RowCount, lazy.ColumnCount));
        Close.To((ByHand * Vector<double>.Build.Dense(V)).ToArray(), lazy.Apply(V), subject.First, "J v");
        Close.To((Vector<double>.Build.Dense(W) * ByHand).ToArray(), lazy.ApplyTranspose(W), subject.First, "Jᵀ w");
        Close.To(ByHand, lazy.ToMatrix(), subject.First);
        double[] forward = new double[3], back = new double[2];
        lazy.Apply(V, forward);
        lazy.ApplyTranspose(W, back);
        Assert.Equal(lazy.Apply(V), forward);
        Assert.Equal(lazy.ApplyTranspose(W), back);
    }

    /// <summary>wᵀ (J v) = (Jᵀ w)ᵀ v.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void TransposeIsAdjoint(string name)
    {
        Subject subject = Subject.Find(name);
        LinearOperator lazy = subject.Backend.LazyJacobian(new SampleVector(), X), transposed = lazy.Transpose();
        double forward = Vector<double>.Build.Dense(W) * (lazy * Vector<double>.Build.Dense(V));
        double back = (transposed * Vector<double>.Build.Dense(W)) * Vector<double>.Build.Dense(V);
        Close.To(forward, back, 4.0 * subject.First, "wᵀ J v");
        Assert.NotEqual(0.0, forward);
        Assert.Equal((2, 3), (transposed.RowCount, transposed.ColumnCount));
        Close.To(ByHand.Transpose(), transposed.ToMatrix(), subject.First);
        Close.To(lazy.Apply(V), transposed.ApplyTranspose(V), subject.First);
        Assert.Same(lazy, transposed.Transpose());
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void DelegatesAndFunctorsAgree(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        double[] expected = backend.LazyJacobian(new SampleVector(), X).Apply(V);
        Assert.Equal(expected, backend.LazyJacobian(Sample.Vector, X, 3).Apply(V));
        Assert.Equal(expected, backend.LazyJacobian(Sample.Map, X).Apply(V));
        Assert.Equal(backend.LazyGradient(new SampleScalar(), X).Apply(V), backend.LazyGradient(Sample.Scalar, X).Apply(V));
        Assert.Equal(backend.LazyDerivative(new SampleUnivariate(), 0.6).Apply([2.0]), backend.LazyDerivative(Sample.Univariate, 0.6).Apply([2.0]));
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void GradientIsOneRow(string name)
    {
        Subject subject = Subject.Find(name);
        LazyGradient lazy = subject.Backend.LazyGradient(new SampleScalar(), X);
        double product = Math.Cos(X[0] * X[1]);
        double[] gradient = [X[1] * product + Math.Exp(X[1]) + 2.0 * X[0] / 3.0, X[0] * product + X[0] * Math.Exp(X[1])];
        Assert.Equal((1, 2), (lazy.RowCount, lazy.ColumnCount));
        Close.To(gradient[0] * V[0] + gradient[1] * V[1], Assert.Single(lazy.Apply(V)), subject.First, "∇f · v");
        Close.To([-1.5 * gradient[0], -1.5 * gradient[1]], lazy.ApplyTranspose([-1.5]), 2.0 * subject.First, "w ∇f");
        Close.To(Matrix<double>.Build.Dense(1, 2, gradient), lazy.ToMatrix(), subject.First);
        Close.To(Sample.Scalar<double>(X), lazy.Value, 1e-14);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void DerivativeIsOneByOne(string name)
    {
        Subject subject = Subject.Find(name);
        LazyDerivative lazy = subject.Backend.LazyDerivative(new SampleUnivariate(), 0.6);
        double slope = Math.Exp(0.3) * (0.5 * Math.Sin(1.2) + 2.0 * Math.Cos(1.2));
        Assert.Equal((1, 1), (lazy.RowCount, lazy.ColumnCount));
        Close.To(3.0 * slope, Assert.Single(lazy.Apply([3.0])), 3.0 * subject.First);
        Close.To(-2.0 * slope, Assert.Single(lazy.ApplyTranspose([-2.0])), 3.0 * subject.First);
        Close.To(slope, lazy.ToMatrix()[0, 0], subject.First);
        Close.To(Sample.Univariate(0.6), lazy.Value, 1e-14);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void LinearizationIsValueAndMap(string name)
    {
        Subject subject = Subject.Find(name);
        double[] y = new double[3];
        Sample.Vector<double>(X, y);
        foreach ((double[] value, LinearOperator map) in (Linearization[])[subject.Backend.Linearize(new SampleVector(), X), subject.Backend.Linearize(Sample.Vector, X, 3), subject.Backend.Linearize(Sample.Map, X)])
        {
            Close.To(y, value, 1e-14);
            Close.To((ByHand * Vector<double>.Build.Dense(V)).ToArray(), map.Apply(V), subject.First);
            Close.To((Vector<double>.Build.Dense(W) * ByHand).ToArray(), map.ApplyTranspose(W), subject.First);
        }
    }

    /// <summary>The point is the operator's own: what the caller does with its array afterwards is not seen, nor what it does with the value.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void ThePointIsCopied(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        double[] x = [.. X];
        (double[] value, LinearOperator map) = backend.Linearize(new SampleVector(), x);
        LazyHessian? hessian = backend.Traits.SecondOrder ? backend.LazyHessian(new SampleScalar(), x) : null;
        double[] expected = map.Apply(V);
        double[]? product = hessian?.Apply(V);
        x[0] = 5.0;
        value[0] = 9.0;
        Assert.Equal(expected, map.Apply(V));
        Assert.Equal(product, hessian?.Apply(V));
        Assert.NotEqual(9.0, ((LazyJacobian)map).Value[0]);
    }
}
