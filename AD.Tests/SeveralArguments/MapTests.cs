using System.Numerics;
using AD.Tests.Traits;
using Xunit;

namespace AD.Tests.SeveralArguments;

/// <summary>Functions that allocate their results: their number of outputs is learned once for each function and length, checked at every evaluation, and learned again where it differs.</summary>
public class MapTests
{
    private static readonly double[] X = [0.7, -0.4], P = [1.3, 0.6, -0.9];

    public static TheoryData<string> Subjects => Subject.Names;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void OneEvaluationMoreTheFirstTimeOnly(string name)
    {
        Backend b = Subject.Find(name).Backend;
        Counting one = new();
        int alone = Evaluations(one.Counter, () => b.ValueAndPullback(one.Map, X, [1.0, 2.0, 3.0]));
        int jacobian = Evaluations(one.Counter, () => b.Jacobian(one.Map, X));
        Assert.Equal(jacobian - 1, Evaluations(one.Counter, () => b.ValueAndJacobian(one.Map, X)));
        Assert.Equal(jacobian - 1, Evaluations(one.Counter, () => b.Jacobian(one.Map, X)));
        int pushforward = Evaluations(one.Counter, () => b.Pushforward(one.Map, X, X));
        Assert.Equal(pushforward, Evaluations(one.Counter, () => b.ValueAndPushforward(one.Map, X, X)));
        Assert.Equal(alone, Evaluations(one.Counter, () => b.Pullback(one.Map, X, [1.0, 2.0, 3.0])));
        Counting two = new();
        int first = Evaluations(two.Counter, () => b.Jacobian(two.Map2, X, P));
        Assert.Equal(first - 1, Evaluations(two.Counter, () => b.ValueAndJacobian(two.Map2, X, P)));
        int otherLengths = Evaluations(two.Counter, () => b.ValueAndJacobian(two.Map2, X, X));
        Assert.Equal(otherLengths - 1, Evaluations(two.Counter, () => b.ValueAndJacobian(two.Map2, X, X)));
        int curve = Evaluations(two.Counter, () => b.Derivative(two.Curve, 0.7));
        Assert.Equal(curve - 1, Evaluations(two.Counter, () => b.ValueAndDerivative(two.Curve, 0.7)));
    }

    /// <summary>A lambda that forwards to a captured object is another delegate at each call, and the same function.</summary>
    [Fact]
    public void LambdasAndMethodGroupsRemember()
    {
        Backend b = new AD.Backends.ForwardDualBackend();
        Counting f = new();
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(i == 0 ? 2 : 1, Evaluations(f.Counter, () => b.Jacobian(f.Map, X)));
        }

        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(i == 0 ? 2 : 1, Evaluations(f.Counter, () => b.Jacobian(x => f.Map(x), X)));
        }

        // Another object is another function.
        Assert.Equal(2, Evaluations(f.Counter, () => b.Jacobian(new Counting(f.Counter).Map, X)));
    }

    /// <summary>Linearising and lazy Jacobians remember the length too, and keep the value; a pullback function has both from one evaluation.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void LazyOnesKeepTheEvaluation(string name)
    {
        Backend b = Subject.Find(name).Backend;
        Counting f = new();
        int first = Evaluations(f.Counter, () => b.Linearize(f.Map, X));
        Assert.Equal(first - 1, Evaluations(f.Counter, () => b.Linearize(f.Map, X)));
        Assert.Equal(first - 1, Evaluations(f.Counter, () => _ = b.LazyJacobian(f.Map, X).Value.Length));
        Close.To(f.Map<double>(X), b.Linearize(f.Map, X).Value, 1e-15);
        Assert.Equal(1, Evaluations(f.Counter, () => b.ValueAndPullbackFunction(f.Map, X)));
        Close.To(b.Jacobian(f.Map, X), b.LazyJacobian(f.Map, X).ToMatrix(), 1e-15);
        Close.To(b.Pullback(f.Map, X, [1.0, 2.0, 3.0]), b.ValueAndPullbackFunction(f.Map, X).Pullback([1.0, 2.0, 3.0]), 1e-15);
        Close.To(b.Pullback(f.Map, X, [1.0, 2.0, 3.0]), b.PullbackFunction(f.Map, X)([1.0, 2.0, 3.0]), 1e-15);
        Close.To(b.Pushforward(f.Map, X, [1.0, 2.0]), b.PushforwardFunction(f.Map, X)([1.0, 2.0]), 1e-15);
    }

    /// <summary>A length that follows a value: what was remembered does not hold, and the function is measured again.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void AnotherLengthThanBefore(string name)
    {
        Subject subject = Subject.Find(name);
        Backend b = subject.Backend;
        Varying f = new();
        foreach (int length in (int[])[1, 3, 2, 2, 4])
        {
            f.Length = length;
            Assert.Equal(length, b.Jacobian(f.Map, X).RowCount);
            (double[] value, double[] pushed) = b.ValueAndPushforward(f.Map, X, [1.0, 0.0]);
            Close.To([.. Enumerable.Range(1, length).Select(i => 0.7 * i)], value, 1e-15);
            Close.To([.. Enumerable.Range(1, length).Select(i => (double)i)], pushed, 10 * subject.First);
            var (jx, jp) = b.Jacobian(f.Map2, X, P);
            Assert.Equal((length, length), (jx.RowCount, jp.RowCount));
            Assert.Equal(length, b.Pushforward(f.Map3, X, Constant.Of(P), Constant.Of(P), [1.0, 0.0]).Length);
            Assert.Equal(length, b.Derivative(f.Curve, 0.7).Length);
            Assert.Equal(length, b.Linearize(f.Map, X).Value.Length);
            Assert.Equal(length, b.LazyJacobian(f.Map, X).RowCount);
        }
    }

    [Fact]
    public void NoResult()
    {
        Backend b = new AD.Backends.ForwardDualBackend();
        static T[] None<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => null!;
        Assert.Contains("null", Assert.ThrowsAny<ArgumentException>(() => b.Jacobian(None, X)).Message);
        Assert.Contains("null", Assert.ThrowsAny<ArgumentException>(() => b.Pullback(None, X, [1.0])).Message);
    }

    private static int Evaluations(Counter counter, Action call)
    {
        counter.Clear();
        call();
        return counter.Evaluations;
    }

    private sealed class Counting(Counter counter)
    {
        public Counting() : this(new())
        {
        }

        public Counter Counter { get; } = counter;

        public T[] Map<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            Counter.Count<T>();
            return [x[0] * x[1], T.Sin(x[0]), x[1]];
        }

        public T[] Map2<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
        {
            Counter.Count<T>();
            return [x[0] * p[1], T.Sin(p[0]), x[1]];
        }

        public T[] Curve<T>(T x) where T : IFloatingPointIeee754<T>
        {
            Counter.Count<T>();
            return [T.Cos(x), T.Sin(x)];
        }
    }

    /// <summary>i x₀ for i = 1, ..., a length that changes.</summary>
    private sealed class Varying
    {
        public int Length { get; set; }

        public T[] Map<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Curve(x[0]);

        public T[] Map2<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => Curve(x[0] * p[0]);

        public T[] Map3<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, ReadOnlySpan<T> q) where T : IFloatingPointIeee754<T> => Curve(x[0] * p[0]);

        public T[] Curve<T>(T x) where T : IFloatingPointIeee754<T>
        {
            T[] y = new T[Length];
            for (int i = 0; i < y.Length; i++)
            {
                y[i] = x * T.CreateSaturating(i + 1);
            }

            return y;
        }
    }
}
