namespace AD.Solvers;

/// <summary>Adds the integral over every accepted backward step to dG/dp, by Gauss-Legendre quadrature with λ from the step's interpolant.</summary>
internal sealed unsafe class GaussSums : StepObserver
{
    private readonly ParameterIntegrand integrand;
    private readonly LegendreRule rule;
    private readonly StepStore step;
    private readonly AlignedRows lambda;
    private readonly AlignedRows value;
    private readonly double[] sums;

    /// <param name="integrand">What is integrated.</param>
    /// <param name="backward">The backward stepper, whose state begins with λ.</param>
    /// <param name="order">The order of the method.</param>
    public GaussSums(ParameterIntegrand integrand, Stepper backward, int order)
    {
        this.integrand = integrand;
        rule = new LegendreRule((order + 1) / 2);
        step = new StepStore(backward.Length, backward.InterpolantDegree);
        lambda = new AlignedRows(1, backward.Length);
        value = new AlignedRows(1, integrand.Length);
        sums = new double[integrand.Length];
    }

    /// <summary>The sums so far.</summary>
    public Span<double> Sums => sums;

    public override void Accepted(Stepper stepper, double t, double h, double next)
    {
        step.Clear();
        step.Append(stepper, t, h);
        for (int i = 0; i < rule.Count; i++)
        {
            step.EvaluateInside(0, rule.Node(i), lambda.Row(0));
            integrand.Evaluate(t + rule.Node(i) * h, lambda.Row(0), value.Row(0));
            Vectors.AddScaled(h * rule.Weight(i), new(value.Row(0), sums.Length), sums);
        }
    }
}
