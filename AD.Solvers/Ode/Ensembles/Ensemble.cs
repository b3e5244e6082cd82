using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>The data of one trajectory of an ensemble.</summary>
/// <param name="index">The trajectory, from 0.</param>
/// <param name="p">Holds the problem's parameters; receives those of the trajectory.</param>
/// <param name="u0">Holds the problem's initial state; receives that of the trajectory. Empty where the problem makes it of the parameters.</param>
public delegate void EnsembleData(int index, Span<double> p, Span<double> u0);

/// <summary>Many trajectories of one problem, with parameters and initial states of their own: integrated over the cores, and several at once in the lanes of each.</summary>
/// <remarks>
/// Each thread prepares once. Results come in the order of the trajectories and do not depend on the number of threads; each has a status of its own, so that one that fails leaves the others alone.
/// Immutable; safe to share between threads as far as the functions are, which several threads call at once.
/// </remarks>
public sealed class Ensemble
{
    private readonly EnsembleData data;

    /// <summary>The right-hand side as each backend has prepared it for lanes: compiled once, however often the ensemble is solved.</summary>
    private readonly ConditionalWeakTable<Backend, PreparedBatch> batches = [];

    /// <summary>An ensemble whose data a function writes.</summary>
    /// <param name="problem">The problem: right-hand side, span, and the data that the function leaves as they are.</param>
    /// <param name="count">The number of trajectories.</param>
    /// <param name="data">Writes the data of a trajectory; called once for each, from several threads at once.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public Ensemble(OdeProblem problem, int count, EnsembleData data)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Problem = problem;
        Count = count;
        this.data = data;
    }

    /// <summary>The problem.</summary>
    public OdeProblem Problem { get; }

    /// <summary>The number of trajectories.</summary>
    public int Count { get; }

    /// <summary>One problem with many parameters.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="parameters">The parameters of each trajectory, length k; read when they are needed.</param>
    /// <returns>The ensemble.</returns>
    /// <exception cref="ArgumentException">One of them has another length, or an entry is NaN or infinite.</exception>
    public static Ensemble OfParameters(OdeProblem problem, IReadOnlyList<double[]> parameters)
    {
        ArgumentNullException.ThrowIfNull(problem);
        CheckAll(parameters, problem.ParameterLength, nameof(parameters), "the number of parameters");
        return new(problem, parameters.Count, (i, p, _) => parameters[i].CopyTo(p));
    }

    /// <summary>One problem with many initial states.</summary>
    /// <param name="problem">The problem, whose initial state is no function of the parameters.</param>
    /// <param name="states">The initial state of each trajectory, length n; read when they are needed.</param>
    /// <returns>The ensemble.</returns>
    /// <exception cref="ArgumentException">One of them has another length, an entry is NaN or infinite, or the problem makes the initial state of the parameters.</exception>
    public static Ensemble OfInitialStates(OdeProblem problem, IReadOnlyList<double[]> states)
    {
        ArgumentNullException.ThrowIfNull(problem);
        CheckAll(states, problem.StateLength, nameof(states), "the length of the state");
        if (problem.InitialStateFunction is not null)
        {
            throw new ArgumentException("The problem makes its initial state of the parameters: take an ensemble of parameters, or a problem without InitialStateFunction.", nameof(problem));
        }

        return new(problem, states.Count, (i, _, u0) => states[i].CopyTo(u0));
    }

    /// <summary>The problem of one trajectory, to be looked at by itself.</summary>
    /// <param name="index">The trajectory, from 0.</param>
    /// <returns>The problem with the trajectory's data.</returns>
    public OdeProblem Member(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        double[] p = new double[Problem.ParameterLength], u0 = new double[Problem.StateLength];
        Write(index, p, u0);
        OdeProblem member = Problem.WithParameters(p);
        return Problem.InitialStateFunction is null ? member.WithInitialState(u0) : member;
    }

    /// <summary>All solutions.</summary>
    /// <param name="method">The method, such as <see cref="Tsit5"/>.</param>
    /// <param name="options">How to integrate; null: the defaults.</param>
    /// <returns>The solutions in order, each as far as it got, with a status of its own.</returns>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public OdeSolution[] Solve(OdeMethod method, EnsembleOptions? options = null) => Solve(method, static (_, solution) => solution, options);

    /// <summary>What a function makes of each solution, which is then let go.</summary>
    /// <typeparam name="TResult">What it makes.</typeparam>
    /// <param name="method">The method, such as <see cref="Tsit5"/>.</param>
    /// <param name="output">What becomes of trajectory i: output(i, solution), whatever its status; called from several threads at once.</param>
    /// <param name="options">How to integrate; null: the defaults.</param>
    /// <returns>What was made, in order.</returns>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public TResult[] Solve<TResult>(OdeMethod method, Func<int, OdeSolution, TResult> output, EnsembleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(output);
        options ??= new EnsembleOptions();
        ArgumentNullException.ThrowIfNull(options.Integration);
        Check.Options(options.Integration, Problem.StateLength);
        double[]? saveAt = options.Integration.SaveAt is null ? null : Check.Times(options.Integration.SaveAt, Problem.Start, Problem.End, nameof(OdeOptions.SaveAt));
        if (options.MaxDegreeOfParallelism is < 1)
        {
            throw new ArgumentException($"MaxDegreeOfParallelism is {options.MaxDegreeOfParallelism}; at least one thread is expected, or null for one on each core.", nameof(options));
        }

        if (options.Lanes is not null && method is not ExplicitRungeKutta)
        {
            throw new ArgumentException($"{method.Name} cannot integrate in lanes, which explicit Runge-Kutta methods can, such as Tsit5: leave Lanes out, and the trajectories are shared among the cores.", nameof(method));
        }

        TResult[] results = new TResult[Count];
        EnsembleQueue queue = new(Count, options, (index, solution) => results[index] = output(index, solution));
        PreparedBatch? lanes = options.Lanes is { } backend ? batches.GetValue(backend, PrepareBatch) : null;
        queue.Run(() => lanes is null ? new SingleWorker(this, method, options.Integration, saveAt) : new LaneWorker(this, (ExplicitRungeKutta)method, lanes.Clone(), options.Integration, saveAt));
        return results;
    }

    /// <summary>Writes the data of a trajectory.</summary>
    internal void Write(int index, Span<double> p, Span<double> u0)
    {
        Problem.Parameters.CopyTo(p);
        if (Problem.InitialStateFunction is null)
        {
            Problem.InitialState.CopyTo(u0);
            data(index, p, u0);
            return;
        }

        try
        {
            data(index, p, default);
        }
        catch (Exception exception) when (exception is IndexOutOfRangeException or ArgumentException { ParamName: "destination" })
        {
            throw new ArgumentException(
                $"The function of the data threw for trajectory {index}, perhaps because it wrote u0: u0 is empty, as the problem makes its initial state of the parameters. Write p alone, or take a problem without InitialStateFunction.", nameof(data), exception);
        }

        Problem.WriteInitialState(p, u0);
    }

    private PreparedBatch PrepareBatch(Backend backend)
    {
        int n = Problem.StateLength, k = Problem.ParameterLength;
        return backend.PrepareBatch(new OdeAsVector<OdeCall>(new OdeCall(backend.Accept(Problem.RightHandSide)), n, k), Shape.Vector(n + k + 1, n));
    }

    private static void CheckAll(IReadOnlyList<double[]> rows, int length, string name, string reason)
    {
        ArgumentNullException.ThrowIfNull(rows, name);
        for (int i = 0; i < rows.Count; i++)
        {
            ArgumentNullException.ThrowIfNull(rows[i], name);
            Check.Length(rows[i].Length, length, $"{name}[{i}]", reason);
            Check.Finite(rows[i], $"{name}[{i}]");
        }
    }
}
