using System.Globalization;

namespace AD.Solvers;

/// <summary>Chooses a method by counts: tangents where there are few derivatives, an adjoint where there are many.</summary>
/// <remarks>
/// With c derivatives asked for (parameters, components of the initial state, or the time t₀ where these are not asked for) tangents cost c columns in every step, and an adjoint a pass backward whatever c is; dG/dt₁ costs
/// nothing in either. Where they cross was measured on one core at the tolerance 1e-6, with 1 to 1002 parameters:
/// Explicit methods (2, 8 and 64 states; Lotka-Volterra, the spiral equation, a ring of species), <see cref="DiscreteAdjoint"/>: near c = 12 / √n with a backend that has a pullback of its own (compiled tape 10, 5 and 2, reverse
/// tape somewhat earlier); with one that derives its pullback from pushforwards (forward duals) at 12, 8 and 50, taken as max(12, 2n / 3). It needs no integration backward, and its gradient belongs to the computed cost.
/// ESDIRK methods with factors (KenCarp4, TrBdf2; 2 to 64 states of the ring, all backends), up to 28 states: <see cref="DiscreteAdjoint"/>, for its five to seven stages a step cost no Newton iteration backward: 0.3 to 0.6
/// times the Gauss adjoint, and less than tangents from c = 1 on, or with more than 8 states from c = 2 on. A factorization for each of its stages costs more than the Gauss adjoint's whole pass beyond: about twice with 64 states.
/// Other implicit methods (Rodas5P), and ESDIRK methods with more states or without factors: <see cref="GaussAdjoint"/>, whose equations have the length of the state whatever the number of parameters; it crosses tangents near
/// c = 12 / n, and at 2 with more than 6 states; with forward duals not before n / 8. The discrete adjoint of a Rosenbrock method takes second derivatives in every step: 0.7 to 1.3 times the Gauss adjoint with the compiled
/// tape, 1.5 times with the reverse tape, 2 to 7 times with forward duals. The interpolating adjoint takes fewer pullbacks than the Gauss adjoint (2/3 of them) and the same time to 20 in 100 while k is small, and its state grows with k.
/// An integral cost changes nothing in this: it is integrated along in every method. <see cref="Choose"/> says what was chosen and why.
/// </remarks>
/// <param name="backend">The backend that all derivatives come from.</param>
public sealed class AutoSensitivity(Backend backend) : SensitivityMethod(backend)
{
    private const int MostStatesOfStageFactors = 28;

    /// <summary>The memory for the forward trajectory of an adjoint, in bytes; null: as much as it takes (<see cref="AdjointMethod.MemoryBudget"/>).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public long? MemoryBudget
    {
        get;
        init => field = Check.MemoryBudget(value);
    }

    /// <summary>The method for a problem, and why.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="cost">The cost.</param>
    /// <param name="method">The integration method.</param>
    /// <returns>The choice; print it.</returns>
    public SensitivityChoice Choose(OdeProblem problem, Cost cost, OdeMethod method)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(method);
        int parameters = (Active & ActiveInputs.Parameters) != 0 ? problem.ParameterLength : 0, states = (Active & ActiveInputs.InitialState) != 0 ? problem.StateLength : 0;
        int start = (Active & ActiveInputs.StartTime) != 0 && states == 0 ? 1 : 0, columns = parameters + states + start;
        bool isDiscrete = PullsStepsBack(method, problem.StateLength);
        int most = MostTangents(method, problem.StateLength);
        string beyond = most == 0 ? "even for one" : string.Create(CultureInfo.InvariantCulture, $"beyond {most}");
        string counts = string.Create(
            CultureInfo.InvariantCulture,
            $"{columns} derivatives ({parameters} by parameters, {states} by the initial state{(start > 0 ? ", 1 by the start of the span" : string.Empty)}) of a cost {Kind(cost)}, {problem.StateLength} states, {method.Name} ({(method is ImplicitMethod ? "implicit" : "explicit")}), {Backend.Traits.Name}");
        return columns <= most
            ? new(new ForwardSensitivity(Backend) { Active = Active }, $"{counts}: up to {most}, tangents cost less than a pass backward.")
            : isDiscrete
                ? new(new DiscreteAdjoint(Backend) { Active = Active, MemoryBudget = MemoryBudget, Confirmation = Confirmation }, $"{counts}: {beyond}, the steps pulled back cost less than tangents{(method is ImplicitMethod ? ", and up to 28 states less than an integration backward" : string.Empty)}.")
                : new(new GaussAdjoint(Backend) { Active = Active, MemoryBudget = MemoryBudget, Confirmation = Confirmation }, $"{counts}: {beyond}, a pass backward costs less than tangents, and its equations are no more than the states.");
    }

    private protected override PreparedSensitivity PrepareCore(OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options)
        => Choose(problem, cost, method).Method.Prepare(problem, cost, method, options);

    /// <summary>The steps pulled back cost less than an integration backward: no Newton iterations, but a factorization for each stage of an ESDIRK method, and second derivatives for a Rosenbrock method.</summary>
    private static bool PullsStepsBack(OdeMethod method, int states) => method is not ImplicitMethod || method is EsdirkMethod { LinearSolver: null } && states <= MostStatesOfStageFactors;

    /// <summary>The number of derivatives up to which tangents cost less, as measured.</summary>
    private int MostTangents(OdeMethod method, int states)
    {
        if (method is not ImplicitMethod)
        {
            return Backend.Traits.NativePullback ? Math.Max(2, (int)(12.0 / Math.Sqrt(states))) : Math.Max(12, 2 * states / 3);
        }

        if (PullsStepsBack(method, states))
        {
            return states <= 8 ? 0 : 1;
        }

        int most = Math.Max(2, 12 / states);
        return Backend.Traits.NativePullback ? most : Math.Max(most, states / 8);
    }

    private static string Kind(Cost cost)
    {
        int times = 0;
        bool hasIntegral = false;
        foreach (CostTerm term in cost.Terms)
        {
            times += term.AtEnd ? 1 : term.Times?.Length ?? 0;
            hasIntegral |= !term.AtEnd && term.Times is null;
        }

        return times == 0 ? "by an integral" : string.Create(CultureInfo.InvariantCulture, $"at {times} {(times == 1 ? "time" : "times")}{(hasIntegral ? " and by an integral" : string.Empty)}");
    }
}
