namespace AD.Backends;

/// <summary>A kernel that calls block rules, which are user code: one that comes back to the same preparation is refused, because it would overwrite the workspace or the point.</summary>
internal sealed unsafe class BlocksAlone : Kernel
{
    private readonly Kernel kernel;
    private readonly PointLayout layout;
    private readonly double[] before;
    private int evaluations;

    private BlocksAlone(Kernel kernel, PointLayout layout)
    {
        this.kernel = kernel;
        this.layout = layout;
        before = new double[layout.Length];
    }

    public override int WorkspaceLength => kernel.WorkspaceLength;

    /// <summary>The kernel for one preparation.</summary>
    public static Kernel Of(CompiledOperator compiled, PointLayout layout) => compiled.Graph!.Blocks.IsEmpty ? compiled.Kernel! : new BlocksAlone(compiled.Kernel!, layout);

    public override void Initialize(double* workspace) => kernel.Initialize(workspace);

    public override KernelStatus Run(double* point, double* seeds, double* value, double* derivative, double* workspace, double* shared = null)
    {
        int begun = ++evaluations;
        layout.Read(point, shared, before);
        KernelStatus status = kernel.Run(point, seeds, value, derivative, workspace, shared);
        Expected.Alone(begun, layout.Is(before, point, shared) ? evaluations : begun + 1);
        return status;
    }
}
