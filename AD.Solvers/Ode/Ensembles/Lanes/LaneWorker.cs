namespace AD.Solvers;

/// <summary>Several trajectories at once: each with a loop of its own, whose steps are tried together in lanes. A trajectory that ends makes room for the next.</summary>
internal sealed class LaneWorker : TrajectoryWorker
{
    private readonly Ensemble ensemble;
    private readonly OdeProblem problem;
    private readonly OdeOptions options;
    private readonly double[]? saveAt;
    private readonly RungeKuttaStepper single;
    private readonly LaneStages stages;
    private readonly Trajectory[] lanes;
    private readonly double[] p;
    private int active;

    public LaneWorker(Ensemble ensemble, ExplicitRungeKutta method, PreparedBatch f, OdeOptions options, double[]? saveAt)
    {
        this.ensemble = ensemble;
        this.options = options;
        this.saveAt = saveAt;
        problem = ensemble.Problem;
        Tableau tableau = method.Tableau;
        p = new double[problem.ParameterLength];
        PrimalSystem system = new(problem.RightHandSide, problem.StateLength, p);
        single = new RungeKuttaStepper(tableau, system);
        ToleranceRange tolerances = ToleranceRange.For(options, problem.StateLength);
        stages = new LaneStages(tableau, f, problem.StateLength, tolerances, ensemble.Count);
        lanes = new Trajectory[stages.Width];
        for (int i = 0; i < lanes.Length; i++)
        {
            LaneStepper stepper = new(single, system, stages, p.Length, tableau.Stages - 1);
            lanes[i] = new Trajectory { Stepper = stepper, Integrator = new Integrator(stepper, options, tolerances) };
        }
    }

    public override void Work(EnsembleQueue queue)
    {
        while (active < stages.Width && Begin(lanes[active], active, queue))
        {
            active++;
        }

        while (active > 0)
        {
            Step();
            for (int lane = 0; lane < active;)
            {
                Trajectory trajectory = lanes[lane];
                if (!trajectory.Over)
                {
                    lane++;
                    continue;
                }

                Finish(trajectory, queue);
                if (!Begin(trajectory, lane, queue))
                {
                    Close(lane);
                }
            }

            if (active > 0)
            {
                stages.Narrow(active);
            }
        }
    }

    /// <summary>One attempt of every trajectory.</summary>
    private void Step()
    {
        for (int lane = 0; lane < active; lane++)
        {
            Trajectory trajectory = lanes[lane];
            trajectory.Over = !trajectory.Integrator.Propose(problem.End, out trajectory.Attempt);
            trajectory.WasOld = stages.IsOld(lane);
            stages.SetStep(lane, trajectory.Attempt);
        }

        stages.Try();
        for (int lane = 0; lane < active; lane++)
        {
            Trajectory trajectory = lanes[lane];
            if (!trajectory.Over)
            {
                Integrator integrator = trajectory.Integrator;
                trajectory.Stepper.Tried(trajectory.Attempt, trajectory.WasOld);
                trajectory.Over = !integrator.Judge(trajectory.Attempt, solved: true, stages.SquaredError(lane));
                if (integrator.Time == problem.End && !trajectory.Over)
                {
                    integrator.Arrive();
                    trajectory.Over = true;
                }
            }
        }

        stages.Move();
    }

    /// <summary>Takes a trajectory that waits into a lane; those that end at once are finished on the way.</summary>
    private bool Begin(Trajectory trajectory, int lane, EnsembleQueue queue)
    {
        for (int index = queue.Take(); index >= 0; index = queue.Take())
        {
            Integrator integrator = trajectory.Integrator;
            trajectory.Index = index;
            trajectory.Over = false;
            trajectory.Stepper.Stand(lane);
            trajectory.Stepper.Prepare();
            ensemble.Write(index, p, single.State);
            trajectory.Recorder = new SolutionRecorder(trajectory.Stepper, options, saveAt, problem.Start);
            integrator.Observer = trajectory.Recorder;
            integrator.Start(problem.Start);
            if (integrator.Open(problem.End))
            {
                trajectory.Stepper.Settle(p);
                return true;
            }

            queue.Finish(index, trajectory.Recorder.Finish(integrator));
        }

        return false;
    }

    private void Finish(Trajectory trajectory, EnsembleQueue queue) => queue.Finish(trajectory.Index, trajectory.Recorder!.Finish(trajectory.Integrator));

    /// <summary>The last trajectory moves into a lane that is empty.</summary>
    private void Close(int lane)
    {
        active--;
        if (lane < active)
        {
            (lanes[lane], lanes[active]) = (lanes[active], lanes[lane]);
            stages.Copy(active, lane);
            lanes[lane].Stepper.Stand(lane);
        }
    }

    /// <summary>A trajectory on its way.</summary>
    private sealed class Trajectory
    {
        public StepAttempt Attempt;

        public required LaneStepper Stepper { get; init; }

        public required Integrator Integrator { get; init; }

        public SolutionRecorder? Recorder { get; set; }

        public int Index { get; set; }

        public bool Over { get; set; }

        public bool WasOld { get; set; }
    }
}
