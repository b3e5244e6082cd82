using System.Reflection;
using AD.Backends;
using ILGPU;
using ILGPU.Runtime;

namespace AD.Tests.Gpu;

/// <summary>Calls a kernel as the method that it is, point by point, on memory that all calls share one emulated device for.</summary>
internal static class KernelOnHost
{
    private static readonly KernelAccelerator device = KernelAccelerator.Open(KernelDevice.Emulated);

    public static void Run(MethodInfo kernel, int count, ReadOnlySpan<double> points, Span<double> values, Span<double> gradients)
    {
        lock (device)
        {
            using KernelBuffers buffers = new(device.Accelerator, count, points.Length / count, gradients.Length / count);
            Action<Index1D, ArrayView<double>, ArrayView<double>, ArrayView<double>, ArrayView<int>, int> call = kernel.CreateDelegate<Action<Index1D, ArrayView<double>, ArrayView<double>, ArrayView<double>, ArrayView<int>, int>>();
            buffers.Launch((_, threads, x, y, g, held, stride) =>
            {
                for (int i = 0; i < threads.X; i++)
                {
                    call(i, x, y, g, held, stride);
                }
            }, count, points, values, gradients, new int[count]);
        }
    }
}
