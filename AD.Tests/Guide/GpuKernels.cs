using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Guide;

/// <summary>The code of docs/guide/gpu-kernels.md.</summary>
public class GpuKernels
{
    // function:
    // A damped spring: amplitude and rate are active; time and measurement, the last two entries of a point, are constants.
    private static T Misfit<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T error = x[0] * T.Exp(-x[1] * x[2]) * T.Cos(3.0 * x[2]) - x[3];
        return error * error;
    }
    // :function

    [Fact]
    public void ABatchOfPoints()
    {
        // batch:
        using GpuBatch batch = GpuBatch.Compile(Misfit, Shape.Scalar(inputLength: 2, constants: 2), point: [1.0, 0.5, 0.2, 0.9]);

        const int count = 3;
        double[] points =
        [
            1.0, 1.1, 1.2, // the amplitude of each point
            0.5, 0.5, 0.6, // the rate
            0.0, 0.1, 0.2, // the time
            1.0, 0.9, 0.7, // the measurement
        ];
        double[] values = new double[count], gradients = new double[2 * count];
        int onTheDevice = batch.ValueAndGradient(count, points, values, gradients);
        // :batch

        Assert.Equal(count, onTheDevice);
        for (int i = 0; i < count; i++)
        {
            double time = points[6 + i], shape = Math.Exp(-points[3 + i] * time) * Math.Cos(3 * time), error = points[i] * shape - points[9 + i];
            Assert.Equal(error * error, values[i], 1e-14);
            Assert.Equal(2 * error * shape, gradients[i], 1e-14);
            Assert.Equal(-2 * error * points[i] * time * shape, gradients[count + i], 1e-14);
        }
    }
}
