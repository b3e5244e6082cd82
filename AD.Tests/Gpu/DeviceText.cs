using System.Reflection;
using ILGPU;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.PTX;
using ILGPU.Runtime.Cuda;

namespace AD.Tests.Gpu;

/// <summary>What ILGPU's compiler for CUDA makes of a kernel; no device is needed.</summary>
internal static class DeviceText
{
    private static readonly Lock gate = new();
    private static Context? context;
    private static PTXBackend? backend;

    public static string Of(MethodInfo kernel)
    {
        lock (gate)
        {
            try
            {
                context ??= Context.Create(builder => { });
                backend ??= new(context, CudaArchitecture.SM_80, CudaInstructionSet.ISA_70, null!);
                return ((PTXCompiledKernel)backend.Compile(EntryPointDescription.FromImplicitlyGroupedKernel(kernel), default)).PTXAssembly;
            }
            catch
            {
                // A compile that fails spoils its context for those that follow.
                (context, backend) = (null, null);
                throw;
            }
        }
    }
}
