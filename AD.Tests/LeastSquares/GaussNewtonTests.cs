using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.LeastSquares;

public class GaussNewtonTests
{
    private static readonly double[] Abscissas = [0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0];

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    /// <summary>Rosenbrock's function as residuals 10 (x₁ − x₀²), 1 − x₀.</summary>
    internal static void Rosenbrock<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = 10.0 * (x[1] - x[0] * x[0]);
        y[1] = 1.0 - x[0];
    }

    /// <summary>x₀ e^{−x₁ a_i} − y_i with the data (a, y) as second argument.</summary>
    private static void Exponential<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> data, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = x[0] * T.Exp(-x[1] * data[i]) - data[y.Length + i];
        }
    }

    private static T[] Line<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        // Points (i, i²), i = 0 .. 3, and a line x₀ + x₁ i.
        T[] y = new T[4];
        for (int i = 0; i < y.Length; i++)
        {
            T abscissa = T.CreateChecked(i);
            y[i] = x[0] + x[1] * abscissa - abscissa * abscissa;
        }

        return y;
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void RosenbrockIsSolvedByEveryBackend(string backend)
    {
        Solution solution = new GaussNewton().Solve(BackendCatalogue.Find(backend), Rosenbrock, [-1.2, 1.0]);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(1.0, solution.X[0], 1e-8);
        Assert.Equal(1.0, solution.X[1], 1e-8);
        Assert.InRange(solution.ResidualNorm, 0.0, 1e-8);
        Assert.InRange(solution.Iterations, 1, 20);
        Assert.True(solution.Counts.JacobianCalls >= solution.Iterations && solution.Counts.FunctionCalls >= solution.Iterations);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void ACurveIsFittedWithItsDataAsSecondArgument(string backend)
    {
        double[] data = [.. Abscissas, .. Abscissas.Select(a => 2.5 * Math.Exp(-0.8 * a))];
        Solution solution = new GaussNewton().Solve(BackendCatalogue.Find(backend), Exponential, [1.0, 0.1], data, Abscissas.Length);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(2.5, solution.X[0], 1e-8);
        Assert.Equal(0.8, solution.X[1], 1e-8);
    }

    [Fact]
    public void ALinearProblemTakesOneStepToItsLeastSquaresSolution()
    {
        // The best line through (0, 0), (1, 1), (2, 4), (3, 9) is −1 + 3 i with residual norm 2.
        Solution solution = new GaussNewton().Solve(new ForwardDualBackend(), Line, [5.0, 5.0]);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(-1.0, solution.X[0], 1e-12);
        Assert.Equal(3.0, solution.X[1], 1e-12);
        Assert.Equal(2.0, solution.ResidualNorm, 1e-12);
        Assert.Equal(1, solution.Iterations);
    }

    [Fact]
    public void TheStepIsHalvedWhereTheFullOneOvershoots()
    {
        // arctan(x) = 0 from 3: the full step leads away.
        static void Arctangent<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = T.Atan(x[0]);
        Solution solution = new GaussNewton().Solve(new ForwardDualBackend(), Arctangent, [3.0]);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(0.0, solution.X[0], 1e-12);
        Assert.True(solution.Counts.FunctionCalls > solution.Iterations);
    }

    [Fact]
    public void DependentColumnsAreAStatus()
    {
        static void Twins<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            y[0] = x[0] + x[1] - 1.0;
            y[1] = 2.0 * (x[0] + x[1]) - 3.0;
        }

        Solution solution = new GaussNewton().Solve(new ForwardDualBackend(), Twins, [5.0, 5.0]);
        Assert.Equal(Status.RankDeficient, solution.Status);
        Assert.Equal([5.0, 5.0], solution.X);
    }

    [Fact]
    public void FewerResidualsThanUnknownsAreAStatus()
    {
        static void Sum<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = x[0] + x[1] - 1.0;
        Solution solution = new GaussNewton().Solve(new ForwardDualBackend(), Sum, [5.0, 5.0], 1);
        Assert.Equal(Status.RankDeficient, solution.Status);
        Assert.Contains("1 residuals for 2 unknowns", solution.Reason, StringComparison.Ordinal);
        Assert.Equal([5.0, 5.0], solution.X);
    }

    [Fact]
    public void AResidualThatIsNotFiniteIsAStatus()
    {
        static void Logarithm<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = T.Log(x[0]);
        Assert.Equal(Status.NotFinite, new GaussNewton().Solve(new ForwardDualBackend(), Logarithm, [-1.0]).Status);
        Assert.Equal(1.0, new GaussNewton().Solve(new ForwardDualBackend(), Logarithm, [5.0]).X[0], 1e-10);
    }

    /// <summary>The squares of a column's entries overflow, or vanish: the residual is not orthogonal to it for that.</summary>
    [Theory]
    [InlineData(1e160)]
    [InlineData(1e-170)]
    public void AJacobianOfAnyScaleIsNotTakenForConverged(double scale)
    {
        Solution solution = new GaussNewton { Options = new LeastSquaresOptions { ResidualTolerance = 0.0 } }.Solve(new ForwardDualBackend(), new Scaled(scale), [4.0]);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(2.0, solution.X[0], 1e-12);
    }

    [Fact]
    public void IterationsRunOut()
    {
        Solution solution = new GaussNewton { Options = new LeastSquaresOptions { MaxIterations = 1 } }.Solve(new ForwardDualBackend(), Rosenbrock, [-1.2, 1.0]);
        Assert.Equal(Status.MaxIterations, solution.Status);
        Assert.Equal(1, solution.Iterations);
    }

    [Fact]
    public void CancellationIsAStatus()
        => Assert.Equal(
            Status.Cancelled,
            new GaussNewton { Options = new LeastSquaresOptions { CancellationToken = new CancellationToken(canceled: true) } }.Solve(new ForwardDualBackend(), Rosenbrock, [-1.2, 1.0]).Status);

    [Fact]
    public void BadInputIsRefused()
    {
        GaussNewton solver = new();
        Backend backend = new ForwardDualBackend();
        Refused("x0[0] is NaN", () => solver.Solve(backend, Rosenbrock, [double.NaN, 2.0]));
        Refused("start is empty", () => solver.Solve(backend, Rosenbrock, []));
        Refused("StepTolerance is NaN", () => new GaussNewton { Options = new() { StepTolerance = double.NaN } }.Solve(backend, Rosenbrock, [-1.2, 1.0]));
        Refused("GradientTolerance is -1", () => new GaussNewton { Options = new() { GradientTolerance = -1.0 } }.Solve(backend, Rosenbrock, [-1.2, 1.0]));
        Refused("RankTolerance is Infinity", () => new GaussNewton { Options = new() { RankTolerance = double.PositiveInfinity } }.Solve(backend, Rosenbrock, [-1.2, 1.0]));
        Refused("MaxHalvings is -2; a number that is not negative is expected", () => new GaussNewton { MaxHalvings = -2 }.Solve(backend, Rosenbrock, [-1.2, 1.0]));
        Refused("Options", () => new GaussNewton { Options = null! }.Solve(backend, Rosenbrock, [-1.2, 1.0]));
        Refused("returned null", () => solver.Solve(backend, x => (double[])null!, [-1.2, 1.0]));
        Refused("MaxIterations is -1; a number that is not negative is expected", () => new GaussNewton { Options = new() { MaxIterations = -1 } }.Solve(backend, Rosenbrock, [-1.2, 1.0]));
        Refused("p[0]", () => solver.Solve(backend, Exponential, [1.0, 0.1], [double.NaN], 7));

        static void Refused(string words, Action action)
            => Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void APlainLambdaIsTakenByFiniteDifferencesAndRefusedByTheRest(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        GaussNewton solver = new();
        VectorFunction<double> one = (x, y) => y[0] = x[0] * x[0] - 4.0;
        VectorFunction2<double> two = (x, p, y) => y[0] = x[0] * x[0] - p[0];
        foreach (Func<Solution> call in (Func<Solution>[])
        [
            () => solver.Solve(backend, one, [3.0]),
            () => solver.Solve(backend, Function.From(one, 1), [3.0]),
            () => solver.Solve(backend, x => [x[0] * x[0] - 4.0], [3.0]),
            () => solver.Solve(backend, two, [3.0], [4.0], 1),
            () => solver.Solve(backend, Function.From(two, 1), [3.0], [4.0]),
        ])
        {
            if (backend.Traits.PlainDelegates)
            {
                Assert.Equal(2.0, call().X[0], 1e-12);
                continue;
            }

            string message = Assert.Throws<ArgumentException>(call).Message;
            Assert.Contains(backend.GetType().Name, message, StringComparison.Ordinal);
            Assert.Contains("generic method", message, StringComparison.Ordinal);
            Assert.Contains("FiniteDifferenceBackend", message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void TolerancesBelowRoundingEndWithSuccess(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        foreach (double tolerance in (double[])[1e-12, 1e-14, 0.0])
        {
            GaussNewton solver = new() { Options = new() { GradientTolerance = tolerance, StepTolerance = tolerance, ResidualTolerance = tolerance } };
            Solution rosenbrock = solver.Solve(backend, Rosenbrock, [-1.2, 1.0]);
            Near([1.0, 1.0], rosenbrock, 1e-12);

            // Exact data, and data that no parameters meet, whose minimum 50-digit arithmetic found.
            double[] exact = [.. Abscissas, .. Abscissas.Select(a => 2.5 * Math.Exp(-0.8 * a))];
            Near([2.5, 0.8], solver.Solve(backend, Exponential, [1.0, 0.1], exact, Abscissas.Length), 1e-11);
            double[] shifted = [.. Abscissas, 2.6, 1.5, 1.3, 0.6, 0.7, 0.2, 0.4];
            Solution fit = solver.Solve(backend, Exponential, [1.0, 0.1], shifted, Abscissas.Length);
            Near([2.5215340437972936, 0.79286359018201959], fit, 1e-9);
            Near([-1.0, 3.0], solver.Solve(backend, Line, [5.0, 5.0]), 1e-11);
        }

        static void Near(double[] expected, Solution solution, double error)
        {
            Assert.Equal(Status.Success, solution.Status);
            Assert.InRange(solution.Iterations, 1, 60);
            Assert.Equal(expected, solution.X, (a, b) => Math.Abs(a - b) <= error);
        }
    }

    [Fact]
    public void TwoResidualsOfHugeScaleAreSolved()
    {
        static void Huge<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            y[0] = 1e160 * (x[0] - 1.0);
            y[1] = 1e160 * (x[1] - 2.0);
        }

        Solution solution = new GaussNewton().Solve(new ForwardDualBackend(), Huge, [0.0, 0.0]);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal([1.0, 2.0], solution.X, (a, b) => Math.Abs(a - b) < 1e-14);
    }

    [Fact]
    public void TheFactorizationSolvesARandomProblem()
    {
        Random random = new(7);
        const int m = 9, n = 5;
        double[] matrix = new double[m * n], truth = new double[n];
        for (int i = 0; i < matrix.Length; i++)
        {
            matrix[i] = random.NextDouble() - 0.5;
        }

        for (int j = 0; j < n; j++)
        {
            truth[j] = random.NextDouble() - 0.5;
        }

        Solution solution = new GaussNewton().Solve(new ForwardDualBackend(), new Linear(matrix, truth, m, n), new double[n]);
        Assert.Equal(Status.Success, solution.Status);
        for (int j = 0; j < n; j++)
        {
            Assert.Equal(truth[j], solution.X[j], 1e-13);
        }
    }

    /// <summary>s (x² − 4).</summary>
    private sealed class Scaled(double scale) : IVectorFunction
    {
        public int OutputLength(int inputLength) => 1;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = scale * (x[0] * x[0] - 4.0);
    }

    /// <summary>A (x − truth).</summary>
    private sealed class Linear(double[] matrix, double[] truth, int m, int n) : IVectorFunction
    {
        public int OutputLength(int inputLength) => m;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            for (int i = 0; i < m; i++)
            {
                y[i] = T.Zero;
                for (int j = 0; j < n; j++)
                {
                    y[i] += matrix[i * n + j] * (x[j] - truth[j]);
                }
            }
        }
    }
}
