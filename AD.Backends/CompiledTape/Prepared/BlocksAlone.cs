namespace AD.Backends;

/// <summary>A kernel that calls block rules, which are user code: one that comes back to the same preparation is refused, because it would overwrite the workspace.</summary>
internal sealed unsafe class BlocksAlone : Kernel
{
    private readonly Kernel kernel;
    private int evaluations;

    private BlocksAlone(Kernel kernel) => this.kernel = kernel;

    public override int WorkspaceLength => kernel.WorkspaceLength;

    /// <summary>The kernel for one preparation.</summary>
    public static Kernel Of(CompiledOperator compiled) => compiled.Graph!.Blocks.IsEmpty ? compiled.Kernel! : new BlocksAlone(compiled.Kernel!);

    public override void Initialize(double* workspace) => kernel.Initialize(workspace);

    public override KernelStatus Run(double* point, double* seeds, double* value, double* derivative, double* workspace)
    {
        int begun = ++evaluations;
        KernelStatus status = kernel.Run(point, seeds, value, derivative, workspace);
        Expected.Alone(begun, evaluations);
        return status;
    }
}
