namespace AD.Solvers;

/// <summary>One lane as a stepper: what a loop, its observers and its watch over stiffness ask of a step that was tried together with others. What is asked rarely, a stepper for one trajectory answers, which takes the step over.</summary>
internal sealed unsafe class LaneStepper(RungeKuttaStepper single, PrimalSystem system, LaneStages stages, int parameterLength, int newStages) : Stepper
{
    private readonly double[] next = new double[single.Length];
    private readonly double[] parameters = new double[parameterLength];
    private int lane;
    private bool inLane;
    private bool given;
    private int evaluations;

    public override int Length => single.Length;

    public override int ErrorPower => single.ErrorPower;

    public override int InterpolantDegree => single.InterpolantDegree;

    public override Span<double> State
    {
        get
        {
            if (inLane)
            {
                stages.ReadState(lane, single.State);
                given = false;
            }

            return single.State;
        }
    }

    public override ReadOnlySpan<double> Next
    {
        get
        {
            stages.ReadNext(lane, next);
            return next;
        }
    }

    public override ReadOnlySpan<double> Derivative => single.Derivative;

    /// <summary>The lane is this one from now on.</summary>
    public void Stand(int at) => lane = at;

    /// <summary>A trajectory begins, outside of its lane, with a stepper for one.</summary>
    public void Prepare() => inLane = false;

    /// <summary>The trajectory, begun, goes into its lane.</summary>
    public void Settle(ReadOnlySpan<double> p)
    {
        stages.Enter(lane, single.State, single.Derivative, p);
        inLane = true;
        given = false;
        evaluations = newStages;
    }

    /// <summary>The lane's step was tried.</summary>
    public void Tried()
    {
        given = false;
        Evaluations += evaluations;
        evaluations = newStages;
    }

    public override void SetTolerances(ReadOnlySpan<double> absolute, ReadOnlySpan<double> relative) => single.SetTolerances(absolute, relative);

    public override void Begin(double t)
    {
        single.Begin(t);
        Evaluations++;
    }

    public override double InitialStep(double t, double span)
    {
        long before = single.Evaluations;
        double step = single.InitialStep(t, span);
        Evaluations += single.Evaluations - before;
        return step;
    }

    public override bool Try(double t, double h, double next) => throw new InvalidOperationException("A lane's step is tried together with those of the other lanes.");

    public override double SquaredErrorNorm(double h) => stages.SquaredError(lane);

    public override int WorstComponent(double h)
    {
        if (inLane)
        {
            Give();
        }

        return single.WorstComponent(h);
    }

    public override int FastestComponent()
    {
        if (inLane)
        {
            Give();
        }

        return single.FastestComponent();
    }

    public override StabilityLook LookAtStability(double h)
    {
        Give();
        long before = single.Evaluations;
        StabilityLook look = single.LookAtStability(h);
        Evaluations += single.Evaluations - before;
        return look;
    }

    public override void WriteInterpolant(double t, double h, double* destination)
    {
        Give();
        long before = single.Evaluations;
        single.WriteInterpolant(t, h, destination);
        Evaluations += single.Evaluations - before;
    }

    public override void Accept()
    {
        ReadOnlySpan<double> slope = [];
        if (given)
        {
            single.Accept();
            given = false;
            slope = single.DerivativeIsKnown ? single.Derivative : [];
        }

        if (!stages.Accept(lane, slope))
        {
            evaluations++;
        }
    }

    private void Give()
    {
        if (!given)
        {
            stages.ReadParameters(lane, parameters);
            system.Bind(parameters);
            stages.Give(lane, single);
            given = true;
        }
    }
}
