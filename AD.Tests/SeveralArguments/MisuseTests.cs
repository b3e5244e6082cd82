using MathNet.Numerics.LinearAlgebra;
using Xunit;
using static AD.Tests.Refusal;

namespace AD.Tests.SeveralArguments;

/// <summary>Wrong arguments are refused with a message that names what was given, what was expected and where.</summary>
public class MisuseTests
{
    private static readonly double[] X = Oracle.X, P = Oracle.P, Q = Oracle.Q, Seven = new double[7];

    public static TheoryData<string> Subjects => Subject.Names;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void LengthsOfTangents(string name)
    {
        Backend b = Subject.Find(name).Backend;
        double[] two = new double[2], three = new double[3], one = new double[1];
        Refused(() => b.Pushforward(new OracleVector2(), X, P, (Seven, three)), "tangents.First", "7", "2", "that of x");
        Refused(() => b.Pushforward(new OracleVector2(), X, P, (two, Seven)), "tangents.Second", "7", "3", "that of p");
        Refused(() => b.Pushforward(new OracleVector2(), X, Constant.Of(P), Seven), "tangent", "7", "2", "that of x");
        Refused(() => b.Pushforward(new OracleVector2(), Constant.Of(X), P, Seven), "tangent", "7", "3", "that of p");
        Refused(() => b.Pushforward(new OracleVector3(), X, Constant.Of(P), Q, (two, Seven)), "tangents.Second", "7", "1", "that of q");
        Refused(() => b.Pushforward(new OracleVector3(), X, P, Q, (two, three, Seven)), "tangents.Third", "7", "1", "that of q");
        Refused(() => b.Pushforward(new OracleVector3(), X, P, Q, (two, three, null!)), "tangents.Third", "0", "1", "that of q");
        Refused(() => b.PartialPushforwards(new OracleVector2(), X, P, (Seven, three)), "tangents.First", "7", "2");
        Refused(() => b.PushforwardFunction(new OracleVector2(), X, P)((two, Seven)), "tangents.Second", "7", "3");
        Refused(() => b.HessianVectorProduct(new OracleScalar2(), X, P, (two, Seven)), "tangents.Second", "7", "3");
        Refused(() => b.HessianVectorProduct(new OracleScalar3(), Constant.Of(X), P, Constant.Of(Q), one), "tangent", "1", "3", "that of p");
        Refused(() => b.Pushforward(Oracle.Vector2, X, P, (two, Seven), 4), "tangents.Second", "7", "3");
        Refused(() => b.Pushforward(Oracle.Map2, X, P, (two, Seven)), "tangents.Second", "7", "3");
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void LengthsOfCotangentsAndOutputs(string name)
    {
        Backend b = Subject.Find(name).Backend;
        Refused(() => b.Pullback(new OracleVector2(), X, P, Seven), "cotangent", "7", "4");
        Refused(() => b.PullbackFunction(new OracleVector3(), X, P, Q)(Seven), "cotangent", "7", "4");
        Refused(() => b.ValueAndPullback(new OracleVector2(), X, P, Oracle.Cotangent, Seven, new double[2], new double[3]), "value", "7", "4");
        Refused(() => b.Pushforward(new OracleVector2(), X, Constant.Of(P), Oracle.TangentX, destination: Seven), "destination", "7", "4");
        Refused(() => b.Pullback(Oracle.Map2, X, P, Seven), "4", "7");
        Refused(() => b.Jacobian(Oracle.Vector2, X, P, -1), "outputLength");
        Refused(() => b.Jacobian(new OracleVector2(), P, X), "-1 outputs", "5 inputs");
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void LengthsOfDestinations(string name)
    {
        Backend b = Subject.Find(name).Backend;
        double[] two = new double[2], three = new double[3];
        Refused(() => b.Gradient(new OracleScalar2(), X, P, Seven, three), "destinationX", "7", "2", "that of x");
        Refused(() => b.Gradient(new OracleScalar2(), X, P, two, Seven), "destinationP", "7", "3", "that of p");
        Refused(() => b.Gradient(new OracleScalar2(), Constant.Of(X), P, Seven), "destination", "7", "3", "that of p");
        Refused(() => b.ValueAndGradient(new OracleScalar3(), X, P, Q, two, three, Seven), "destinationQ", "7", "1", "that of q");
        Refused(() => b.GradientAndHessianVectorProduct(new OracleScalar2(), X, P, (two, three), two, Seven, new double[2], new double[3]), "gradientP", "7", "3");
        Refused(() => b.Jacobian(new OracleVector2(), X, P, Matrix<double>.Build.Dense(4, 2), Matrix<double>.Build.Dense(4, 5)), "destinationP", "4 × 5", "4 × 3");
        Refused(() => b.Jacobian(new OracleVector2(), X, Constant.Of(P), Matrix<double>.Build.Dense(3, 2)), "destination", "3 × 2", "4 × 2");
        Refused(() => b.Hessian(new OracleScalar2(), Constant.Of(X), P, Matrix<double>.Build.Dense(2, 2)), "2 × 2", "3 × 3");
        Refused(() => b.ValueGradientAndHessian(new OracleScalar2(), Constant.Of(X), P, Seven, Matrix<double>.Build.Dense(3, 3)), "gradient", "7", "3");
        Refused(() => b.Jacobian(new OracleVector2(), X, Constant.Of(P), (Matrix<double>)null!), "destination");
    }

    /// <summary>Results share memory neither with arguments, nor with seeds, nor with each other.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void OverlappingMemory(string name)
    {
        Backend b = Subject.Find(name).Backend;
        double[] x = [.. X], p = [.. P], shared = new double[4], w = [.. Oracle.Cotangent];
        Matrix<double> square = Matrix<double>.Build.Dense(4, 2);
        Refused(() => b.Gradient(new OracleScalar2(), x, p, x, new double[3]), "destinationX overlaps x");
        Refused(() => b.Gradient(new OracleScalar2(), x, p, new double[2], p), "destinationP overlaps p");
        Refused(() => b.Gradient(new OracleScalar2(), Constant.Of(x), p, p), "destination overlaps p");
        Refused(() => b.Gradient(new OracleScalar2(), x, p, shared.AsSpan(0, 2), shared.AsSpan(1, 3)), "destinationP overlaps destinationX");
        Refused(() => b.ValueAndPullback(new OracleVector2(), x, p, w, w, new double[2], new double[3]), "value overlaps cotangent");
        Refused(() => b.Pullback(new OracleVector2(), x, p, w, w.AsSpan(0, 2), new double[3]), "destinationX overlaps cotangent");
        Refused(() => b.ValueAndPushforward(new OracleVector2(), x, p, (Oracle.TangentX, Oracle.TangentP), shared, shared), "destination overlaps value");
        Refused(() => b.GradientAndHessianVectorProduct(new OracleScalar2(), x, p, (Oracle.TangentX, Oracle.TangentP), new double[2], shared.AsSpan(0, 3), shared.AsSpan(0, 2), new double[3]), "destinationX overlaps gradientP");
        Refused(() => b.Jacobian(new SquareFunction(), x, x, square, square), "destinationP is the same matrix as destinationX");
        Assert.Equal(X, x);
        Assert.Equal(P, p);
    }

    /// <summary>An active argument is to be finite; a constant is used as it is, and NaN in one shows in what depends on it.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void PointsThatAreNotFinite(string name)
    {
        Backend b = Subject.Find(name).Backend;
        foreach (double bad in (double[])[double.NaN, double.PositiveInfinity])
        {
            double[] p = [1.3, bad, -0.9];
            Refused(() => b.Gradient(new OracleScalar2(), X, p), $"p[1] is {bad}", "finite");
            Refused(() => b.Gradient(new OracleScalar3(), X, p, Q), $"p[1] is {bad}", "finite");
            Refused(() => b.Jacobian(Oracle.Map2, X, p), $"p[1] is {bad}", "finite");
            Refused(() => b.PullbackFunction(new OracleVector2(), X, p), $"p[1] is {bad}", "finite");
            Refused(() => b.Derivative(new OracleUnivariate2(), 1.0, bad), $"p[0] is {bad}", "finite");
            Refused(() => b.HessianVectorProduct(new OracleScalar2(), Constant.Of(X), p, Oracle.TangentP), $"p[1] is {bad}", "finite");
        }

        double[] gradient = b.Gradient(new OracleScalar2(), X, Constant.Of([1.3, double.NaN, -0.9]));
        Assert.True(double.IsNaN(gradient[1]));
    }

    [Fact]
    public void NullsAreNamed()
    {
        Backend b = Subject.All[0].Backend;
        Assert.Throws<ArgumentNullException>(() => b.Gradient((ScalarFunction2<double>)null!, X, P));
        Assert.Throws<ArgumentNullException>(() => b.Gradient((IScalarFunction2)null!, X, P));
        Assert.Throws<ArgumentNullException>(() => b.Jacobian((MapFunction3<double>)null!, X, P, Q));
        Assert.Throws<ArgumentNullException>(() => b.Jacobian((VectorFunction3<double>)null!, X, P, Q, 4));
        Assert.Throws<ArgumentNullException>(() => b.Derivative((CurveFunction<double>)null!, 1.0));
    }

    /// <summary>A delegate that exists at double only: finite differences take it, the others say what to pass instead.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void PlainDelegates(string name)
    {
        Subject subject = Subject.Find(name);
        Backend b = subject.Backend;
        ScalarFunction3<double> f = (x, p, q) => x[0] * x[0] * p[2] * q[0];
        if (b.Traits.PlainDelegates)
        {
            var (gx, _, gq) = b.Gradient(f, X, P, Q);
            Close.To([2 * 0.7 * -0.9 * 0.5, 0.0], gx, 10 * subject.First);
            Close.To([0.49 * -0.9], gq, 10 * subject.First);
        }
        else
        {
            Refused(() => b.Gradient(f, X, P, Q), "plain delegate", "generic method", "FiniteDifferenceBackend");
        }
    }

    /// <summary>A matrix without columns cannot be made: the message says so. Empty arguments are fine where vectors come back.</summary>
    [Fact]
    public void EmptyArguments()
    {
        Backend b = Subject.All[0].Backend;
        var (gx, gp) = b.Gradient(Square, X, []);
        Close.To([1.4, 0.0], gx, 1e-15);
        Assert.Empty(gp);
        Refused(() => b.Jacobian(new SquareFunction(), X, []), "4 × 0", "at least one row and one column");
    }

    private static T Square<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : System.Numerics.IFloatingPointIeee754<T> => x[0] * x[0];

    /// <summary>Four outputs of any two arguments.</summary>
    private readonly struct SquareFunction : IVectorFunction2
    {
        public int OutputLength(int firstLength, int secondLength) => 4;

        public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y) where T : System.Numerics.IFloatingPointIeee754<T> => y.Fill(x[0] * x[1]);
    }
}
