namespace AD.Solvers;

/// <summary>A way to the gradient of a cost of a trajectory with respect to parameters, initial state and the ends of the span.</summary>
/// <remarks>Immutable; safe to share between threads as far as the backend is.</remarks>
public abstract class SensitivityMethod
{
    private protected SensitivityMethod(Backend backend)
    {
        ArgumentNullException.ThrowIfNull(backend);
        Backend = backend;
    }

    /// <summary>The backend that all derivatives of the right-hand side and of the cost come from.</summary>
    public Backend Backend { get; }

    /// <summary>What the gradient is taken with respect to; parameters and initial state by default.</summary>
    public ActiveInputs Active { get; init; } = ActiveInputs.All;

    /// <summary>When a gradient is compared with a derivative that is computed another way, and refused where they differ: by default when it is in doubt.</summary>
    /// <remarks>
    /// In doubt are: gradients of an explicit method where steps were as long as its stability allows (<see cref="OdeOutcome.Stiff"/>; a discrete method looks at short integrations too); gradients
    /// of costs at times whose adjoint state, and discrete forward ones whose tangents, grew beyond ten times what drives them; continuous adjoints of an implicit method (but <see cref="BacksolveAdjoint"/>, which compares states) along which H = λᵀ f + g drifts by more than a quarter, where it should keep but for the parts of
    /// f and g that depend on time; and <see cref="GaussAdjoint"/> where the quadrature of λ' does not give what λ changed by. A doubt is no verdict: the comparison is. Gradients of <see cref="ForwardSensitivity"/> are never
    /// compared, as what they would be compared with is one of them.
    /// </remarks>
    public Confirmation Confirmation { get; init; }

    /// <summary>The cost and its gradient at the problem's parameters and initial state.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="cost">The cost.</param>
    /// <param name="method">The integration method.</param>
    /// <param name="options">How to integrate; null: the defaults. Saved times play no part: those of the cost count.</param>
    /// <returns>Value and gradient.</returns>
    /// <exception cref="ArgumentException">The backend cannot differentiate a function, a cost time lies outside the span or out of order, a tolerance is not valid, or properties of this method contradict each other.</exception>
    /// <exception cref="SensitivityException">An integration stopped early, or the gradient is not confirmed.</exception>
    /// <exception cref="OperationCanceledException">The token in the options was triggered.</exception>
    public Sensitivities Gradient(OdeProblem problem, Cost cost, OdeMethod method, OdeOptions? options = null)
    {
        PreparedSensitivity prepared = Prepare(problem, cost, method, options);
        return prepared.Gradient(problem.Parameters);
    }

    /// <summary>Prepares the gradient for many parameters: one object that owns every buffer.</summary>
    /// <param name="problem">The problem; its parameters give the length only.</param>
    /// <param name="cost">The cost.</param>
    /// <param name="method">The integration method.</param>
    /// <param name="options">How to integrate; null: the defaults.</param>
    /// <returns>The prepared gradient, for one thread at a time.</returns>
    /// <exception cref="ArgumentException">The backend cannot differentiate a function, a cost time lies outside the span or out of order, a tolerance is not valid, or properties of this method contradict each other.</exception>
    public PreparedSensitivity Prepare(OdeProblem problem, Cost cost, OdeMethod method, OdeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(method);
        options ??= new OdeOptions();
        Check.Options(options, problem.StateLength);
        if (Active == 0 || (Active & ~(ActiveInputs.All | ActiveInputs.Times)) != 0)
        {
            throw new ArgumentException($"Active is {Active}; Parameters, InitialState, StartTime, EndTime or several of them are expected.", nameof(Active));
        }

        if (!Enum.IsDefined(Confirmation))
        {
            throw new ArgumentException($"Confirmation is {Confirmation}; WhenInDoubt, Always or Never is expected.", nameof(Confirmation));
        }

        return PrepareCore(problem, cost, method, options);
    }

    /// <summary>Says what a gradient will keep of its forward trajectory and what it will compute a second time, after a forward pass that keeps nothing.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="cost">The cost.</param>
    /// <param name="method">The integration method.</param>
    /// <param name="options">How to integrate; null: the defaults.</param>
    /// <returns>The plan; print it.</returns>
    /// <exception cref="ArgumentException">The backend cannot differentiate a function, a cost time lies outside the span or out of order, a tolerance is not valid, or properties of this method contradict each other.</exception>
    /// <exception cref="SensitivityException">The integration stopped early, or the memory will be too small: <see cref="SensitivityException.RequiredBytes"/>.</exception>
    /// <exception cref="OperationCanceledException">The token in the options was triggered.</exception>
    public SensitivityPlan Plan(OdeProblem problem, Cost cost, OdeMethod method, OdeOptions? options = null) => Prepare(problem, cost, method, options).Plan(problem.Parameters);

    /// <summary>The cost and its gradient with an estimate of their errors, from two more gradients at 1 / √10 and a tenth of the tolerances and central differences of the cost along a direction.</summary>
    /// <remarks>
    /// What moves with the tolerances is the error: of what steps leave behind, forward and backward, not of a backend that approximates derivatives (its stated error is added). Cost: some
    /// 1 + 10^(1/2q) + 10^(1/q) gradients, q the order of the method, and 4 solves at a thousandth of the tolerances
    /// (8 where the first 4 disagree or do not settle, and up to 4 more where a variable that is 0 cannot be moved). Where the gradient does not agree with the differences the estimate includes what they are apart: <see cref="GradientEstimate.Directional"/>. <see cref="GradientEstimate"/> says how far the estimate can be trusted.
    /// </remarks>
    /// <param name="problem">The problem.</param>
    /// <param name="cost">The cost.</param>
    /// <param name="method">The integration method.</param>
    /// <param name="options">How to integrate; null: the defaults. The gradient is that of <see cref="Gradient"/>.</param>
    /// <returns>Value and gradient with their errors.</returns>
    /// <exception cref="ArgumentException">The backend cannot differentiate a function, a cost time lies outside the span or out of order, a tolerance is not valid, or properties of this method contradict each other.</exception>
    /// <exception cref="SensitivityException">An integration stopped early, or the gradient is not confirmed, or one at a smaller tolerance is not.</exception>
    /// <exception cref="OperationCanceledException">The token in the options was triggered.</exception>
    public GradientEstimate GradientWithError(OdeProblem problem, Cost cost, OdeMethod method, OdeOptions? options = null)
        => GradientCrossCheck.Estimate(this, problem, cost, method, options ?? new OdeOptions());

    /// <summary>The same method with every tolerance of its own times a factor, and no step of its own longer than asked for.</summary>
    internal virtual SensitivityMethod WithTolerances(double factor, int order, double longest) => this;

    /// <summary>The same method, telling another one where it told this one.</summary>
    internal virtual SensitivityMethod WithProgress(IProgress<OdeProgress>? given, IProgress<OdeProgress>? instead) => this;

    private protected abstract PreparedSensitivity PrepareCore(OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options);
}
