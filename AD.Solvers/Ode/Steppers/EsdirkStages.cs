namespace AD.Solvers;

/// <summary>The slopes k_i of an ESDIRK step, however they are found: what the next step begins with, and the interpolant u + h Σ_i b_i(θ) k_i.</summary>
internal abstract unsafe class EsdirkStages : StageStepper
{
    /// <summary>The table.</summary>
    protected readonly EsdirkTableau tableau;

    /// <summary>Its coefficients as rows.</summary>
    protected readonly EsdirkWeights weights;

    /// <summary>c, the times of the stages in units of the step.</summary>
    protected readonly double[] nodes;

    /// <summary>The number s of stages.</summary>
    protected readonly int stages;

    protected EsdirkStages(EsdirkTableau tableau, OdeSystem system, int furtherRows)
        : base(system, tableau.Order, tableau.Stages + furtherRows)
    {
        this.tableau = tableau;
        weights = new EsdirkWeights(tableau);
        nodes = tableau.Nodes.ToArray();
        stages = tableau.Stages;
    }

    public sealed override int ErrorPower => Math.Min(tableau.Order, tableau.EmbeddedOrder) + 1;

    public sealed override int InterpolantDegree => tableau.InterpolantDegree;

    /// <summary>The time of a stage: the end of the step itself where its node is 1.</summary>
    protected double TimeOf(int i, double t, double h, double next) => nodes[i] == 1.0 ? next : t + nodes[i] * h;

    public override void Accept()
    {
        Swap();
        StageKernels.Copy(k + (stages - 1) * stride, k, stride);
    }

    public sealed override void WriteInterpolant(double t, double h, double* destination)
    {
        int degree = tableau.InterpolantDegree;
        StageKernels.Copy(state, destination, stride);
        for (int m = 1; m < degree; m++)
        {
            StageKernels.Combine(state, k, stride, weights.Interpolant(m), stages, h, destination + m * length, stride);
        }

        StageKernels.Copy(next, destination + degree * length, stride);
    }
}
