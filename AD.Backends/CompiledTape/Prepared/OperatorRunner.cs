using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>An operator of one preparation: the kernel of the path that was taken last, with its workspace, and those of the other paths.</summary>
internal sealed unsafe class OperatorRunner(PathSet paths, OperatorKey key)
{
    private const int FewPaths = 4;

    // A path that does not fit even where it was traced, as a comparison to the last digit may not, is not traced over and over.
    private const int MostTraces = 2;

    private readonly PointLayout layout = new(paths.Function.InputLength, key.OwnPoint ?? paths.Function.InputLength);
    private readonly List<BoundKernel> bound = [];
    private KernelCode code = UnmetKernel.Instance.Entry;
    private double* workspace;
    private int known;
    private bool isIncomplete;
    private int reach = int.MaxValue;

    /// <summary>The operator is to be put together from smaller ones.</summary>
    public bool IsTooLarge { get; private set; }

    public PathSet Paths => paths;

    /// <summary>Evaluates the operator.</summary>
    /// <returns>False where the tape is to evaluate it instead.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Run(double* point, double* seeds, double* value, double* derivative, double* shared = null)
    {
        int status = code(point, seeds, value, derivative, workspace, shared);
        GC.KeepAlive(this);
        return status == 0 || Elsewhere((KernelStatus)status, point, seeds, value, derivative, shared);
    }

    /// <summary>Another path fits, or a new one; or a derivative is NaN, which the tape decides.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Elsewhere(KernelStatus status, double* point, double* seeds, double* value, double* derivative, double* shared)
    {
        status = bound.Count > 0 ? bound[0].Kernel.Confirm(status, value, derivative) : status;
        for (int i = 1; i < bound.Count && i <= reach && status == KernelStatus.OtherPath; i++)
        {
            status = Try(i, point, seeds, value, derivative, shared);
        }

        for (int traces = MostTraces; status == KernelStatus.OtherPath && (known < paths.Paths.Length || traces-- > 0) && Next(point, seeds, shared);)
        {
            status = Try(bound.Count - 1, point, seeds, value, derivative, shared);
        }

        bool triedAll = reach >= bound.Count - 1;

        // Where no path fits and no more are kept, as many are tried as it has paid to try.
        reach = status == KernelStatus.OtherPath ? Math.Max(FewPaths, Math.Min(reach, bound.Count) / 2) : reach < bound.Count ? 2 * reach : reach;
        if (status == KernelStatus.NotANumber)
        {
            paths.Count(TapeReason.Undefined);
        }
        else if (status == KernelStatus.OtherPath && !IsTooLarge)
        {
            paths.Count(isIncomplete || paths.Reason is not null ? TapeReason.NotCompiled : !triedAll ? TapeReason.NotFound : paths.Paths.Length >= paths.Options.MaximumPaths ? TapeReason.Beyond : TapeReason.Unsettled);
        }

        return status == KernelStatus.Done;
    }

    /// <summary>Runs the kernel of a path, and keeps it in front where it fits.</summary>
    private KernelStatus Try(int position, double* point, double* seeds, double* value, double* derivative, double* shared)
    {
        BoundKernel candidate = bound[position];
        KernelStatus status = candidate.Kernel.Run(point, seeds, value, derivative, candidate.Workspace, shared);
        if (status != KernelStatus.OtherPath)
        {
            bound.RemoveAt(position);
            bound.Insert(0, candidate);
            code = candidate.Entry;
            workspace = candidate.Workspace;
        }

        return status;
    }

    /// <summary>The seeds, those behind the point first.</summary>
    private double[] Seeds(double* point, double* seeds)
    {
        int length = OperatorGraphs.SeedLength(key, paths.Function.OutputLength), behind = key.SeedsBehindPoint;
        return [.. new ReadOnlySpan<double>(point + layout.Own, behind), .. new ReadOnlySpan<double>(seeds, length - behind)];
    }

    /// <summary>Binds the next path that has code: one that another operator or another clone has met, or a new one that is traced at the point.</summary>
    private bool Next(double* point, double* seeds, double* shared)
    {
        if (isIncomplete)
        {
            return false; // One of the paths has no code that could tell whether it fits.
        }

        ImmutableArray<TracedPath> met = paths.Paths;
        TracedPath? path = known < met.Length ? met[known] : Traced(point, seeds, shared);
        if (path is null)
        {
            return false;
        }

        known++;
        CompiledOperator compiled = path.Operator(key, Seeds(point, seeds));
        if (compiled.Kernel is null)
        {
            IsTooLarge = compiled.IsTooLarge;
            isIncomplete = true;
            return false;
        }

        bound.Add(new(BlocksAlone.Of(compiled, layout), paths, layout));
        return true;
    }

    /// <summary>The path at a point. The function may use its own preparation, which moves the point: the evaluation is then refused.</summary>
    private TracedPath? Traced(double* point, double* seeds, double* shared)
    {
        double[] x = layout.Read(point, shared), seed = Seeds(point, seeds);
        TracedPath? path = paths.Trace(x, known);
        bool moved = !layout.Is(x, point, shared) || !Bits.AreSame(seed, Seeds(point, seeds));
        Expected.Alone(0, moved ? 1 : 0);
        return path;
    }
}

/// <summary>A kernel with a workspace of its own.</summary>
internal sealed unsafe class BoundKernel
{
    private readonly AlignedBuffer<double> memory;

    public BoundKernel(Kernel kernel, PathSet paths, PointLayout layout)
    {
        memory = new(kernel.WorkspaceLength);
        Kernel = paths.Options.VerifyEvery > 0 ? new VerifyingKernel(kernel, paths, layout) : kernel;
        Entry = Kernel.Entry;
        Workspace = memory.Start;
        kernel.Initialize(Workspace);
    }

    public Kernel Kernel { get; }

    /// <summary>The code to call, taken once: some kernels make a delegate for it.</summary>
    public KernelCode Entry { get; }

    public double* Workspace { get; }
}

/// <summary>What an operator runs before its function has been traced.</summary>
internal sealed unsafe class UnmetKernel : Kernel
{
    public static readonly UnmetKernel Instance = new();

    public override int WorkspaceLength => 0;

    public override void Initialize(double* workspace)
    {
    }

    public override KernelStatus Run(double* point, double* seeds, double* value, double* derivative, double* workspace, double* shared = null) => KernelStatus.OtherPath;
}
