using AD.Backends;
using Xunit;

namespace AD.Tests.Gpu;

public class GpuBatchTests
{
    private const int Count = 200;

    public static TheoryData<string> Straight => [.. BatchFunctions.Straight.Select(f => f.Name)];

    public static TheoryData<string> Branching => [.. BatchFunctions.Branching.Select(f => f.Name)];

    private static BatchFunction Find(string name) => BatchFunctions.All.Single(f => f.Name == name);

    [Theory]
    [MemberData(nameof(Straight))]
    public void ValuesAndGradientsAreForwardDuals(string name)
    {
        BatchFunction f = Find(name);
        Assert.Equal(Count, AssertForwardDuals(f, f.Points(Count), Count));
    }

    [Theory]
    [MemberData(nameof(Branching))]
    public void PointsOnOtherBranchesAreEvaluatedOnTheHost(string name)
    {
        BatchFunction f = Find(name);
        int computed = AssertForwardDuals(f, f.Points(Count), Count);
        Assert.InRange(computed, 1, Count - 1);
    }

    private static int AssertForwardDuals(BatchFunction f, double[] points, int count)
    {
        int n = f.Shape.InputLength, length = f.Point.Length;
        double[] values = new double[count], gradients = new double[n * count];
        using GpuBatch batch = GpuBatch.Compile(f.F, f.Shape, f.Point, KernelDevice.Emulated);
        int computed = batch.ValueAndGradient(count, points, values, gradients);

        PreparedScalar reference = new ForwardDualBackend().Prepare(f.F, f.Shape);
        double[] x = new double[length], gradient = new double[n];
        for (int i = 0; i < count; i++)
        {
            for (int k = 0; k < length; k++)
            {
                x[k] = points[k * count + i];
            }

            double value = reference.ValueAndGradient(x, gradient), scale = gradient.Select(Math.Abs).Append(Math.Abs(value)).Max();
            AssertNear(value, values[i], scale);
            for (int k = 0; k < n; k++)
            {
                AssertNear(gradient[k], gradients[k * count + i], scale);
            }
        }

        return computed;
    }

    private static void AssertNear(double expected, double actual, double scale)
        => Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) <= 1e-12 * scale, $"{actual:R} is not {expected:R}");

    [Fact]
    public void MissingAndInfiniteNumbersPassThrough()
    {
        double[] points = [double.NaN, double.PositiveInfinity, 1.0, 1e300, 2.0, 1.0, double.NegativeInfinity, -1e300], values = new double[4], gradients = new double[8];
        using GpuBatch batch = GpuBatch.Compile(Product, Shape.Scalar(2), [1.0, 1.0], KernelDevice.Emulated);
        batch.ValueAndGradient(4, points, values, gradients);
        Assert.Equal([double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity], values);
        Assert.Equal([2.0, 1.0, double.NegativeInfinity, -1e300, double.NaN, double.PositiveInfinity, 1.0, 1e300], gradients);
    }

    [Fact]
    public void ABatchTakesOneSizeAfterAnother()
    {
        using GpuBatch batch = GpuBatch.Compile(Product, Shape.Scalar(2), [1.0, 1.0], KernelDevice.Emulated);
        foreach (int count in new[] { 3, 70, 1, 0, 5 })
        {
            double[] points = [.. Enumerable.Range(1, 2 * count).Select(k => (double)k)], values = new double[count], gradients = new double[2 * count];
            Assert.Equal(count, batch.ValueAndGradient(count, points, values, gradients));
            Assert.Equal(Enumerable.Range(1, count).Select(k => (double)k * (count + k)), values);
            Assert.Equal([.. points[count..], .. points[..count]], gradients);
        }
    }

    [Fact]
    public void TheFastestDeviceIsNamed()
    {
        using GpuBatch batch = GpuBatch.Compile(Product, Shape.Scalar(2), [1.0, 1.0]);
        Assert.Contains(batch.Device, new[] { KernelDevice.Cuda, KernelDevice.Emulated });
        Assert.NotEmpty(batch.DeviceName);
    }

    [Fact]
    public void TheOtherBackendIsTheOneThatIsGiven()
    {
        BatchFunction f = Find("Huber");
        double[] values = new double[1], gradients = new double[3], points = [3.0, 0.1, 0.2];
        using GpuBatch batch = GpuBatch.Compile(f.F, f.Shape, f.Point, KernelDevice.Emulated, new ForwardDualBackend());
        Assert.Equal(0, batch.ValueAndGradient(1, points, values, gradients));
        Assert.Equal([1.0, 0.1, 0.2], gradients);
    }

    [Fact]
    public void ABatchThatIsDisposedOfSaysSo()
    {
        GpuBatch batch = GpuBatch.Compile(Product, Shape.Scalar(2), [1.0, 1.0], KernelDevice.Emulated);
        batch.Dispose();
        batch.Dispose();
        Assert.Throws<ObjectDisposedException>(() => batch.ValueAndGradient(1, new double[2], new double[1], new double[2]));
    }

    [Fact]
    public void ADeviceThatIsNotThereIsNamed()
    {
        try
        {
            using GpuBatch batch = GpuBatch.Compile(Product, Shape.Scalar(2), [1.0, 1.0], KernelDevice.Cuda);
            Assert.Equal(KernelDevice.Cuda, batch.Device);
        }
        catch (PlatformNotSupportedException missing)
        {
            Assert.Contains("CUDA", missing.Message, StringComparison.Ordinal);
            Assert.Contains("KernelDevice.Fastest", missing.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WrongLengthsAreRefused()
    {
        using GpuBatch batch = GpuBatch.Compile(Product, Shape.Scalar(2), [1.0, 1.0], KernelDevice.Emulated);
        Refusal.Refused(() => batch.ValueAndGradient(3, new double[5], new double[3], new double[6]), "points", "5", "6");
        Refusal.Refused(() => batch.ValueAndGradient(3, new double[6], new double[2], new double[6]), "values", "2", "3");
        Refusal.Refused(() => batch.ValueAndGradient(3, new double[6], new double[3], new double[7]), "gradients", "7", "6");
        double[] shared = new double[12];
        Refusal.Refused(() => batch.ValueAndGradient(3, shared.AsSpan(0, 6), shared.AsSpan(4, 3), new double[6]), "values", "overlaps", "points");
        Refusal.Refused(() => GpuBatch.Compile(Product, Shape.Scalar(2), [1.0]), "point", "1", "2");
    }

    [Fact]
    public void FunctionsThatAKernelCannotBeAreRefused()
    {
        NotSupportedException rule = Assert.Throws<NotSupportedException>(() => GpuBatch.Compile(UserRule, Shape.Scalar(1), [1.0], KernelDevice.Emulated));
        Assert.Contains("ruleOfAUser", rule.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("on the host", rule.Message, StringComparison.Ordinal);
        NotSupportedException size = Assert.Throws<NotSupportedException>(() => GpuBatch.Compile(Long, Shape.Scalar(1), [1.0], KernelDevice.Emulated));
        Assert.Contains("at most 5000", size.Message, StringComparison.Ordinal);
        Assert.Contains("on the host", size.Message, StringComparison.Ordinal);
    }

    private static T Product<T>(ReadOnlySpan<T> x) where T : System.Numerics.IFloatingPointIeee754<T> => x[0] * x[1];

    private static T UserRule<T>(ReadOnlySpan<T> x) where T : System.Numerics.IFloatingPointIeee754<T> => Rule.Apply<RuleOfAUser, T>(x[0]);

    private static T Long<T>(ReadOnlySpan<T> x) where T : System.Numerics.IFloatingPointIeee754<T>
    {
        T y = x[0];
        for (int i = 0; i < 3000; i++)
        {
            y = y * x[0] + 0.5;
        }

        return y;
    }

    private readonly struct RuleOfAUser : IUnaryRule
    {
        public static T Value<T>(T x) where T : System.Numerics.IFloatingPointIeee754<T> => x * x;

        public static T Derivative<T>(T x, T y) where T : System.Numerics.IFloatingPointIeee754<T> => 2.0 * x;
    }
}
