namespace AD.Backends;

/// <summary>Where the kernel of a <see cref="GpuBatch"/> runs.</summary>
public enum KernelDevice
{
    /// <summary>A CUDA device if there is one, else <see cref="Emulated"/>.</summary>
    Fastest,

    /// <summary>A CUDA device.</summary>
    Cuda,

    /// <summary>ILGPU's emulation of a device on the processor: to check results, at a few microseconds a point.</summary>
    Emulated,
}
