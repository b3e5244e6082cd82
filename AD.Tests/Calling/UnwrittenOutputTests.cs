using System.Numerics;
using AD.Backends;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Calling;

/// <summary>An output that the function leaves unwritten is NaN or refused, never a number from another call.</summary>
public class UnwrittenOutputTests
{
    private static readonly double[] X = [0.7, -1.3];

    public static TheoryData<string> Subjects => Subject.Names;

    /// <summary>An output that the function leaves unwritten is NaN or an exception, never a plausible number.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void UnwrittenOutputIsNeverANumber(string name)
    {
        Backend backend = Subject.Find(name).Backend;

        // Warm the pools with numbers that would be plausible.
        for (int i = 0; i < 3; i++)
        {
            backend.Jacobian(new SampleVector(), X);
            backend.Pullback(new SampleVector(), X, [1, 1, 1]);
            backend.Pushforward(new SampleVector(), X, [1, 1]);
        }

        CheckUnwritten((value, rows) =>
        {
            Matrix<double> jacobian = Matrix<double>.Build.Dense(3, 2);
            backend.ValueAndJacobian(new LeavesOneUnwritten(), X, value, jacobian);
            jacobian.ToRowMajorArray().CopyTo(rows, 0);
        });
        PreparedVector p = backend.Prepare(new LeavesOneUnwritten(), Shape.Vector(2, 3));

        // A preparation shows it in the value that comes with every derivative.
        CheckUnwritten((value, rows) => p.Jacobian(X, value, rows), derivatives: false);
        CheckUnwritten((value, rows) => p.Value(X, value), derivatives: false);
        Exception? refusal = Record.Exception(() =>
        {
            (double[] value, double[] pushed) = backend.ValueAndPushforward(new LeavesOneUnwritten(), X, [1, 1]);
            Assert.True(double.IsNaN(value[1]) && double.IsNaN(pushed[1]), $"pushforward of an unwritten output: value {value[1]}, tangent {pushed[1]}");
            (value, double[] pulled) = backend.ValueAndPullback(new LeavesOneUnwritten(), X, [1, 1, 1]);
            Assert.True(double.IsNaN(value[1]) && double.IsNaN(pulled[0]), $"pullback of an unwritten output: value {value[1]}, cotangent {pulled[0]}");
        });
        Assert.True(refusal is null or InvalidOperationException or ArgumentException, refusal?.Message);
    }

    /// <summary>An output that is written at one point and not at the next does not show the number of the earlier call.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void OutputWrittenAtSomePointsOnly(string name)
    {
        PreparedVector p = Subject.Find(name).Backend.Prepare(new WritesWherePositive(), Shape.Vector(1, 2));
        double[] value = new double[2], rows = new double[2], tangent = new double[2], cotangent = new double[1];
        Action<double>[] calls =
        [
            x => p.Jacobian([x], value, rows),
            x => p.Pushforward([x], [1.0], value, tangent),
            x => p.Pullback([x], [1.0, 1.0], value, cotangent),
        ];
        foreach (Action<double> call in calls)
        {
            call(2.0);
            Close.To([2.0, 4.0], value, 1e-15);
            Exception? refusal = Record.Exception(() => call(-2.0));
            Assert.True(refusal is InvalidOperationException or ArgumentException || (refusal is null && double.IsNaN(value[1])), $"value {value[1]}, {refusal?.Message}");
        }
    }

    private static void CheckUnwritten(Action<double[], double[]> jacobian, bool derivatives = true)
    {
        double[] value = [1, 2, 3], rows = [1, 2, 3, 4, 5, 6];
        Exception? refusal = Record.Exception(() => jacobian(value, rows));
        if (refusal is null)
        {
            Assert.True(double.IsNaN(value[1]), $"the value of an unwritten output is {value[1]}");
            Assert.True(!derivatives || (double.IsNaN(rows[2]) && double.IsNaN(rows[3])), $"the derivatives of an unwritten output are {rows[2]}, {rows[3]}");
        }
        else
        {
            Assert.True(refusal is InvalidOperationException or ArgumentException, refusal.Message);
        }
    }

    private readonly struct WritesWherePositive : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            y[0] = x[0];
            if (x[0] > 0.0)
            {
                y[1] = x[0] * x[0];
            }
        }
    }

    private readonly struct LeavesOneUnwritten : IVectorFunction
    {
        public int OutputLength(int inputLength) => 3;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            y[0] = x[0];
            y[2] = x[1];
        }
    }
}
