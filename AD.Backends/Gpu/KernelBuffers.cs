using ILGPU;
using ILGPU.Runtime;

namespace AD.Backends;

/// <summary>A batch in the device's memory; kept from call to call.</summary>
internal sealed class KernelBuffers : IDisposable
{
    private readonly Accelerator accelerator;
    private readonly MemoryBuffer1D<double, Stride1D.Dense> points, values, gradients;
    private readonly MemoryBuffer1D<int, Stride1D.Dense> held;

    public KernelBuffers(Accelerator accelerator, int capacity, int inputLength, int activeLength)
    {
        this.accelerator = accelerator;
        Capacity = capacity;
        // A buffer of length 0 is none.
        points = accelerator.Allocate1D<double>(Math.Max(1L, (long)capacity * inputLength));
        values = accelerator.Allocate1D<double>(capacity);
        gradients = accelerator.Allocate1D<double>(Math.Max(1L, (long)capacity * activeLength));
        held = accelerator.Allocate1D<int>(capacity);
    }

    /// <summary>The most points of a batch.</summary>
    public int Capacity { get; }

    public void Launch(
        Action<AcceleratorStream, Index1D, ArrayView<double>, ArrayView<double>, ArrayView<double>, ArrayView<int>, int> kernel, int count,
        ReadOnlySpan<double> x, Span<double> value, Span<double> gradient, Span<int> flags)
    {
        AcceleratorStream stream = accelerator.DefaultStream;
        ArrayView<double> valueView = values.View, gradientView = gradients.View;
        ArrayView<int> heldView = held.View;
        if (!x.IsEmpty)
        {
            ArrayView<double> pointView = points.View;
            pointView.SubView(0, x.Length).CopyFromCPU(stream, x);
        }

        kernel(stream, count, points.View, valueView, gradientView, heldView, count);
        valueView.SubView(0, count).CopyToCPU(stream, value);
        heldView.SubView(0, count).CopyToCPU(stream, flags[..count]);
        if (!gradient.IsEmpty)
        {
            gradientView.SubView(0, gradient.Length).CopyToCPU(stream, gradient);
        }

        stream.Synchronize();
    }

    public void Dispose()
    {
        points.Dispose();
        values.Dispose();
        gradients.Dispose();
        held.Dispose();
    }
}
