using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;

namespace AD.Backends;

/// <summary>An accelerator of ILGPU in a context of its own: a compile that fails spoils its context, and what a context has compiled lives as long as it does.</summary>
internal sealed class KernelAccelerator : IDisposable
{
    private readonly Context context;

    private KernelAccelerator(Context context, Accelerator accelerator)
    {
        this.context = context;
        Accelerator = accelerator;
    }

    public Accelerator Accelerator { get; }

    /// <summary>The device that is asked for.</summary>
    /// <exception cref="PlatformNotSupportedException">There is none.</exception>
    public static KernelAccelerator Open(KernelDevice device)
        => device switch
        {
            KernelDevice.Cuda => Cuda() ?? throw new PlatformNotSupportedException(
                "There is no CUDA device: its driver is missing or shows none. KernelDevice.Fastest takes what there is, KernelDevice.Emulated checks results without a device."),
            KernelDevice.Emulated => Emulated(),
            KernelDevice.Fastest => Cuda() ?? Emulated(),
            _ => throw new ArgumentOutOfRangeException(nameof(device), device, "Fastest, Cuda or Emulated is expected."),
        };

    public void Dispose()
    {
        Accelerator.Dispose();
        context.Dispose();
    }

    // Without a driver the context has a CPU device where a CUDA device was asked for: the type decides.
    private static KernelAccelerator? Cuda() => First(Context.Create(builder => builder.Cuda()), device => device.AcceleratorType == AcceleratorType.Cuda);

    private static KernelAccelerator Emulated() => First(Context.Create(builder => builder.CPU()), device => device.AcceleratorType == AcceleratorType.CPU)!;

    private static KernelAccelerator? First(Context context, Func<Device, bool> suits)
    {
        try
        {
            foreach (Device device in context)
            {
                if (suits(device))
                {
                    return new(context, device.CreateAccelerator(context));
                }
            }
        }
        catch
        {
            context.Dispose();
            throw;
        }

        context.Dispose();
        return null;
    }
}
