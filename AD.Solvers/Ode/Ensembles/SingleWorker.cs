namespace AD.Solvers;

/// <summary>One trajectory after another, as <see cref="OdeProblem.Solve"/> integrates them, with one preparation for all.</summary>
internal sealed class SingleWorker(Ensemble ensemble, OdeMethod method, OdeOptions options, double[]? saveAt) : TrajectoryWorker
{
    public override void Work(EnsembleQueue queue)
    {
        OdeProblem problem = ensemble.Problem;
        OdeSystem system = method.CreateSystem(problem);
        Integrator integrator = new(method, system, options, ToleranceRange.For(options, problem.StateLength));
        double[] p = new double[problem.ParameterLength];
        for (int index = queue.Take(); index >= 0; index = queue.Take())
        {
            ensemble.Write(index, p, integrator.Stepper.State);
            ((IParameterized)system).Bind(p);
            SolutionRecorder recorder = new(integrator.Stepper, options, saveAt, problem.Start);
            integrator.Observer = recorder;
            integrator.Start(problem.Start);
            integrator.Advance(problem.End);
            queue.Finish(index, recorder.Finish(integrator));
        }
    }
}
