using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Backends;

/// <summary>The code of a part of a kernel.</summary>
internal unsafe delegate int KernelCode(double* point, double* seeds, double* value, double* derivative, double* workspace, double* shared);

/// <summary>A kernel of machine code: a few methods one after the other, and block rules between them.</summary>
internal sealed unsafe class CompiledKernel : Kernel
{
    private readonly KernelCode first;
    private readonly KernelCode[] rest;
    private readonly BlockStep?[] blocks;
    private readonly (int Index, double Value)[] constants;
    private readonly int plainLength;
    private readonly int valueLength;
    private readonly int derivativeLength;
    private readonly Tables tables;

    /// <summary>Takes the parts: after each method the block of the same position, where there is one.</summary>
    public CompiledKernel(KernelCode[] methods, BlockStep?[] blocks, ArrayProgram program, KernelShape shape, Tables tables)
    {
        first = methods[0];
        rest = methods[1..];
        this.blocks = blocks;
        constants = [.. program.Constants];
        WorkspaceLength = program.WorkLength;
        plainLength = shape.PlainLength;
        valueLength = shape.ValueLength;
        derivativeLength = shape.DerivativeLength;
        this.tables = tables;
    }

    public override int WorkspaceLength { get; }

    public override void Initialize(double* workspace)
    {
        new Span<double>(workspace, WorkspaceLength).Clear();
        foreach ((int index, double value) in constants)
        {
            workspace[index] = value;
        }
    }

    public override KernelCode Entry => rest.Length > 0 || blocks.Length > 0 ? base.Entry : first;

    public override KernelStatus Confirm(KernelStatus status, double* value, double* derivative)
        => status != KernelStatus.NotANumber || HasNaN(derivative, derivativeLength) || HasNaN(value + plainLength, valueLength - plainLength) ? status : KernelStatus.Done;

    public override KernelStatus Run(double* point, double* seeds, double* value, double* derivative, double* workspace, double* shared = null)
    {
        int begun = first(point, seeds, value, derivative, workspace, shared);
        if (begun != 0)
        {
            return Confirm((KernelStatus)begun, value, derivative);
        }

        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is { } block)
            {
                Run(block, point, seeds, shared, workspace);
            }

            if (i < rest.Length && rest[i](point, seeds, value, derivative, workspace, shared) is not 0 and var status)
            {
                return Confirm((KernelStatus)status, value, derivative);
            }
        }

        GC.KeepAlive(tables);
        return KernelStatus.Done;
    }

    [SkipLocalsInit]
    private static void Run(BlockStep block, double* point, double* seeds, double* shared, double* workspace)
    {
        Place[] inputs = block.Inputs;
        double[]? rented = null;
        Span<double> x = inputs.Length <= 64 ? stackalloc double[inputs.Length] : (rented = System.Buffers.ArrayPool<double>.Shared.Rent(inputs.Length)).AsSpan(0, inputs.Length);
        for (int i = 0; i < inputs.Length; i++)
        {
            x[i] = (inputs[i].Storage switch { Storage.Point => point, Storage.Seeds => seeds, Storage.Shared => shared, _ => workspace })[inputs[i].Index];
        }

        block.Call.Value(x, new Span<double>(workspace + block.To, block.Call.OutputLength));
        if (rented is not null)
        {
            System.Buffers.ArrayPool<double>.Shared.Return(rented);
        }
    }

    private static bool HasNaN(double* values, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (double.IsNaN(values[i]))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Tables of positions, outside of the managed heap, so that code can name their address.</summary>
internal sealed unsafe class Tables
{
    private readonly List<nint> blocks = [];

    ~Tables()
    {
        foreach (nint block in blocks)
        {
            NativeMemory.Free((void*)block);
        }
    }

    /// <summary>The address of a table.</summary>
    public nint Add(int[] positions)
    {
        int* table = (int*)NativeMemory.Alloc((nuint)positions.Length, sizeof(int));
        blocks.Add((nint)table);
        positions.CopyTo(new Span<int>(table, positions.Length));
        return (nint)table;
    }
}
