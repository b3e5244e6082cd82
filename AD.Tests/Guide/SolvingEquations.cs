using System.Numerics;
using AD.Backends;
using AD.Solvers;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Guide;

/// <summary>The code of docs/ode.md.</summary>
public class SolvingEquations
{
    private static readonly Backend backend = new ForwardDualBackend();

    // model:
    private static void LotkaVolterra<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = p[0] * u[0] - p[1] * u[0] * u[1];   // prey
        du[1] = p[2] * u[0] * u[1] - p[3] * u[1];   // predators
    }
    // :model

    // robertson:
    private static void Robertson<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        T first = p[0] * u[0], second = p[1] * u[1] * u[2], third = p[2] * u[1] * u[1];
        du[0] = second - first;
        du[1] = first - second - third;
        du[2] = third;
    }
    // :robertson

    // front:
    // u' = d u_xx + r u (1 − u) (u − a) on a line of cells with closed ends; p = (d, r, a).
    private static void Front<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        int last = u.Length - 1;
        T size = T.CreateChecked(u.Length), diffusion = p[0] * size * size;
        for (int i = 0; i <= last; i++)
        {
            T left = u[i == 0 ? 1 : i - 1], right = u[i == last ? last - 1 : i + 1];
            du[i] = diffusion * (left - 2.0 * u[i] + right) + p[1] * u[i] * (1.0 - u[i]) * (u[i] - p[2]);
        }
    }
    // :front

    // troubles:
    private static void Square<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        => du[0] = u[0] * u[0];                                  // u = 1 / (1 − t) from u(0) = 1

    private static void Following<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        => du[0] = -1000.0 * (u[0] - T.Cos(t));                  // after a moment u is cos t, and the steps of an explicit method stay short

    private static void Draining<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        => du[0] = -T.Sqrt(u[0]) - 1.0;                          // empty after a while, and √u is NaN then

    private static void SteepRoot<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = T.Sqrt(u[1]);                                    // its slope is infinite at u₁ = 0
        du[1] = T.Zero;
    }
    // :troubles

    internal static void First(TextWriter output)
    {
        // first:
        OdeProblem problem = new(LotkaVolterra, u0: [1, 1], p: [1.5, 1, 1, 3], span: (0, 10));
        OdeSolution solution = problem.Solve(new Tsit5(), new OdeOptions { RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-8 });
        output.WriteLine(solution.Outcome);
        output.WriteLine($"{solution.Statistics.Steps} steps, {solution.Statistics.RhsCalls} evaluations");
        output.WriteLine($"prey at t = 2.5: {solution.At(2.5)[0]:F6}");          // at any time, by the interpolant of its step
        // :first
    }

    internal static void Stiff(TextWriter output)
    {
        // stiff:
        OdeProblem problem = new(Robertson, [1, 0, 0], [0.04, 1e4, 3e7], (0, 4e7));
        OdeOptions options = new() { RelativeTolerance = 1e-6, AbsoluteTolerances = [1e-12, 1e-16, 1e-6] };     // the second species is 1e-5 at most
        foreach (OdeMethod method in new OdeMethod[] { new Rodas5P(backend), new KenCarp4(backend) })
        {
            OdeStatistics cost = problem.Solve(method, options).Statistics;
            output.WriteLine($"{method.Name}: {cost.Steps} steps, {cost.RhsCalls} evaluations, {cost.Jacobians} Jacobians, {cost.Factorizations} factorizations");
        }
        // :stiff
    }

    internal static void Statuses(TextWriter output)
    {
        // statuses:
        output.WriteLine(new OdeProblem(Square, [1], [], (0, 2)).Solve(new Tsit5()).Outcome);
        output.WriteLine(new OdeProblem(Following, [0], [], (0, 100)).Solve(new Tsit5(), new OdeOptions { MaxSteps = 5_000 }).Outcome);
        output.WriteLine(new OdeProblem(Draining, [1], [], (0, 2)).Solve(new Tsit5()).Outcome);
        output.WriteLine(new OdeProblem(SteepRoot, [1, 0], [], (0, 1)).Solve(new KenCarp4(backend)).Outcome);
        output.WriteLine(new OdeProblem(LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10)).Solve(new Tsit5(), new OdeOptions { CancellationToken = new(canceled: true) }).Outcome);
        // :statuses
    }

    internal static void Krylov(TextWriter output)
    {
        // krylov:
        double[] u0 = [.. Enumerable.Range(0, 500).Select(i => 1.0 / (1.0 + Math.Exp(0.2 * i - 30.0)))];
        OdeProblem problem = new(Front, u0, [1e-3, 100, 0.25], (0, 0.2));
        foreach (StagePreconditioner? preconditioner in new StagePreconditioner?[] { null, new DiagonalStagePreconditioner(1, 1), new BandedStagePreconditioner(1, 1) })
        {
            KenCarp4 method = new(backend) { LinearSolver = new Gmres(), Preconditioner = preconditioner };
            OdeStatistics cost = problem.Solve(method).Statistics;
            output.WriteLine($"{preconditioner?.GetType().Name ?? "none"}: {cost.Steps} steps, {cost.NewtonIterations} Newton iterations, {cost.LinearIterations} iterations of GMRES");
        }
        // :krylov
    }

    [Fact]
    public void SavedTimes()
    {
        OdeProblem problem = new(LotkaVolterra, u0: [1, 1], p: [1.5, 1, 1, 3], span: (0, 10));
        // saved:
        OdeOptions options = new() { SaveAt = [0, 2.5, 5, 10], DenseOutput = false };    // steps are not shortened for these times
        OdeSolution solution = problem.Solve(new Tsit5(), options);
        ReadOnlySpan<double> halfway = solution.State(2);                                // u(5), not copied
        // :saved

        Assert.Equal(Status.Success, solution.Status);
        Close.To(problem.Solve(new Vern7(), new OdeOptions { RelativeTolerance = 1e-11, AbsoluteTolerance = 1e-11 }).At(5.0), halfway, 1e-4);
        Assert.Throws<InvalidOperationException>(() => solution.At(1.0));
    }

    [Fact]
    public void MassMatrix()
    {
        // mass:
        Matrix<double> m = Matrix<double>.Build.DenseOfArray(new double[,] { { 2, 1 }, { 1, 2 } });
        OdeProblem problem = new OdeProblem(Decay, [1, 0], [], (0, 1)).WithMassMatrix(m);    // M u' = −u
        OdeSolution solution = problem.Solve(new Rodas5P(backend));
        // :mass

        double slow = 0.5 * Math.Exp(-1.0 / 3.0), fast = 0.5 * Math.Exp(-1.0);
        Close.To([slow + fast, slow - fast], solution.FinalState, 1e-5);

        static void Decay<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            du[0] = -u[0];
            du[1] = -u[1];
        }
    }

    [Fact]
    public void Ensembles()
    {
        OdeProblem problem = new(LotkaVolterra, u0: [1, 1], p: [1.5, 1, 1, 3], span: (0, 10));
        // ensemble:
        Ensemble ensemble = new(problem, count: 100, (i, p, u0) => u0[0] = 1.0 + 0.01 * i);              // what is not written stays the problem's
        OdeSolution[] solutions = ensemble.Solve(new Tsit5());                                           // over the cores
        double[] prey = ensemble.Solve(new Tsit5(), (i, solution) => solution.FinalState[0],             // what is to be kept of each
            new EnsembleOptions { Lanes = new CompiledTapeBackend() });                                  // and several at once in each core
        // :ensemble

        Assert.All(solutions, solution => Assert.Equal(Status.Success, solution.Status));
        Assert.Equal(solutions.Select(solution => solution.FinalState[0]), prey);
    }

    [Fact]
    public void Watched()
    {
        OdeProblem problem = new(LotkaVolterra, u0: [1, 1], p: [1.5, 1, 1, 3], span: (0, 10));
        List<double> fractions = [];
        IProgress<OdeProgress> progress = new Direct(at => fractions.Add(at.Fraction));
        // watched:
        using CancellationTokenSource source = new(TimeSpan.FromMinutes(1));
        OdeOptions options = new() { Progress = progress, CancellationToken = source.Token };     // told OdeProgress(Time, Fraction, Steps) about a hundred times
        OdeSolution solution = problem.Solve(new Tsit5(), options);                               // a status if the minute is over, never an exception
        // :watched

        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(1.0, fractions[^1]);
    }

    /// <summary>What the page says of the inside of long steps: the second species of Robertson's kinetics, whose slope there is a thousand times its size and more.</summary>
    [Theory]
    [InlineData("Rosenbrock23")]
    [InlineData("Rodas4")]
    [InlineData("Rodas5P")]
    [InlineData("TrBdf2")]
    [InlineData("KenCarp4")]
    [InlineData("Kvaerno5")]
    public void InsideAStepAFastComponentIsAsAccurateAsAtItsEnds(string name)
    {
        OdeMethod method = new OdeMethod[] { new Rosenbrock23(backend), new Rodas4(backend), new Rodas5P(backend), new TrBdf2(backend), new KenCarp4(backend), new Kvaerno5(backend) }.Single(one => one.Name == name);
        OdeProblem problem = new(Robertson, [1, 0, 0], [0.04, 1e4, 3e7], (0, 4e5));
        OdeSolution exact = problem.Solve(new Rodas5P(backend), new OdeOptions { RelativeTolerance = 1e-10, AbsoluteTolerances = [1e-18, 1e-24, 1e-10] });
        OdeSolution solution = problem.Solve(method, new OdeOptions { RelativeTolerance = 1e-4, AbsoluteTolerances = [1e-12, 1e-18, 1e-4] });
        for (int i = 1; i < solution.Count; i++)
        {
            double middle = 0.5 * (solution.Times[i - 1] + solution.Times[i]);
            Close.Relative(exact.At(middle)[1], solution.At(middle)[1], 1e-3, $"at {middle}");
        }
    }

    [Fact]
    public void InFSharp() => Close.To([1.0265, 0.9095], FSharpModels.Equations.solve(new Tsit5()).FinalState, 1e-3);

    private sealed class Direct(Action<OdeProgress> told) : IProgress<OdeProgress>
    {
        public void Report(OdeProgress value) => told(value);
    }
}
