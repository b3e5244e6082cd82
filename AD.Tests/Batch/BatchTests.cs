using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Batch;

/// <summary>Many points at once: every operator against derivatives by hand, with inputs that vary and inputs that are shared.</summary>
public class BatchTests
{
    private const int Points = 13;

    public static TheoryData<string> Subjects => Subject.Names;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void NetworkWithSharedWeights(string name)
    {
        Subject subject = Subject.Find(name);
        const int N = 2 + SmallNetwork.Weights;
        double[] weights = [.. Enumerable.Range(0, SmallNetwork.Weights).Select(i => 0.1 * (i % 7) - 0.25)];
        double[] u = [.. Enumerable.Range(0, 2 * Points).Select(i => 0.06 * i - 0.7)], tangents = new double[N * Points], cotangents = new double[2 * Points];
        for (int i = 0; i < tangents.Length; i++)
        {
            tangents[i] = 0.3 - 0.01 * (i % 50);
        }

        for (int i = 0; i < cotangents.Length; i++)
        {
            cotangents[i] = 0.05 * i - 0.4;
        }

        PreparedBatch batch = subject.Backend.PrepareBatch(new SmallNetwork(), Shape.Vector(N, 2), ..2);
        double[] values = new double[2 * Points], again = new double[2 * Points], more = new double[2 * Points], pushed = new double[2 * Points], pulled = new double[N * Points], rows = new double[2 * N * Points];
        batch.Pushforward(Points, u, weights, tangents, values, pushed);
        batch.Pullback(Points, u, weights, cotangents, again, pulled);
        batch.Jacobian(Points, u, weights, more, rows);
        for (int k = 0; k < Points; k++)
        {
            (double[] value, double[,] jacobian) = SmallNetwork.At([u[k], u[Points + k], .. weights]);
            foreach (double[] result in (double[][])[values, again, more])
            {
                Close.To(value, [result[k], result[Points + k]], 1e-14, "value");
            }

            for (int j = 0; j < 2; j++)
            {
                double along = 0.0;
                for (int i = 0; i < N; i++)
                {
                    along += jacobian[j, i] * tangents[i * Points + k];
                    Close.To(jacobian[j, i], rows[(j * N + i) * Points + k], subject.First, $"J[{j}, {i}] of point {k}");
                }

                Close.To(along, pushed[j * Points + k], 10 * subject.First, "J v");
            }

            for (int i = 0; i < N; i++)
            {
                Close.To(jacobian[0, i] * cotangents[k] + jacobian[1, i] * cotangents[Points + k], pulled[i * Points + k], 10 * subject.First, "Jᵀ w");
            }
        }
    }

    /// <summary>The parameters are active and shared, the data are constant and vary: the two are independent of each other.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void ActiveAndSharedWhileConstantsVary(string name)
    {
        Subject subject = Subject.Find(name);
        double[] t = [0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0], y = [1.1, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.1], parameters = [1.2, 0.6];
        PreparedBatch batch = subject.Backend.PrepareBatch(new Misfit(), Shape.Scalar(2, constants: 2), 2..);
        Assert.Equal((4, 2, 2, 2, 2), (batch.Shape.InputLength, batch.Shape.ActiveLength, batch.Shape.VaryingStart, batch.Shape.VaryingLength, batch.Shape.SharedLength));
        double[] values = new double[9], gradients = new double[18], alone = new double[18];
        batch.ValueAndGradient(9, [.. t, .. y], parameters, values, gradients);
        batch.Gradient(9, [.. t, .. y], parameters, alone);
        Assert.Equal(gradients, alone);
        for (int k = 0; k < 9; k++)
        {
            double e = Math.Exp(-0.6 * t[k]), residual = 1.2 * e - y[k];
            Close.To(residual * residual, values[k], 1e-14);
            Close.To(2 * residual * e, gradients[k], subject.First);
            Close.To(-2 * residual * 1.2 * t[k] * e, gradients[9 + k], 10 * subject.First);
        }
    }

    /// <summary>The values and derivatives are those of the prepared function, point by point, bit for bit, as long as points are computed one by one.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void IsTheLoopOverThePreparation(string name)
    {
        Subject subject = Subject.Find(name);
        PreparedVector prepared = subject.Backend.Prepare(new SampleVector(), Shape.Vector(2, 3));
        PreparedBatch batch = subject.Backend.PrepareBatch(new SampleVector(), Shape.Vector(2, 3));
        double tolerance = batch.Lanes == 1 ? 0.0 : 1e-14;
        foreach (int count in (int[])[17, 1, 8, 3])
        {
            double[] x = [.. Enumerable.Range(0, 2 * count).Select(i => Math.Sin(i + 1.0))], values = new double[3 * count], rows = new double[6 * count], value = new double[3], row = new double[6];
            batch.Jacobian(count, x, [], values, rows);
            for (int k = 0; k < count; k++)
            {
                prepared.Jacobian([x[k], x[count + k]], value, row);
                Close.To(value, [.. Enumerable.Range(0, 3).Select(i => values[i * count + k])], tolerance);
                Close.To(row, [.. Enumerable.Range(0, 6).Select(i => rows[i * count + k])], tolerance);
            }
        }
    }

    [Fact]
    public void NoPointsAreNoWork()
    {
        Watched f = new();
        foreach (PreparedBatch batch in Both(new ReverseTapeBackend().PrepareBatch(f, Shape.Vector(2, 1))))
        {
            batch.Value(0, [], [], []);
            batch.ValueAndGradient(0, [], [], [], []);
            batch.Pushforward(0, [], [], [], [], []);
            batch.Pullback(0, [], [], [], []);
            batch.Jacobian(0, [], [], [], new() { Progress = new Progress<int>(_ => Assert.Fail("nothing is reported of no points")) });
        }

        Assert.Equal(0, f.Evaluations);
    }

    /// <summary>A pullback of the tape evaluates the function once for each point, and so does the value.</summary>
    [Fact]
    public void CostsAnEvaluationForEachPoint()
    {
        Watched f = new();
        PreparedBatch batch = new ReverseTapeBackend().PrepareBatch(f, Shape.Vector(2, 1));
        double[] x = new double[2 * Points], values = new double[Points], pulled = new double[2 * Points];
        batch.Pullback(Points, x, [], values, pulled);
        Assert.Equal(Points, f.Evaluations);
        batch.Value(Points, x, [], values);
        Assert.Equal(2 * Points, f.Evaluations);
    }

    /// <summary>Delegates, forwarding lambdas, functions that allocate their result and boxed functors are taken as by Prepare.</summary>
    [Fact]
    public void TakesFunctionsInEveryForm()
    {
        Backend backend = new ForwardDualBackend();
        double[] x = [0.3, -0.2, 0.9, 0.4], expected = new double[12];
        backend.PrepareBatch(new SampleVector(), Shape.Vector(2, 3)).Jacobian(2, x, [], expected);
        foreach (PreparedBatch batch in (PreparedBatch[])
        [
            backend.PrepareBatch(Sample.Vector, Shape.Vector(2, 3)),
            backend.PrepareBatch(Sample.Map, Shape.Vector(2, 3)),
            backend.PrepareBatch((IVectorFunction)new SampleVector(), Shape.Vector(2, 3)),
            backend.PrepareBatch(Function.From((VectorFunction<double>)Sample.Vector, 3), Shape.Vector(2, 3)),
        ])
        {
            double[] rows = new double[12];
            batch.Jacobian(2, x, [], rows);
            Assert.Equal(expected, rows);
        }

        double[] gradient = new double[4], lambda = new double[4];
        backend.PrepareBatch(Sample.Scalar, Shape.Scalar(2)).Gradient(2, x, [], gradient);
        backend.PrepareBatch(z => Sample.Scalar(z), Shape.Scalar(2)).Gradient(2, x, [], lambda);
        Assert.Equal(gradient, lambda);
        for (int k = 0; k < 2; k++)
        {
            Close.To(backend.Gradient(Sample.Scalar, [x[k], x[2 + k]]), [gradient[k], gradient[2 + k]], 1e-15);
        }
    }

    /// <summary>A plain delegate of double is taken by finite differences alone.</summary>
    [Fact]
    public void PlainDelegates()
    {
        double[] gradient = new double[6];
        new FiniteDifferenceBackend().PrepareBatch(Plain, Shape.Scalar(2)).Gradient(3, [1.0, 2.0, 3.0, 4.0, 5.0, 6.0], [], gradient);
        Close.To([4.0, 5.0, 6.0, 1.0, 2.0, 3.0], gradient, 1e-8);
        Refusal.Refused(() => new ForwardDualBackend().PrepareBatch(Plain, Shape.Scalar(2)), "ForwardDualBackend", "plain delegate");

        static double Plain(ReadOnlySpan<double> x) => x[0] * x[1];
    }

    [Fact]
    public void NaNStaysWithItsPoint()
    {
        PreparedBatch batch = new ReverseTapeBackend().PrepareBatch(Sample.Scalar, Shape.Scalar(2));
        double[] values = new double[3], gradients = new double[6];
        batch.ValueAndGradient(3, [0.1, double.NaN, 0.2, 0.3, 0.4, 0.5], [], values, gradients);
        Assert.Equal([false, true, false], values.Select(double.IsNaN));
        Assert.Equal([false, true, false, false, true, false], gradients.Select(double.IsNaN));
    }

    /// <summary>Modes that watch, watch every point.</summary>
    [Fact]
    public void StrictBackendsStayStrict()
    {
        PreparedBatch batch = new StrictBackend(new ReverseTapeBackend()).PrepareBatch(Root, Shape.Scalar(1));
        double[] gradient = new double[2];
        batch.Gradient(2, [4.0, 9.0], [], gradient);
        Close.To([0.25, 1.0 / 6.0], gradient, 1e-15);
        Assert.Throws<EdgePointException>(() => batch.Gradient(2, [4.0, 0.0], [], gradient));

        static T Root<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(x[0]);
    }

    internal static PreparedBatch[] Both(PreparedBatch batch) => [batch, batch.Clone(), batch.Parallel(3), batch.Parallel(3).Clone()];
}
