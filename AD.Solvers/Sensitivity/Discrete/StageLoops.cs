using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>The combination of stages y = u + h Σ_{j &lt; terms} a_j k_j, chosen once for a length, so that what is written with it is written once.</summary>
internal unsafe interface IStageLoops
{
    static abstract void Combine(double* u, double* k, nint stride, double* a, int terms, double h, double* y, nint length);
}

/// <summary>For states that <see cref="ShortKernels"/> suit.</summary>
internal readonly unsafe struct ShortLoops : IStageLoops
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Combine(double* u, double* k, nint stride, double* a, int terms, double h, double* y, nint length)
        => ShortKernels.Combine(u, k, stride, a, terms, h, y, length);
}

/// <summary>For all others.</summary>
internal readonly unsafe struct LongLoops : IStageLoops
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Combine(double* u, double* k, nint stride, double* a, int terms, double h, double* y, nint length)
        => StageKernels.Combine(u, k, stride, a, terms, h, y, length);
}
