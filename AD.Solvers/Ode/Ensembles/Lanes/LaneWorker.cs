using System.Runtime.CompilerServices;

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
    private readonly OpenTrajectory[] lanes;
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
        lanes = new OpenTrajectory[stages.Width];
        for (int i = 0; i < lanes.Length; i++)
        {
            LaneStepper stepper = new(single, system, stages, p.Length, tableau.Stages - 1);
            lanes[i] = new OpenTrajectory { Stepper = stepper, Integrator = new Integrator(stepper, options, tolerances) };
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
            Replace(queue);
            stages.Narrow(active);
            Step();
        }
    }

    /// <summary>Trajectories that are over make room for those that wait; a lane that stays empty takes the last trajectory.</summary>
    private void Replace(EnsembleQueue queue)
    {
        for (int lane = 0; lane < active;)
        {
            OpenTrajectory trajectory = lanes[lane];
            if (!trajectory.Over)
            {
                lane++;
                continue;
            }

            queue.Finish(trajectory.Index, trajectory.Recorder!.Finish(trajectory.Integrator));
            if (!Begin(trajectory, lane, queue))
            {
                Close(lane);
            }
        }
    }

    /// <summary>One attempt of every trajectory, and the choice of the next.</summary>
    private void Step()
    {
        stages.Try();
        double end = problem.End;
        for (int lane = 0; lane < active; lane++)
        {
            OpenTrajectory trajectory = lanes[lane];
            Integrator integrator = trajectory.Integrator;
            trajectory.Stepper.Tried();
            if (!integrator.Judge(in trajectory.Attempt, solved: true, stages.SquaredError(lane)))
            {
                trajectory.Over = true;
            }
            else if (integrator.Time == end)
            {
                integrator.Arrive();
                trajectory.Over = true;
            }
            else
            {
                Propose(trajectory, lane, end);
            }
        }

        stages.Move();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Propose(OpenTrajectory trajectory, int lane, double end)
    {
        trajectory.Over = !trajectory.Integrator.Propose(end, out StepAttempt attempt);
        stages.SetStep(lane, attempt.Time, attempt.Size, attempt.Next);
        trajectory.Attempt = attempt;
    }

    /// <summary>Takes a trajectory that waits into a lane; those that end at once are finished on the way.</summary>
    private bool Begin(OpenTrajectory trajectory, int lane, EnsembleQueue queue)
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
                Propose(trajectory, lane, problem.End);
                return true;
            }

            queue.Finish(index, trajectory.Recorder.Finish(integrator));
        }

        return false;
    }

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
    private sealed class OpenTrajectory
    {
        public StepAttempt Attempt;

        public required LaneStepper Stepper { get; init; }

        public required Integrator Integrator { get; init; }

        public SolutionRecorder? Recorder { get; set; }

        public int Index { get; set; }

        public bool Over { get; set; }
    }
}
