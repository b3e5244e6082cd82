using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.EdgePoints;

/// <summary>A strict backend stops at edge points, with the name of the function, the point and the convention; elsewhere it is the backend itself.</summary>
public class StrictBackendTests
{
    public static TheoryData<string> Exact => Subject.ExactAtAnyOrder;

    [Theory]
    [MemberData(nameof(Exact))]
    public void AnEdgePointIsRefusedByNameAndConvention(string name)
    {
        Backend strict = new StrictBackend(Subject.Find(name).Backend);
        Refused(strict, "abs", [0.0], "abs", "1");
        Refused(strict, "relu", [0.0], "max", "0 in x, 1 in y");
        Refused(strict, "max", [3.0, 3.0], "max", "0 in x, 1 in y");
        Refused(strict, "minMagnitudeNumber", [3.0, 3.0], "minMagnitudeNumber", "0 in x, 1 in y");
        Refused(strict, "maxMagnitude", [3.0, -3.0], "maxMagnitude", "whose value is taken");
        Refused(strict, "clamp below", [2.0, 2.0], "max", "0 in x, 1 in y");
        Refused(strict, "sqrt", [0.0], "sqrt", "Infinity");
        Refused(strict, "cbrt", [0.0], "cbrt", "Infinity");
        Refused(strict, "rootN", [0.0], "rootN", "Infinity in x");
        Refused(strict, "hypot", [0.0, 0.0], "hypot", "0 in both");
        Refused(strict, "atan2", [0.0, 0.0], "atan2", "0 in both");
        Refused(strict, "pow", [0.0, 0.5], "pow", "Infinity in x");
        Refused(strict, "pow", [0.0, 0.0], "pow", "0 in y");
        Refused(strict, "pow", [-2.0, 3.0], "pow", "NaN in y");
        Refused(strict, "xLogY", [0.0, 0.0], "xLogY", "0 in y");
        Refused(strict, "copySign", [2.0, 0.0], "copySign", "0 in y");
        Refused(strict, "floor", [2.0], "floor", "0");
        Refused(strict, "round", [2.5], "round", "0");
        Refused(strict, "remainder", [6.0, 2.0], "remainder", "1 in x, minus the whole quotient in y");
        Refused(strict, "ieee754Remainder", [5.0, 2.0], "ieee754Remainder", "1 in x");
        Refused(strict, "log", [0.0], "log", "Infinity");
        Refused(strict, "asin", [1.0], "asin", "Infinity");
        Refused(strict, "division", [0.0, 1.0], "division", "IEEE 754");
    }

    /// <summary>Norm at 0 and rounding to digits passed in silence, although the table has chosen there.</summary>
    [Theory]
    [MemberData(nameof(Exact))]
    public void BlocksOfTheTableStopToo(string name)
    {
        Backend strict = new StrictBackend(Subject.Find(name).Backend);
        EdgePointException norm = Assert.Throws<EdgePointException>(() => strict.Gradient(new Norm(), [0.0, -0.0]));
        Assert.Equal(("norm", "0 in every entry"), (norm.Function, norm.Convention));
        Close.To([0.6, 0.8], strict.Gradient(new Norm(), [3.0, 4.0]), 1e-15);
        foreach ((int digits, MidpointRounding mode, double at, double beside) in new[]
        {
            (0, MidpointRounding.AwayFromZero, 0.5, 1.0), (1, MidpointRounding.ToEven, 0.25, 0.2), (2, MidpointRounding.AwayFromZero, -0.125, 0.12), (1, MidpointRounding.ToZero, 0.5, 0.0), (1, MidpointRounding.ToNegativeInfinity, 0.5, 0.25),
        })
        {
            Assert.Equal("0", Assert.Throws<EdgePointException>(() => strict.Derivative(new Rounded(digits, mode), at)).Convention);
            Assert.Equal(0.0, strict.Derivative(new Rounded(digits, mode), beside));
        }
    }

    [Theory]
    [MemberData(nameof(Exact))]
    public void ElsewhereTheResultsAreThoseOfTheBackend(string name)
    {
        Backend backend = Subject.Find(name).Backend, strict = new StrictBackend(backend);
        foreach ((string f, double[] at) in new (string, double[])[]
        {
            ("abs", [-1.0]), ("max", [3.0, 2.0]), ("sqrt", [2.0]), ("hypot", [0.0, 1.0]), ("atan2", [0.0, -1.0]), ("pow", [0.0, 2.0]), ("xLogY", [0.0, 3.0]), ("floor", [2.5]),
            ("round", [2.0]), ("truncate", [0.0]), ("remainder", [0.0, 2.0]), ("ieee754Remainder", [4.0, 2.0]), ("copySign", [-2.0, 1.0]), ("division", [2.0, 1.0]), ("sin", [0.5, 2.0]),
        })
        {
            Close.To(backend.Gradient(new EdgeFunction(f), at), strict.Gradient(new EdgeFunction(f), at), 1e-15, f);
            Close.To(backend.Hessian(new EdgeFunction(f), at), strict.Hessian(new EdgeFunction(f), at), 1e-14, f);
        }

        EdgeFunction g = new("sin");
        double[] x = [0.5, 2.0], u = [1.0, -2.0], gradient = new double[2];
        Close.To(backend.HessianVectorProduct(g, x, u), strict.HessianVectorProduct(g, x, u), 1e-15);
        Close.To(backend.Jacobian(new ScalarAsVector<EdgeFunction>(g), x), strict.Jacobian(new ScalarAsVector<EdgeFunction>(g), x), 1e-15);
        strict.Prepare(g, Shape.Scalar(2)).ValueAndGradient(x, gradient);
        Close.To(backend.Gradient(g, x), gradient, 1e-15);
        Close.To(Math.Cos(0.5), strict.Derivative(Sine, 0.5), 1e-15);
        Close.To(-Math.Sin(0.5), strict.SecondDerivative(Sine, 0.5), 1e-15);
        Assert.Equal($"strict-{name}", strict.Traits.Name);
        if (name != "forward-dual")
        {
            return;
        }

        Close.To(backend.ThirdDerivativeContraction(g, x, u, u), strict.ThirdDerivativeContraction(g, x, u, u), 1e-15);
        Close.To(backend.ThirdDirectionalDerivative(g, x, u, u, x), strict.ThirdDirectionalDerivative(g, x, u, u, x), 1e-15);
        Close.To(backend.SecondDirectionalDerivative(new ScalarAsVector<EdgeFunction>(g), x, u, x), strict.SecondDirectionalDerivative(new ScalarAsVector<EdgeFunction>(g), x, u, x), 1e-15);
        Close.To(-Math.Cos(0.5), strict.ThirdDerivative(Sine, 0.5), 1e-15);
    }

    /// <summary>What carries no derivative has none to choose.</summary>
    [Theory]
    [MemberData(nameof(Exact))]
    public void ConstantsPass(string name)
    {
        Backend strict = new StrictBackend(Subject.Find(name).Backend);
        Assert.Equal([1.0], strict.Gradient(OfConstants, [0.0]));
        Assert.Equal([12.0], strict.Gradient(new EdgeFunction("pow(x, p)", 3), [-2.0]));
        Assert.Equal([0.0], strict.Gradient(new EdgeFunction("pow(x, p)", 2), [0.0]));
        Assert.Equal([1.0], strict.Gradient(Stopped, [0.0]));
    }

    [Theory]
    [MemberData(nameof(Exact))]
    public void AUsersRuleNamesItsEdges(string name)
    {
        Backend strict = new StrictBackend(Subject.Find(name).Backend);
        EdgePointException e = Assert.Throws<EdgePointException>(() => strict.Derivative(Hat, 1.0));
        Assert.Equal(("HatFunction", "-1 on both sides"), (e.Function, e.Convention));
        Assert.Equal(-1.0, strict.Derivative(Hat, 1.5));
        Assert.Equal("twoKinks", Assert.Throws<EdgePointException>(() => strict.Gradient(Kinks, [0.5, 0.0])).Function);
        Assert.Equal([1.0, -1.0], strict.Gradient(Kinks, [0.5, -0.5]));
    }

    [Fact]
    public void FiniteDifferencesAreRefused()
        => Assert.Contains("finite-difference evaluates values only", Assert.Throws<ArgumentException>(() => new StrictBackend(new FiniteDifferenceBackend())).Message);

    [Fact]
    public void APlainDelegateIsRefused()
    {
        UnivariateFunction<double> plain = x => x;
        Assert.Contains("plain delegate", Assert.Throws<ArgumentException>(() => new StrictBackend(new ForwardDualBackend()).Derivative(plain, 1.0)).Message);
    }

    private static void Refused(Backend strict, string f, double[] at, string function, string convention)
    {
        foreach (Action ask in new Action[] { () => strict.Gradient(new EdgeFunction(f), at), () => strict.Hessian(new EdgeFunction(f), at) })
        {
            EdgePointException e = Assert.Throws<EdgePointException>(ask);
            Assert.Equal(function, e.Function);
            Assert.Contains(convention, e.Convention);
            Assert.Contains($"{function}(", e.Message);
            Assert.Contains($"the convention is {e.Convention}", e.Message);
            Assert.Contains("without StrictBackend", e.Message);
            if (function == f)
            {
                Assert.Equal(f == "rootN" ? [0.0, 4.0] : f == "division" ? [1.0, 0.0] : at, e.Point);
            }
        }
    }

    private static T Sine<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(x);

    private static T OfConstants<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] + T.Abs(T.Zero) + T.Sqrt(T.Zero) + T.Max(T.One, T.One) + T.Hypot(T.Zero, T.Zero) + T.Atan2(T.Zero, T.Zero);

    private static T Stopped<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] + T.Abs(Special.StopGradient(x[0]));

    private static T Hat<T>(T x) where T : IFloatingPointIeee754<T> => Rule.Apply<HatFunction, T>(x);

    private static T Kinks<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T[] y = new T[2];
        Rule.Apply(default(TwoKinksRule), x, y);
        return y[0] + y[1];
    }

    private readonly struct HatFunction : IUnaryRule, IEdgePoints
    {
        public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.One - T.Abs(x - T.One);

        public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => x < T.One ? T.One : T.NegativeOne;

        public string? ConventionAt(ReadOnlySpan<double> x, ReadOnlySpan<bool> active) => x[0] == 1.0 ? "-1 on both sides" : null;
    }

    /// <summary>y_i = |x_i| as a block.</summary>
    private readonly struct TwoKinksRule : IBlockRule, IEdgePoints
    {
        public int OutputLength(int inputLength) => inputLength;

        public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => (y[0], y[1]) = (T.Abs(x[0]), T.Abs(x[1]));

        public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination) where T : IFloatingPointIeee754<T>
            => (destination[0], destination[1]) = (Sign(x[0]) * tangent[0], Sign(x[1]) * tangent[1]);

        public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination) where T : IFloatingPointIeee754<T>
            => (destination[0], destination[1]) = (Sign(x[0]) * cotangent[0], Sign(x[1]) * cotangent[1]);

        public string? ConventionAt(ReadOnlySpan<double> x, ReadOnlySpan<bool> active) => (active[0] && x[0] == 0.0) || (active[1] && x[1] == 0.0) ? "1" : null;

        private static T Sign<T>(T x) where T : IFloatingPointIeee754<T> => x >= T.Zero ? T.One : T.NegativeOne;
    }

    private readonly struct Norm : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Block.Norm(x);
    }

    private readonly struct Rounded(int digits, MidpointRounding mode) : IUnivariateFunction
    {
        public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Round(x, digits, mode);
    }
}
