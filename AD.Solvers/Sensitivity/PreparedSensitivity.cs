namespace AD.Solvers;

/// <summary>A prepared gradient of a cost of a trajectory: owns every buffer and allocates nothing once warm, apart from results that it returns as objects.</summary>
/// <remarks>Made by <see cref="SensitivityMethod.Prepare"/>. Not safe for several threads at once: one for each thread; a second use before the first has ended is refused. After an exception it can be used again.</remarks>
public abstract partial class PreparedSensitivity
{
    private readonly PreparedVector? initialState;
    private readonly double[] start;
    private readonly double[] initialStateWork;
    private readonly OdeMethod integration;
    private readonly Confirmation confirmation;
    private GradientConfirmation? confirmed;

    private protected PreparedSensitivity(SensitivityMethod method, OdeProblem problem, Cost cost, OdeMethod integration, OdeOptions options)
    {
        this.integration = integration;
        confirmation = method.Confirmation;
        Problem = problem;
        Options = options;
        Active = method.Active;
        System = method.Backend.Prepare(problem.RightHandSide, Shape.Ode(problem.StateLength, problem.ParameterLength));
        SecondOrder = new OdeSecondOrder(method.Backend, problem.RightHandSide, problem.StateLength, problem.ParameterLength);
        Costs = new PreparedCosts(method.Backend, cost, problem, endIsActive: (Active & ActiveInputs.EndTime) != 0);
        Times = new TimeGradients(problem, System, Costs, Active);
        Times.Clear();
        start = new double[problem.StateLength];
        int n = problem.StateLength, k = problem.ParameterLength;
        initialState = problem.InitialStateFunction is null ? null : method.Backend.Prepare(problem.InitialStateFunction, Shape.Vector(k, n));
        initialStateWork = initialState is null ? [] : new double[k + n];
    }

    /// <summary>What the last gradient cost.</summary>
    public SensitivityStatistics Statistics { get; private protected set; }

    /// <summary>What the last gradient kept of its forward trajectory, and what it replayed.</summary>
    /// <exception cref="InvalidOperationException">A gradient is being computed.</exception>
    public SensitivityPlan LastPlan
    {
        get
        {
            Enter();
            try
            {
                return Describe();
            }
            finally
            {
                Leave();
            }
        }
    }

    /// <summary>dG/dt₀ of the last gradient (<see cref="Sensitivities.StartTimeGradient"/>); NaN when <see cref="ActiveInputs.StartTime"/> is not active, and after a gradient that could not be completed.</summary>
    public double StartTimeGradient => Times.Start;

    /// <summary>dG/dt₁ of the last gradient (<see cref="Sensitivities.EndTimeGradient"/>); NaN when <see cref="ActiveInputs.EndTime"/> is not active, and after a gradient that could not be completed.</summary>
    public double EndTimeGradient => Times.End;

    private protected OdeProblem Problem { get; }

    private protected OdeOptions Options { get; }

    private protected ActiveInputs Active { get; }

    private protected PreparedOde System { get; }

    /// <summary>Second derivatives of the right-hand side, for methods that ask for them.</summary>
    private protected OdeSecondOrder SecondOrder { get; }

    private protected PreparedCosts Costs { get; }

    /// <summary>dG/dt₀ and dG/dt₁, which a method records where it knows u(t₁) and λ(t₀).</summary>
    private protected TimeGradients Times { get; }

    private protected bool WantsParameters => (Active & ActiveInputs.Parameters) != 0;

    private protected bool WantsInitialState => (Active & ActiveInputs.InitialState) != 0;

    /// <summary>Something that is seen may lead to a confirmation: signs are looked for.</summary>
    private protected bool MayDoubt => confirmation != Confirmation.Never;

    /// <summary>u₀ depends on the parameters.</summary>
    private protected bool InitialStateDepends => initialState is not null;

    /// <summary>The cost and its gradient at the parameters p, from the problem's initial state.</summary>
    /// <param name="p">The parameters, length k.</param>
    /// <returns>Value and gradient.</returns>
    /// <exception cref="ArgumentException">p has another length, or an entry is NaN or infinite.</exception>
    /// <exception cref="SensitivityException">An integration stopped early, or the gradient is not confirmed.</exception>
    /// <exception cref="OperationCanceledException">The token in the options was triggered.</exception>
    /// <exception cref="InvalidOperationException">The gradient before has not ended: it is computed by another thread, or calls this one.</exception>
    public Sensitivities Gradient(ReadOnlySpan<double> p)
    {
        double[] parameterGradient = new double[WantsParameters ? Problem.ParameterLength : 0];
        double[] initialStateGradient = new double[WantsInitialState ? Problem.StateLength : 0];
        Enter();
        try
        {
            double value = GradientFromProblem(p, parameterGradient, initialStateGradient);
            return new(value, parameterGradient, initialStateGradient, (StartTimeGradient, EndTimeGradient), Statistics);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>The cost and its gradient at the parameters p and the initial state u₀.</summary>
    /// <param name="p">The parameters, length k.</param>
    /// <param name="u0">The initial state, length n.</param>
    /// <returns>Value and gradient.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry is NaN or infinite, or the problem's initial state is a function of p.</exception>
    /// <exception cref="SensitivityException">An integration stopped early, or the gradient is not confirmed.</exception>
    /// <exception cref="OperationCanceledException">The token in the options was triggered.</exception>
    /// <exception cref="InvalidOperationException">The gradient before has not ended: it is computed by another thread, or calls this one.</exception>
    public Sensitivities Gradient(ReadOnlySpan<double> p, ReadOnlySpan<double> u0)
    {
        double[] parameterGradient = new double[WantsParameters ? Problem.ParameterLength : 0];
        double[] initialStateGradient = new double[WantsInitialState ? Problem.StateLength : 0];
        Enter();
        try
        {
            double value = GradientFrom(u0, p, parameterGradient, initialStateGradient);
            return new(value, parameterGradient, initialStateGradient, (StartTimeGradient, EndTimeGradient), Statistics);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>The cost and its gradient at the parameters p, from the problem's initial state; allocates nothing once warm.</summary>
    /// <param name="p">The parameters, length k.</param>
    /// <param name="parameterGradient">Receives dG/dp, length k; empty when the parameters are not active. NaN where the gradient could not be completed.</param>
    /// <param name="initialStateGradient">Receives dG/du₀, length n; empty when the initial state is not active. NaN where the gradient could not be completed.</param>
    /// <returns>The cost G.</returns>
    /// <exception cref="ArgumentException">A length does not match, or an entry is NaN or infinite.</exception>
    /// <exception cref="SensitivityException">An integration stopped early, or the gradient is not confirmed.</exception>
    /// <exception cref="OperationCanceledException">The token in the options was triggered.</exception>
    /// <exception cref="InvalidOperationException">The gradient before has not ended: it is computed by another thread, or calls this one.</exception>
    public double Gradient(ReadOnlySpan<double> p, Span<double> parameterGradient, Span<double> initialStateGradient)
    {
        Enter();
        try
        {
            return GradientFromProblem(p, parameterGradient, initialStateGradient);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>The cost and its gradient at the parameters p and the initial state u₀; allocates nothing once warm.</summary>
    /// <param name="p">The parameters, length k.</param>
    /// <param name="u0">The initial state, length n.</param>
    /// <param name="parameterGradient">Receives dG/dp, length k; empty when the parameters are not active. NaN where the gradient could not be completed.</param>
    /// <param name="initialStateGradient">Receives dG/du₀, length n; empty when the initial state is not active. NaN where the gradient could not be completed.</param>
    /// <returns>The cost G.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry is NaN or infinite, or the problem's initial state is a function of p.</exception>
    /// <exception cref="SensitivityException">An integration stopped early, or the gradient is not confirmed.</exception>
    /// <exception cref="OperationCanceledException">The token in the options was triggered.</exception>
    /// <exception cref="InvalidOperationException">The gradient before has not ended: it is computed by another thread, or calls this one.</exception>
    public double Gradient(ReadOnlySpan<double> p, ReadOnlySpan<double> u0, Span<double> parameterGradient, Span<double> initialStateGradient)
    {
        Enter();
        try
        {
            return GradientFrom(u0, p, parameterGradient, initialStateGradient);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Says what a gradient at the parameters p will keep and replay, after a forward pass that keeps nothing.</summary>
    /// <param name="p">The parameters, length k.</param>
    /// <returns>The plan; for a method that keeps nothing of the forward pass, without one.</returns>
    /// <exception cref="ArgumentException">p has another length, or an entry is NaN or infinite.</exception>
    /// <exception cref="SensitivityException">The integration stopped early, or the memory will be too small.</exception>
    /// <exception cref="OperationCanceledException">The token in the options was triggered.</exception>
    /// <exception cref="InvalidOperationException">The gradient before has not ended: it is computed by another thread, or calls this one.</exception>
    public SensitivityPlan Plan(ReadOnlySpan<double> p)
    {
        Enter();
        try
        {
            CheckParameters(p);
            Problem.WriteInitialState(p, start);
            Check.Finite(start, "u0(p)");
            Bind(p);
            return Scout(start);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>What the last gradient kept.</summary>
    private protected virtual SensitivityPlan Describe() => new();

    /// <summary>The plan for a gradient from u₀; the parameters are bound.</summary>
    private protected virtual SensitivityPlan Scout(ReadOnlySpan<double> u0) => new();

    /// <summary>Computes cost and gradient; the parameters are bound.</summary>
    private protected abstract double Compute(ReadOnlySpan<double> u0, ReadOnlySpan<double> p, Span<double> parameterGradient, Span<double> initialStateGradient);

    /// <summary>The state, and where the cost has integrands its integral behind it, which the method then integrates along and controls.</summary>
    private protected OdeSystem CreateStateSystem()
        => Costs.Integrands.Length > 0 ? new TangentSystem(System, SecondOrder, Costs.Integrands, parameterColumns: 0, stateColumns: 0) : new PreparedSystem(System);

    /// <summary>Writes du₀/dp, n × k row by row.</summary>
    private protected void InitialStateJacobian(ReadOnlySpan<double> p, Span<double> value, Span<double> destination)
        => initialState!.Jacobian(p, value, destination);

    /// <summary>destination += (du₀/dp)ᵀ λ.</summary>
    private protected void AddInitialStatePullback(ReadOnlySpan<double> p, ReadOnlySpan<double> lambda, Span<double> destination)
    {
        Span<double> gradient = initialStateWork.AsSpan(0, p.Length), value = initialStateWork.AsSpan(p.Length, lambda.Length);
        initialState!.Pullback(p, lambda, value, gradient);
        for (int i = 0; i < gradient.Length; i++)
        {
            destination[i] += gradient[i];
        }
    }

    /// <summary>What the component behind the state is, which <see cref="CreateStateSystem"/> integrates along; null for the state's own.</summary>
    private protected string? WhatIsIntegral(int component) => component >= Problem.StateLength ? "That is the integral of the cost." : null;

    /// <summary>Throws when an integration did not get through.</summary>
    private protected void Require(bool arrived, string pass, OdeOutcome outcome, OdeOptions? options = null, string? detail = null)
    {
        if (arrived)
        {
            return;
        }

        if (outcome.Status == Status.Cancelled)
        {
            throw new OperationCanceledException(outcome.ToString(), (options ?? Options).CancellationToken);
        }

        throw new SensitivityException(pass, outcome, detail);
    }

    /// <summary>Compares a gradient that is in doubt, or is to be confirmed anyway, with the derivative along its direction.</summary>
    /// <returns>How many evaluations with a tangent it took.</returns>
    private protected long Confirm(Doubt doubt, ReadOnlySpan<double> u0, ReadOnlySpan<double> p, ReadOnlySpan<double> byParameters, ReadOnlySpan<double> byState)
    {
        if (!MayDoubt || (doubt.Kind == DoubtKind.None && confirmation != Confirmation.Always))
        {
            return 0;
        }

        confirmed ??= new GradientConfirmation(Problem, System, SecondOrder, Costs, initialState, integration, Options);
        confirmed.Confirm(doubt.Kind == DoubtKind.None ? new(DoubtKind.Asked, Problem.Start, 0.0) : doubt, u0, p, byParameters, byState);
        return confirmed.Evaluations;
    }
}
