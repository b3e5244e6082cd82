using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.ReverseTape;

/// <summary>Preparations: right-hand sides against hand-derived values, nothing allocated once warm, sizes checked.</summary>
public class PreparedTests
{
    private static readonly ReverseTapeBackend Backend = new();

    [Fact]
    public void PullbackOfLotkaVolterra()
    {
        PreparedOde f = Bound();
        double[] du = new double[2], u = new double[2], p = new double[4];
        f.Pullback([2.0, 3.0], 0.25, [5.0, 7.0], du, u, p);
        Assert.Equal([2 * 1.5 - 6 * 1.25 + 0.5, 6 * 0.5 - 3 * 3.0], du);
        Assert.Equal([5 * (1.5 - 1.25 * 3 + 0.25) + 7 * 0.5 * 3, -5 * 1.25 * 2 + 7 * (0.5 * 2 - 3)], u);
        Assert.Equal([5 * 2.0, -5 * 6.0, 7 * 6.0, -7 * 3.0], p);
        double[] alone = new double[2];
        f.Pullback([2.0, 3.0], 0.25, [5.0, 7.0], du, alone, default);
        Assert.Equal(u, alone);
    }

    [Fact]
    public void PushforwardsOfLotkaVolterra()               // six tangents: the unit vectors of u and p give the Jacobian
    {
        PreparedOde f = Bound();
        double[] du = new double[2], s = new double[12], p = new double[24], destination = new double[12];
        (s[0], s[7]) = (1, 1);
        for (int i = 0; i < 4; i++)
        {
            p[6 * i + 2 + i] = 1;
        }

        f.Pushforward([2.0, 3.0], 0.25, 6, s, p, du, destination);
        Assert.Equal([1.75 - 1.25 * 3, -2.5, 2, -6, 0, 0, 1.5, 1.0 - 3, 0, 0, 6, -3], destination);
        double[] jacobian = new double[4], time = new double[2], two = new double[4];
        f.StateJacobian([2.0, 3.0], 0.25, du, jacobian);
        Assert.Equal([1.75 - 1.25 * 3, -2.5, 1.5, 1.0 - 3], jacobian);
        f.TimeDerivative([2.0, 3.0], 0.25, du, time);
        Assert.Equal([2.0, 0.0], time);
        f.Pushforward([2.0, 3.0], 0.25, 2, [1, 0, 0, 1], default, du, two);
        Assert.Equal(jacobian, two);
        f.Pushforward([2.0, 3.0], 0.25, 0, default, default, du, default);
        f.Value([2.0, 3.0], 0.25, time);
        Assert.Equal(time, du);
    }

    [Fact]
    public void ManyTangentsAndVectorLanes()
    {
        const int count = 19;
        PreparedOde f = Bound();
        double[] du = new double[2], s = [.. Enumerable.Range(0, 2 * count).Select(i => Math.Sin(i))], p = [.. Enumerable.Range(0, 4 * count).Select(i => Math.Cos(i))], all = new double[2 * count];
        f.Pushforward([2.0, 3.0], 0.25, count, s, p, du, all);
        for (int c = 0; c < count; c++)
        {
            double expected = (1.75 - 3.75) * s[c] - 2.5 * s[count + c] + 2 * p[c] - 6 * p[count + c];
            Assert.Equal(expected, all[c], 1e-13);
        }
    }

    [Fact]
    public void ACloneHasParametersOfItsOwn()
    {
        PreparedOde f = Bound(), clone = f.Clone();
        f.Bind([0, 0, 0, 0]);
        double[] du = new double[2];
        clone.Value([2.0, 3.0], 0.0, du);
        Assert.Equal([3 - 7.5, 3 - 9.0], du);
    }

    [Fact]
    public void WrongLengthsAndMissingParametersAreNamed()
    {
        PreparedOde f = Backend.Prepare(new LotkaVolterra(), Shape.Ode(2, 4));
        double[] du = new double[2];
        Assert.Contains("Bind", Assert.Throws<InvalidOperationException>(() => f.Value([1, 2], 0, du)).Message);
        Assert.Contains("3", Assert.Throws<ArgumentException>(() => f.Bind([1, 2, 3])).Message);
        f.Bind([1, 2, 3, 4]);
        Assert.Contains("parameterDestination", Assert.Throws<ArgumentException>(() => f.Pullback([1, 2], 0, [1, 1], du, du, new double[3])).Message);
        Assert.Contains("cotangent", Assert.Throws<ArgumentException>(() => Backend.Pullback(new ScalarAsVector<Rosenbrock>(new()), [1.0, 2.0], [1.0, 2.0], new double[1], new double[2])).Message);
        Assert.Contains("active", Assert.Throws<ArgumentException>(() => Backend.Pullback(new ScalarAsVector<Rosenbrock>(new()), [1.0], [1.0], new double[1], new double[2])).Message);
    }

    [Fact]
    public void NothingIsAllocatedOnceWarm()
    {
        PreparedOde ode = Bound();
        PreparedScalar scalar = Backend.Prepare(new Rosenbrock(), Shape.Scalar(50));
        PreparedScalar nested = new HigherOrderBackend(Backend, Backend).Prepare(new Rosenbrock(), Shape.Scalar(50));
        PreparedScalar dot = Backend.Prepare(new SquaredNorm(), Shape.Scalar(50));
        double[] du = new double[2], u = [2, 3], w = [5, 7], su = new double[2], pu = new double[4], jacobian = new double[4], x = new double[50], g = new double[50], h = new double[2500];
        void All()
        {
            ode.Bind([1.5, 1.25, 0.5, 3.0]);
            ode.Pullback(u, 0.25, w, du, su, pu);
            ode.Pushforward(u, 0.25, 2, jacobian, default, du, jacobian);
            ode.StateJacobian(u, 0.25, du, jacobian);
            ode.TimeDerivative(u, 0.25, du, su);
            scalar.ValueAndGradient(x, g);
            dot.ValueAndGradient(x, g);
            scalar.ValueGradientAndHessian(x, g, h);
            nested.GradientAndHessianVectorProduct(x, x, g, g.AsSpan());
        }

        Allocation.IsZero("every operator", All, 1);
    }

    private static PreparedOde Bound()
    {
        PreparedOde f = Backend.Prepare(new LotkaVolterra(), Shape.Ode(2, 4));
        f.Bind([1.5, 1.25, 0.5, 3.0]);
        return f;
    }

    private readonly struct SquaredNorm : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Block.Dot(x, x);
    }
}
