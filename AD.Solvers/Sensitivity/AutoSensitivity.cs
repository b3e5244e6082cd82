using System.Globalization;

namespace AD.Solvers;

/// <summary>Chooses a method by counts: tangents where there are few derivatives, an adjoint where there are many.</summary>
/// <remarks>
/// With c derivatives asked for (parameters, components of the initial state) tangents cost c columns in every step, and an adjoint a pass backward whatever c is. Where they cross was measured on one core at the
/// tolerance 1e-6, for 2, 8 and 64 states (Lotka-Volterra, the spiral equation, a ring of species) and 1 to 1002 parameters. Explicit methods, a backend with a pullback of its own: forward sensitivities and the
/// discrete adjoint cross near c = 12 / √n, with the compiled tape at 10, 5 and 2, with the reverse tape somewhat earlier; a backend that derives its pullback from pushforwards (forward duals): at 12, 8 and 50, taken
/// as max(12, 2n / 3). Implicit methods (Rodas5P, KenCarp4, both tapes): with the Gauss adjoint near c = 16 / n, at 4 to 20 for 2 states and at 1 to 2 for 8. An integral cost changes nothing in this: it is integrated along
/// in every method.
/// <see cref="DiscreteAdjoint"/> is taken for explicit methods: it needs no integration backward and its gradient belongs to the computed cost, whatever the tolerance. <see cref="GaussAdjoint"/> is taken for implicit
/// ones: its equations have the length of the state whatever the number of parameters. <see cref="Choose"/> says what was chosen and why.
/// </remarks>
/// <param name="backend">The backend that all derivatives come from.</param>
public sealed class AutoSensitivity(Backend backend) : SensitivityMethod(backend)
{
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
        bool isImplicit = method is ImplicitMethod;
        int columns = parameters + states, most = MostTangents(problem.StateLength, isImplicit);
        string counts = string.Create(
            CultureInfo.InvariantCulture,
            $"{columns} derivatives ({parameters} by parameters, {states} by the initial state) of a cost {Kind(cost)}, {problem.StateLength} states, {method.Name} ({(isImplicit ? "implicit" : "explicit")}), {Backend.Traits.Name}");
        return columns <= most
            ? new(new ForwardSensitivity(Backend) { Active = Active }, $"{counts}: up to {most}, tangents cost less than a pass backward.")
            : isImplicit
                ? new(new GaussAdjoint(Backend) { Active = Active, MemoryBudget = MemoryBudget, Confirmation = Confirmation }, $"{counts}: beyond {most}, a pass backward costs less than tangents, and its equations are no more than the states.")
                : new(new DiscreteAdjoint(Backend) { Active = Active, MemoryBudget = MemoryBudget, Confirmation = Confirmation }, $"{counts}: beyond {most}, the steps pulled back cost less than tangents.");
    }

    private protected override PreparedSensitivity PrepareCore(OdeProblem problem, Cost cost, OdeMethod method, OdeOptions options)
        => Choose(problem, cost, method).Method.Prepare(problem, cost, method, options);

    /// <summary>The number of derivatives up to which tangents cost less, as measured.</summary>
    private int MostTangents(int states, bool isImplicit)
        => isImplicit
            ? Math.Max(1, 16 / states)
            : Backend.Traits.NativePullback ? Math.Max(2, (int)(12.0 / Math.Sqrt(states))) : Math.Max(12, 2 * states / 3);

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
