using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using Xunit;

namespace AD.Tests.Sensitivity.Solutions;

/// <summary>Fits through a solution: residuals, optimisers, and points without a solution.</summary>
public class FitTests
{
    private static readonly double[] Truth = [0.55, 0.028, 0.024, 0.80, 33.9, 5.9];
    private static readonly double[] Years = [.. Enumerable.Range(0, 21).Select(i => (double)i)];
    private static readonly OdeOptions Options = new() { RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-8 };

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    /// <summary>Two species over twenty years on a logarithmic scale, four rates and both starts unknown.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void ParametersAndInitialStateAreFound(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        ObservedSolution model = Model(new ForwardDualBackend()).Observe(Logarithms, 2);
        double[] data = new double[42];
        model.Evaluate<double>(Truth, data);
        Solution fit = new LevenbergMarquardt().Solve(backend, model.Minus(data), [0.5, 0.025, 0.025, 0.9, 30.0, 4.0]);
        Assert.Equal((Status.Success, fit.Reason), (fit.Status, fit.Reason));
        Assert.InRange(Systems.RelativeError(fit.X, Truth), 0.0, backend.Traits.IsExact ? 1e-6 : 1e-4);
    }

    [Fact]
    public void AnOptimiserMinimisesThroughTheSolution()
    {
        SolutionFunction model = new OdeProblem(Systems.Decay, [2.0], [1.5], (0, 2)).AsFunction(new CompiledTapeBackend(), new Tsit5(), [0.5, 1.0, 2.0], Options);
        double[] data = [.. new[] { 0.5, 1.0, 2.0 }.Select(t => 2.0 * Math.Exp(-0.7 * t))];
        Solution best = new Lbfgs().Solve(new ReverseTapeBackend(), new SumOfSquares(model.Minus(data)), [1.5]);
        Assert.Equal(0.7, best.X[0], 1e-8);
    }

    /// <summary>u' = u² from u₀ ends at t = 1 / u₀: a trial beyond that is given up, or backed off from.</summary>
    [Fact]
    public void APointWithoutASolutionIsAnExceptionOrNaN()
    {
        OdeProblem problem = new(Square, [0.3], [], (0, 2));
        SolutionFunctionOptions options = new() { Inputs = ActiveInputs.InitialState };
        ForwardDualBackend dual = new();
        SolutionFunction throwing = problem.AsFunction(dual, new Tsit5(), [1.0, 2.0], Options, options);
        SolutionException failure = Assert.Throws<SolutionException>(() => throwing.Evaluate<double>([3.0], new double[2]));
        Assert.InRange(failure.Outcome.Time, 0.32, 0.34);
        Assert.Contains("OnFailure = FailedSolve.NaN", failure.Message);
        Assert.Throws<SolutionException>(() => dual.Jacobian(throwing, [3.0]));
        Assert.Throws<SolutionException>(() => new ReverseTapeBackend().Pullback(throwing, [3.0], [1.0, 1.0]));
        Assert.Equal(0.3 / 0.7, dual.Jacobian(throwing, [0.3]).Row(0)[0] * 0.3 * 0.7, 1e-6);

        SolutionFunction backingOff = problem.AsFunction(dual, new Tsit5(), [1.0, 2.0], Options, options with { OnFailure = FailedSolve.NaN });
        double[] y = new double[2];
        backingOff.Evaluate<double>([3.0], y);
        Assert.Equal([double.NaN, double.NaN], y);
        Assert.Equal([double.NaN, double.NaN], dual.Jacobian(backingOff, [3.0]).ToRowMajorArray());

        // From 0.02 the first step of a fit to u(2) = 20 goes far beyond 1/2.
        Solution fit = new LevenbergMarquardt { InitialRadius = 1e3 }.Solve(dual, problem.AsFunction(dual, new Tsit5(), [2.0], Options, options with { OnFailure = FailedSolve.NaN }).Minus([20.0]), [0.02]);
        Assert.Equal(20.0 / 41.0, fit.X[0], 1e-7);
    }

    /// <summary>No step back of an optimiser makes a budget large enough.</summary>
    [Fact]
    public void TooLittleMemoryIsAnExceptionInAnyCase()
    {
        ForwardDualBackend dual = new();
        SolutionFunctionOptions options = new() { Reverse = new DiscreteAdjoint(dual) { MemoryBudget = 100 }, OnFailure = FailedSolve.NaN };
        SolutionFunction solution = new OdeProblem(Systems.Decay, [2.0], [0.7], (0, 2)).AsFunction(dual, new Tsit5(), [2.0], Options, options);
        SolutionException refused = Assert.Throws<SolutionException>(() => new ReverseTapeBackend().Pullback(solution, [0.7], [1.0]));
        Assert.Equal(Status.MemoryExceeded, refused.Outcome.Status);
        Assert.Contains("MemoryBudget is 100 bytes", refused.Message);
        Assert.DoesNotContain("FailedSolve.NaN", refused.Message);
    }

    [Fact]
    public void CancellationIsNoFailedSolve()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        SolutionFunction solution = new OdeProblem(Systems.Decay, [2.0], [1.5], (0, 2))
            .AsFunction(new ForwardDualBackend(), new Tsit5(), [2.0], Options with { CancellationToken = source.Token }, new SolutionFunctionOptions { OnFailure = FailedSolve.NaN });
        Assert.Throws<OperationCanceledException>(() => solution.Evaluate<double>([1.0], new double[1]));
    }

    private static SolutionFunction Model(Backend backend)
        => new OdeProblem(Systems.LotkaVolterra, [30.0, 4.0], Truth[..4], (0, 20)).AsFunction(backend, new Tsit5(), Years, Options, new SolutionFunctionOptions { Inputs = ActiveInputs.All, OnFailure = FailedSolve.NaN });

    private static void Logarithms<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        y[0] = T.Log(u[0]);
        y[1] = T.Log(u[1]);
    }

    private static void Square<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = u[0] * u[0];

    private readonly struct SumOfSquares(IVectorFunction residuals) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
        {
            T[] r = new T[residuals.OutputLength(x.Length)];
            residuals.Evaluate<T>(x, r);
            T sum = T.Zero;
            foreach (T entry in r)
            {
                sum += entry * entry;
            }

            return sum;
        }
    }
}
