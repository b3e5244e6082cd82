using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Optimization;

public class QuasiNewtonTests
{
    private static readonly double[] Spectrum = [1.0, 3.0, 10.0, 30.0, 100.0, 250.0];

    private static readonly double[] Start = [3.0, -2.0, 0.5, 4.0, -1.0, 2.5];

    private static Solution Minimize(Optimizer method) => method.Solve(new ReverseTapeBackend(), Objectives.Bowl, Start, Spectrum);

    /// <summary>With exact searches both are the method of conjugate gradients on a quadratic: at most as many steps as distinct eigenvalues. Source: Nocedal and Wright (2006), theorem 6.4.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    public void AQuadraticTakesAsManyExactStepsAsItHasEigenvalues(int n)
    {
        OptimizationOptions options = new() { GradientTolerance = 1e-6 };
        foreach (Optimizer method in (Optimizer[])[new Bfgs { Search = new ExactOnQuadratics(), Options = options }, new Lbfgs { Search = new ExactOnQuadratics(), Options = options, Memory = n }])
        {
            Solution solution = method.Solve(new ReverseTapeBackend(), Objectives.Bowl, Start[..n], Spectrum[^n..]);
            Assert.Equal((Status.Success, n), (solution.Status, solution.Iterations));
        }

        // Eigenvalues that occur twice count once.
        double[] twice = [2.0, 2.0, 50.0, 50.0, 2.0, 50.0];
        Solution two = new Lbfgs { Search = new ExactOnQuadratics(), Options = options }.Solve(new ReverseTapeBackend(), Objectives.Bowl, Start, twice);
        Assert.Equal((Status.Success, 2), (two.Status, two.Iterations));
    }

    /// <summary>With the whole history L-BFGS is BFGS on a quadratic, iterate by iterate, where searches are exact.</summary>
    [Fact]
    public void WithItsWholeHistoryLbfgsIsBfgs()
    {
        OptimizationOptions options = new() { Trace = TraceDetail.Iterates, GradientTolerance = 1e-6 };
        Solution full = Minimize(new Bfgs { Search = new ExactOnQuadratics(), Options = options }), limited = Minimize(new Lbfgs { Search = new ExactOnQuadratics(), Options = options, Memory = 20 });
        Assert.Equal(full.Iterations, limited.Iterations);
        for (int i = 0; i <= full.Iterations; i++)
        {
            Close.To([.. full.Trace[i].X!], [.. limited.Trace[i].X!], 1e-8, $"iterate {i}");
        }
    }

    /// <summary>½ (x₀² + 4 x₁²) about (1, 1) from (3, 1): the first direction is −e₀, the step s = (−2, 0) there exact; with y = s the next direction is scaled by sᵀy / yᵀy = 1 and has arrived.</summary>
    [Fact]
    public void AOneDimensionalErrorIsGoneAfterOneExactStep()
    {
        Solution solution = new Lbfgs { Search = new ExactOnQuadratics() }.Solve(new ForwardDualBackend(), Objectives.Bowl, [3.0, 1.0], [1.0, 4.0]);
        Assert.Equal((Status.Success, 1), (solution.Status, solution.Iterations));
        Close.To([1.0, 1.0], solution.X, 1e-13);
    }

    /// <summary>One pair by hand. From (3, 2) on ½ (x₀² + 4 x₁²) about (1, 1), g = (2, 4), the scaled steepest step is t (−½, −1), exact at t = gᵀd / dᵀHd: (1 + 4) / (¼ + 4) = 20/17. The second direction is the conjugate one.</summary>
    [Fact]
    public void TheSecondDirectionIsConjugateToTheFirst()
    {
        OptimizationOptions options = new() { Trace = TraceDetail.Iterates };
        IReadOnlyList<Iteration> trace = new Lbfgs { Search = new ExactOnQuadratics(), Options = options }.Solve(new ForwardDualBackend(), Objectives.Bowl, [3.0, 2.0], [1.0, 4.0]).Trace;
        Close.To([3.0 - 10.0 / 17.0, 2.0 - 20.0 / 17.0], [.. trace[1].X!], 1e-14);
        double[] second = [trace[2].X![0] - trace[1].X![0], trace[2].X![1] - trace[1].X![1]];
        Close.To(0.0, 0.5 * second[0] + 4.0 * second[1], 1e-13);
        Close.To([1.0, 1.0], [.. trace[2].X!], 1e-13);
    }

    [Fact]
    public void TheMemoryMayBeOnePair()
    {
        Solution solution = new Lbfgs { Memory = 1 }.Solve(new CompiledTapeBackend(), Objectives.Rosenbrock, [-1.2, 1.0]);
        Assert.Equal(Status.Success, solution.Status);
        Refusal.Refused(() => Minimize(new Lbfgs { Memory = 0 }), "Memory is 0", "at least one", "5 to 20");
        Assert.Throws<ArgumentNullException>(() => Minimize(new Lbfgs { Search = null! }));
        Refusal.Refused(() => new Bfgs().Solve(new FiniteDifferenceBackend(), x => x[0], new double[50_000]), "50000 unknowns", "at most 46340", "Lbfgs");
    }

    /// <summary>f = 10⁶ + … : values keep ten digits of what is to be minimised, and the gradient is still brought down to its tolerance.</summary>
    [Fact]
    public void ALargeConstantDoesNotStopHagerZhang()
    {
        static T Offset<T>(ReadOnlySpan<T> x) where T : System.Numerics.IFloatingPointIeee754<T> => T.CreateChecked(1e6) + Objectives.Rosenbrock(x);
        foreach (Optimizer method in (Optimizer[])[new Bfgs(), new Lbfgs(), new NewtonTrustRegion()])
        {
            Solution solution = method.Solve(new ReverseTapeBackend(), Offset, [-1.2, 1.0]);
            Assert.True(solution.Status == Status.Success, $"{method.GetType().Name}: {solution}");
            Close.To([1.0, 1.0], solution.X, 1e-7, method.GetType().Name);
        }
    }

    /// <summary>A scale of f changes neither directions nor steps.</summary>
    [Theory]
    [InlineData(1e-100)]
    [InlineData(1e100)]
    public void TheScaleOfTheObjectiveDoesNotMatter(double scale)
    {
        OptimizationOptions options = new() { GradientTolerance = 1e-7 * scale, LowestValue = double.NegativeInfinity };
        foreach (Optimizer method in (Optimizer[])[new Bfgs { Options = options }, new Lbfgs { Options = options }, new NewtonTrustRegion { Options = options }])
        {
            Solution solution = method.Solve(new ReverseTapeBackend(), new Scaled(scale), [-1.2, 1.0]);
            Assert.True(solution.Status == Status.Success, $"{method.GetType().Name}: {solution}");
            Close.To([1.0, 1.0], solution.X, 1e-5, method.GetType().Name);
        }
    }

    private readonly struct Scaled(double scale) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : System.Numerics.IFloatingPointIeee754<T> => T.CreateChecked(scale) * Objectives.Rosenbrock(x);
    }
}
