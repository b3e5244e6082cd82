using System.Numerics;
using System.Text;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Architecture;
using Xunit;

namespace AD.Tests.Documentation;

/// <summary>The table of costs in docs/solvers.md is what the solvers count. After a wanted change run <c>UPDATE_TEXTS=1 dotnet test</c>.</summary>
public sealed class SolverCountsTests
{
    private const string Page = "docs/solvers.md", Begin = "<!-- counts:begin -->\n", End = "<!-- counts:end -->";

    private static readonly Backend Backend = new ForwardDualBackend();

    private static readonly double[] Start = [-1.2, 1.0];

    [Fact]
    public void TheTableIsWhatIsCounted()
    {
        string text = Repository.Read(Page), table = Table();
        int from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, to = text.IndexOf(End, StringComparison.Ordinal);
        if (Repository.TextsAreUpdated)
        {
            File.WriteAllText(Path.Combine(Repository.Root, Page), text = text[..from] + table + text[to..]);
            to = from + table.Length;
        }

        Assert.Equal(table, text[from..to]);
    }

    /// <summary>Rosenbrock's function from its classic start, as equations, residuals and objective; polynomials, so that every machine counts the same.</summary>
    private static string Table()
    {
        StringBuilder table = new("| Method | Asks the backend for | Steps | f | ∇f | J | J v | Hv | vᵀf''v | Status |\n|---|---|---|---|---|---|---|---|---|---|\n");
        Row("`NewtonRaphson`", "Jacobian", new NewtonRaphson().Solve(Backend, Residuals, Start));
        Row("`JacobianFreeNewtonKrylov`", "pushforward", new JacobianFreeNewtonKrylov().Solve(Backend, Residuals, Start));
        Row("`TrustRegionNewton`", "Jacobian", new TrustRegionNewton().Solve(Backend, Residuals, Start));
        Row("`Broyden`", "Jacobian, seldom", new Broyden().Solve(Backend, Residuals, Start));
        Row("`PseudoTransient`", "Jacobian or pushforward", new PseudoTransient().Solve(Backend, Residuals, Start));
        Row("`RobustNewton`", "Jacobian", new RobustNewton().Solve(Backend, Residuals, Start));
        Row("`GaussNewton`", "Jacobian", new GaussNewton().Solve(Backend, Residuals, Start));
        Row("`LevenbergMarquardt`", "Jacobian", new LevenbergMarquardt().Solve(Backend, Residuals, Start));
        Row("`LevenbergMarquardt`, geodesic", "Jacobian, second directional derivative", new LevenbergMarquardt { GeodesicAcceleration = true }.Solve(Backend, Residuals, Start));
        Row("`NewtonTrustRegion`", "gradient, Hessian-vector product", new NewtonTrustRegion().Solve(Backend, Objective, Start));
        Row("`Bfgs`", "gradient", new Bfgs().Solve(Backend, Objective, Start));
        Row("`Lbfgs`", "gradient", new Lbfgs().Solve(Backend, Objective, Start));
        Row("`ProjectedLbfgs`", "gradient", new ProjectedLbfgs().Solve(Backend, Objective, Start));
        Row("`Adam`, rate 0.02", "gradient", new Adam { LearningRate = 0.02, Options = new() { GradientTolerance = 1e-4 } }.Solve(Backend, Objective, Start));
        return table.ToString();

        void Row(string method, string primitive, Solution s)
            => table.Append($"| {method} | {primitive} | {s.Iterations} | {Count(s.Counts.FunctionCalls)} | {Count(s.Counts.GradientCalls)} | {Count(s.Counts.JacobianCalls)} | {Count(s.Counts.PushforwardCalls)} | {Count(s.Counts.HessianVectorCalls)} | {Count(s.Counts.SecondDirectionalCalls)} | {s.Status} |\n");

        static string Count(long count) => count == 0 ? "" : $"{count}";
    }

    private static void Residuals<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        y[0] = 10.0 * (x[1] - x[0] * x[0]);
        y[1] = 1.0 - x[0];
    }

    private static T Objective<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T a = x[1] - x[0] * x[0], b = 1.0 - x[0];
        return 100.0 * a * a + b * b;
    }
}
