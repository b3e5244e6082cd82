using System.Numerics;
using AD.Backends;
using AD.Conformance;
using Xunit;

namespace AD.Tests.Traits;

/// <summary>Every claim of <see cref="BackendTraits"/> is shown by what the backend does; the counts of evaluations and bytes have tests of their own.</summary>
public class TraitTests
{
    public static TheoryData<string> Subjects => Subject.Names;

    /// <summary>Exact to rounding on a function whose neighbourhood tells nothing: sin(1000 x) at large slopes and a narrow exponential.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void IsExact(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        double x = 0.37, error = 0.0;
        error = Math.Max(error, RelativeError(1e4 * Math.Cos(1e4 * x), backend.Derivative(new Steep(), x)));
        if (backend.Traits.SecondOrder)
        {
            error = Math.Max(error, RelativeError(-1e8 * Math.Sin(1e4 * x), backend.SecondDerivative(new Steep(), x)));
        }

        Assert.Equal(backend.Traits.IsExact, error < 1e-12);
    }

    /// <summary>At single precision and inside another backend; a backend that works at double only is refused by name as an inner one.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void AnyBaseNumber(string name)
    {
        Subject subject = Subject.Find(name);
        Backend outer = new ForwardDualBackend();
        if (!subject.Backend.Traits.AnyBaseNumber)
        {
            ArgumentException e = Assert.Throws<ArgumentException>(() => new HigherOrderBackend(outer, subject.Backend));
            Assert.Contains(name, e.Message);
            return;
        }

        double[] x = [0.7, -1.3];
        Close.To(outer.Hessian(new SampleScalar(), x), new HigherOrderBackend(outer, subject.Backend).Hessian(new SampleScalar(), x), subject.Second);
        Close.To(2 * Math.Cos(0.6), subject.Backend.Derivative(new DoubleSine(), 0.3f), subject.IsExact ? 1e-6 : 1e-2);
    }

    /// <summary>Computed, or refused with the name; where nothing is set, what a backend can do with its own derivatives decides.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void SecondOrder(string name)
    {
        Subject subject = Subject.Find(name);
        double[] x = [0.7, -1.3];
        if (subject.Backend.Traits.SecondOrder)
        {
            Close.To(new ForwardDualBackend().Hessian(new SampleScalar(), x), subject.Backend.Hessian(new SampleScalar(), x), subject.Second);
        }
        else
        {
            Assert.Contains(name, Assert.Throws<NotSupportedException>(() => subject.Backend.Hessian(new SampleScalar(), x)).Message);
        }
    }

    [Fact]
    public void SecondOrderFollowsFromTheOtherTraitsUnlessItIsSet()
    {
        BackendTraits exact = new() { Name = "a", Mode = DerivativeMode.Forward }, fixedNumber = exact with { AnyBaseNumber = false };
        Assert.True(exact.SecondOrder);
        Assert.False(fixedNumber.SecondOrder);
        Assert.True((fixedNumber with { Mode = DerivativeMode.FiniteDifference }).SecondOrder);
        Assert.True((fixedNumber with { SecondOrder = true }).SecondOrder);
        Assert.False((exact with { SecondOrder = false }).SecondOrder);
    }

    /// <summary>Every pair of backends of the catalogue: a composition is made exactly where the traits say so, and then computes second derivatives.</summary>
    [Fact]
    public void NestingIsAsTheTraitsSay()
    {
        double[] x = [0.7, -1.3];
        foreach (Backend outer in BackendCatalogue.All)
        {
            foreach (Backend inner in BackendCatalogue.All)
            {
                if (!inner.Traits.NestsInside(outer.Traits))
                {
                    Assert.Throws<ArgumentException>(() => new HigherOrderBackend(outer, inner));
                    continue;
                }

                Backend both = new HigherOrderBackend(outer, inner);
                Assert.True(both.Traits.SecondOrder);
                Assert.Equal(inner.Traits.FirstOrderError, both.Traits.FirstOrderError);
                double tolerance = Math.Max(1e-12, both.Traits.SecondOrderError);
                Close.To(new ForwardDualBackend().Hessian(new SampleScalar(), x), both.Hessian(new SampleScalar(), x), tolerance, both.Traits.Name);
            }
        }
    }

    /// <summary>An error is stated by those that are not exact and by no other; it holds, and is not idle, for sin(8x), whose slopes are as steep as the statement allows. The laws try it on random functions.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void ErrorsAreStatedByApproximateBackends(string name)
    {
        Subject subject = Subject.Find(name);
        BackendTraits traits = subject.Backend.Traits;
        Assert.Equal(traits.IsExact, traits.FirstOrderError == 0.0 && traits.SecondOrderError == 0.0);
        double[] points = [0.02, 0.31, 0.77, -1.4];
        double error = points.Max(x => Math.Abs(subject.Backend.Derivative(new EightfoldSine(), x) - 8.0 * Math.Cos(8.0 * x)));
        Assert.InRange(error, 0.0, Math.Max(1e-14, traits.FirstOrderError));
        Assert.True(traits.FirstOrderError <= 1e6 * Math.Max(error, 1e-16), $"{traits.FirstOrderError} is stated, {error} measured");
    }

    /// <summary>Nothing experimental stands in the catalogue; what is stable allocates nothing when prepared, is safe to share and states its costs; a composition is no more mature than its parts.</summary>
    [Fact]
    public void MaturityIsEarned()
    {
        foreach (Backend backend in BackendCatalogue.All)
        {
            BackendTraits traits = backend.Traits;
            Assert.NotEqual(Maturity.Experimental, traits.Maturity);
            Assert.True(traits.Maturity != Maturity.Stable || (traits.PreparedAllocatesNothing && traits.ThreadSafe && traits.SecondOrder && traits.Costs is not null), traits.Name);
        }

        Assert.Equal(Maturity.Experimental, new HigherOrderBackend(new DoubleOnlyBackend(), new ForwardDualBackend()).Traits.Maturity);
        Assert.Equal(Maturity.Reference, new HigherOrderBackend(new ComplexStepBackend(), new ForwardDualBackend()).Traits.Maturity);
    }

    [Fact]
    public void DoubleOnlyBackendIsRefusedAsAnInnerOne()
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => new HigherOrderBackend(new ForwardDualBackend(), new DoubleOnlyBackend()));
        Assert.Contains("double-only", e.Message);
        Assert.Contains("forward-dual", e.Message);
        Assert.Equal("double-only-over-forward", new HigherOrderBackend(new DoubleOnlyBackend(), new ForwardDualBackend()).Traits.Name);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void PlainDelegates(string name)
    {
        Subject subject = Subject.Find(name);
        double[] x = [0.7, -1.3];
        if (subject.Backend.Traits.PlainDelegates)
        {
            Close.To([-1.3, 0.7], subject.Backend.Gradient(v => v[0] * v[1], x), subject.First);
        }
        else
        {
            Assert.Throws<ArgumentException>(() => subject.Backend.Gradient(v => v[0] * v[1], x));
        }
    }

    /// <summary>Rules with deliberately wrong derivatives as marks tell whether the rules were asked or differentiated through, at both orders.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void ScalarAndBlockRules(string name)
    {
        Backend backend = Subject.Find(name).Backend;

        // y = 3x with the derivative 14 y: f' = 14 y = 210 and f'' = 14 · 14 y = 2940 at 5; differentiated through, 3 and 0.
        double first = backend.Derivative(new MarkedFunction(), 5.0), second = backend.Traits.SecondOrder ? backend.SecondDerivative(new MarkedFunction(), 5.0) : 14.0 * first;
        double[] ofTwo = backend.Gradient(new MarkedFunctionOfTwo(), [5.0, 2.0]), block = backend.Gradient(new MarkedBlockFunction(), [5.0, 2.0]);
        double[] pushed = backend.Pushforward(new EachMarked(), [5.0, 2.0], [2.0, 3.0]), pulled = backend.Pullback(new EachMarked(), [5.0, 2.0], [2.0, 3.0]);
        bool scalar = first == 210.0 && second == 2940.0 && ofTwo is [42.0, 43.0] && pushed is [420.0, 252.0] && pulled is [420.0, 252.0];
        Assert.True(scalar == backend.Traits.ScalarRules, $"{first}, {second}, [{string.Join(", ", ofTwo)}], [{string.Join(", ", pushed)}], [{string.Join(", ", pulled)}]");
        Assert.True((block is [42.0, 42.0] && second == 2940.0) == backend.Traits.BlockRules, string.Join(", ", block));
    }

    /// <summary>The branch is chosen anew at every evaluation, by prepared functions too.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void Branches(string name)
    {
        Subject subject = Subject.Find(name);
        PreparedScalar prepared = subject.Backend.Prepare(new Huber(), Shape.Scalar(1));
        bool followed = true;
        double[] gradient = new double[1];
        foreach ((double x, double slope) in ((double, double)[])[(0.4, 0.4), (2.5, 1.0), (-3.0, -1.0), (0.4, 0.4)])
        {
            prepared.Gradient([x], gradient);
            followed &= Math.Abs(gradient[0] - slope) < 1e-6 && Math.Abs(subject.Backend.Gradient(new Huber(), [x])[0] - slope) < 1e-7;
        }

        Assert.Equal(subject.Backend.Traits.Branches, followed);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Mutation(string name)
    {
        Subject subject = Subject.Find(name);
        double[] gradient = subject.Backend.Gradient(new RunningProduct(), [1.5, -0.8, 2.0]);
        double error = Math.Abs(gradient[0] + 1.6) + Math.Abs(gradient[1] - 3.0) + Math.Abs(gradient[2] + 1.2);
        Assert.Equal(subject.Backend.Traits.Mutation, error < 1e-7);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void ModeIsThatOfTheMechanism(string name)
    {
        // What an evaluation runs on shows the mechanism: plain numbers only, or numbers that carry something.
        Counter counter = new();
        Backend backend = Subject.Find(name).Backend;
        backend.Pullback(new CountedVector(counter, 2), [0.3, 0.4, 0.5], [1.0, 2.0]);
        bool plain = counter.Numbers.SetEquals([typeof(double)]);
        Assert.Equal(backend.Traits.Mode == DerivativeMode.FiniteDifference, plain);
        if (!plain)
        {
            Assert.Equal(backend.Traits.Mode == DerivativeMode.Reverse, counter.Numbers.Contains(typeof(Tracked<double>)));
        }
    }

    [Fact]
    public void NamesAreUnique()
    {
        Assert.Equal(BackendCatalogue.Names.Distinct(), BackendCatalogue.Names);
        Assert.All(BackendCatalogue.All, backend => Assert.Same(backend, BackendCatalogue.Find(backend.Traits.Name)));
        ArgumentException e = Assert.Throws<ArgumentException>(() => BackendCatalogue.Find("backward-triple"));
        Assert.Contains("backward-triple", e.Message);
        Assert.All(BackendCatalogue.Names, name => Assert.Contains(name, e.Message));
    }

    private static double RelativeError(double expected, double actual) => Math.Abs(actual - expected) / Math.Abs(expected);

    private readonly struct Steep : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(1e4 * x);
    }

    private readonly struct EightfoldSine : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(8.0 * x);
    }

    private readonly struct DoubleSine : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(2.0 * x);
    }

    /// <summary>A backend that knows double only, by one difference quotient.</summary>
    private sealed class DoubleOnlyBackend : ForwardBackend
    {
        public override BackendTraits Traits { get; } = new() { Name = "double-only", Mode = DerivativeMode.FiniteDifference, IsExact = false, AnyBaseNumber = false, NativePushforward = true };

        public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
        {
            Assert.Equal(typeof(double), typeof(T));
            f.Evaluate(x, value);
            destination.Clear();
        }
    }
}
