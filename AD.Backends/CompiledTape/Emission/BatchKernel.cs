namespace AD.Backends;

/// <summary>The code of a part of a kernel whose lanes are points.</summary>
internal unsafe delegate int BatchCode(double* varying, double* seeds, double* values, double* derivative, double* workspace, double* shared, nint pitch);

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

        BatchCode code = methods[0];
        nint bytes = (nint)pitch * sizeof(double), step = Lanes;
        while (done < groups)
        {
            int status = code(varying, seeds, values, derivative, workspace, shared, bytes);
            if (status != 0 && Confirm((KernelStatus)status, derivative, pitch) != KernelStatus.Done)
            {
                break;
            }

            done++;
            varying += step;
            seeds += step;
            values += step;
            derivative += step;
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
            int status = method(varying, seeds, values, derivative, workspace, shared, (nint)pitch * sizeof(double));
            if (status != 0)
            {
                return Confirm((KernelStatus)status, derivative, pitch);
            }
        }

        GC.KeepAlive(tables);
        return KernelStatus.Done;
    }

    /// <summary>What became of it: the code may take infinities of both signs for a NaN.</summary>
    private KernelStatus Confirm(KernelStatus status, double* derivative, int pitch)
    {
        if (status != KernelStatus.NotANumber)
        {
            return status;
        }

        for (int i = 0; i < derivativeLength; i++)
        {
            foreach (double entry in new ReadOnlySpan<double>(derivative + (long)i * pitch, Lanes))
            {
                if (double.IsNaN(entry))
                {
                    return status;
                }
            }
        }

        return KernelStatus.Done;
    }
}
