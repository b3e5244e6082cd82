using ILGPU;

namespace AD.Backends;

/// <summary>What an emitted kernel reads and writes, as structures of arrays: column k of a batch of count points starts at k count.</summary>
internal static class KernelMemory
{
    /// <summary>Entry k of the point.</summary>
    public static double Load(ArrayView<double> columns, Index1D point, int count, int k) => columns[(long)k * count + point.X];

    /// <summary>Sets entry k of the point.</summary>
    public static void Store(ArrayView<double> columns, Index1D point, int count, int k, double value) => columns[(long)k * count + point.X] = value;

    /// <summary>Sets the flag of the point.</summary>
    public static void StoreFlag(ArrayView<int> flags, Index1D point, int value) => flags[(long)point.X] = value;
}
