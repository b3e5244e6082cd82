using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>Gauss-Newton for min ½ ‖f(x)‖², f : Rⁿ → Rᵐ with m ≥ n: x ← x + α d where d solves min ‖J d + f‖ and α is halved from 1 until ‖f‖ decreases enough.</summary>
/// <remarks>
/// Source: Schäfer et al., arXiv:2109.12449, Appendix C, with a pivoted QR factorization of J instead of (JᵀJ)⁻¹, a rank test, and the test of Armijo,
/// ‖f(x + α d)‖² ≤ ‖f(x)‖² − 2·10⁻⁴ α ‖J d‖². Quadratic where the residual vanishes, linear otherwise, and only while J has full rank: a rank-deficient Jacobian is a status.
/// Rounding ends the iteration with success as well, whatever the tolerances: see <see cref="GaussNewtonOptions"/>.
/// Cost per iteration: one Jacobian, one factorization 2 n² (m − n/3), one evaluation for each trial. Nothing is allocated per iteration. Immutable; safe to share between threads.
/// </remarks>
public sealed class GaussNewton
{
    private const double Decrease = 2e-4;

    /// <summary>When to stop.</summary>
    public GaussNewtonOptions Options { get; init; } = new();

    /// <summary>Minimizes ½ ‖f(x)‖² from x₀.</summary>
    /// <param name="backend">The backend that the Jacobian comes from.</param>
    /// <param name="f">f : Rⁿ → Rᵐ, a generic method that returns m numbers.</param>
    /// <param name="x0">The start, length n; not modified.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">There are fewer residuals than unknowns, the start is not finite, a tolerance is negative, NaN or infinite, a largest number is negative, or the function is a plain delegate and the backend needs a generic one.</exception>
    [RequiresDynamicCode(OdeProblem.DynamicCode)]
    [RequiresUnreferencedCode(OdeProblem.DynamicCode)]
    public Solution Solve(Backend backend, MapFunction<double> f, double[] x0)
    {
        ArgumentNullException.ThrowIfNull(f);
        CheckStart(backend, x0);
        double[] residual = f(x0) ?? throw new ArgumentException("The function returned null; an array of residuals is expected.", nameof(f));
        return Solve(backend, Function.From(f, residual.Length), x0);
    }

    /// <summary>Minimizes ½ ‖f(x)‖² from x₀.</summary>
    /// <param name="backend">The backend that the Jacobian comes from.</param>
    /// <param name="f">f : Rⁿ → Rᵐ, a generic method that writes m numbers.</param>
    /// <param name="x0">The start, length n; not modified.</param>
    /// <param name="outputLength">The number m of residuals; by default n.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">There are fewer residuals than unknowns, the start is not finite, a tolerance is negative, NaN or infinite, a largest number is negative, or the function is a plain delegate and the backend needs a generic one.</exception>
    [RequiresDynamicCode(OdeProblem.DynamicCode)]
    [RequiresUnreferencedCode(OdeProblem.DynamicCode)]
    public Solution Solve(Backend backend, VectorFunction<double> f, double[] x0, int? outputLength = null)
    {
        CheckStart(backend, x0);
        return Solve(backend, Function.From(f, outputLength ?? x0.Length), x0);
    }

    /// <summary>Minimizes ½ ‖f(x)‖² from x₀.</summary>
    /// <param name="backend">The backend that the Jacobian comes from.</param>
    /// <param name="f">f : Rⁿ → Rᵐ.</param>
    /// <param name="x0">The start, length n; not modified.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">There are fewer residuals than unknowns, the start is not finite, a tolerance is negative, NaN or infinite, a largest number is negative, or the function is a plain delegate and the backend needs a generic one.</exception>
    public Solution Solve(Backend backend, IVectorFunction f, double[] x0)
    {
        ArgumentNullException.ThrowIfNull(f);
        CheckStart(backend, x0);
        Accept(backend, f);
        return Run(backend, f, x0, []);
    }

    /// <summary>Minimizes ½ ‖f(x, p)‖² over x from x₀, with p held fixed.</summary>
    /// <param name="backend">The backend that the Jacobian comes from.</param>
    /// <param name="f">f : Rⁿ × Rᵏ → Rᵐ, a generic method that writes m numbers.</param>
    /// <param name="x0">The start, length n; not modified.</param>
    /// <param name="p">The fixed argument, length k: data, constants.</param>
    /// <param name="outputLength">The number m of residuals.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">There are fewer residuals than unknowns, the start or p is not finite, a tolerance is negative, NaN or infinite, a largest number is negative, or the function is a plain delegate and the backend needs a generic one.</exception>
    [OverloadResolutionPriority(1)]
    [RequiresDynamicCode(OdeProblem.DynamicCode)]
    [RequiresUnreferencedCode(OdeProblem.DynamicCode)]
    public Solution Solve(Backend backend, VectorFunction2<double> f, double[] x0, double[] p, int outputLength)
        => Solve(backend, Function.From(f, outputLength), x0, p);

    /// <summary>Minimizes ½ ‖f(x, p)‖² over x from x₀, with p held fixed.</summary>
    /// <param name="backend">The backend that the Jacobian comes from.</param>
    /// <param name="f">f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x0">The start, length n; not modified.</param>
    /// <param name="p">The fixed argument, length k: data, constants.</param>
    /// <returns>The last iterate and why the iteration stopped.</returns>
    /// <exception cref="ArgumentException">There are fewer residuals than unknowns, the start or p is not finite, a tolerance is negative, NaN or infinite, a largest number is negative, or the function is a plain delegate and the backend needs a generic one.</exception>
    public Solution Solve(Backend backend, IVectorFunction2 f, double[] x0, double[] p)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(p);
        Check.Finite(p);
        CheckStart(backend, x0);
        Accept(backend, f);
        return Run(backend, new AtParameters(f, x0.Length, p.Length), x0, p);
    }

    private Solution Run<TFunction>(Backend backend, TFunction f, double[] x0, double[] constants) where TFunction : IVectorFunction
    {
        CheckOptions();
        int n = x0.Length, m = f.OutputLength(n + constants.Length);
        if (m < n)
        {
            throw new ArgumentException($"There are {m} residuals for {n} unknowns; at least {n} residuals are expected.", nameof(f));
        }

        LeastSquaresIteration iteration = new(backend.Prepare(f, Shape.Vector(n, m, constants.Length)), x0, constants, Options);
        return iteration.Run(Decrease);
    }

    private void CheckOptions()
    {
        ArgumentNullException.ThrowIfNull(Options);
        Check.Tolerance(Options.GradientTolerance);
        Check.Tolerance(Options.StepTolerance);
        Check.Tolerance(Options.ResidualTolerance);
        Check.Tolerance(Options.RankTolerance);
        Check.Count(Options.MaxIterations);
        Check.Count(Options.MaxHalvings);
    }

    private static void Accept(Backend backend, object f)
    {
        if (f is BoundFunction bound)
        {
            backend.Accept(bound);
        }
    }

    private static void CheckStart(Backend backend, double[] x0)
    {
        ArgumentNullException.ThrowIfNull(backend);
        ArgumentNullException.ThrowIfNull(x0);
        Check.Finite(x0);
        if (x0.Length == 0)
        {
            throw new ArgumentException("The start is empty; at least one unknown is expected.", nameof(x0));
        }
    }
}
