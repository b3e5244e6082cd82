using System.Numerics;

namespace AD.Solvers;

/// <summary>A fixed number of steps of an iteration, x ← step(x, p) from x₀, as a function of p that is differentiated through every step.</summary>
/// <remarks>
/// Made by <see cref="Unrolled"/>. Its derivative is exact for the last iterate, which is the solution's only where the iteration has converged: derivatives converge like the iterates, some steps later.
/// Reverse mode keeps all steps. <see cref="ImplicitFunction"/> costs one linear solve instead, whatever the number of steps. Safe for several threads if the functions are.
/// </remarks>
public abstract class UnrolledFunction : IVectorFunction
{
    private protected UnrolledFunction(int unknownCount, int stepCount) => (UnknownCount, StepCount) = (unknownCount, stepCount);

    /// <summary>The number n of unknowns.</summary>
    public int UnknownCount { get; }

    /// <summary>The number of steps.</summary>
    public int StepCount { get; }

    /// <summary>The number of outputs, n.</summary>
    /// <param name="inputLength">The number k of parameters.</param>
    /// <returns>n.</returns>
    public int OutputLength(int inputLength) => UnknownCount;

    /// <summary>The last iterate at any number.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The parameters p, length k.</param>
    /// <param name="y">Receives the iterate after <see cref="StepCount"/> steps, length n.</param>
    public abstract void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>;
}

/// <summary>The iteration of one kind of step.</summary>
internal sealed class UnrolledSteps<TStep>(TStep step, double[] start, int stepCount) : UnrolledFunction(start.Length, stepCount)
    where TStep : IVectorFunction2
{
    public override void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        Check.Length(y.Length, UnknownCount, nameof(y), "the number of unknowns");
        using Workspace<T> space = new(y.Length);
        Span<T> iterate = space.Take(y.Length);
        for (int i = 0; i < start.Length; i++)
        {
            y[i] = T.CreateSaturating(start[i]);
        }

        for (int k = 0; k < StepCount; k++)
        {
            y.CopyTo(iterate);
            step.Evaluate(iterate, x, y);
        }
    }
}

/// <summary>One step of Newton's method for f(x, p) = 0: x − J⁻¹ f.</summary>
internal readonly struct NewtonStep<TFunction>(Backend backend, TFunction f) : IVectorFunction2
    where TFunction : IVectorFunction2
{
    public int OutputLength(int firstLength, int secondLength) => firstLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        int n = x.Length;
        using Workspace<T> space = new(n + p.Length + 2 * n + n * n);
        Span<T> point = space.Take(n + p.Length), value = space.Take(n), step = space.Take(n), rows = space.Take(n * n);
        x.CopyTo(point);
        p.CopyTo(point[n..]);
        backend.Jacobian(new AtParameters<TFunction>(f, n, p.Length), point, value, rows);
        Block.Solve<T>(rows, value, step);
        for (int i = 0; i < n; i++)
        {
            y[i] = x[i] - step[i];
        }
    }
}

/// <summary>One step of gradient descent: x − rate ∇ₓ f.</summary>
internal readonly struct GradientStep<TFunction>(Backend backend, TFunction f, double rate) : IVectorFunction2
    where TFunction : IScalarFunction2
{
    public int OutputLength(int firstLength, int secondLength) => firstLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        new OptimumCondition<TFunction>(backend, f).Evaluate(x, p, y);
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = x[i] - T.CreateSaturating(rate) * y[i];
        }
    }
}
