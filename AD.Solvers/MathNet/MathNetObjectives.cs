using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace AD.Solvers;

/// <summary>Functions of this library as objectives of MathNet.Numerics.Optimization, so that MathNet's minimisers work with derivatives by the backend: in one line, such as <c>backend.ObjectiveFunction(f)</c>.</summary>
/// <remarks>
/// The objectives give value, gradient and Hessian (products JᵀWJ for models), each when it is first asked for at a point; what the number of unknowns is, the first point says. Copies, as minimisers make them, share one
/// preparation under a lock: they may be used by several threads, one after the other.
/// </remarks>
public static class MathNetObjectives
{
    /// <summary>f : Rⁿ → R as an objective function.</summary>
    /// <param name="backend">The backend that gradient and Hessian come from.</param>
    /// <param name="f">f, a generic method.</param>
    /// <returns>The objective, without a point yet.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public static IObjectiveFunction ObjectiveFunction(this Backend backend, ScalarFunction<double> f) => ObjectiveFunction(backend, Function.From(f));

    /// <summary>f : Rⁿ → R as an objective function.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend that gradient and Hessian come from.</param>
    /// <param name="f">f.</param>
    /// <returns>The objective, without a point yet.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    public static IObjectiveFunction ObjectiveFunction<TFunction>(this Backend backend, TFunction f)
        where TFunction : IScalarFunction
    {
        ArgumentNullException.ThrowIfNull(backend);
        ArgumentNullException.ThrowIfNull(f);
        Check.Accepts(backend, f);
        return new PreparedObjective(new SharedScalar(n => backend.Prepare(f, Shape.Scalar(n)), [], backend.Traits.SecondOrder));
    }

    /// <summary>f(x, p) as an objective function of x, with p held fixed.</summary>
    /// <param name="backend">The backend that gradient and Hessian come from.</param>
    /// <param name="f">f : Rⁿ × Rᵏ → R, a generic method.</param>
    /// <param name="p">The fixed argument, length k: data, constants; copied.</param>
    /// <returns>The objective, without a point yet.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take, or p is not finite.</exception>
    [OverloadResolutionPriority(1)]
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public static IObjectiveFunction ObjectiveFunction(this Backend backend, ScalarFunction2<double> f, double[] p) => ObjectiveFunction(backend, Function.From(f), p);

    /// <summary>f(x, p) as an objective function of x, with p held fixed.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend that gradient and Hessian come from.</param>
    /// <param name="f">f : Rⁿ × Rᵏ → R.</param>
    /// <param name="p">The fixed argument, length k: data, constants; copied.</param>
    /// <returns>The objective, without a point yet.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take, or p is not finite.</exception>
    public static IObjectiveFunction ObjectiveFunction<TFunction>(this Backend backend, TFunction f, double[] p)
        where TFunction : IScalarFunction2
    {
        ArgumentNullException.ThrowIfNull(backend);
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(p);
        Check.Finite(p);
        Check.Accepts(backend, f);
        int k = p.Length;
        return new PreparedObjective(new SharedScalar(n => backend.Prepare(new ScalarAtParameters<TFunction>(f, n), Shape.Scalar(n, k)), [.. p], backend.Traits.SecondOrder));
    }

    /// <summary>A model of observations as an objective model for MathNet's nonlinear least squares: min Σ w_i (y_i − model(parameters, x)_i)².</summary>
    /// <param name="backend">The backend that the Jacobian comes from.</param>
    /// <param name="model">(parameters, x) ↦ values, a generic method that writes one value for each observation.</param>
    /// <param name="x">What the model is evaluated at; of any length, copied.</param>
    /// <param name="y">The observations, length m; copied.</param>
    /// <param name="weights">The weights w, length m, not negative; null, the default, for 1.</param>
    /// <returns>The objective, without a point yet.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take, a length does not match, there are no observations, or a number is not finite.</exception>
    [RequiresDynamicCode(Delegates.DynamicCode)]
    [RequiresUnreferencedCode(Delegates.DynamicCode)]
    public static IObjectiveModel ObjectiveModel(this Backend backend, VectorFunction2<double> model, double[] x, double[] y, double[]? weights = null)
    {
        ArgumentNullException.ThrowIfNull(y);
        return ObjectiveModel(backend, Function.From(model, y.Length), x, y, weights);
    }

    /// <summary>A model of observations as an objective model for MathNet's nonlinear least squares: min Σ w_i (y_i − model(parameters, x)_i)².</summary>
    /// <typeparam name="TFunction">The model's type.</typeparam>
    /// <param name="backend">The backend that the Jacobian comes from.</param>
    /// <param name="model">(parameters, x) ↦ values, one for each observation.</param>
    /// <param name="x">What the model is evaluated at; of any length, copied.</param>
    /// <param name="y">The observations, length m; copied.</param>
    /// <param name="weights">The weights w, length m, not negative; null, the default, for 1.</param>
    /// <returns>The objective, without a point yet.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take, a length does not match, there are no observations, or a number is not finite.</exception>
    public static IObjectiveModel ObjectiveModel<TFunction>(this Backend backend, TFunction model, double[] x, double[] y, double[]? weights = null)
        where TFunction : IVectorFunction2
    {
        ArgumentNullException.ThrowIfNull(backend);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        Check.Accepts(backend, model);
        Check.Finite(x);
        Check.Finite(y);
        if (y.Length == 0)
        {
            throw new ArgumentException("y is empty; at least one observation is expected.", nameof(y));
        }

        if (weights is not null)
        {
            Check.Length(weights.Length, y.Length, nameof(weights), "one weight for each observation");
            for (int i = 0; i < weights.Length; i++)
            {
                Check.Tolerance(weights[i], $"weights[{i}]");
            }
        }

        int k = x.Length, m = y.Length;
        SharedVector shared = new(n => backend.Prepare(new AtParameters<TFunction>(model, n, k), Shape.Vector(n, m, k)), [.. x]);
        return new PreparedModel(shared, Vector<double>.Build.DenseOfArray(y), weights is null ? null : Vector<double>.Build.DenseOfArray(weights));
    }
}
