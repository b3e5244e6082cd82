using System.Diagnostics.CodeAnalysis;

namespace AD.Solvers;

/// <summary>Iterations as differentiable functions of their parameters, through every step: what <see cref="Implicit"/> is measured against, and what remains where its theorem does not hold.</summary>
public static class Unrolled
{
    /// <summary>Newton's method for f(x, p) = 0, full steps: x ← x − J⁻¹ f.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend of the Jacobians.</param>
    /// <param name="f">f(x, p), n numbers.</param>
    /// <param name="x0">The start, length n; copied.</param>
    /// <param name="steps">How many steps.</param>
    /// <returns>p ↦ the iterate after so many steps.</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, the number of steps is negative, or the function is a plain delegate that the backend cannot take.</exception>
    public static UnrolledFunction Newton<TFunction>(Backend backend, TFunction f, double[] x0, int steps)
        where TFunction : IVectorFunction2
    {
        ArgumentNullException.ThrowIfNull(f);
        Check.Start(backend, x0);
        Check.Accepts(backend, f);
        return FixedPoint(new NewtonStep<TFunction>(backend, f), x0, steps);
    }

    /// <summary>Newton's method for f(x, p) = 0, full steps: x ← x − J⁻¹ f.</summary>
    /// <param name="backend">The backend of the Jacobians.</param>
    /// <param name="f">f(x, p), n numbers, a generic method.</param>
    /// <param name="x0">The start, length n; copied.</param>
    /// <param name="steps">How many steps.</param>
    /// <returns>p ↦ the iterate after so many steps.</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, the number of steps is negative, or the function is a plain delegate that the backend cannot take.</exception>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public static UnrolledFunction Newton(Backend backend, VectorFunction2<double> f, double[] x0, int steps)
    {
        Check.Start(backend, x0);
        return Newton(backend, Function.From(f, x0.Length), x0, steps);
    }

    /// <summary>Gradient descent for min f(x, p): x ← x − rate ∇ₓf.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend of the gradients.</param>
    /// <param name="f">f(x, p).</param>
    /// <param name="x0">The start, length n; copied.</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="rate">The step's multiple of the gradient.</param>
    /// <returns>p ↦ the iterate after so many steps.</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, the number of steps is negative, the rate is not finite, or the function is a plain delegate that the backend cannot take.</exception>
    public static UnrolledFunction GradientDescent<TFunction>(Backend backend, TFunction f, double[] x0, int steps, double rate)
        where TFunction : IScalarFunction2
    {
        ArgumentNullException.ThrowIfNull(f);
        Check.Start(backend, x0);
        Check.Finite(rate);
        Check.Accepts(backend, f);
        return FixedPoint(new GradientStep<TFunction>(backend, f, rate), x0, steps);
    }

    /// <summary>Gradient descent for min f(x, p): x ← x − rate ∇ₓf.</summary>
    /// <param name="backend">The backend of the gradients.</param>
    /// <param name="f">f(x, p), a generic method.</param>
    /// <param name="x0">The start, length n; copied.</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="rate">The step's multiple of the gradient.</param>
    /// <returns>p ↦ the iterate after so many steps.</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, the number of steps is negative, the rate is not finite, or the function is a plain delegate that the backend cannot take.</exception>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public static UnrolledFunction GradientDescent(Backend backend, ScalarFunction2<double> f, double[] x0, int steps, double rate)
        => GradientDescent(backend, Function.From(f), x0, steps, rate);

    /// <summary>Any iteration: x ← g(x, p).</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="g">One step, g(x, p), n numbers.</param>
    /// <param name="x0">The start, length n; copied.</param>
    /// <param name="steps">How many steps.</param>
    /// <returns>p ↦ the iterate after so many steps.</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, or the number of steps is negative.</exception>
    public static UnrolledFunction FixedPoint<TFunction>(TFunction g, double[] x0, int steps)
        where TFunction : IVectorFunction2
    {
        ArgumentNullException.ThrowIfNull(g);
        Check.Start(x0);
        Check.Count(steps);
        return new UnrolledSteps<TFunction>(g, [.. x0], steps);
    }

    /// <summary>Any iteration: x ← g(x, p).</summary>
    /// <param name="g">One step, g(x, p), n numbers, a generic method.</param>
    /// <param name="x0">The start, length n; copied.</param>
    /// <param name="steps">How many steps.</param>
    /// <returns>p ↦ the iterate after so many steps.</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, or the number of steps is negative.</exception>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public static UnrolledFunction FixedPoint(VectorFunction2<double> g, double[] x0, int steps)
    {
        Check.Start(x0);
        return FixedPoint(Function.From(g, x0.Length), x0, steps);
    }
}
