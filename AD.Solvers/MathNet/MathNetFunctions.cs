using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace AD.Solvers;

/// <summary>Objectives and functions of MathNet as prepared functions, so that the solvers of this library take them with the derivatives that they bring along: <c>new Lbfgs().Solve(objective.Prepare(n), x0)</c>.</summary>
/// <remarks>The number of unknowns is not part of MathNet's interfaces and is given here. Every evaluation allocates MathNet's vectors. Not safe for several threads at once.</remarks>
public static class MathNetFunctions
{
    /// <summary>An objective function as a prepared scalar function, with its own gradient, and its own Hessian where it has one.</summary>
    /// <param name="objective">The objective; the preparation moves a copy of its own.</param>
    /// <param name="unknowns">The number n of unknowns.</param>
    /// <returns>The prepared function.</returns>
    /// <exception cref="ArgumentException">The objective has no gradient, or the number is not positive.</exception>
    public static PreparedScalar Prepare(this IObjectiveFunction objective, int unknowns)
    {
        ArgumentNullException.ThrowIfNull(objective);
        Positive(unknowns);
        return objective.IsGradientSupported
            ? new ObjectiveAsPrepared(objective.CreateNew(), unknowns)
            : throw new ArgumentException("The objective function has no gradient; one is expected. Write f as a generic method and take a backend, FiniteDifferenceBackend for one that is not generic, or give MathNet the gradient: ObjectiveFunction.Gradient(f, gradient).", nameof(objective));
    }

    /// <summary>An objective model as a prepared scalar function: half of its sum of squares, with the gradient −JᵀWr, and JᵀWJ in place of the Hessian.</summary>
    /// <param name="model">The model; the preparation moves the model itself, since MathNet's copies of weighted models cannot be evaluated: leave it alone meanwhile.</param>
    /// <param name="unknowns">The number n of parameters.</param>
    /// <returns>The prepared function.</returns>
    /// <remarks>
    /// With JᵀWJ, which lacks the second derivatives of the model, <see cref="NewtonTrustRegion"/> becomes Gauss-Newton in a trust region. An objective model does not tell its Jacobian: for least-squares solvers
    /// see <see cref="Residuals"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">The model has no gradient, or the number is not positive.</exception>
    public static PreparedScalar Prepare(this IObjectiveModel model, int unknowns)
    {
        ArgumentNullException.ThrowIfNull(model);
        Positive(unknowns);
        return model.IsGradientSupported
            ? new ObjectiveAsPrepared(new HalfSumOfSquares(model), unknowns)
            : throw new ArgumentException("The objective model has no gradient; one is expected.", nameof(model));
    }

    /// <summary>Residuals and their Jacobian as MathNet's users write them, for the least-squares solvers and root finders of this library.</summary>
    /// <param name="residuals">x ↦ f(x), length m.</param>
    /// <param name="jacobian">x ↦ J, m × n.</param>
    /// <param name="unknowns">The number n of unknowns.</param>
    /// <param name="residualCount">The number m of residuals.</param>
    /// <returns>The prepared function.</returns>
    /// <exception cref="ArgumentException">A number is not positive; a result of another size is refused when it is met.</exception>
    public static PreparedVector Residuals(Func<Vector<double>, Vector<double>> residuals, Func<Vector<double>, Matrix<double>> jacobian, int unknowns, int residualCount)
    {
        ArgumentNullException.ThrowIfNull(residuals);
        ArgumentNullException.ThrowIfNull(jacobian);
        Positive(unknowns);
        Positive(residualCount);
        return new FunctionsAsPrepared(residuals, jacobian, unknowns, residualCount);
    }

    private static void Positive(int value, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value < 1)
        {
            throw new ArgumentException($"{name} is {value}; at least 1 is expected.", name);
        }
    }
}
