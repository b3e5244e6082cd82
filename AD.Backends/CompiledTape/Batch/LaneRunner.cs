namespace AD.Backends;

/// <summary>One operator of a batch: as many points at a time as there are lanes, each point along its own path.</summary>
/// <remarks>
/// Points that take different paths are computed one after the other, each of them in all lanes: a point comes out to the same bits whatever its neighbours are. What the lanes cannot do is told to the caller.
/// </remarks>
internal sealed unsafe class LaneRunner(LaneCode code, BatchShape shape, OperatorKey key, int seedLength, int valueLength, int derivativeLength)
{
    /// <summary>From so many groups on it pays to compute some points twice, so that the results of the others are written to one cache line a vector.</summary>
    private const int WorthAligning = 8;

    private readonly List<(BatchKernel Kernel, AlignedBuffer<double> Workspace)> kernels = [];
    private AlignedBuffer<double>? buffer;
    private int known;
    private bool isOver;

    /// <summary>Computes a range of points.</summary>
    /// <returns>The first point that the lanes cannot do; the end of the range where they did all.</returns>
    public int Run(BatchPoints points, int start, ReadOnlySpan<double> seeds, Span<double> values, Span<double> derivatives)
    {
        int lanes = Lanes.Widest.Width, count = points.Count;
        fixed (double* varying = points.Varying, shared = points.Shared, seed = seeds, value = values, derivative = derivatives)
        {
            int k = start;
            while (k < points.End)
            {
                int place = (k - points.Start) % lanes;
                if (place == 0 && k + lanes <= points.End && Together(varying + k, shared, seed + k, value + k, derivative + k, count, (points.End - k) / lanes) is > 0 and var groups)
                {
                    k += groups * lanes;
                    continue;
                }

                int end = Math.Min(points.End, k - place + lanes);
                if (place == 0 && end - k < lanes && kernels.Count > 0 && Padded(varying + k, shared, seed + k, value + k, derivative + k, count, end - k, kernels[0]) == KernelStatus.Done)
                {
                    return points.End;
                }

                for (; k < end; k++)
                {
                    if (!Alone(varying + k, shared, seed + k, value + k, derivative + k, count))
                    {
                        return k;
                    }
                }
            }

            return points.End;
        }
    }

    /// <summary>Groups of points along the path of the last one; the first group and the last one may share points with their neighbours.</summary>
    private int Together(double* varying, double* shared, double* seeds, double* values, double* derivatives, int pitch, int groups)
    {
        if (kernels.Count == 0)
        {
            return 0;
        }

        (BatchKernel kernel, AlignedBuffer<double> workspace) = kernels[0];
        int lanes = kernel.Lanes, last = (groups - 1) * lanes, shift = groups < WorthAligning ? 0 : ToAlignment(derivativeLength > 0 ? derivatives : values, pitch, lanes);
        int done = shift == 0 ? Groups(0, groups) : Groups(0, 1);
        if (shift > 0 && done == 1)
        {
            int aligned = Groups(shift, groups - 1);
            done = aligned < groups - 1 ? Math.Max(1, aligned) : groups - 1 + Groups(last, 1);
        }

        GC.KeepAlive(this);
        return done;

        int Groups(int first, int count) => kernel.RunGroups(varying + first, shared, seeds + first, values + first, derivatives + first, pitch, workspace.Start, count);
    }

    /// <summary>The first point whose results stand at the beginning of a cache line; 0 where that is the first one or not the same for all results.</summary>
    private static int ToAlignment(double* results, int pitch, int lanes)
    {
        int points = (int)(-((nint)results / sizeof(double)) & (lanes - 1));
        return pitch % lanes == 0 ? points : 0;
    }

    /// <summary>One point in all lanes.</summary>
    private bool Alone(double* varying, double* shared, double* seeds, double* values, double* derivatives, int pitch)
    {
        for (int i = 0; i < kernels.Count || Next(varying, shared, seeds, pitch); i++)
        {
            KernelStatus status = Padded(varying, shared, seeds, values, derivatives, pitch, 1, kernels[i]);
            if (status != KernelStatus.OtherPath)
            {
                (kernels[0], kernels[i]) = (kernels[i], kernels[0]);
                return status == KernelStatus.Done;
            }
        }

        return false;
    }

    /// <summary>A few points, the last of them in all lanes that are left.</summary>
    private KernelStatus Padded(double* varying, double* shared, double* seeds, double* values, double* derivatives, int pitch, int width, (BatchKernel Kernel, AlignedBuffer<double> Workspace) code)
    {
        int lanes = Lanes.Widest.Width, rows = shape.VaryingLength + seedLength + valueLength + derivativeLength;
        buffer ??= new(Math.Max(1, rows) * lanes);
        double* x = buffer.Start, s = x + shape.VaryingLength * lanes, y = s + seedLength * lanes, d = y + valueLength * lanes;
        Spread(varying, x, shape.VaryingLength, pitch, width, lanes);
        Spread(seeds, s, seedLength, pitch, width, lanes);
        KernelStatus status = code.Kernel.Run(x, shared, s, y, d, lanes, code.Workspace.Start);
        if (status == KernelStatus.Done)
        {
            Take(y, values, valueLength, pitch, width, lanes);
            Take(d, derivatives, derivativeLength, pitch, width, lanes);
        }

        return status;
    }

    /// <summary>Takes in the next path: one that has been met, or the one of this point.</summary>
    private bool Next(double* varying, double* shared, double* s, int pitch)
    {
        if (isOver)
        {
            return false;
        }

        double[] point = new double[shape.InputLength], seeds = new double[seedLength];
        for (int i = 0; i < point.Length; i++)
        {
            point[i] = shape.Varies(i) ? varying[(long)shape.PlaceOf(i) * pitch] : shared[shape.PlaceOf(i)];
        }

        for (int i = 0; i < seeds.Length; i++)
        {
            seeds[i] = s[(long)i * pitch];
        }

        TracedPath? path = known < code.Paths.Paths.Length ? code.Paths.Paths[known] : code.Paths.Trace(point, known);
        if (path is null)
        {
            return false;
        }

        known++;
        if (code.Of(path, key, seeds) is not { } kernel)
        {
            isOver = true; // One of the paths has no code that could tell whether it fits.
            return false;
        }

        AlignedBuffer<double> workspace = new(kernel.WorkspaceLength);
        kernel.Initialize(workspace.Start);
        kernels.Add((kernel, workspace));
        return true;
    }

    private static void Spread(double* from, double* to, int rows, int pitch, int width, int lanes)
    {
        for (int i = 0; i < rows; i++)
        {
            double* row = from + (long)i * pitch;
            for (int lane = 0; lane < lanes; lane++)
            {
                to[i * lanes + lane] = row[Math.Min(lane, width - 1)];
            }
        }
    }

    private static void Take(double* from, double* to, int rows, int pitch, int width, int lanes)
    {
        for (int i = 0; i < rows; i++)
        {
            new ReadOnlySpan<double>(from + i * lanes, width).CopyTo(new Span<double>(to + (long)i * pitch, width));
        }
    }
}
