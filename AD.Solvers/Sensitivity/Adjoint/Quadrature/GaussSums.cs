namespace AD.Solvers;

/// <summary>Adds the integral over every accepted backward step to dG/dp, by Gauss-Legendre quadrature with λ from the step's interpolant.</summary>
/// <remarks>A backward step that is longer than the forward steps there is cut into panels at the beginnings of these, so that what u does in a panel is what one or two forward steps have resolved.</remarks>
internal sealed unsafe class GaussSums : QuadratureSums
{
    private readonly Trajectory trajectory;
    private readonly LegendreRule rule;
    private readonly StepStore step;
    private readonly AlignedRows lambda;
    private readonly AlignedRows value;

    /// <summary>The forward step whose beginning is the next that the backward pass comes to.</summary>
    private int forward;

    /// <param name="integrand">What is integrated.</param>
    /// <param name="trajectory">The forward steps.</param>
    /// <param name="backward">The backward stepper, whose state begins with λ.</param>
    /// <param name="order">The order of the method.</param>
    public GaussSums(ParameterIntegrand integrand, Trajectory trajectory, Stepper backward, int order)
        : base(integrand)
    {
        this.trajectory = trajectory;
        rule = new LegendreRule((order + 1) / 2);
        step = new StepStore(backward.Length, backward.InterpolantDegree);
        lambda = new AlignedRows(1, backward.Length);
        value = new AlignedRows(1, integrand.Length);
    }

    public override void Start()
    {
        base.Start();
        forward = trajectory.Count - 1;
    }

    public override void Accepted(Stepper stepper, double t, double h, double next)
    {
        step.Clear();
        step.Append(stepper, t, h);
        double begin = 0.0, direction = Math.Sign(h);
        bool isSecond = false;
        for (; forward > 0; forward--)
        {
            double boundary = -trajectory.Step(forward)[0];
            if ((boundary - next) * direction >= 0.0)
            {
                break;
            }

            double theta = (boundary - t) / h;
            if (!(theta > begin))
            {
                continue;
            }

            if (isSecond)
            {
                AddPanel(t, h, begin, theta);
                begin = theta;
            }

            isSecond = !isSecond;
        }

        AddPanel(t, h, begin, 1.0);
        if (Vectors.FirstNotFinite(sums) is int parameter and >= 0)
        {
            throw new SensitivityException(
                "backward", new OdeOutcome(Status.NotFinite, -t, -h, integrand.StateLength + parameter), "The integral over the parameters' gradient stopped there.");
        }
    }

    /// <summary>The integral from θ = begin to θ = end of the step.</summary>
    private void AddPanel(double t, double h, double begin, double end)
    {
        double length = end - begin;
        for (int i = 0; i < rule.Count; i++)
        {
            double theta = begin + rule.Node(i) * length;
            step.EvaluateInside(0, theta, lambda.Row(0));
            integrand.Evaluate(t + theta * h, lambda.Row(0), value.Row(0));
            Vectors.AddScaled(h * length * rule.Weight(i), new(value.Row(0), sums.Length), sums);
        }
    }
}
