using AD.Solvers;

namespace AD.Tests.Problems.Solvers;

/// <summary>A solver with its default options on problems of one kind.</summary>
/// <param name="Name">The name of its type, and what was chosen beside the defaults.</param>
/// <param name="Run">Runs it with a backend from a start.</param>
/// <param name="SecondOrder">Whether it takes second derivatives.</param>
internal sealed record Method<TProblem>(string Name, Func<Backend, TProblem, double[], Outcome> Run, bool SecondOrder = false);

/// <summary>The solvers that the tables and the product tests try. A new solver is one line here.</summary>
internal static class Methods
{
    public static IReadOnlyList<Method<LeastSquaresProblem>> LeastSquares { get; } =
    [
        Fit("LevenbergMarquardt", new LevenbergMarquardt()),
        Fit("LevenbergMarquardt, geodesic", new LevenbergMarquardt { GeodesicAcceleration = true }),
        Fit("GaussNewton", new GaussNewton()),
        Minimise("NewtonTrustRegion", new NewtonTrustRegion(), secondOrder: true),
        Minimise("Bfgs", new Bfgs()),
        Minimise("Lbfgs", new Lbfgs()),
    ];

    public static IReadOnlyList<Method<RootProblem>> Roots { get; } =
    [
        Root("NewtonRaphson", new NewtonRaphson()),
        Root("TrustRegionNewton", new TrustRegionNewton()),
        Root("Broyden", new Broyden()),
        Root("JacobianFreeNewtonKrylov", new JacobianFreeNewtonKrylov()),
        Root("PseudoTransient", new PseudoTransient()),
        Root("RobustNewton", new RobustNewton()),
    ];

    private static Method<LeastSquaresProblem> Fit(string name, LeastSquaresSolver solver)
        => new(name, (backend, problem, start) => Outcome.Of(problem, solver.Solve(backend, problem.Residuals, start)));

    private static Method<LeastSquaresProblem> Minimise(string name, Optimizer solver, bool secondOrder = false)
        => new(name, (backend, problem, start) => Outcome.Of(problem, solver.Solve(backend, new SumOfSquares(problem.Residuals), start)), secondOrder);

    private static Method<RootProblem> Root(string name, RootSolver solver)
        => new(name, (backend, problem, start) => Outcome.Of(problem, solver.Solve(backend, problem.F, start)));
}
