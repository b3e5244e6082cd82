using System.Diagnostics.CodeAnalysis;

namespace AD.Solvers;

/// <summary>The initial value problem u' = f(u, p, t), or M u' = f(u, p, t), with u(t₀) = u₀, from t₀ to t₁, forward (t₁ &gt; t₀) or backward in time.</summary>
/// <remarks>Immutable; safe to share between threads as far as f is.</remarks>
public sealed partial class OdeProblem
{
    private readonly double[] initialState;
    private readonly double[] parameters;

    /// <summary>A problem from a method group or a delegate.</summary>
    /// <param name="f">The right-hand side; a generic method can be differentiated by every backend, a plain <see cref="double"/> delegate by finite differences.</param>
    /// <param name="u0">The initial state, length n; copied.</param>
    /// <param name="p">The parameters, length k; copied.</param>
    /// <param name="span">The span (t₀, t₁).</param>
    /// <exception cref="ArgumentException">An entry is NaN or infinite, or the span is empty.</exception>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public OdeProblem(OdeFunction<double> f, double[] u0, double[] p, (double Start, double End) span)
        : this(AD.Function.From(f), u0, p, span.Start, span.End)
    {
    }

    /// <summary>A problem from a method group or a delegate.</summary>
    /// <param name="f">The right-hand side; a generic method can be differentiated by every backend, a plain <see cref="double"/> delegate by finite differences.</param>
    /// <param name="u0">The initial state, length n; copied.</param>
    /// <param name="p">The parameters, length k; copied.</param>
    /// <param name="start">t₀.</param>
    /// <param name="end">t₁.</param>
    /// <exception cref="ArgumentException">An entry is NaN or infinite, or the span is empty.</exception>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public OdeProblem(OdeFunction<double> f, double[] u0, double[] p, double start, double end)
        : this(AD.Function.From(f), u0, p, start, end)
    {
    }

    /// <summary>A problem from an object.</summary>
    /// <param name="f">The right-hand side.</param>
    /// <param name="u0">The initial state, length n; copied.</param>
    /// <param name="p">The parameters, length k; copied.</param>
    /// <param name="span">The span (t₀, t₁).</param>
    /// <exception cref="ArgumentException">An entry is NaN or infinite, or the span is empty.</exception>
    public OdeProblem(IOdeFunction f, double[] u0, double[] p, (double Start, double End) span)
        : this(f, u0, p, span.Start, span.End)
    {
    }

    /// <summary>A problem from an object.</summary>
    /// <param name="f">The right-hand side.</param>
    /// <param name="u0">The initial state, length n; copied.</param>
    /// <param name="p">The parameters, length k; copied.</param>
    /// <param name="start">t₀.</param>
    /// <param name="end">t₁.</param>
    /// <exception cref="ArgumentException">An entry is NaN or infinite, or the span is empty.</exception>
    public OdeProblem(IOdeFunction f, double[] u0, double[] p, double start, double end)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(u0);
        ArgumentNullException.ThrowIfNull(p);
        Check.Finite(u0);
        Check.Finite(p);
        Check.Finite(start);
        Check.Finite(end);
        if (start == end)
        {
            throw new ArgumentException($"The span is empty: it starts and ends at {start}. An end before the start integrates backward.", nameof(end));
        }

        if (u0.Length == 0)
        {
            throw new ArgumentException("The initial state is empty; at least one component is expected.", nameof(u0));
        }

        Function = AD.Function.From(f);
        RightHandSide = Function;
        initialState = (double[])u0.Clone();
        parameters = (double[])p.Clone();
        Start = start;
        End = end;
    }

    /// <summary>The right-hand side f.</summary>
    public BoundOde Function { get; }

    /// <summary>The initial state u₀, length n, as given.</summary>
    public ReadOnlySpan<double> InitialState => initialState;

    /// <summary>The parameters p, length k.</summary>
    public ReadOnlySpan<double> Parameters => parameters;

    /// <summary>The length n of the state.</summary>
    public int StateLength => initialState.Length;

    /// <summary>The length k of the parameters.</summary>
    public int ParameterLength => parameters.Length;

    /// <summary>The time t₀ at which the state is given.</summary>
    public double Start { get; }

    /// <summary>The time t₁ to integrate to.</summary>
    public double End { get; }

    /// <summary>The initial state as a function u₀(p) of the parameters, Rᵏ → Rⁿ; it takes the place of the given u₀, and the gradient with respect to p includes its part. Null: u₀ does not depend on p.</summary>
    public IVectorFunction? InitialStateFunction { get; init; }

    /// <summary>The same problem with an initial state that depends on the parameters.</summary>
    /// <param name="u0">u₀(p), a generic method that returns n numbers.</param>
    /// <returns>The problem.</returns>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public OdeProblem WithInitialState(MapFunction<double> u0) => WithInitialState(AD.Function.From(u0, StateLength));

    /// <summary>The same problem with an initial state that depends on the parameters.</summary>
    /// <param name="u0">u₀(p), Rᵏ → Rⁿ.</param>
    /// <returns>The problem.</returns>
    public OdeProblem WithInitialState(IVectorFunction u0) => Like(initialState, parameters, u0);

    /// <summary>The same problem with another initial state, which does not depend on the parameters.</summary>
    /// <param name="u0">The initial state, length n; copied.</param>
    /// <returns>The problem.</returns>
    /// <exception cref="ArgumentException">The length is not n, or an entry is NaN or infinite.</exception>
    public OdeProblem WithInitialState(double[] u0)
    {
        ArgumentNullException.ThrowIfNull(u0);
        Check.Length(u0.Length, StateLength, nameof(u0), "the length of the state of this problem");
        return Like(u0, parameters, null);
    }

    /// <summary>The same problem with other parameters.</summary>
    /// <param name="p">The parameters, length k.</param>
    /// <returns>The problem.</returns>
    public OdeProblem WithParameters(double[] p)
    {
        ArgumentNullException.ThrowIfNull(p);
        Check.Length(p.Length, ParameterLength, nameof(p), "the number of parameters of this problem");
        return Like(initialState, p, InitialStateFunction);
    }

    /// <summary>Integrates from t₀ to t₁.</summary>
    /// <param name="method">The method, such as <see cref="Tsit5"/>.</param>
    /// <param name="options">How to integrate; null: the defaults.</param>
    /// <returns>The solution as far as it got; <see cref="OdeSolution.Status"/> says why it stopped. Numerical failure is a status, not an exception.</returns>
    /// <exception cref="ArgumentException">A tolerance is negative, NaN or infinite, a saved time lies outside the span or out of order, or tolerances have another length than the state.</exception>
    /// <exception cref="InsufficientMemoryException">More times or steps are to be kept than arrays can hold, some 2e9 numbers; with <see cref="OdeOptions.DenseOutput"/> = false and <see cref="OdeOptions.SaveAt"/> fewer are.</exception>
    public OdeSolution Solve(OdeMethod method, OdeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(method);
        options ??= new OdeOptions();
        Check.Options(options, StateLength);
        double[]? saveAt = options.SaveAt is null ? null : Check.Times(options.SaveAt, Start, End, nameof(options.SaveAt));
        Integrator integrator = new(method, method.CreateSystem(this), options, ToleranceRange.For(options, StateLength));
        WriteInitialState(parameters, integrator.Stepper.State);
        SolutionRecorder recorder = new(integrator.Stepper, options, saveAt, Start);
        integrator.Observer = recorder;
        integrator.Progress = ProgressMeter.Of(options.Progress, Start, End);
        integrator.Start(Start);
        integrator.Advance(End);
        return recorder.Finish(integrator);
    }

    /// <summary>Writes u₀, or u₀(p) where it is a function.</summary>
    internal void WriteInitialState(ReadOnlySpan<double> p, Span<double> destination)
    {
        if (InitialStateFunction is null)
        {
            initialState.CopyTo(destination);
            return;
        }

        Check.Length(InitialStateFunction.OutputLength(p.Length), StateLength, nameof(InitialStateFunction), "the length of the state");
        InitialStateFunction.Evaluate(p, destination);
    }
}
