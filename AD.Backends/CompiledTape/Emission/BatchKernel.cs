namespace AD.Backends;

/// <summary>The code of a part of a kernel whose lanes are points: does group after group of them, and returns how many groups it left because a guard did not hold, or minus as many because a derivative may be NaN.</summary>
internal unsafe delegate int BatchCode(double* varying, double* seeds, double* values, double* derivative, double* workspace, double* shared, nint pitch, nint groups);

/// <summary>A kernel that computes as many points as there are lanes. Immutable and shared; each preparation brings a workspace of its own.</summary>
internal sealed unsafe class BatchKernel
{
    private readonly BatchCode[] methods;
    private readonly (int Index, double Value)[] constants;
    private readonly int derivativeLength;
    private readonly Tables tables;

    public BatchKernel(BatchCode[] methods, ArrayProgram program, int lanes, int derivativeLength, Tables tables)
    {
        this.methods = methods;
        this.derivativeLength = derivativeLength;
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
        if (methods.Length > 1)
        {
            while (done < groups && Run(varying + done * Lanes, shared, seeds + done * Lanes, values + done * Lanes, derivative + done * Lanes, pitch, workspace) == KernelStatus.Done)
            {
                done++;
            }

            return done;
        }

        while (done < groups)
        {
            int first = done * Lanes, left = methods[0](varying + first, seeds + first, values + first, derivative + first, workspace, shared, (nint)pitch * sizeof(double), groups - done);
            done = groups - Math.Abs(left);
            if (left >= 0 || Confirm(derivative + done * Lanes, pitch) != KernelStatus.Done)
            {
                break;
            }

            done++;
        }

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
            int status = method(varying, seeds, values, derivative, workspace, shared, (nint)pitch * sizeof(double), 1);
            if (status != 0)
            {
                return status > 0 ? KernelStatus.OtherPath : Confirm(derivative, pitch);
            }
        }

        GC.KeepAlive(tables);
        return KernelStatus.Done;
    }

    /// <summary>What became of it where the code met a NaN: it may take infinities of both signs for one.</summary>
    private KernelStatus Confirm(double* derivative, int pitch)
    {
        for (int i = 0; i < derivativeLength; i++)
        {
            foreach (double entry in new ReadOnlySpan<double>(derivative + (long)i * pitch, Lanes))
            {
                if (double.IsNaN(entry))
                {
                    return KernelStatus.NotANumber;
                }
            }
        }

        return KernelStatus.Done;
    }
}
