using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.EdgePoints;

/// <summary>The operation that made the first NaN is named, in the value or in the derivative, in every mode.</summary>
public class DebugNaNTests
{
    public static TheoryData<string> Exact => Subject.ExactAtAnyOrder;

    /// <summary>Functions of (x, y) at a point, with the operation to be named.</summary>
    public static TheoryData<string, int, double, double, string, bool> Cases
    {
        get
        {
            TheoryData<string, int, double, double, string, bool> cases = [];
            foreach (Subject subject in Subject.ExactAtAnyOrder.Select(row => Subject.Find(row.Data)))
            {
                cases.Add(subject.Name, 0, -1.0, 2.0, "log(-1)", false);              // sin(x y) + ln x
                cases.Add(subject.Name, 1, 2.0, 2.0, "acos(2)", false);               // y + acos x
                cases.Add(subject.Name, 2, -2.0, 3.0, "pow(-2, 3)", true);            // x^y: x^y ln x
                cases.Add(subject.Name, 3, 800.0, 1.0, subject.Backend.Traits.Mode == DerivativeMode.Reverse ? "exp(800)" : "log(", true);     // y ln(e^x), where e^x overflows: 0 under an infinite slope
                cases.Add(subject.Name, 4, 0.0, 1.0, "/(0, 0)", false);               // y + sin x / x
                cases.Add(subject.Name, 5, 0.0, 1.0, "", false);     // a NaN constant
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheFirstOperationIsNamed(string name, int k, double x, double y, string operation, bool inDerivative)
    {
        Backend backend = Subject.Find(name).Backend, watched = new DebugNaNBackend(backend);
        Chosen f = new(k);
        double[] point = [x, y];
        (double value, double[] gradient) = backend.ValueAndGradient(f, point);
        Assert.Contains([value, .. gradient], double.IsNaN);
        NotANumberException e = Assert.Throws<NotANumberException>(() => watched.Gradient(f, point));
        if (k == 5)
        {
            Assert.Null(e.Operation);
            Assert.Contains("no operation made it", e.Message);
            return;
        }

        Assert.Equal(inDerivative, e.InDerivative);
        Assert.Contains(operation, e.Message);
        Assert.StartsWith(operation[..operation.IndexOf('(')], e.Operation);
        Assert.Contains(inDerivative ? "in the derivative of" : "is the value of", e.Message);
        Assert.Equal(e.Message, Assert.Throws<NotANumberException>(() => watched.ValueAndGradient(f, point)).Message);
        Assert.Throws<NotANumberException>(() => watched.Hessian(f, point));
        Assert.Throws<NotANumberException>(() => watched.HessianVectorProduct(f, point, [1.0, 0.5]));
        Assert.Throws<NotANumberException>(() => watched.Prepare(f, Shape.Scalar(2)).ValueAndGradient(point, new double[2]));
    }

    [Fact]
    public void AnInfiniteSlopeThatMeetsAZeroInForwardAndReverse()
    {
        // (√x)² at 0: the slope of the root is infinite, 2√x is 0.
        NotANumberException forward = Assert.Throws<NotANumberException>(() => new DebugNaNBackend(new ForwardDualBackend()).Gradient(SquaredRoot, [0.0]));
        Assert.Equal(("*", true), (forward.Operation, forward.InDerivative));
        Assert.Equal("The first NaN is in the derivative of *(0, 0), where Infinity * 0 is NaN after the derivative of sqrt(0) became infinite.", forward.Message);
        NotANumberException reverse = Assert.Throws<NotANumberException>(() => new DebugNaNBackend(new ReverseTapeBackend()).Gradient(SquaredRoot, [0.0]));
        Assert.Equal(("sqrt", true), (reverse.Operation, reverse.InDerivative));
        Assert.Equal([0.0], reverse.Operands);
        Assert.Equal("The first NaN is in the derivative of sqrt(0), where the derivatives are combined: Infinity * 0 is NaN.", reverse.Message);
    }

    [Theory]
    [MemberData(nameof(Exact))]
    public void WhereNothingIsNaNTheResultsAreThoseOfTheBackend(string name)
    {
        Backend backend = Subject.Find(name).Backend, watched = new DebugNaNBackend(backend, infinities: true);
        double[] x = [0.7, 1.2], u = [0.3, -1.0];
        Smooth f = default;
        Close.To(backend.Gradient(f, x), watched.Gradient(f, x), 1e-14);
        Close.To(backend.Hessian(f, x), watched.Hessian(f, x), 1e-13);
        Close.To(backend.HessianVectorProduct(f, x, u), watched.HessianVectorProduct(f, x, u), 1e-13);
        Close.To(backend.Pushforward(f, x, u), watched.Pushforward(f, x, u), 1e-14);
        Close.To(backend.Pullback(f, x, [2.0]), watched.Pullback(f, x, [2.0]), 1e-14);
        Close.To(backend.Jacobian(f, x), watched.Jacobian(f, x), 1e-14);
        Close.To(backend.Derivative(f, 0.7), watched.Derivative(f, 0.7), 1e-14);
        Close.To(backend.SecondDerivative(f, 0.7), watched.SecondDerivative(f, 0.7), 1e-13);
        Assert.Equal($"debug-nan-{name}", watched.Traits.Name);
    }

    [Fact]
    public void AtThirdOrderToo()
    {
        Backend backend = new ForwardDualBackend(), watched = new DebugNaNBackend(backend);
        double[] x = [0.7, 1.2], u = [0.3, -1.0];
        Smooth f = default;
        Close.To(backend.ThirdDerivativeContraction(f, x, u, u), watched.ThirdDerivativeContraction(f, x, u, u), 1e-13);
        Close.To(backend.ThirdDirectionalDerivative(f, x, u, u, x), watched.ThirdDirectionalDerivative(f, x, u, u, x), 1e-13);
        Close.To(backend.SecondDirectionalDerivative(f, x, u, x), watched.SecondDirectionalDerivative(f, x, u, x), 1e-13);
        Close.To(backend.ThirdDerivative(f, 0.7), watched.ThirdDerivative(f, 0.7), 1e-13);
        Close.To(backend.SecondDerivative(Nested, 0.7), watched.SecondDerivative(Nested, 0.7), 1e-13);
    }

    [Theory]
    [MemberData(nameof(Exact))]
    public void ANaNThatIsDiscardedIsNotReported(string name)
    {
        Backend watched = new DebugNaNBackend(Subject.Find(name).Backend);
        Assert.Equal([1.0], watched.Gradient(Discarding, [-2.0]));
        Assert.Equal([double.PositiveInfinity], watched.Gradient(Root, [0.0]));
        NotANumberException e = Assert.Throws<NotANumberException>(() => new DebugNaNBackend(Subject.Find(name).Backend, infinities: true).Gradient(Root, [0.0]));
        Assert.Equal(("sqrt", true), (e.Operation, e.InDerivative));
        Assert.Contains("The first infinity is in the derivative of sqrt(0)", e.Message);
    }

    [Fact]
    public void AnEntryThatIsNotWrittenIsSaid()
    {
        NotANumberException e = Assert.Throws<NotANumberException>(() => new DebugNaNBackend(new ForwardDualBackend()).Jacobian(Half, [1.0, 2.0], 2));
        Assert.Contains("Entry 1 of the value is NaN, but no operation made it so", e.Message);
        Assert.Contains("has not written", e.Message);
    }

    [Fact]
    public void InsideAnotherDerivativeAndAfterAnException()
    {
        Backend watched = new DebugNaNBackend(new ReverseTapeBackend()), forward = new ForwardDualBackend();
        Close.To(-Math.Sin(0.7), Forward.Derivative(x => watched.Derivative(Sine, x), 0.7), 1e-14);
        Assert.Equal("log", Assert.Throws<NotANumberException>(() => forward.Derivative(new Outer(watched), -1.0)).Operation);
        Assert.Throws<DivideByZeroException>(() => watched.Gradient(Throwing, [1.0]));
        Close.To([Math.Cos(0.5)], watched.Gradient(Sines, [0.5]), 1e-15);
    }

    [Fact]
    public void FiniteDifferencesAreWatchedInTheirValues()
    {
        Backend watched = new DebugNaNBackend(new FiniteDifferenceBackend());
        Close.To([Math.Cos(0.5)], watched.Gradient(Sines, [0.5]), 1e-10);
        Assert.Equal("log", Assert.Throws<NotANumberException>(() => watched.Gradient(new Chosen(0), [-1.0, 2.0])).Operation);
    }

    private static T SquaredRoot<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(x[0]) * T.Sqrt(x[0]);

    private static T Root<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(x[0]);

    private static T Discarding<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.IsNaN(T.Log(x[0])) ? x[0] : T.Log(x[0]);

    private static void Half<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = x[0] * x[1];

    private static T Sine<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(x);

    private static T Sines<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sin(x[0]);

    private static T Throwing<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => throw new DivideByZeroException();

    private static T Nested<T>(T x) where T : IFloatingPointIeee754<T> => x * new ForwardDualBackend().Derivative(Sine, x);

    private readonly struct Outer(Backend inner) : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => inner.Derivative(Logarithm, x);

        private static T Logarithm<T>(T x) where T : IFloatingPointIeee754<T> => T.Log(x);
    }

    private readonly struct Smooth : IScalarFunction, IVectorFunction, IUnivariateFunction
    {
        public int OutputLength(int inputLength) => 1;

        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
            => T.Sin(x[0] * x[1]) / T.Pow(x[0], x[1]) - T.Exp(-x[1]) + T.FusedMultiplyAdd(x[0], x[1], T.SinCos(x[0]).Cos) + Block.Dot(x, x) * 0.5;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = Evaluate(x);

        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => Evaluate<T>([x, 1.2 * x]);
    }

    private readonly struct Chosen(int k) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => k switch
        {
            0 => T.Sin(x[0] * x[1]) + T.Log(x[0]),
            1 => x[1] + T.Acos(x[0]),
            2 => T.Pow(x[0], x[1]),
            3 => x[1] * T.Log(T.Exp(x[0])),
            4 => x[1] + T.Sin(x[0]) / x[0],
            _ => x[1] + T.NaN,
        };
    }
}
