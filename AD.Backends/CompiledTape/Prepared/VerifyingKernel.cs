using System.Globalization;

namespace AD.Backends;

/// <summary>A kernel of one preparation that at every k-th run evaluates the function itself and compares the values.</summary>
internal sealed unsafe class VerifyingKernel(Kernel kernel, PathSet paths, PointLayout layout) : Kernel
{
    private const double Tolerance = 1e-12;

    private readonly double[] x = new double[layout.Length];
    private readonly double[] y = new double[paths.Function.OutputLength];
    private int runs;

    public override int WorkspaceLength => kernel.WorkspaceLength;

    public override void Initialize(double* workspace) => kernel.Initialize(workspace);

    public override KernelStatus Run(double* point, double* seeds, double* value, double* derivative, double* workspace, double* shared = null)
    {
        KernelStatus status = kernel.Run(point, seeds, value, derivative, workspace, shared);
        if (status != KernelStatus.OtherPath && ++runs >= paths.Options.VerifyEvery)
        {
            runs = 0;
            layout.Read(point, shared, x);
            paths.Function.Evaluate(x, y);
            Compare();
        }

        return status;
    }

    private void Compare()
    {
        foreach (TracedPath path in paths.Paths)
        {
            if (GraphValues.TryEvaluate(path.Graph, x, out double[] values, out double largest))
            {
                for (int i = 0; i < y.Length; i++)
                {
                    double compiled = values[path.Graph.Outputs[i]];
                    bool agree = compiled.Equals(y[i]) || Math.Abs(compiled - y[i]) <= Tolerance * largest;
                    if (!agree)
                    {
                        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                            $"The compiled function gives {compiled:R} for output {i}, and the function itself {y[i]:R}: what it captures has changed since it was prepared. Prepare it again after such a change, or pass what changes as an argument."));
                    }
                }

                return;
            }
        }
    }
}
