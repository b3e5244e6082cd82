using System.Numerics;
using AD.Backends;
using AD.Tests.Traits;
using Xunit;

namespace AD.Tests.SeveralArguments;

/// <summary>Derivatives of curves R → Rᵐ: t ↦ (cos t, t², e^{2t}) has (-sin t, 2t, 2 e^{2t}).</summary>
public class CurveTests
{
    private const double At = 0.3;

    public static TheoryData<string> Subjects => Subject.Names;

    private static double[] Value => [Math.Cos(At), At * At, Math.Exp(2 * At)];

    private static double[] Slope => [-Math.Sin(At), 2 * At, 2 * Math.Exp(2 * At)];

    [Theory]
    [MemberData(nameof(Subjects))]
    public void EveryForm(string name)
    {
        Subject subject = Subject.Find(name);
        Backend b = subject.Backend;
        double tolerance = 10 * subject.First;
        Close.To(Slope, b.Derivative(Curve, At), tolerance, "allocating");
        Close.To(Slope, b.Derivative(Into, At, 3), tolerance, "in place");
        Close.To(Slope, b.Derivative(new Functor(new()), At), tolerance, "functor");
        double[] value = new double[3], destination = new double[3];
        b.Derivative(Into, At, destination);
        Close.To(Slope, destination, tolerance, "in place, into");
        destination.AsSpan().Clear();
        b.Derivative(new Functor(new()), At, destination);
        Close.To(Slope, destination, tolerance, "functor, into");
        (double[], double[])[] all = [b.ValueAndDerivative(Curve, At), b.ValueAndDerivative(Into, At, 3), b.ValueAndDerivative(new Functor(new()), At)];
        foreach ((double[] y, double[] dy) in all)
        {
            Close.To(Value, y, 1e-15);
            Close.To(Slope, dy, tolerance);
        }

        b.ValueAndDerivative(Into, At, value, destination);
        Close.To(Value, value, 1e-15);
        value.AsSpan().Clear();
        b.ValueAndDerivative(new Functor(new()), At, value, destination);
        Close.To(Value, value, 1e-15);
        Close.To(Slope, destination, tolerance);
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void AtAnyNumber(string name)
    {
        Subject subject = Subject.Find(name);
        Backend b = subject.Backend;
        Close.To(Slope, AnyNumber.Derivative<double>(b, Curve, At), 10 * subject.First);
        Close.To(Slope, AnyNumber.Derivative<double>(b, Into, At, 3), 10 * subject.First);
        Close.To(Slope, AnyNumber.Derivative(b, new Functor(new()), At), 10 * subject.First);
        if (subject.IsExact && b.Traits.AnyBaseNumber)
        {
            float[] single = AnyNumber.Derivative<float>(b, Curve, (float)At);
            Close.To(Slope, [.. single.Select(y => (double)y)], 1e-6);
        }
    }

    /// <summary>The acceleration: a curve's derivative is a curve.</summary>
    [Theory]
    [InlineData("forward-dual")]
    [InlineData("reverse-tape")]
    public void Nested(string name)
    {
        Backend inner = BackendCatalogue.Find(name);
        foreach (Backend outer in (Backend[])[new ForwardDualBackend(), new ReverseTapeBackend()])
        {
            double[] acceleration = outer.Derivative(new Velocity(inner), At);
            Close.To([-Math.Cos(At), 2.0, 4 * Math.Exp(2 * At)], acceleration, 1e-13);
        }
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void TheValueIsFree(string name)
    {
        Backend b = Subject.Find(name).Backend;
        Counter alone = new(), withValue = new();
        b.Derivative(new Functor(alone), At);
        b.ValueAndDerivative(new Functor(withValue), At);
        Assert.Equal(alone.Evaluations, withValue.Evaluations);
    }

    [Fact]
    public void PointsThatAreNotFinite()
        => Assert.Contains("NaN", Assert.ThrowsAny<ArgumentException>(() => new ForwardDualBackend().Derivative(Curve, double.NaN)).Message);

    private static T[] Curve<T>(T t) where T : IFloatingPointIeee754<T> => [T.Cos(t), t * t, T.Exp(2.0 * t)];

    private static void Into<T>(ReadOnlySpan<T> t, Span<T> y) where T : IFloatingPointIeee754<T> => Curve(t[0]).CopyTo(y);

    private readonly struct Functor(Counter counter) : IVectorFunction
    {
        public int OutputLength(int inputLength) => 3;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            counter.Count<T>();
            Into(x, y);
        }
    }

    private readonly struct Velocity(Backend backend) : IVectorFunction
    {
        public int OutputLength(int inputLength) => 3;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => backend.Derivative(new Functor(new()), x[0]).CopyTo(y);
    }
}
