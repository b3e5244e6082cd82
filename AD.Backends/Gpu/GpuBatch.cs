using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using ILGPU;
using ILGPU.Runtime;

namespace AD.Backends;

/// <summary>f and ∇f of a function Rⁿ → R at many points at once, as one kernel of a GPU: each thread takes one point.</summary>
/// <remarks>
/// The function is traced at one point, differentiated as a <see cref="Graph"/> and compiled by ILGPU for CUDA. Numbers that the function captures are frozen into the kernel.
/// Where a point takes another branch than the traced one, the kernel says so, and the point is evaluated again by an ordinary backend: results are always those of the function.
/// Elementary functions are the library's own, at most 4 units in the last place off; a device's compiler may round a sum of products once. Points of a branch may be seen on the other side of its edge by that much.
/// A batch is stored as a structure of arrays: the first coordinates of all points, then the second ones. Copies to and from the device are part of each call: thousands of points are worth one.
/// Without a device, ILGPU's emulation computes the same in a few microseconds a point, to check results: see <see cref="Device"/>. Not safe for several threads at once.
/// </remarks>
public sealed class GpuBatch : IDisposable
{
    internal const string DynamicCode = "Kernels are emitted at run time; ahead of time, use the batch operators of a backend.";

    private readonly KernelAccelerator device;
    private readonly Action<AcceleratorStream, Index1D, ArrayView<double>, ArrayView<double>, ArrayView<double>, ArrayView<int>, int> launch;
    private readonly PreparedScalar otherwise;
    private readonly double[] point, gradientOfPoint;
    private KernelBuffers? buffers;
    private int[] held = [];
    private bool disposed;

    [RequiresDynamicCode(DynamicCode)]
    private GpuBatch(Graph graph, PreparedScalar otherwise, KernelDevice wanted)
    {
        Kernel = GpuKernelEmitter.Emit(graph);
        this.otherwise = otherwise;
        point = new double[otherwise.InputLength];
        gradientOfPoint = new double[otherwise.ActiveLength];
        device = KernelAccelerator.Open(wanted);
        try
        {
            Device = wanted != KernelDevice.Fastest ? wanted : device.Accelerator.AcceleratorType == AcceleratorType.Cuda ? KernelDevice.Cuda : KernelDevice.Emulated;
            DeviceName = device.Accelerator.Name;
            launch = device.Accelerator.LoadAutoGroupedKernel(Kernel).CreateLauncherDelegate<Action<AcceleratorStream, Index1D, ArrayView<double>, ArrayView<double>, ArrayView<double>, ArrayView<int>, int>>();
        }
        catch
        {
            device.Dispose();
            throw;
        }
    }

    /// <summary>Where the kernel runs.</summary>
    public KernelDevice Device { get; }

    /// <summary>The device's name.</summary>
    public string DeviceName { get; }

    /// <summary>The emitted method.</summary>
    internal MethodInfo Kernel { get; }

    /// <summary>Compiles a function's value and gradient.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="shape">The number n of active inputs, and that of the constants that follow them in each point.</param>
    /// <param name="point">The point whose branches the kernel takes, active inputs and then constants: one that is typical of the batch.</param>
    /// <param name="device">Where the kernel is to run.</param>
    /// <param name="otherwise">The backend for points that take other branches; a reverse tape if it is left out.</param>
    /// <returns>The compiled batch, to be disposed of.</returns>
    /// <exception cref="ArgumentException">The point's length is not that of the shape.</exception>
    /// <exception cref="NotSupportedException">The function has a rule or a block that kernels have no function for, or is too large.</exception>
    /// <exception cref="PlatformNotSupportedException">There is no such device.</exception>
    /// <exception cref="TracedValueException">The function converts a number that depends on x to a plain number.</exception>
    [RequiresDynamicCode(DynamicCode)]
    public static GpuBatch Compile<TFunction>(TFunction f, ScalarShape shape, ReadOnlySpan<double> point, KernelDevice device = KernelDevice.Fastest, Backend? otherwise = null)
        where TFunction : IScalarFunction
    {
        ArgumentNullException.ThrowIfNull(f);
        Expected.Length(point.Length, shape.InputLength + shape.Constants, nameof(point));
        PreparedScalar prepared = (otherwise ?? new ReverseTapeBackend()).Prepare(f, shape);
        return new(Trace.Of(f, point).Gradient(shape.InputLength, point), prepared, device);
    }

    /// <summary>Compiles a function's value and gradient.</summary>
    /// <param name="f">The function, a generic method given at <see cref="double"/>.</param>
    /// <param name="shape">The number n of active inputs, and that of the constants that follow them in each point.</param>
    /// <param name="point">The point whose branches the kernel takes, active inputs and then constants: one that is typical of the batch.</param>
    /// <param name="device">Where the kernel is to run.</param>
    /// <param name="otherwise">The backend for points that take other branches; a reverse tape if it is left out.</param>
    /// <returns>The compiled batch, to be disposed of.</returns>
    /// <exception cref="ArgumentException">The point's length is not that of the shape, or the method is not generic.</exception>
    /// <exception cref="NotSupportedException">The function has a rule or a block that kernels have no function for, or is too large.</exception>
    /// <exception cref="PlatformNotSupportedException">There is no such device.</exception>
    /// <exception cref="TracedValueException">The function converts a number that depends on x to a plain number.</exception>
    [RequiresDynamicCode(DynamicCode)]
    [RequiresUnreferencedCode("A delegate's generic method is made again at another number type at run time; pass a struct that implements IScalarFunction.")]
    public static GpuBatch Compile(ScalarFunction<double> f, ScalarShape shape, ReadOnlySpan<double> point, KernelDevice device = KernelDevice.Fastest, Backend? otherwise = null)
        => Compile(Function.From(f), shape, point, device, otherwise);

    /// <summary>f(x) and ∇f(x) at every point of a batch.</summary>
    /// <param name="count">The number of points.</param>
    /// <param name="points">The points as a structure of arrays: entry k of point i at k · count + i, active inputs and then constants.</param>
    /// <param name="values">Receives f, length count.</param>
    /// <param name="gradients">Receives ∂f/∂x_k of point i at k · count + i, length n · count.</param>
    /// <returns>How many points the kernel computed; the others took another branch and were evaluated on the host.</returns>
    /// <exception cref="ArgumentException">A length is wrong, or results share memory with the points or each other.</exception>
    /// <exception cref="ObjectDisposedException">The batch is disposed of.</exception>
    public int ValueAndGradient(int count, ReadOnlySpan<double> points, Span<double> values, Span<double> gradients)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Expected.Length(points.Length, checked(otherwise.InputLength * count), nameof(points));
        Expected.Length(values.Length, count, nameof(values));
        Expected.Length(gradients.Length, checked(otherwise.ActiveLength * count), nameof(gradients));
        Expected.Apart(points, values);
        Expected.Apart(points, gradients);
        Expected.Apart(values, gradients);
        if (count == 0)
        {
            return 0;
        }

        Run(count, points, values, gradients);
        int computed = count;
        for (int i = 0; i < count; i++)
        {
            if (held[i] == 0)
            {
                computed--;
                Evaluate(i, count, points, values, gradients);
            }
        }

        return computed;
    }

    /// <summary>Frees the kernel and the device's memory.</summary>
    public void Dispose()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        buffers?.Dispose();
        device.Dispose();
    }

    private void Run(int count, ReadOnlySpan<double> points, Span<double> values, Span<double> gradients)
    {
        if (buffers is null || buffers.Capacity < count)
        {
            buffers?.Dispose();
            buffers = null;
            buffers = new(device.Accelerator, count, otherwise.InputLength, otherwise.ActiveLength);
            held = new int[count];
        }

        buffers.Launch(launch, count, points, values, gradients, held);
    }

    private void Evaluate(int i, int count, ReadOnlySpan<double> points, Span<double> values, Span<double> gradients)
    {
        for (int k = 0; k < point.Length; k++)
        {
            point[k] = points[k * count + i];
        }

        values[i] = otherwise.ValueAndGradient(point, gradientOfPoint);
        for (int k = 0; k < gradientOfPoint.Length; k++)
        {
            gradients[k * count + i] = gradientOfPoint[k];
        }
    }
}
