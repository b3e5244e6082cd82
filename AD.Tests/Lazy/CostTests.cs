using System.Numerics;
using AD.Backends;
using AD.Tests.Traits;
using Xunit;

namespace AD.Tests.Lazy;

/// <summary>What lazy operators cost: evaluations of the function, and memory.</summary>
public class CostTests
{
    private static readonly double[] X = [0.4, -0.2, 0.9];

    public static TheoryData<string> Subjects => Subject.Names;

    /// <summary>Those whose preparations allocate nothing.</summary>
    public static TheoryData<string> Claiming => Subject.AllocationFree;

    /// <summary>Making the operator evaluates nothing; the value costs one evaluation, once.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void TheValueIsEvaluatedOnce(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Counter counter = new();
        LazyJacobian lazy = backend.LazyJacobian(new CountedVector(counter, 2), X);
        Assert.Equal(0, counter.Evaluations);
        double[] value = lazy.Value.ToArray();
        Assert.Equal(1, counter.Evaluations);
        Assert.Equal(value, lazy.Value.ToArray());
        Assert.Equal(1, counter.Evaluations);
        backend.Linearize(new CountedVector(counter, 2), X);
        Assert.Equal(2, counter.Evaluations);
    }

    /// <summary>After a product the value is there already.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void AProductBringsTheValue(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Counter counter = new();
        foreach (Action<LazyJacobian> product in (Action<LazyJacobian>[])[lazy => lazy.Apply(X), lazy => lazy.ApplyTranspose([1.0, 2.0]), lazy => lazy.ToMatrix()])
        {
            LazyJacobian lazy = backend.LazyJacobian(new CountedVector(counter, 2), X);
            product(lazy);
            int evaluations = counter.Evaluations;
            Close.To([X.Select((x, j) => Math.Sin(x) * j).Sum(), X.Select((x, j) => Math.Sin(x) * (j + 1)).Sum()], lazy.Value, 1e-14);
            Assert.Equal(evaluations, counter.Evaluations);
        }

        if (!backend.Traits.SecondOrder)
        {
            return;
        }

        LazyHessian hessian = backend.LazyHessian(new CountedScalar(counter), X);
        hessian.Apply(X);
        int after = counter.Evaluations;
        Close.To(X.Sum(x => Math.Sin(x) * x), hessian.Value, 1e-14);
        Assert.Equal(X.Length, hessian.Gradient.Length);
        Assert.Equal(after, counter.Evaluations);
    }

    /// <summary>An evaluation that fails leaves the operator as it was, and it can be used again; a product that needs none is right all the same.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void AFailedProductLeavesTheValue(string name)
    {
        Subject subject = Subject.Find(name);
        Fallible f = new();
        LazyJacobian lazy = subject.Backend.LazyJacobian(f, X);
        f.Fails = true;
        Assert.Throws<InvalidOperationException>(() => lazy.Apply(X));
        Assert.Throws<InvalidOperationException>(() => lazy.ApplyTranspose([1.0, 2.0, 3.0]));
        Assert.Throws<InvalidOperationException>(() => lazy.Value.Length);
        f.Fails = false;
        double[] value = lazy.Value.ToArray(), product = lazy.Apply(X);
        f.Fails = true;
        Assert.Equal(!RecordsOrKeeps(subject), Throws(() => Assert.Equal(product, lazy.Apply(X))));
        Assert.Equal(value, lazy.Value.ToArray());
        f.Fails = false;
        Assert.Equal(product, lazy.Apply(X));
        Assert.Equal(value, lazy.Value.ToArray());
    }

    /// <summary>Linearized once: the record, or the Jacobian where it takes one evaluation, serves every product.</summary>
    [Theory]
    [InlineData("reverse-tape", 40)]
    [InlineData("forward-over-reverse", 40)]
    [InlineData("reverse-over-reverse", 3)]
    [InlineData("forward-dual", 16)]
    [InlineData("reverse-over-forward", 3)]
    public void ManyProductsEvaluateOnce(string name, int n)
    {
        Backend backend = Subject.Find(name).Backend;
        Counter counter = new();
        double[] x = [.. Enumerable.Range(0, n).Select(i => 0.1 * i - 0.7)];
        (double[] value, LinearOperator map) = backend.Linearize(new CountedVector(counter, 5), x);
        for (int k = 0; k < 4; k++)
        {
            map.Apply(x);
            map.ApplyTranspose([1.0, 2.0, 3.0, 4.0, k]);
        }

        map.ToMatrix();
        Assert.Equal(1, counter.Evaluations);
        Assert.Equal(5, value.Length);
        counter.Clear();
        (double y, LinearOperator form) = backend.Linearize(new CountedScalar(counter), x);
        form.Apply(x);
        form.ApplyTranspose([2.0]);
        Assert.Equal(1, counter.Evaluations);
        Close.To(x.Sum(entry => Math.Sin(entry) * entry), y, 1e-14);
        counter.Clear();
        LazyHessian hessian = backend.LazyHessian(new CountedScalar(counter), x);
        double[] gradient = hessian.Gradient.ToArray();
        int first = counter.Evaluations;
        hessian.Apply(x);
        hessian.Apply(gradient);
        Assert.Equal(name.StartsWith("reverse", StringComparison.Ordinal) || n <= 16, counter.Evaluations == first);
    }

    /// <summary>Forward mode over many inputs: a pushforward is one evaluation each; the first pullback forms the Jacobian, ⌈n / 16⌉ evaluations, which serves all further pullbacks.</summary>
    [Fact]
    public void ForwardKeepsTheJacobianOfTheFirstPullback()
    {
        Counter counter = new();
        double[] x = [.. Enumerable.Range(0, 40).Select(i => 0.1 * i - 0.7)];
        LazyJacobian lazy = new ForwardDualBackend().LazyJacobian(new CountedVector(counter, 2), x);
        lazy.Apply(x);
        lazy.Apply(x);
        Assert.Equal(2, counter.Evaluations);
        double[] first = lazy.ApplyTranspose([1.0, 2.0]);
        Assert.Equal(2 + 3, counter.Evaluations);
        Assert.Equal(first, lazy.ApplyTranspose([1.0, 2.0]));
        lazy.ToMatrix();
        Assert.Equal(2 + 3, counter.Evaluations);
    }

    private static bool RecordsOrKeeps(Subject subject)
        => subject.Backend.Prepare(new Fallible(), Shape.Vector(3, 3)) is { LinearizesInOneEvaluation: true } || subject.Name.Contains("tiny-jacobian") || subject.Name is "tiny-reverse" or "compiled-tape";

    private static bool Throws(Action use)
    {
        try
        {
            use();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    /// <summary>Products of either mode cost one evaluation where the primitive is native.</summary>
    [Fact]
    public void OneEvaluationForEachProduct()
    {
        Counter counter = new();
        LazyJacobian forward = new ForwardDualBackend().LazyJacobian(new CountedVector(counter, 2), X);
        forward.Apply(X);
        Assert.Equal(1, counter.Evaluations);
        counter.Clear();
        LazyJacobian reverse = new ReverseTapeBackend().LazyJacobian(new CountedVector(counter, 2), X);
        reverse.ApplyTranspose([1.0, 2.0]);
        Assert.Equal(1, counter.Evaluations);
    }

    /// <summary>Products into a destination allocate nothing once warm, combinations of operators included, where preparations allocate nothing.</summary>
    [Theory]
    [MemberData(nameof(Claiming))]
    public void ProductsAllocateNothing(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        double[] x = [0.7, -1.3], w = [1.2, -0.3, 0.5], three = new double[3], two = new double[2], six = new double[6];
        LinearOperator jacobian = backend.LazyJacobian(new SampleVector(), x), hessian = backend.Traits.SecondOrder ? backend.LazyHessian(new SampleScalar(), x) : LinearOperator.Identity(2);
        LinearOperator combined = LinearOperator.StackVertically(2.0 * jacobian + jacobian * LinearOperator.Identity(2), jacobian);
        Allocation.IsZero("J v", () => jacobian.Apply(x, three));
        Allocation.IsZero("Jᵀ w", () => jacobian.ApplyTranspose(w, two));
        Allocation.IsZero("H v", () => hessian.Apply(x, two));
        Allocation.IsZero("combination", () => combined.Apply(x, six));
        Allocation.IsZero("combination, transposed", () => combined.ApplyTranspose(six, two));
    }

    /// <summary>y_i = sin(x_i) x_i, or an exception.</summary>
    private sealed class Fallible : IVectorFunction
    {
        public bool Fails { get; set; }

        public int OutputLength(int inputLength) => inputLength;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            for (int i = 0; i < x.Length; i++)
            {
                if (Fails)
                {
                    throw new InvalidOperationException("asked to fail");
                }

                y[i] = T.Sin(x[i]) * x[i];
            }
        }
    }
}
