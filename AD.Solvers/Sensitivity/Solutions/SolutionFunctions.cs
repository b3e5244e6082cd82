namespace AD.Solvers;

/// <summary>Solutions of initial value problems as differentiable functions.</summary>
public static class SolutionFunctions
{
    /// <summary>The solution at given times as a function of parameters or initial state: x ↦ (u(t₁), ..., u(t_m)).</summary>
    /// <param name="problem">The problem; its values stand for what is no input.</param>
    /// <param name="backend">The backend that the derivatives of the right-hand side come from; another one may differentiate around the solution.</param>
    /// <param name="method">The integration method, such as <see cref="Tsit5"/>.</param>
    /// <param name="times">The times t_i, in the order of the integration, inside its span; steps are not shortened for them.</param>
    /// <param name="options">How to integrate; null: the defaults. Saved times and dense output play no part.</param>
    /// <param name="solution">What x is and how the solution is differentiated; null: the parameters, and the defaults.</param>
    /// <returns>The function.</returns>
    /// <exception cref="ArgumentException">
    /// The backend cannot differentiate the right-hand side, there are no times, a time lies outside the span or out of order, a tolerance is not valid, the initial state is an input although the problem makes it of the
    /// parameters, the method of pullbacks leaves out an input or does not take the problem or the integration method, or what becomes of failures is none of its choices.
    /// </exception>
    public static SolutionFunction AsFunction(this OdeProblem problem, Backend backend, OdeMethod method, IReadOnlyList<double> times, OdeOptions? options = null, SolutionFunctionOptions? solution = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(backend);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(times);
        options ??= new OdeOptions();
        solution ??= new SolutionFunctionOptions();
        Check.Options(options, problem.StateLength);
        Check.Accepts(backend, problem.RightHandSide);
        double[] checkedTimes = Check.Times(times, problem.Start, problem.End, nameof(times));
        if (checkedTimes.Length == 0)
        {
            throw new ArgumentException("There are no times; at least one is expected, such as the end of the span.", nameof(times));
        }

        if ((solution.Inputs & ActiveInputs.All) == 0)
        {
            throw new ArgumentException($"Inputs is {solution.Inputs}; Parameters, InitialState or both are expected.", nameof(solution));
        }

        if ((solution.Inputs & ActiveInputs.InitialState) != 0 && problem.InitialStateFunction is not null)
        {
            throw new ArgumentException("The initial state is to be an input, but the problem makes it of the parameters: take Inputs = Parameters, or a problem without InitialStateFunction.", nameof(solution));
        }

        if (solution.Reverse is { } reverse && (reverse.Active & solution.Inputs) != solution.Inputs)
        {
            throw new ArgumentException($"The method of pullbacks has Active = {reverse.Active}, but the inputs are {solution.Inputs}: leave Active out, or name every input in it.", nameof(solution));
        }

        if (solution.OnFailure is not (FailedSolve.Throw or FailedSolve.NaN))
        {
            throw new ArgumentException($"OnFailure is {solution.OnFailure}; FailedSolve.Throw or FailedSolve.NaN is expected.", nameof(solution));
        }

        // What the method of pullbacks does not take is refused here, and not at the first derivative.
        solution.Reverse?.Prepare(problem, Cost.Weighted(checkedTimes, new double[checkedTimes.Length * problem.StateLength]), method, options);
        return new SolutionMap(problem, backend, method, checkedTimes, options, solution);
    }
}
