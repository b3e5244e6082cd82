using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Rules;

/// <summary>A derivative that underflowed to 0 once won over an infinite tangent: ln(eˣ) at 800 had derivative 0, silently. Only a seed that is identically zero wins, and a rule that is flat.</summary>
public class ZeroTimesInfinityTests
{
    private const double Infinity = double.PositiveInfinity;

    public static TheoryData<string> Backends => [.. All.Keys];

    private static readonly Dictionary<string, Backend> All = new()
    {
        ["forward-dual"] = new ForwardDualBackend(),
        ["forward-dual, 4 lanes"] = new ForwardDualBackend(4),
        ["forward-dual, 8 lanes"] = new ForwardDualBackend(8),
        ["forward-dual, 16 lanes"] = new ForwardDualBackend(16),
        ["reverse-tape"] = new ReverseTapeBackend(),
    };

    [Theory]
    [MemberData(nameof(Backends))]
    public void TheLogarithmOfAnOverflowedExponentialClaimedToBeFlat(string backend)
    {
        NotANumber(backend, new LogExp(), 800);
        NotANumber(backend, new LogP1Exp(), 800);
        Everywhere(backend, new LogExp(), 2, 1);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void ASquareOfARootClaimedToBeFlat(string backend) => NotANumber(backend, new SquareOfRoot(), 0);      // (√x)² = x has derivative 1

    [Theory]
    [MemberData(nameof(Backends))]
    public void AFlatFunctionStaysFlatOverAnInfiniteSlope(string backend)
    {
        Everywhere(backend, new FloorOfRoot(), 0, 0);
        Everywhere(backend, new LargerThanRoot(), 0, 0);
        Everywhere(backend, new ClampedRoot(), 0, 0);
        Everywhere(backend, new SignOfRoot(), 0, 0);
        Everywhere(backend, new RemainderByRoot(), 0, 1);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void AnUnderflowedTangentWinsInBothModes(string backend) => Everywhere(backend, new RootOfSquare(), 0, 0);

    [Theory]
    [MemberData(nameof(Backends))]
    public void AnInfiniteTangentOfTheInactiveBranch(string backend)
    {
        Assert.Equal([2.0], All[backend].Pushforward(new Larger(), [1.0, 3.0], [Infinity, 2.0]));
        Assert.Equal([Infinity], All[backend].Pushforward(new Larger(), [1.0, 3.0], [0.0, Infinity]));
        Assert.Equal([0.0, 1.0], All[backend].Pullback(new Larger(), [1.0, 3.0], [1.0]));
        Assert.True(double.IsNaN(All[backend].Pushforward(new Exponential(), [-800.0], [Infinity])[0]));
        Assert.True(double.IsNaN(All[backend].Pullback(new Exponential(), [-800.0], [Infinity])[0]));
        Assert.Equal([0.0], All[backend].Pushforward(new Exponential(), [-800.0], [1.0]));
    }

    [Fact]
    public void AnInfiniteCotangentDoesNotReachTheInactiveBranch()
        => Assert.Equal([0.0, Infinity], new ReverseTapeBackend().Pullback(new Larger(), [1.0, 3.0], [Infinity]));

    [Theory]
    [MemberData(nameof(Backends))]
    public void AZeroSeedWinsOverAnInfiniteSlope(string backend)
    {
        Assert.Equal([1.0, 0.0], All[backend].Pushforward(new Both(), [3.0, 0.0], [1.0, 0.0]));
        Assert.Equal([1.0, 0.0], All[backend].Pullback(new Both(), [3.0, 0.0], [1.0, 0.0]));
        Assert.Equal([0.0, Infinity], All[backend].Pullback(new Both(), [3.0, 0.0], [0.0, 1.0]));
    }

    [Fact]
    public void AUsersFlatRuleIsHonouredInBothModes()
    {
        foreach (Backend backend in All.Values)
        {
            Assert.Equal([0.0], backend.Gradient(new StepOfRoot(), [0.0]));
        }
    }

    [Fact]
    public void TheSameAtSecondOrder()
    {
        foreach (Backend inner in All.Values)
        {
            foreach (Backend outer in All.Values)
            {
                HigherOrderBackend nested = new(outer, inner);
                Assert.Equal(0.0, nested.Hessian(new FloorOfRoot(), [0.25])[0, 0]);
                Assert.Equal(2.0, nested.Hessian(new LargerSquare(), [1.0])[0, 0]);
                Assert.True(double.IsNaN(nested.Hessian(new LogExp(), [800.0])[0, 0]));
            }
        }
    }

    private static void NotANumber<TFunction>(string backend, TFunction f, double x)
        where TFunction : struct, IScalarFunction
        => Everywhere(backend, f, x, double.NaN);

    private static void Everywhere<TFunction>(string backend, TFunction f, double x, double derivative)
        where TFunction : struct, IScalarFunction
    {
        ScalarAsVector<TFunction> vector = new(f);
        Assert.Equal([derivative], All[backend].Gradient(f, [x]));
        Assert.Equal([derivative], All[backend].Pushforward(vector, [x], [1.0]));
        Assert.Equal([derivative], All[backend].Pullback(vector, [x], [1.0]));
        Assert.Equal(derivative, All[backend].Jacobian(vector, [x])[0, 0]);
    }

    private readonly struct LogExp : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Log(T.Exp(x[0]));
    }

    private readonly struct LogP1Exp : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.LogP1(T.Exp(x[0]));
    }

    private readonly struct SquareOfRoot : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Pow(T.Sqrt(x[0]), T.CreateChecked(2));
    }

    private readonly struct RootOfSquare : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(T.Pow(x[0], T.CreateChecked(2)));
    }

    private readonly struct FloorOfRoot : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Floor(T.Sqrt(x[0]));
    }

    private readonly struct LargerThanRoot : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Max(T.Sqrt(x[0]), T.One);
    }

    private readonly struct ClampedRoot : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Clamp(T.Sqrt(x[0]), T.One, T.E);
    }

    private readonly struct SignOfRoot : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.CopySign(T.One, T.Sqrt(x[0]));
    }

    private readonly struct RemainderByRoot : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] % (T.Sqrt(x[0]) + T.One);
    }

    private readonly struct LargerSquare : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Max(x[0] * x[0], T.Sqrt(x[0] - T.One));
    }

    private readonly struct StepOfRoot : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Rule.Apply<Step, T>(T.Sqrt(x[0]));
    }

    private readonly struct Step : IUnaryRule, IFlatRule
    {
        public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => x > T.Zero ? T.One : T.Zero;

        public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Zero;
    }

    private readonly struct Larger : IVectorFunction
    {
        public int OutputLength(int inputLength) => 1;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = T.Max(x[0], x[1]);
    }

    private readonly struct Exponential : IVectorFunction
    {
        public int OutputLength(int inputLength) => 1;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = T.Exp(x[0]);
    }

    private readonly struct Both : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            y[0] = x[0];
            y[1] = T.Sqrt(x[1]);
        }
    }
}
