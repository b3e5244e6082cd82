namespace AD.Solvers;

/// <summary>The discrete adjoint with its buffers: a forward integrator, the tape of its steps, the derivative of a step.</summary>
internal sealed class PreparedDiscreteAdjoint : PreparedSensitivity
{
    private readonly Integrator forward;
    private readonly StepDerivative derivative;
    private readonly StepTape tape;
    private readonly EdgeOfStability? edge;
    private double weight;
    private Doubt doubt;

    public PreparedDiscreteAdjoint(DiscreteAdjoint method, OdeProblem problem, Cost cost, OdeMethod integration, OdeOptions options)
        : base(method, problem, cost, integration, options)
    {
        int n = problem.StateLength;
        derivative = StepDerivatives.For(integration, new PreparedSystem(System), new StagePullback(System, Costs.Integrands, WantsParameters), SecondOrder);
        OdeSystem system = CreateStateSystem();
        forward = new Integrator(integration, system, options, ToleranceRange.For(options, n, repeat: 0, further: system.Length - n));
        tape = new StepTape(forward.Stepper, derivative, method.MemoryLimit);
        edge = MayDoubt ? new EdgeOfStability(tape) : null;
    }

    private bool HasIntegral => Costs.Integrands.Length > 0;

    private protected override double Compute(ReadOnlySpan<double> u0, ReadOnlySpan<double> p, Span<double> parameterGradient, Span<double> initialStateGradient)
    {
        tape.Start(u0);
        edge?.Start();
        Forward(u0, (StepObserver?)edge ?? tape);
        tape.Freeze();
        Times.AtEnd(forward.Stepper.State[..u0.Length]);
        double value = HasIntegral ? forward.Stepper.State[u0.Length] : 0.0;
        value += Backward(u0);
        derivative.ParameterCotangent.CopyTo(parameterGradient);
        if (WantsParameters && InitialStateDepends)
        {
            AddInitialStatePullback(p, derivative.Cotangent, parameterGradient);
        }

        Times.AtStart(u0, derivative.Cotangent);
        derivative.Cotangent[..initialStateGradient.Length].CopyTo(initialStateGradient);
        long confirming = Confirm(doubt, u0, p, parameterGradient, WantsInitialState || Times.WantsStart ? derivative.Cotangent : []);
        Statistics = new SensitivityStatistics
        {
            Steps = forward.Steps,
            Rejected = forward.Rejected,
            BackwardSteps = tape.Count,
            RhsCalls = forward.Evaluations + derivative.Evaluations + confirming,
            JvpCalls = confirming,
            VjpCalls = derivative.Pullbacks,
            ReplayedSteps = tape.Replayed,
            StoredBytes = tape.Bytes,
        };
        return value;
    }

    private protected override SensitivityPlan Describe() => tape.Plan;

    private protected override SensitivityPlan Scout(ReadOnlySpan<double> u0)
    {
        Forward(u0, null);
        return tape.Predict(checked((int)forward.Steps));
    }

    private void Forward(ReadOnlySpan<double> u0, StepObserver? observer)
    {
        forward.Observer = observer;
        Span<double> z = forward.Stepper.State;
        z.Clear();
        u0.CopyTo(z);
        forward.Progress = ProgressMeter.Of(Options.Progress, Problem.Start, Problem.End, to: 0.5);
        forward.Start(Problem.Start);
        Require(forward.Advance(Problem.End), "forward", forward.Outcome, detail: WhatIsIntegral(forward.Outcome.Component));
    }

    /// <summary>Every step from the last to the first, each with the costs at its end and inside it.</summary>
    /// <returns>The discrete part of the cost.</returns>
    private double Backward(ReadOnlySpan<double> u0)
    {
        ProgressMeter? progress = ProgressMeter.Of(Options.Progress, -Problem.End, -Problem.Start, from: 0.5, reversedTime: true);
        derivative.Start();
        weight = HasIntegral ? double.PositiveInfinity : 0.0;
        doubt = edge?.Doubt(forward.Outcome) ?? default;
        double value = 0.0, direction = Math.Sign(Problem.End - Problem.Start);
        int visit = Costs.Count - 1;
        for (int i = tape.Count - 1; i >= 0; i--)
        {
            (double t, double h, double next) = tape.Open(i);
            if (Options.CancellationToken.IsCancellationRequested)
            {
                Require(false, "backward", new OdeOutcome(Status.Cancelled, next, -h, -1));
            }

            while (visit >= 0 && (Costs.Time(visit) - t) * direction > 0.0)
            {
                value += Visit(visit);
                visit--;
            }

            bool solved = derivative.Pull();
            RequireCotangent(solved, next, h);
            progress?.Report(-t, tape.Count - i);
        }

        derivative.PullStart(u0, Problem.Start);
        for (; visit >= 0; visit--)
        {
            PreparedCost g = Costs.At(visit);
            double ofCost = g.Evaluate(u0, Costs.Time(visit));
            g.RequireFinite(ofCost, Costs.Time(visit), "backward", byState: true, WantsParameters);
            value += ofCost;
            Vectors.Add(g.StateGradient, derivative.Cotangent);
            AddParameterGradient(g);
        }

        return value;
    }

    /// <summary>A cost in the step that is open.</summary>
    private unsafe double Visit(int visit)
    {
        double time = Costs.Time(visit);
        PreparedCost g = Costs.At(visit);
        double value = g.Evaluate(new(tape.AtCost(visit, time), Problem.StateLength), time);
        g.RequireFinite(value, time, "backward", byState: true, WantsParameters);
        derivative.AddCotangent(g.StateGradient);
        weight += Vectors.MaxNorm(g.StateGradient);
        AddParameterGradient(g);
        return value;
    }

    private void AddParameterGradient(PreparedCost g)
    {
        if (WantsParameters)
        {
            Vectors.Add(g.ParameterGradient, derivative.ParameterCotangent);
        }
    }

    /// <summary>The step back from t of length −h was solved, and what it makes of the cotangents is finite.</summary>
    private void RequireCotangent(bool solved, double t, double h)
    {
        if (!solved)
        {
            Require(false, "backward", new OdeOutcome(Status.StagesNotSolved, t, -h, -1));
        }

        int component = Vectors.FirstNotFinite(derivative.Cotangent);
        if (component < 0 && Vectors.FirstNotFinite(derivative.ParameterCotangent) is int parameter and >= 0)
        {
            component = Problem.StateLength + parameter;
        }

        if (component >= 0)
        {
            Require(false, "backward", new OdeOutcome(Status.NotFinite, t, -h, component));
        }

        double size = Vectors.MaxNorm(derivative.Cotangent);
        if (size > Doubt.MostGrowth * weight && doubt.Kind == DoubtKind.None)
        {
            doubt = new(DoubtKind.Growth, t, size / weight);
        }
    }
}
