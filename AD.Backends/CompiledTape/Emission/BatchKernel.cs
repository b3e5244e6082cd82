using System.Runtime.Intrinsics;

namespace AD.Backends;

/// <summary>The code of a part of a kernel whose lanes are points: does group after group of them, and returns how many groups it left because a guard did not hold.</summary>
internal unsafe delegate int BatchCode(double* varying, double* seeds, double* values, double* derivative, double* workspace, double* shared, nint pitch, nint groups);

/// <summary>A kernel that computes as many points as there are lanes. Immutable and shared; each preparation brings a workspace of its own.</summary>
internal sealed unsafe class BatchKernel
{
    private readonly BatchCode[] methods;
    private readonly (int Index, double Value)[] constants;
    private readonly int derivativeLength;
    private readonly bool watchesNaN;
    private readonly Tables tables;

    public BatchKernel(BatchCode[] methods, ArrayProgram program, int lanes, int derivativeLength, bool watchesNaN, Tables tables)
    {
        this.methods = methods;
        this.derivativeLength = derivativeLength;
        this.watchesNaN = watchesNaN;
        this.tables = tables;
        constants = [.. program.Constants];
        Lanes = lanes;
        WorkspaceLength = program.WorkLength * lanes;
    }

    /// <summary>The number of points that are computed together.</summary>
    public int Lanes { get; }

    /// <summary>The length of the workspace in doubles.</summary>
    public int WorkspaceLength { get; }

    /// <summary>Writes what the kernel keeps in a workspace between runs.</summary>
    /// <param name="workspace">The workspace, aligned to 64 bytes.</param>
    public void Initialize(double* workspace)
    {
        new Span<double>(workspace, WorkspaceLength).Clear();
        foreach ((int index, double value) in constants)
        {
            new Span<double>(workspace + (long)index * Lanes, Lanes).Fill(value);
        }
    }

    /// <summary>Computes group after group of points, until one of them is not done.</summary>
    /// <returns>The number of groups that are done.</returns>
    public int RunGroups(double* varying, double* shared, double* seeds, double* values, double* derivative, int pitch, double* workspace, int groups)
    {
        int done = 0;
        if (methods.Length > 1 || watchesNaN)
        {
            while (done < groups && Run(varying + done * Lanes, shared, seeds + done * Lanes, values + done * Lanes, derivative + done * Lanes, pitch, workspace) == KernelStatus.Done)
            {
                done++;
            }

            return done;
        }

        done = groups - methods[0](varying, seeds, values, derivative, workspace, shared, (nint)pitch * sizeof(double), groups);
        GC.KeepAlive(tables);
        return done;
    }

    /// <summary>Computes the outputs of as many points as there are lanes; a status other than done holds for at least one of them.</summary>
    /// <param name="varying">The inputs that vary, at the first of the points.</param>
    /// <param name="shared">The inputs that do not.</param>
    /// <param name="seeds">The seeds, at the first of the points.</param>
    /// <param name="values">Receives the values, at the first of the points.</param>
    /// <param name="derivative">Receives the derivatives, at the first of the points.</param>
    /// <param name="pitch">The number of points from one entry to the next.</param>
    /// <param name="workspace">An initialized workspace.</param>
    /// <returns>What became of it.</returns>
    public KernelStatus Run(double* varying, double* shared, double* seeds, double* values, double* derivative, int pitch, double* workspace)
    {
        foreach (BatchCode method in methods)
        {
            if (method(varying, seeds, values, derivative, workspace, shared, (nint)pitch * sizeof(double), 1) != 0)
            {
                return KernelStatus.OtherPath;
            }
        }

        GC.KeepAlive(tables);
        return watchesNaN && HasNaN(derivative, pitch) ? KernelStatus.NotANumber : KernelStatus.Done;
    }

    private bool HasNaN(double* derivative, int pitch)
    {
        Vector256<double> differs = Vector256<double>.Zero;
        for (int i = 0; i < derivativeLength; i++)
        {
            double* row = derivative + (long)i * pitch;
            for (int lane = 0; lane < Lanes; lane += 4)
            {
                Vector256<double> entries = Vector256.Load(row + lane);
                differs |= ~Vector256.Equals(entries, entries);
            }
        }

        return differs.AsInt64() != Vector256<long>.Zero;
    }
}
