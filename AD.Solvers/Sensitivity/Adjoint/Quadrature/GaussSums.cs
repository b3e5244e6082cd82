namespace AD.Solvers;

/// <summary>Adds the integral over every accepted backward step to dG/dp, by Gauss-Legendre quadrature with λ from the step's interpolant.</summary>
/// <remarks>A backward step that is longer than the forward steps there is cut into panels at the beginnings of these, so that what u does in a panel is what one or two forward steps have resolved.</remarks>
internal sealed unsafe class GaussSums : QuadratureSums
{
    /// <summary>What a quadrature of λ' may miss in all steps together, in parts of the largest λ, without a doubt.</summary>
    private const double MostUnexplained = 0.1;

    private readonly Trajectory trajectory;
    private readonly LegendreRule rule;
    private readonly StepStore step;
    private readonly AlignedRows lambda;
    private readonly AlignedRows value;
    private readonly double[] defect;
    private double size;
    private double unexplained;
    private double worst;
    private double worstTime;

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
        defect = new double[integrand.StateSlope.Length];
    }

    /// <summary>A doubt where the quadrature of λ' does not give what λ changed by: what it makes of dG/dp is no better.</summary>
    public override Doubt Doubt => unexplained > MostUnexplained * size ? new(DoubtKind.Inside, worstTime, unexplained / size) : default;

    public override void Start()
    {
        base.Start();
        size = 0.0;
        unexplained = 0.0;
        worst = 0.0;
        forward = trajectory.Count - 1;
    }

    public override void Accepted(Stepper stepper, double t, double h, double next)
    {
        stepper.Next[..defect.Length].CopyTo(defect);
        Vectors.AddScaled(-1.0, stepper.State[..defect.Length], defect);
        size = Math.Max(size, Vectors.MaxNorm(stepper.State[..defect.Length]));
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
        double missed = Vectors.MaxNorm(defect);
        unexplained += missed;
        if (missed > worst)
        {
            worst = missed;
            worstTime = -next;
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
            double weight = h * length * rule.Weight(i);
            Vectors.AddScaled(weight, new(value.Row(0), sums.Length), sums);
            Vectors.AddScaled(-weight, integrand.StateSlope, defect);
        }
    }
}
