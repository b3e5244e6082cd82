using System.Numerics;
using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;
using static AD.Tests.Refusal;

namespace AD.Tests.Calling;

/// <summary>Wrong arguments are refused with a message that names what was given and what was expected.</summary>
public class BadInputTests
{
    private static readonly double[] X = [0.7, -1.3];

    public static TheoryData<string> Subjects => Subject.Names;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void LengthsThatDoNotMatch(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        double[] seven = new double[7];
        Refused(() => backend.Gradient(new SampleScalar(), X, seven), "7", "2");
        Refused(() => backend.ValueAndGradient(new SampleScalar(), X, seven), "7", "2");
        Refused(() => backend.Gradient(Sample.Scalar, X, destination: seven), "7", "2");
        Refused(() => backend.Pushforward(new SampleVector(), X, seven), "7", "2");
        Refused(() => backend.Pushforward(new SampleVector(), X, X, seven), "7", "3");
        Refused(() => backend.Pushforward(Sample.Vector, X, seven, 3), "7", "2");
        Refused(() => backend.Pullback(new SampleVector(), X, seven), "7", "3");
        Refused(() => backend.Pullback(new SampleVector(), X, [1, 2, 3], seven), "7", "2");
        Refused(() => backend.HessianVectorProduct(new SampleScalar(), X, seven), "7", "2");
        Refused(() => backend.HessianVectorProduct(new SampleScalar(), X, X, seven), "7", "2");
        Refused(() => backend.GradientAndHessianVectorProduct(new SampleScalar(), X, X, seven, new double[2]), "7", "2");
        Refused(() => backend.Jacobian(new SampleVector(), X, Matrix<double>.Build.Dense(3, 5)), "3 × 5", "3 × 2");
        Refused(() => backend.Jacobian(new SampleVector(), X, Matrix<double>.Build.Dense(2, 3)), "2 × 3", "3 × 2");
        Refused(() => backend.Hessian(new SampleScalar(), X, Matrix<double>.Build.Dense(2, 5)), "2 × 5", "2 × 2");
        Refused(() => backend.Gradient(Models.Decay, X, [1.0], seven, new double[1]), "7", "2");
        Refused(() => backend.Gradient(Models.Decay, X, [1.0], new double[2], seven), "7", "1");
        Refused(() => backend.PushforwardFunction(new SampleVector(), X)(seven), "7", "2");
        Refused(() => backend.PullbackFunction(new SampleVector(), X)(seven), "7", "3");
        Refused(() => backend.ValueAndPullbackFunction(new SampleVector(), X).Pullback(seven), "7", "3");
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void LengthsOfPreparations(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        double[] seven = new double[7], two = new double[2], three = new double[3];
        PreparedScalar scalar = backend.Prepare(new SampleScalar(), Shape.Scalar(2));
        Refused(() => scalar.Value(seven), "7", "2");
        Refused(() => scalar.Gradient(seven, two), "7", "2");
        Refused(() => scalar.Gradient(X, seven), "7", "2");
        Refused(() => scalar.HessianVectorProduct(X, seven, two), "7", "2");
        Refused(() => scalar.HessianVectorProduct(X, two, seven), "7", "2");
        Refused(() => scalar.ValueGradientAndHessian(X, two, seven), "7", "4");
        PreparedVector vector = backend.Prepare(new SampleVector(), Shape.Vector(2, 3));
        Refused(() => vector.Value(X, seven), "7", "3");
        Refused(() => vector.Pushforward(X, seven, three, three), "7", "2");
        Refused(() => vector.Pushforward(X, two, three, seven), "7", "3");
        Refused(() => vector.Pullback(X, seven, three, two), "7", "3");
        Refused(() => vector.Pullback(X, three, three, seven), "7", "2");
        Refused(() => vector.Jacobian(X, three, seven), "7", "6");
        PreparedOde ode = backend.Prepare(new SampleOde(), Shape.Ode(2, 2));
        Refused(() => ode.Bind(seven), "7", "2");
        Assert.Contains("Bind", Assert.Throws<InvalidOperationException>(() => ode.Value(X, 0.0, two)).Message);
        ode.Bind([1.0, 1.0]);
        Refused(() => ode.Value(seven, 0.0, two), "7", "2");
        Refused(() => ode.Pullback(X, 0.0, seven, two, two, two), "7", "2");
        Refused(() => ode.Pullback(X, 0.0, two, two, two, seven), "7", "2");
        Refused(() => ode.Pullback(X, 0.0, seven, two, two), "7", "2");
        Refused(() => ode.Pullback(X, 0.0, two, seven, two), "7", "2");
        Refused(() => ode.Pullback(X, 0.0, two, two, seven), "7", "2");
        Refused(() => ode.Pushforward(X, 0.0, 1, seven, [], two, two), "7", "2");
        Refused(() => ode.StateJacobian(X, 0.0, two, seven), "7", "4");
        Refused(() => backend.Prepare(new SampleVector(), Shape.Vector(2, 7)), "7", "3");
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void PointsThatAreNotFinite(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        foreach ((double bad, string text) in ((double, string)[])[(double.NaN, "NaN"), (double.PositiveInfinity, "∞"), (double.NegativeInfinity, "-∞")])
        {
            double[] x = [0.7, bad];
            Action[] calls =
            [
                () => backend.Gradient(new SampleScalar(), x),
                () => backend.Gradient(Sample.Scalar, x),
                () => backend.Hessian(new SampleScalar(), x),
                () => backend.HessianVectorProduct(new SampleScalar(), x, X),
                () => backend.Jacobian(new SampleVector(), x),
                () => backend.Jacobian(Sample.Map, x),
                () => backend.Pushforward(new SampleVector(), x, X),
                () => backend.Pullback(new SampleVector(), x, [1, 2, 3]),
                () => backend.Gradient(Models.Decay, x, [1.0]),
                () => backend.Gradient(Models.Decay, X, [bad]),
                () => backend.PullbackFunction(new SampleVector(), x),
            ];
            for (int i = 0; i < calls.Length; i++)
            {
                ArgumentException e = Assert.ThrowsAny<ArgumentException>(calls[i]);
                Assert.True(e.Message.Contains(bad.ToString()) || e.Message.Contains(text), $"call {i}: {e.Message}");
            }

            Assert.ThrowsAny<ArgumentException>(() => backend.Derivative(new SampleUnivariate(), bad));
            Assert.ThrowsAny<ArgumentException>(() => backend.SecondDerivative(new SampleUnivariate(), bad));
        }
    }

    /// <summary>The primitives themselves are public: seeds of another length than the outputs are refused, not cut.</summary>
    [Fact]
    public void LengthsOfPrimitives()
    {
        double[] value = new double[3];
        foreach (Backend backend in BackendCatalogue.All)
        {
            Refused(() => backend.Pullback<SampleVector, double>(new(), X, [1, 2, 3, 4], value, new double[2]), "4", "3");
            Refused(() => backend.Pullback<SampleVector, double>(new(), X, [1, 2, 3], value, new double[5]), "5", "2");
            Refused(() => backend.Pushforward<SampleVector, double>(new(), X, [1, 2], value, new double[4]), "4", "3");
            Refused(() => backend.Pushforward<SampleVector, double>(new(), X, [1, 2, 3, 4, 5], value, new double[3]), "5", "2");
        }
    }

    /// <summary>A function that writes beyond the length it says cannot do so.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void FunctionThatReturnsMoreThanItSaid(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        Assert.NotNull(Record.Exception(() => backend.Jacobian(new SaysTwoWritesThree(), X)));
        Assert.NotNull(Record.Exception(() => backend.Jacobian(Sample.Vector, X, 2)));
        Assert.NotNull(Record.Exception(() => backend.Pullback(Sample.Vector, X, [1.0])));
        Assert.Equal(backend.Gradient(new SampleScalar(), X), backend.Gradient(new SampleScalar(), X));
    }

    /// <summary>A map whose length depends on the number type's values: the second evaluation returns another length than the first.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void MapThatChangesItsLength(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        int calls = 0;
        T[] Growing<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T[] y = new T[++calls];
            y.AsSpan().Fill(x[0]);
            return y;
        }

        ArgumentException e = Assert.ThrowsAny<ArgumentException>(() => backend.Jacobian(Growing, X));
        Assert.Contains("1", e.Message);
        Assert.Contains("2", e.Message);
    }

    [Fact]
    public void NullsAreNamed()
    {
        Backend backend = new ForwardDualBackend();
        Assert.Throws<ArgumentNullException>(() => backend.Gradient((ScalarFunction<double>)null!, X));
        Assert.Throws<ArgumentNullException>(() => backend.Jacobian((VectorFunction<double>)null!, X, 2));
        Assert.Throws<ArgumentNullException>(() => backend.Jacobian((MapFunction<double>)null!, X));
        Assert.Throws<ArgumentNullException>(() => backend.Jacobian(new SampleVector(), X, (Matrix<double>)null!));
        Assert.Throws<ArgumentNullException>(() => backend.Derivative((UnivariateFunction<double>)null!, 1.0));
        Assert.Throws<ArgumentNullException>(() => new HigherOrderBackend(null!, backend));
    }

    [Fact]
    public void NegativeLengths()
    {
        Backend backend = new ForwardDualBackend();
        Assert.ThrowsAny<ArgumentException>(() => backend.Jacobian(Sample.Vector, X, -1));
        Assert.ThrowsAny<ArgumentException>(() => Shape.Scalar(-1));
        Assert.ThrowsAny<ArgumentException>(() => Shape.Vector(2, -1));
        Assert.ThrowsAny<ArgumentException>(() => Shape.Ode(-1, 0));
    }

    /// <summary>Converting an active number to double would drop its derivative: it throws.</summary>
    [Theory]
    [InlineData("forward-dual")]
    [InlineData("reverse-tape")]
    public void ConversionToDoubleIsRefused(string name)
    {
        static T Leaky<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.CreateChecked(double.CreateChecked(x[0]) * 2.0);
        Exception e = Assert.ThrowsAny<Exception>(() => BackendCatalogue.Find(name).Gradient(Leaky, X));
        Assert.Contains("derivative", e.Message);
    }

    /// <summary>An empty vector has an empty gradient.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void EmptyPoint(string name)
    {
        static T Three<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.CreateSaturating(3.0);
        (double value, double[] gradient) = Subject.Find(name).Backend.ValueAndGradient(Three, []);
        Assert.Equal(3.0, value);
        Assert.Empty(gradient);
    }

    private readonly struct SaysTwoWritesThree : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Sample.Vector(x, y);
    }
}
