namespace AD.Backends;

/// <summary>A kernel that calls block rules, which are user code: one that comes back to the same preparation is refused, because it would overwrite the workspace or the point.</summary>
internal sealed unsafe class BlocksAlone : Kernel
{
    private readonly Kernel kernel;
    private readonly double[] before;
    private int evaluations;

    private BlocksAlone(Kernel kernel, int pointLength)
    {
        this.kernel = kernel;
        before = new double[pointLength];
    }

    public override int WorkspaceLength => kernel.WorkspaceLength;

    /// <summary>The kernel for one preparation.</summary>
    public static Kernel Of(CompiledOperator compiled, int pointLength) => compiled.Graph!.Blocks.IsEmpty ? compiled.Kernel! : new BlocksAlone(compiled.Kernel!, pointLength);

    public override void Initialize(double* workspace) => kernel.Initialize(workspace);

    public override KernelStatus Run(double* point, double* seeds, double* value, double* derivative, double* workspace, double* secondSeeds = null)
    {
        int begun = ++evaluations;
        ReadOnlySpan<double> x = new(point, before.Length);
        x.CopyTo(before);
        KernelStatus status = kernel.Run(point, seeds, value, derivative, workspace, secondSeeds);
        Expected.Alone(begun, Bits.AreSame(x, before) ? evaluations : begun + 1);
        return status;
    }
}
