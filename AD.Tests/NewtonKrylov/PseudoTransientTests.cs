using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.NewtonKrylov;

public class PseudoTransientTests
{
    private static readonly Backend Forward = new ForwardDualBackend();

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    /// <summary>x' = −F: x (x² − 1) = 0 has the stable states ±1 and the unstable 0.</summary>
    private static void Well<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = x[0] * (x[0] * x[0] - 1.0);

    [Theory]
    [MemberData(nameof(Backends))]
    public void EveryBackendFindsTheStableState(string name)
    {
        foreach (LinearSolver? solver in new LinearSolver?[] { null, new Gmres { Options = new() { RelativeTolerance = 1e-3 } } })
        {
            Solution solution = new PseudoTransient { LinearSolver = solver, FirstTimeStep = 0.1 }.Solve(BackendCatalogue.Find(name), Well, [0.2]);
            Assert.True(solution.Status == Status.Success, solution.ToString());
            Close.To([1.0], solution.X, 1e-8);
        }
    }

    /// <summary>From 0.6 Newton's method goes to −16 and back to a root it cannot choose: J = 0.08 there. Continuation follows the flow to the stable state above.</summary>
    [Fact]
    public void TheFlowDecidesWhichRoot()
    {
        Solution flow = new PseudoTransient { FirstTimeStep = 0.1 }.Solve(Forward, Well, [0.57]);
        Assert.Equal(Status.Success, flow.Status);
        Close.To([1.0], flow.X, 1e-9);
    }

    /// <summary>The first step from x₀ = 0.5 with δ = 1: F = −0.375, J = −0.25, d = 0.375 / 0.75 = 0.5.</summary>
    [Fact]
    public void OneStepByHand()
    {
        Solution solution = new PseudoTransient { Options = new() { MaxIterations = 1, Trace = TraceDetail.Norms } }.Solve(Forward, Well, [0.5]);
        Close.To([1.0], solution.X, 1e-15);
        Solution heavy = new PseudoTransient { Mass = [4.0], Options = new() { MaxIterations = 1, Trace = TraceDetail.Norms } }.Solve(Forward, Well, [0.5]);
        Close.To([0.6], heavy.X, 1e-15);

        // δ grows by ‖F₀‖ / ‖F₁‖ = 0.375 / 0.384.
        Close.To(0.375 / 0.384, heavy.Trace[1].Radius, 1e-14);
        Assert.Equal((1, 1), ((int)heavy.Counts.JacobianCalls, (int)heavy.Counts.Factorizations));
    }

    /// <summary>With and without a matrix the same steps.</summary>
    [Fact]
    public void TheTwoFormsAgree()
    {
        const int m = 5;
        PseudoTransient dense = new() { Options = new() { MaxIterations = 4 } };
        PseudoTransient lazy = new() { Options = dense.Options, LinearSolver = new Gmres { Options = new() { RelativeTolerance = 1e-13 } } };
        double[] mass = [.. Enumerable.Range(1, m * m).Select(i => 1.0 + 0.1 * i)];
        Solution one = new PseudoTransient { Options = dense.Options, Mass = mass }.Solve(Forward, new Bratu(m, 6.0), new double[m * m]);
        Solution other = new PseudoTransient { Options = lazy.Options, LinearSolver = lazy.LinearSolver, Mass = mass }.Solve(Forward, new Bratu(m, 6.0), new double[m * m]);
        Close.To(one.X, other.X, 1e-11);
        Assert.True(other.Counts.PushforwardCalls > 0 && other.Counts.JacobianCalls == 0 && one.Counts.PushforwardCalls == 0);
        Assert.Equal(Status.Success, new PseudoTransient { LinearSolver = new Gmres(), Preconditioner = (_, system) => new BandedPreconditioner(BandedMatrix.Of(system, m, m)) }.Solve(Forward, new Bratu(m, 6.0), new double[m * m]).Status);
    }

    /// <summary>ln x from 5 with a long step leads to a negative x: the step is taken again, shorter.</summary>
    [Fact]
    public void AStepToWhereNothingIsFiniteIsTakenAgain()
    {
        static void Logarithm<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = T.Log(x[0]);
        Solution solution = new PseudoTransient { FirstTimeStep = 1e6 }.Solve(Forward, Logarithm, [5.0]);
        Assert.Equal(Status.Success, solution.Status);
        Close.To([1.0], solution.X, 1e-9);
        Assert.True(solution.Counts.FunctionCalls > solution.Iterations + 1);
        Assert.Equal(Status.NotFinite, new PseudoTransient().Solve(Forward, Logarithm, [-1.0]).Status);
    }

    [Fact]
    public void ASingularSystemIsAStatus()
    {
        // 1/δ + J = 1 − 1 = 0.
        static void Growing<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = -x[0];
        Solution solution = new PseudoTransient().Solve(Forward, Growing, [1.0]);
        Assert.Equal(Status.Singular, solution.Status);
        Assert.Contains("column 0", solution.Reason);
        Assert.Equal(Status.LinearSolverFailed, new PseudoTransient { LinearSolver = new Gmres() }.Solve(Forward, Growing, [1.0]).Status);
    }
}
