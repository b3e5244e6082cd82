using System.Numerics;
using System.Runtime.Intrinsics;

namespace AD.Solvers;

/// <summary>Rows of doubles at fixed addresses, the first on a 64-byte boundary, all padded with zeros to whole vectors, so that kernels need no remainder loop.</summary>
internal sealed unsafe class AlignedRows
{
    private const int Alignment = 64;
    private readonly double[] memory;
    private readonly double* first;

    public AlignedRows(int rows, int length)
    {
        Stride = Padded(length);
        memory = GC.AllocateArray<double>(rows * Stride + Alignment / sizeof(double), pinned: true);
        fixed (double* start = memory)
        {
            first = (double*)(((nint)start + Alignment - 1) & -Alignment);
        }
    }

    /// <summary>The length of a whole vector, the longest of those that rows are worked on with.</summary>
    public static int Unit => Math.Max(Vector<double>.Count, Vector256<double>.Count);

    /// <summary>The distance from one row to the next.</summary>
    public int Stride { get; }

    /// <summary>The row's address; valid as long as this object is.</summary>
    public double* Row(int index) => first + (nint)index * Stride;

    /// <summary>The length in whole vectors, at least one.</summary>
    public static int Padded(int length) => Math.Max(1, (length + Unit - 1) / Unit) * Unit;
}
