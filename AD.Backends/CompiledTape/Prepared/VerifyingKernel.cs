namespace AD.Backends;

/// <summary>A kernel of one preparation that at every k-th run evaluates the function itself and compares the values.</summary>
internal sealed unsafe class VerifyingKernel(Kernel kernel, PathSet paths, PointLayout layout) : Kernel
{
    private readonly Verification verification = new(paths);
    private readonly double[] x = new double[layout.Length];
    private int runs;

    public override int WorkspaceLength => kernel.WorkspaceLength;

    public override void Initialize(double* workspace) => kernel.Initialize(workspace);

    public override KernelStatus Run(double* point, double* seeds, double* value, double* derivative, double* workspace, double* shared = null)
    {
        KernelStatus status = kernel.Run(point, seeds, value, derivative, workspace, shared);
        if (status != KernelStatus.OtherPath && ++runs >= verification.Every)
        {
            runs = 0;
            layout.Read(point, shared, x);
            verification.At(x);
        }

        return status;
    }
}
