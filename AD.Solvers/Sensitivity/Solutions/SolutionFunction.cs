using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AD.Solvers;

/// <summary>The solution of an initial value problem at given times, x ↦ (u(t₁), ..., u(t_m)), as a function of its parameters or its initial state: integrated once, differentiated by sensitivities, by any backend.</summary>
/// <remarks>
/// <para>Made by <see cref="SolutionFunctions.AsFunction"/>. It is a function like any other (<c>backend.Jacobian(solution, x)</c>, <c>new LevenbergMarquardt(backend).Solve(residuals, x)</c>), and a piece of other
/// functions (<c>solution.Evaluate(x, y)</c> at any number): one block, whose steps no outer backend records. Output i n + j is u_j(t_i).</para>
/// <para>With an explicit method derivatives are those of the numbers that are computed: the accepted steps, with the interpolant where a time lies inside one, are differentiated with their lengths held fixed, so that value
/// and derivative belong together to rounding, whatever the tolerance. With an implicit method the tangents are integrated with an error control of their own, and derivatives are those of the true solution to the tolerance;
/// so are pullbacks by another method than the default. A backend around it that only differences sees the integration's noise, a part of the tolerance, and is as good as that, not as good as its stated error. A solve that stops early is an exception, or NaN (<see cref="SolutionFunctionOptions.OnFailure"/>), never a wrong number. Second derivatives are refused.</para>
/// <para>Cost for a point x: one integration for the value; for the first derivative there, one more with all c tangents at once, whatever the number of products; they are kept for the last point of each thread.
/// Where there are more than 32 inputs, a pullback is one adjoint instead. What the functions capture is frozen from the first evaluation on. Safe for several threads.</para>
/// </remarks>
public abstract class SolutionFunction : IVectorFunction
{
    private protected SolutionFunction()
    {
    }

    /// <summary>The problem, whose values stand for what is no input.</summary>
    public abstract OdeProblem Problem { get; }

    /// <summary>The times t₁ .. t_m.</summary>
    public abstract ReadOnlySpan<double> Times { get; }

    /// <summary>What the input x consists of.</summary>
    public abstract ActiveInputs Inputs { get; }

    /// <summary>The length of x: k for the parameters, n for the initial state, k + n for both.</summary>
    public int InputLength => (HasParameters ? Problem.ParameterLength : 0) + (HasInitialState ? Problem.StateLength : 0);

    /// <summary>Whether the parameters are inputs.</summary>
    private protected bool HasParameters => (Inputs & ActiveInputs.Parameters) != 0;

    /// <summary>Whether the initial state is an input.</summary>
    private protected bool HasInitialState => (Inputs & ActiveInputs.InitialState) != 0;

    /// <summary>The number of outputs, n for each time.</summary>
    /// <param name="inputLength">The length of x.</param>
    /// <returns>m n.</returns>
    public int OutputLength(int inputLength) => Times.Length * Problem.StateLength;

    /// <summary>The problem's own parameters and initial state as a point x: where a fit may start.</summary>
    /// <returns>A vector of <see cref="InputLength"/> numbers.</returns>
    public double[] Point()
    {
        double[] point = new double[InputLength];
        int k = HasParameters ? Problem.ParameterLength : 0;
        Problem.Parameters[..k].CopyTo(point);
        if (HasInitialState)
        {
            Problem.InitialState.CopyTo(point.AsSpan(k));
        }

        return point;
    }

    /// <summary>The states at the times at any number, with their derivatives where the number carries some.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The input.</param>
    /// <param name="y">Receives u(t₁), .., u(t_m), one behind the other.</param>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    /// <exception cref="SolutionException">An integration stopped early, or a gradient by an adjoint is not confirmed.</exception>
    /// <exception cref="OperationCanceledException">The token in the options was triggered.</exception>
    /// <exception cref="InvalidOperationException">A second derivative is asked for.</exception>
    public abstract void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>;

    /// <summary>The whole solution at a point: its status, its statistics, and its interpolant where the options ask for one.</summary>
    /// <param name="x">The input.</param>
    /// <returns>The solution, whatever its status.</returns>
    public abstract OdeSolution Solve(ReadOnlySpan<double> x);

    /// <summary>What is seen of the solution: x ↦ (g(u(t₁), p, t₁), ..., g(u(t_m), p, t_m)).</summary>
    /// <param name="g">g(u, p, t, y), a generic method that writes what is seen of a state into y.</param>
    /// <param name="length">How many numbers are seen at each time.</param>
    /// <returns>The function; every backend differentiates g itself.</returns>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public ObservedSolution Observe(OdeFunction<double> g, int length) => Observe(Function.From(g), length);

    /// <summary>What is seen of the solution: x ↦ (g(u(t₁), p, t₁), ..., g(u(t_m), p, t_m)).</summary>
    /// <param name="g">g(u, p, t), written like a right-hand side.</param>
    /// <param name="length">How many numbers are seen at each time.</param>
    /// <returns>The function; every backend differentiates g itself.</returns>
    public ObservedSolution Observe(IOdeFunction g, int length)
    {
        ArgumentNullException.ThrowIfNull(g);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        return new(this, Function.From(g), length);
    }

    /// <summary>The residuals of a fit to the states themselves: x ↦ u(t_i) − data_i.</summary>
    /// <param name="data">The data, n for each time, time by time; copied.</param>
    /// <returns>The function.</returns>
    /// <exception cref="ArgumentException">There are not as many data as outputs, or one is NaN or infinite.</exception>
    public IVectorFunction Minus(ReadOnlySpan<double> data) => new Residuals(this, OutputLength(InputLength), data);

    /// <summary>The parameters at the number of x: its own, or the problem's.</summary>
    internal ReadOnlySpan<T> ParametersOf<T>(ReadOnlySpan<T> x, Span<T> room)
        where T : IFloatingPointIeee754<T>
    {
        int k = Problem.ParameterLength;
        if (HasParameters)
        {
            return x[..k];
        }

        for (int i = 0; i < k; i++)
        {
            room[i] = T.CreateSaturating(Problem.Parameters[i]);
        }

        return room[..k];
    }
}
