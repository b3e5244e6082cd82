using System.Numerics;

namespace AD.Solvers;

/// <summary>What is seen of a solution at its times, x ↦ (g(u(t₁), p, t₁), ..., g(u(t_m), p, t_m)): the model of a fit.</summary>
/// <remarks>Made by <see cref="SolutionFunction.Observe(IOdeFunction, int)"/>. The solution is one block; g is differentiated like any function. Safe for several threads as far as g is.</remarks>
public sealed class ObservedSolution : IVectorFunction
{
    private readonly BoundOde g;

    internal ObservedSolution(SolutionFunction solution, BoundOde g, int length)
    {
        Solution = solution;
        this.g = g;
        Length = length;
    }

    /// <summary>The solution.</summary>
    public SolutionFunction Solution { get; }

    /// <summary>How many numbers are seen at each time.</summary>
    public int Length { get; }

    /// <summary>The number of outputs, <see cref="Length"/> for each time.</summary>
    /// <param name="inputLength">The length of x.</param>
    /// <returns>The number of outputs.</returns>
    public int OutputLength(int inputLength) => Solution.Times.Length * Length;

    /// <summary>What is seen at any number.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The input.</param>
    /// <param name="y">Receives what is seen, time by time.</param>
    /// <exception cref="ArgumentException">A length does not match.</exception>
    /// <exception cref="SolutionException">An integration stopped early, or a gradient by an adjoint is not confirmed.</exception>
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        Check.Length(y.Length, OutputLength(x.Length), nameof(y), "what is seen, for each time");
        int n = Solution.Problem.StateLength;
        ReadOnlySpan<double> times = Solution.Times;
        using Workspace<T> space = new(n * times.Length + Solution.Problem.ParameterLength);
        Span<T> states = space.Take(n * times.Length);
        Solution.Evaluate(x, states);
        ReadOnlySpan<T> p = Solution.ParametersOf(x, space.Take(Solution.Problem.ParameterLength));
        for (int i = 0; i < times.Length; i++)
        {
            g.Evaluate(states.Slice(i * n, n), p, T.CreateSaturating(times[i]), y.Slice(i * Length, Length));
        }
    }

    /// <summary>The residuals of a fit: x ↦ g(u(t_i), p, t_i) − data_i.</summary>
    /// <param name="data">The data, <see cref="Length"/> for each time, time by time; copied.</param>
    /// <returns>The function.</returns>
    /// <exception cref="ArgumentException">There are not as many data as outputs, or one is NaN or infinite.</exception>
    public IVectorFunction Minus(ReadOnlySpan<double> data) => new Residuals(this, OutputLength(0), data);
}

/// <summary>y − data.</summary>
internal sealed class Residuals : IVectorFunction
{
    private readonly IVectorFunction model;
    private readonly double[] data;

    public Residuals(IVectorFunction model, int length, ReadOnlySpan<double> data)
    {
        Check.Length(data.Length, length, nameof(data), "one number for each output of the model");
        Check.Finite(data);
        this.model = model;
        this.data = data.ToArray();
    }

    public int OutputLength(int inputLength) => data.Length;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        model.Evaluate(x, y);
        for (int i = 0; i < data.Length; i++)
        {
            y[i] -= T.CreateSaturating(data[i]);
        }
    }
}
