using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Ode;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests.Sensitivity.Solutions;

/// <summary>A solution is a function that every backend differentiates.</summary>
public class SolutionFunctionTests
{
    private static readonly OdeOptions Tight = new() { RelativeTolerance = 1e-11, AbsoluteTolerance = 1e-11 };
    private static readonly double[] Times = [0.0, 0.5, 0.8, 2.0];
    private static readonly ForwardDualBackend Dual = new();

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    /// <summary>u(t) = u₀ e^{−pt}: ∂u/∂p = −t u, ∂u/∂u₀ = e^{−pt}.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void AKnownSolutionAroundAndInside(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        OdeProblem problem = new(Systems.Decay, [2.0], [0.7], (0, 2));
        foreach ((Backend inner, Backend outer) in new (Backend, Backend)[] { (backend, Dual), (Dual, backend) })
        {
            double tolerance = outer.Traits.IsExact ? 1e-9 : 1e-5;
            SolutionFunction solution = problem.AsFunction(inner, new Tsit5(), Times, Tight, new SolutionFunctionOptions { Inputs = ActiveInputs.All });
            double[] x = solution.Point(), y = new double[4];
            Assert.Equal([0.7, 2.0], x);
            Matrix<double> jacobian = outer.Jacobian(solution, x);
            solution.Evaluate<double>(x, y);
            for (int i = 0; i < Times.Length; i++)
            {
                double decay = Math.Exp(-0.7 * Times[i]);
                Assert.Equal(2.0 * decay, y[i], 3e-11);
                Assert.Equal(-Times[i] * 2.0 * decay, jacobian[i, 0], tolerance);
                Assert.Equal(decay, jacobian[i, 1], tolerance);
            }

            double[] pulled = outer.Pullback(solution, x, [1.0, 2.0, 3.0, 4.0]);
            Assert.InRange(Systems.Error(pulled, (jacobian.Transpose() * MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense([1.0, 2.0, 3.0, 4.0])).AsArray()), 0.0, 10.0 * tolerance);
        }
    }

    [Fact]
    public void ValuesAreThoseOfTheSolution()
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 10));
        double[] y = new double[2 * Systems.Tenths.Length];
        foreach (OdeMethod method in new OdeMethod[] { new Dopri5(), new Tsit5() })
        {
            SolutionFunction solution = problem.AsFunction(Dual, method, Systems.Tenths);
            solution.Evaluate([1.6, 1, 1.1, 3], y.AsSpan());
            OdeSolution expected = problem.WithParameters([1.6, 1, 1.1, 3]).Solve(method, new OdeOptions { SaveAt = Systems.Tenths });
            for (int i = 0; i < expected.Count; i++)
            {
                Assert.InRange(Systems.Error(y.AsSpan(2 * i, 2), expected[i]), 0.0, 1e-14);
            }

            Assert.Equal(expected[^1], solution.Solve([1.6, 1, 1.1, 3])[^1]);
        }
    }

    /// <summary>Steps of a fixed length are a smooth function of the parameters, far from the true solution: the Jacobian is that function's.</summary>
    [Fact]
    public void DerivativesAreThoseOfTheComputedNumbers()
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 4));
        OdeOptions crude = new() { RelativeTolerance = 0.0, AbsoluteTolerance = 1e10, InitialStep = 0.5, MaxStep = 0.5 };
        double[] times = [0.0, 0.2, 1.0, 1.7, 3.0, 4.0];
        SolutionFunction solution = problem.AsFunction(Dual, new Dopri5(), times, crude, new SolutionFunctionOptions { Inputs = ActiveInputs.All, OnFailure = FailedSolve.NaN });
        Matrix<double> jacobian = Dual.Jacobian(solution, solution.Point());
        Matrix<double> differences = new FiniteDifferenceBackend().Jacobian(solution, solution.Point());
        Assert.InRange((jacobian - differences).L2Norm() / jacobian.L2Norm(), 0.0, 1e-9);
        Matrix<double> exact = Dual.Jacobian(problem.AsFunction(Dual, new Dopri5(), times, Tight, new SolutionFunctionOptions { Inputs = ActiveInputs.All }), solution.Point());
        Assert.True((jacobian - exact).L2Norm() > 1e-3 * jacobian.L2Norm(), "The steps are so fine that the two cannot be told apart.");
    }

    [Fact]
    public void AnInitialStateMadeOfTheParametersCarriesItsDerivative()
    {
        OdeProblem problem = new OdeProblem(Systems.Decay, [1.0], [0.7, 3.0], (0, 2)).WithInitialState(Start);
        SolutionFunction solution = problem.AsFunction(Dual, new Tsit5(), [1.0, 2.0], Tight);
        Matrix<double> expected = Matrix<double>.Build.DenseOfArray(new[,] { { -9.0 * Math.Exp(-0.7), 6.0 * Math.Exp(-0.7) }, { -18.0 * Math.Exp(-1.4), 6.0 * Math.Exp(-1.4) } });
        Assert.InRange((Dual.Jacobian(solution, [0.7, 3.0]) - expected).L2Norm(), 0.0, 2e-10);
        foreach (SensitivityMethod reverse in new SensitivityMethod[] { new InterpolatingAdjoint(Dual), new ForwardSensitivity(Dual) { Active = ActiveInputs.Parameters } })
        {
            SolutionFunction other = problem.AsFunction(Dual, new Tsit5(), [1.0, 2.0], Tight, new SolutionFunctionOptions { Reverse = reverse });
            Assert.InRange((new ReverseTapeBackend().Jacobian(other, [0.7, 3.0]) - expected).L2Norm(), 0.0, 1e-10);
        }

        static T[] Start<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => [p[1] * p[1]];
    }

    [Theory]
    [InlineData(ActiveInputs.Parameters)]
    [InlineData(ActiveInputs.InitialState)]
    [InlineData(ActiveInputs.All)]
    public void PullbacksByEveryMethodAreThoseOfTheJacobian(ActiveInputs inputs)
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 3));
        double[] times = [0.0, 1.0, 1.0, 2.2, 3.0], cotangent = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
        ReverseTapeBackend tape = new();
        SolutionFunction solution = problem.AsFunction(tape, new Tsit5(), times, Tight, new SolutionFunctionOptions { Inputs = inputs });
        double[] x = solution.Point(), expected = tape.Pullback(solution, x, cotangent);
        Assert.Equal(solution.InputLength, expected.Length);
        foreach (SensitivityMethod reverse in new SensitivityMethod[] { new InterpolatingAdjoint(tape), new InterpolatingAdjoint(tape) { Checkpoints = 2 }, new DiscreteAdjoint(tape), new GaussAdjoint(tape), new QuadratureAdjoint(tape), new DiscreteForward(tape) { Active = inputs }, new ForwardSensitivity(tape) { Active = inputs } })
        {
            SolutionFunction other = problem.AsFunction(tape, new Tsit5(), times, Tight, new SolutionFunctionOptions { Inputs = inputs, Reverse = reverse });
            Assert.InRange(Systems.RelativeError(tape.Pullback(other, x, cotangent), expected), 0.0, 1e-9);
            Assert.InRange(Systems.RelativeError(tape.Pullback(other, x, cotangent), expected), 0.0, 1e-9);
        }
    }

    /// <summary>252 inputs: one gradient by an adjoint, many pullbacks by the Jacobian.</summary>
    [Fact]
    public void ManyInputsArePulledBackByAnAdjoint()
    {
        double[] weights = [.. Enumerable.Range(0, 252).Select(k => 0.3 * Math.Sin(1.7 * k + 0.5))], times = [.. Enumerable.Range(0, 30).Select(i => 1.5 * i / 29)];
        OdeProblem problem = new(Systems.Spiral, [2, 0], weights, (0, 1.5));
        CompiledTapeBackend backend = new();
        ReverseTapeBackend outer = new();
        OdeOptions options = new() { RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-8 };
        double[] expected = new InterpolatingAdjoint(backend).Gradient(problem, Cost.AtTimes(times, Systems.SquaredLength), new Tsit5(), options).ParameterGradient;
        SolutionFunction solution = problem.AsFunction(backend, new Tsit5(), times, options);
        Assert.InRange(Systems.RelativeError(outer.Gradient(new Squares(solution), weights), expected), 0.0, 1e-4);
        Matrix<double> all = outer.Jacobian(solution, weights);
        double[] y = new double[60];
        solution.Evaluate<double>(weights, y);
        Assert.InRange(Systems.RelativeError((2.0 * all.Transpose() * MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(y)).AsArray(), expected), 0.0, 1e-4);
    }

    [Fact]
    public void ImplicitMethodsToo()
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 2));
        double[] times = [0.5, 2.0];
        OdeOptions options = new() { RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-8 };
        SolutionFunctionOptions all = new() { Inputs = ActiveInputs.All };
        SolutionFunction expected = problem.AsFunction(Dual, new Dopri5(), times, Tight, all);
        double[] x = expected.Point();
        foreach (OdeMethod method in new OdeMethod[] { new Rodas5P(Dual), new KenCarp4(Dual) })
        {
            SolutionFunction solution = problem.AsFunction(Dual, method, times, options, all);
            Assert.InRange((Dual.Jacobian(solution, x) - Dual.Jacobian(expected, x)).L2Norm(), 0.0, 1e-5);
        }
    }

    [Fact]
    public void EveryThreadHasItsOwn()
    {
        SolutionFunction solution = new OdeProblem(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 3)).AsFunction(Dual, new Tsit5(), [1.0, 3.0]);
        Matrix<double> At(int i) => Dual.Jacobian(solution, [1.5 + 0.01 * i, 1, 1, 3]);
        Matrix<double>[] alone = [.. Enumerable.Range(0, 16).Select(At)], together = new Matrix<double>[16];
        Parallel.For(0, 16, i => together[i] = At(i));
        Assert.Equal(alone, together);
    }

    /// <summary>A value, and all derivatives at the point, cost one integration and its steps once more.</summary>
    [Fact]
    public void APointIsIntegratedOnce()
    {
        Counting f = new(new int[1]);
        OdeProblem problem = new(f, [1, 1], [1.5, 1, 1, 3], (0, 3));
        SolutionFunction solution = problem.AsFunction(Dual, new Dopri5(), [1.0, 2.0, 3.0], Tight);
        double[] y = new double[6];
        solution.Evaluate([1.4, 1, 1, 3], y.AsSpan());
        OdeStatistics statistics = solution.Solve([1.4, 1, 1, 3]).Statistics;
        solution.Evaluate([1.5, 1, 1, 3], y.AsSpan());
        statistics = solution.Solve([1.5, 1, 1, 3]).Statistics;
        f.Calls[0] = 0;
        solution.Evaluate([1.5, 1, 1, 3], y.AsSpan());
        Assert.Equal(0, f.Calls[0]);
        Dual.Jacobian(solution, [1.5, 1, 1, 3]);
        Assert.Equal(6 * statistics.Steps + 1, f.Calls[0]);
        new ReverseTapeBackend().Jacobian(solution, [1.5, 1, 1, 3]);
        Assert.Equal(6 * statistics.Steps + 1, f.Calls[0]);
    }

    /// <summary>A prepared solution allocates nothing, at the same point and at new ones.</summary>
    [Fact]
    public void APreparedSolutionAllocatesNothing()
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 5));
        double[] x = [1.5, 1, 1, 3], y = new double[6], tangent = [1, 0, 0, 0], cotangent = [1, 1, 1, 1, 1, 1], pushed = new double[6], pulled = new double[4], jacobian = new double[24];
        foreach (Backend backend in new Backend[] { Dual, new ReverseTapeBackend(), new CompiledTapeBackend() })
        {
            foreach (OdeMethod method in new OdeMethod[] { new Tsit5(), new KenCarp4(Dual) })
            {
                PreparedVector prepared = backend.Prepare(problem.AsFunction(backend, method, [1.0, 2.0, 5.0]), Shape.Vector(4, 6));
                int calls = 0;
                void Allocates(string what, Action call) => Allocation.IsZero($"{backend.Traits.Name}, {method.Name}, {what}", call, repeat: 8);
                double Moved() => 1.5 + 1e-3 * (++calls % 8);
                Allocates("value", () => prepared.Value(x, y));
                Allocates("values", () => { x[0] = Moved(); prepared.Value(x, y); });
                Allocates("pushforwards", () => { x[0] = Moved(); prepared.Pushforward(x, tangent, y, pushed); });
                Allocates("pullbacks", () => { x[0] = Moved(); prepared.Pullback(x, cotangent, y, pulled); });
                Allocates("Jacobians", () => { x[0] = Moved(); prepared.Jacobian(x, y, jacobian); });
            }
        }
    }

    private readonly struct Squares(SolutionFunction solution) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x)
            where T : IFloatingPointIeee754<T>
        {
            T[] y = new T[solution.OutputLength(x.Length)];
            solution.Evaluate<T>(x, y);
            T sum = T.Zero;
            foreach (T entry in y)
            {
                sum += entry * entry;
            }

            return sum;
        }
    }

    private readonly struct Counting(int[] calls) : IOdeFunction
    {
        public int[] Calls => calls;

        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du)
            where T : IFloatingPointIeee754<T>
        {
            calls[0]++;
            Systems.LotkaVolterra(u, p, t, du);
        }
    }

    [Fact]
    public void APointThatIsNoNumberIsNotTheProblemsOwn()
    {
        SolutionFunction first = new OdeProblem(Systems.Decay, [2.0], [0.7], (0, 2)).AsFunction(new ForwardDualBackend(), new Tsit5(), [2.0]);
        Assert.Throws<SolutionException>(() => first.Evaluate<double>([double.NaN], new double[1]));
    }

    [Fact]
    public void APullbackWhereThereIsNoSolutionIsNaNByAnAdjointToo()
    {
        SolutionFunctionOptions options = new() { OnFailure = FailedSolve.NaN, Reverse = new DiscreteAdjoint(Dual) };
        SolutionFunction solution = new OdeProblem(Systems.Decay, [2.0], [0.7], (0, 2)).AsFunction(Dual, new Tsit5(), [2.0], null, options);
        Assert.Equal([double.NaN], new ReverseTapeBackend().Pullback(solution, [-1e4], [1.0]));
    }
}
