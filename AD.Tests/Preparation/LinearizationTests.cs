using System.Numerics;
using AD.Backends;
using AD.Tests.Traits;
using Xunit;

namespace AD.Tests.Preparation;

/// <summary>A linear map that is moved from point to point gives what the operators give there, and evaluates no more than it says.</summary>
public class LinearizationTests
{
    private static readonly double[][] Points = [[0.7, -1.3], [-0.2, 0.9], [0.0, 0.0], [0.7, -1.3]];

    private static readonly double[] V = [0.4, 1.1];

    private static readonly double[] C = [1.2, -0.3, 0.5];

    [ThreadStatic]
    private static PreparedLinearization? own;

    public static TheoryData<string> Subjects => Subject.Names;

    public static TheoryData<string> SecondOrderSubjects => Subject.SecondOrder;

    public static TheoryData<string> Claiming => [.. Subject.All.Where(subject => subject.Backend.Traits is { PreparedAllocatesNothing: true, SecondOrder: true }).Select(subject => subject.Name)];

    [Theory]
    [MemberData(nameof(Subjects))]
    public void AtEveryPointTheProductsAreTheOperators(string name)
    {
        Subject subject = Subject.Find(name);
        PreparedVector prepared = subject.Backend.Prepare(new SampleVector(), Shape.Vector(2, 3));
        PreparedLinearization map = prepared.Linearize();
        foreach (double[] x in Points)
        {
            double[] value = new double[3], pushed = new double[3], pulled = new double[2], rows = new double[6];
            prepared.Pushforward(x, V, value, pushed);
            prepared.Pullback(x, C, pulled);
            prepared.Jacobian(x, rows);
            map.MoveTo(x);
            Close.To(pushed, map.Apply(V), subject.First, "J v");
            Close.To(value, map.Value.ToArray(), 1e-15, "value after a product");
            Close.To(pulled, map.ApplyTranspose(C), subject.First, "Jᵀ c");
            map.MoveTo(x);
            Close.To(value, map.Value.ToArray(), 1e-15, "value");
            Close.To(rows, map.ToMatrix().ToRowMajorArray(), subject.First, "J");
            Close.To(pushed, map.Apply(V), subject.First, "J v after J");
        }
    }

    [Theory]
    [MemberData(nameof(SecondOrderSubjects))]
    public void AtEveryPointTheHessianIsThatOfTheOperators(string name)
    {
        Subject subject = Subject.Find(name);
        PreparedScalar prepared = subject.Backend.Prepare(new SampleScalar(), Shape.Scalar(2));
        GradientLinearization hessian = prepared.LinearizeGradient();
        PreparedLinearization form = prepared.Linearize();
        foreach (double[] x in Points)
        {
            double[] gradient = new double[2], product = new double[2], rows = new double[4];
            double value = prepared.GradientAndHessianVectorProduct(x, V, gradient, product);
            prepared.Hessian(x, rows);
            hessian.MoveTo(x);
            Close.To(product, hessian.Apply(V), subject.Second, "H v");
            Close.To(product, hessian.Transpose().Apply(V), subject.Second, "Hᵀ v");
            Close.To(gradient, hessian.Value.ToArray(), subject.First, "gradient");
            Close.To(value, hessian.FunctionValue, 1e-15);
            Close.To(rows, hessian.ToMatrix().ToRowMajorArray(), subject.Second, "H");
            form.MoveTo(x);
            Close.To(value, form.Value[0], 1e-15);
            Close.To(gradient, form.ApplyTranspose([1.0]), subject.First, "∇f");
            Close.To([gradient[0] * V[0] + gradient[1] * V[1]], form.Apply(V), subject.First, "∇f v");
        }
    }

    /// <summary>Where it is said that a point takes one evaluation, it does; elsewhere the products in the native mode take theirs.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void OneEvaluationForEachPointWhereItIsSaid(string name)
    {
        Counter counter = new();
        PreparedVector prepared = Subject.Find(name).Backend.Prepare(new CountedVector(counter, 3), Shape.Vector(2, 3));
        PreparedLinearization map = prepared.Linearize();
        Assert.Equal(prepared.LinearizesInOneEvaluation, map.EvaluatesOnce);
        foreach (double[] x in Points)
        {
            counter.Clear();
            map.MoveTo(x);
            Assert.Equal(0, counter.Evaluations);
            _ = map.Value;
            if (!Subject.Find(name).Backend.Traits.PreparedEvaluates)
            {
                return;
            }

            Assert.Equal(1, counter.Evaluations);
            for (int k = 0; k < 3; k++)
            {
                map.Apply(V);
                map.ApplyTranspose(C);
            }

            map.ToMatrix();
            Assert.Equal(map.EvaluatesOnce, counter.Evaluations == 1);
        }
    }

    /// <summary>The tape's own record is untouched by whatever happens on the thread between two products: other gradients, nested ones, other maps, another thread.</summary>
    [Fact]
    public void ARecordIsKept()
    {
        ReverseTapeBackend backend = new();
        PreparedVector prepared = backend.Prepare(new SampleVector(), Shape.Vector(2, 3));
        PreparedLinearization map = prepared.Linearize(), other = prepared.Linearize();
        map.MoveTo(Points[0]);
        double[] pushed = map.Apply(V), pulled = map.ApplyTranspose(C);
        other.MoveTo(Points[1]);
        other.Apply(V);
        new HigherOrderBackend(backend, backend).Hessian(new SampleScalar(), Points[1]);
        backend.Gradient(new SampleScalar(), Points[2]);
        Assert.Equal(pushed, map.Apply(V));
        Assert.Equal(pulled, map.ApplyTranspose(C));
        double[] elsewhere = [];
        Thread thread = new(() =>
        {
            elsewhere = map.Apply(V);
            map.MoveTo(Points[1]);
            map.Apply(V);
        });
        thread.Start();
        thread.Join();
        Assert.Equal(pushed, elsewhere);
        map.MoveTo(Points[0]);
        Assert.Equal(pulled, map.ApplyTranspose(C));
    }

    /// <summary>A function that differentiates inside, and one that linearizes inside, are recorded right.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void GradientsInsideTheFunction(string name)
    {
        Subject subject = Subject.Find(name);
        PreparedLinearization map = subject.Backend.Prepare(SlopeInside, Shape.Vector(1, 1)).Linearize();
        map.MoveTo([1.5]);
        Close.To([4.5 * 4.0], map.Apply([4.0]), 10 * subject.First, "3 x · 4");
        Close.To([4.5], map.ApplyTranspose([1.0]), 10 * subject.First, "3 x");
    }

    /// <summary>Used inside its own function, a map refuses; it can be used again afterwards.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void InsideItselfItRefuses(string name)
    {
        own = Subject.Find(name).Backend.Prepare(UsesItself, Shape.Vector(1, 1)).Linearize();
        InvalidOperationException none = Assert.Throws<InvalidOperationException>(() => own.Apply([1.0]));
        Assert.Contains("MoveTo(x) with 1 numbers", none.Message);
        own.MoveTo([2.0]);
        for (int k = 0; k < 2; k++)
        {
            InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => own.Apply([1.0]));
            Assert.Contains("inside its own function", refused.Message);
            Assert.Contains("Linearize()", refused.Message);
        }

        Assert.Contains("length 2; the expected length is 1", Assert.Throws<ArgumentException>(() => own.MoveTo([1.0, 2.0])).Message);
    }

    [Theory]
    [MemberData(nameof(Claiming))]
    public void NothingIsAllocated(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        PreparedLinearization map = backend.Prepare(new SampleVector(), Shape.Vector(2, 3)).Linearize();
        GradientLinearization hessian = backend.Prepare(new SampleScalar(), Shape.Scalar(2)).LinearizeGradient();
        double[] three = new double[3], two = new double[2];
        Allocation.IsZero("linearization", () =>
        {
            map.MoveTo(V);
            _ = map.Value;
            map.Apply(V, three);
            map.ApplyTranspose(C, two);
            hessian.MoveTo(V);
            hessian.Apply(V, two);
        });
    }

    /// <summary>d/dz (z² / 2) at z = x is x, differentiated inside: y = x² + x² / 2 and y' = 3 x.</summary>
    private static void SlopeInside<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T slope = Forward.Derivative(static z => z * z / 2.0, x[0]);
        y[0] = x[0] * slope + x[0] * x[0] / 2.0;
    }

    private static void UsesItself<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        own!.Apply([1.0]);
        y[0] = x[0];
    }
}
