using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode.Esdirk;

/// <summary>Newton-Krylov: products instead of factors.</summary>
public class KrylovStageTests
{
    private const int Cells = 500;

    private static readonly OdeOptions Options = new() { RelativeTolerance = 1e-6, AbsoluteTolerance = 1e-8, DenseOutput = false, SaveAt = [0.2] };

    [Fact]
    public void AFrontOfFiveHundredStatesIsSolvedWithFewIterationsAndWithoutAJacobian()
    {
        OdeProblem front = ReactionDiffusion.Front(Cells);
        OdeSolution banded = front.Solve(new KenCarp4(EsdirkMethods.Backend) { LinearSolver = new Gmres(), Preconditioner = new BandedStagePreconditioner(1, 1) }, Options);
        Assert.Equal(Status.Success, banded.Status);
        OdeStatistics statistics = banded.Statistics;
        Assert.InRange(statistics.Steps + statistics.Rejected, 5, 60);

        // The preconditioner is W but for the age of J: little more than one iteration a system.
        Assert.InRange((double)statistics.LinearIterations / statistics.LinearSolves, 0.5, 2.0);
        Assert.InRange(statistics.Factorizations, 2, statistics.Steps + statistics.Rejected);
        Assert.InRange(statistics.Jacobians, 2, statistics.Factorizations);

        OdeSolution plain = front.Solve(new KenCarp4(EsdirkMethods.Backend) { LinearSolver = new Gmres { Restart = 60 } }, Options);
        Assert.Equal(0, plain.Statistics.Factorizations);
        Assert.True(plain.Statistics.LinearIterations > 3 * statistics.LinearIterations);
        Assert.InRange(Systems.Error(banded.FinalState, plain.FinalState), 0.0, 1e-6);
    }

    [Fact]
    public void TheSolutionIsThatOfFactors()
    {
        OdeProblem front = ReactionDiffusion.Front(50);
        OdeSolution dense = front.Solve(new KenCarp4(EsdirkMethods.Backend), Options with { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-9 });
        OdeSolution banded = front.Solve(new KenCarp4(EsdirkMethods.Backend) { LinearSolver = new Gmres(), Preconditioner = new BandedStagePreconditioner(1, 1) }, Options);
        OdeSolution diagonal = front.Solve(new KenCarp4(EsdirkMethods.Backend) { LinearSolver = new BiCgStab(), Preconditioner = new DiagonalStagePreconditioner(1, 1) }, Options);
        Assert.InRange(Systems.Error(banded.FinalState, dense.FinalState), 0.0, 2e-6);
        Assert.InRange(Systems.Error(diagonal.FinalState, dense.FinalState), 0.0, 2e-6);
    }

    [Fact]
    public void AdjointsAndTangentsSolveWithTheProblemsOwnMatrix()
    {
        OdeProblem front = ReactionDiffusion.Front(24);
        Cost cost = Cost.AtTimes([0.1, 0.2], ReactionDiffusion.MeanSquare);
        ReverseTapeBackend backend = new();
        KenCarp4 factors = new(backend), products = new(backend) { LinearSolver = new Gmres(), Preconditioner = new BandedStagePreconditioner(1, 1) };
        OdeOptions options = new() { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-9 };
        double[] expected = new InterpolatingAdjoint(backend).Gradient(front, cost, factors, options).ParameterGradient;
        double[] stored = new InterpolatingAdjoint(backend).Gradient(front, cost, products, options).ParameterGradient;
        Assert.Equal(stored, new InterpolatingAdjoint(backend) { Checkpoints = 3 }.Gradient(front, cost, products, options).ParameterGradient);
        double[] forward = new ForwardSensitivity(backend) { Active = ActiveInputs.Parameters }.Gradient(front, cost, products, options).ParameterGradient;
        Assert.InRange(Systems.RelativeError(stored, expected), 0.0, 1e-6);
        Assert.InRange(Systems.RelativeError(forward, expected), 0.0, 1.5e-5);
    }

    [Fact]
    public void EveryBackendGivesTheProducts()
    {
        foreach (string name in BackendCatalogue.Names)
        {
            KenCarp4 method = new(BackendCatalogue.Find(name)) { LinearSolver = new Gmres() };
            OdeSolution solution = StiffProblems.VanDerPolProblem.Problem.Solve(method, StiffProblems.VanDerPolProblem.Options(1e-4));
            Assert.Equal(Status.Success, solution.Status);
            Assert.InRange(StiffProblems.VanDerPolProblem.Error(solution.FinalState), 0.0, 1e-3);
        }
    }

    [Theory]
    [MemberData(nameof(EsdirkMethods.Names), MemberType = typeof(EsdirkMethods))]
    public void StiffProblemsAreSolvedAsWellAsWithFactors(string name)
    {
        foreach (StiffProblem problem in new[] { StiffProblems.HiresProblem, StiffProblems.OregonatorProblem, StiffProblems.RobertsonProblem })
        {
            EsdirkMethod method = name switch
            {
                "TrBdf2" => new TrBdf2(EsdirkMethods.Backend) { LinearSolver = new Gmres() },
                "KenCarp4" => new KenCarp4(EsdirkMethods.Backend) { LinearSolver = new BiCgStab() },
                _ => new Kvaerno5(EsdirkMethods.Backend) { LinearSolver = new Gmres() },
            };
            OdeSolution solution = problem.Problem.Solve(method, problem.Options(1e-5));
            Assert.Equal(Status.Success, solution.Status);
            Assert.InRange(problem.Error(solution.FinalState), 0.0, 1000.0 * 1e-5);
        }
    }

    [Fact]
    public unsafe void TransposedSystemsAreTheTransposed()
    {
        // yᵀ W⁻¹ x = xᵀ W⁻ᵀ y, with factors and with products, preconditioned or not.
        EsdirkMethod method = EsdirkMethods.Find("KenCarp4");
        OdeProblem problem = StiffProblems.HiresProblem.Problem;
        DifferentiableSystem system = (DifferentiableSystem)method.CreateSystem(problem);
        StageMatrix[] each = [system.CreateStageMatrix(), system.CreateStageMatrix(new Gmres(), null), system.CreateStageMatrix(new Gmres(), new BandedStagePreconditioner(2, 2))];
        TransposableStageMatrix[] matrices = Array.ConvertAll(each, matrix => Assert.IsType<TransposableStageMatrix>(matrix, exactMatch: false));
        double[] u = [0.3, 0.1, 0.2, 0.1, 0.4, 0.5, 0.002, 0.003];
        double[][] solutions = new double[3][];
        for (int m = 0; m < 3; m++)
        {
            double[] x = [1, -2, 3, 0.5, 1, 0.2, -1, 2], y = [0.3, 1, -1, 2, 0.1, 4, 1, -0.5], left = (double[])x.Clone(), right = (double[])y.Clone(), units = new double[8];
            Array.Fill(units, 1.0);
            fixed (double* at = u, toLeft = left, toRight = right, unit = units)
            {
                matrices[m].Tolerate(unit, 1e-12);
                matrices[m].Linearize(at, 0.0);
                Assert.True(matrices[m].Factor(0.7) && matrices[m].Solve(toLeft) && ((TransposableStageMatrix)matrices[m]).SolveTransposed(toRight));
            }

            Assert.Equal(Vectors.Dot(y, left), Vectors.Dot(x, right), 1e-12);
            solutions[m] = [.. left, .. right];
            Assert.InRange(Systems.Error(solutions[m], solutions[0]), 0.0, 1e-12);
        }
    }

    [Fact]
    public unsafe void ASystemWithoutAPullbackHasTransposedProductsToo()
    {
        EsdirkMethod method = EsdirkMethods.Find("KenCarp4");
        DifferentiableSystem pullback = (DifferentiableSystem)method.CreateSystem(StiffProblems.RobertsonProblem.Problem), derived = new IntegralSystem(pullback);
        double[] u = [0.7, 1e-5, 0.3, 0.0, 0.0, 0.0], w = [1.0, 2.0, -1.0, 0.0, 0.0, 0.0], expected = new double[3], actual = new double[6];
        fixed (double* at = u, along = w, first = expected, second = actual)
        {
            pullback.JacobianTransposeProduct(at, 0.0, along, first);
            derived.JacobianTransposeProduct(at, 0.0, along, second);
        }

        Assert.InRange(Systems.Error(actual[..3], expected), 0.0, 1e-9);
        Assert.Contains(expected, entry => entry != 0.0);
    }

    [Fact]
    public void APreconditionerOfOnesOwnSeesThePointAndTheStep()
    {
        List<(double Time, double HGamma)> seen = [];
        StagePreconditioner own = StagePreconditioner.From(w =>
        {
            seen.Add((w.Time, w.HGamma));
            Assert.Equal(2, w.State.Length);
            return new DiagonalPreconditioner([1.0, 1.0 - w.HGamma * (1.0 - w.State[0] * w.State[0]) / 1e-3]);
        });
        OdeProblem problem = new(StiffProblems.VanDerPol, [2, 0], [1e-3], 0, 1);
        OdeSolution with = problem.Solve(new KenCarp4(EsdirkMethods.Backend) { LinearSolver = new Gmres(), Preconditioner = own });
        Assert.Equal(with.Statistics.Factorizations, seen.Count);
        Assert.All(seen, one => Assert.True(one.Time is >= 0.0 and < 1.0 && one.HGamma is > 0.0 and < 0.25));
        OdeSolution without = problem.Solve(new KenCarp4(EsdirkMethods.Backend));
        Assert.InRange(Systems.Error(with.FinalState, without.FinalState), 0.0, 1e-6);
    }

    [Fact]
    public void ASingularPreconditionerIsAStatusAndAWrongOneAnError()
    {
        OdeProblem problem = new(StiffProblems.VanDerPol, [2, 0], [1e-3], 0, 1);
        OdeSolution solution = problem.Solve(new KenCarp4(EsdirkMethods.Backend) { LinearSolver = new Gmres(), Preconditioner = StagePreconditioner.From(_ => null) });
        Assert.Equal(Status.StagesNotSolved, solution.Status);
        ArgumentException size = Assert.Throws<ArgumentException>(() =>
            problem.Solve(new KenCarp4(EsdirkMethods.Backend) { LinearSolver = new Gmres(), Preconditioner = StagePreconditioner.From(_ => new DiagonalPreconditioner([1.0])) }));
        Assert.Contains("1 × 1", size.Message, StringComparison.Ordinal);
        Assert.Contains("2 × 2", size.Message, StringComparison.Ordinal);
        ArgumentException lonely = Assert.Throws<ArgumentException>(() => problem.Solve(new KenCarp4(EsdirkMethods.Backend) { Preconditioner = new BandedStagePreconditioner(1, 1) }));
        Assert.Contains("LinearSolver = new Gmres()", lonely.Message, StringComparison.Ordinal);
        Assert.Contains("-1", Assert.Throws<ArgumentException>(() => new BandedStagePreconditioner(-1, 0)).Message, StringComparison.Ordinal);
        Assert.Contains("-2", Assert.Throws<ArgumentException>(() => new DiagonalStagePreconditioner(0, -2)).Message, StringComparison.Ordinal);
    }
}
