using System.Numerics;
using AD.Backends;
using AD.Solvers;
using MathNet.Numerics.LinearAlgebra;
using Xunit;
using static AD.Tests.Refusal;

namespace AD.Tests.Ode;

/// <summary>M u' = f is u' = M⁻¹ f, for every method, every backend and every gradient.</summary>
public class MassMatrixTests
{
    private static readonly OdeOptions Tight = new() { RelativeTolerance = 1e-10, AbsoluteTolerance = 1e-10 };
    private static readonly Matrix<double> Full = Matrix<double>.Build.DenseOfArray(new[,] { { 2.0, 1.0 }, { 1.0, 3.0 } });
    private static readonly Matrix<double> Diagonal = Matrix<double>.Build.DenseOfDiagonalArray([2.0, 0.5]);

    public static TheoryData<OdeMethod> Methods => [new Dopri5(), new Tsit5(), new Vern7(), new Rodas5P(new CompiledTapeBackend()), new KenCarp4(new ForwardDualBackend()), new Rok4a(new ForwardDualBackend())];

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    /// <summary>A circle: M u' = M (u₂, −u₁).</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void AKnownSolution(OdeMethod method)
    {
        OdeSolution solution = new OdeProblem(Turned, [0, 1], [], (0, 2)).WithMassMatrix(Full).Solve(method, Tight);
        Assert.Equal(Math.Sin(2.0), solution.FinalState[0], 1e-8);
        Assert.Equal(Math.Cos(2.0), solution.FinalState[1], 1e-8);
    }

    /// <summary>2 u' = −p u decays half as fast, and its gradient is known.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void AKnownGradient(string backend)
    {
        OdeProblem problem = new OdeProblem(Systems.Decay, [1.0], [3.0], (0, 1)).WithMassMatrix(Matrix<double>.Build.Dense(1, 1, 2.0));
        foreach (SensitivityMethod method in Sensitivities(BackendCatalogue.Find(backend)))
        {
            Sensitivities g = method.Gradient(problem, Cost.AtTimes([1.0], Systems.First), new Tsit5(), Tight);
            Assert.Equal(Math.Exp(-1.5), g.Value, 1e-10);
            Assert.Equal(-0.5 * Math.Exp(-1.5), g.ParameterGradient[0], 1e-9);
            Assert.Equal(Math.Exp(-1.5), g.InitialStateGradient[0], 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void GradientsAreThoseOfTheEquationsSolvedByHand(string backend)
    {
        Backend differentiation = BackendCatalogue.Find(backend);
        OdeProblem plain = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 1));
        OdeProblem[] byHand = [new(new Inverted(3.0 / 5, -1.0 / 5, 2.0 / 5), [1, 1], [1.5, 1, 1, 3], (0, 1)), new(new Inverted(0.5, 0, 2), [1, 1], [1.5, 1, 1, 3], (0, 1))];
        Matrix<double>[] masses = [Full, Diagonal];
        Cost cost = Cost.AtTimes([0.25, 0.5, 1.0], Systems.SquaredLength) + Cost.Integral(Systems.First);
        for (int i = 0; i < masses.Length; i++)
        {
            foreach (SensitivityMethod method in Sensitivities(differentiation))
            {
                Sensitivities expected = method.Gradient(byHand[i], cost, new Tsit5(), Tight);
                Sensitivities actual = method.Gradient(plain.WithMassMatrix(masses[i]), cost, new Tsit5(), Tight);
                Assert.Equal(expected.Value, actual.Value, 1e-11 * Math.Abs(expected.Value));
                Assert.InRange(Systems.RelativeError(actual.ParameterGradient, expected.ParameterGradient), 0.0, 1e-10);
                Assert.InRange(Systems.RelativeError(actual.InitialStateGradient, expected.InitialStateGradient), 0.0, 1e-8);
            }
        }
    }

    [Fact]
    public void UnitsOfTheEquationsDoNotMatter()
    {
        // The same two equations, one in units 10^200 times those of the other, and a condition number that only these units make.
        OdeProblem plain = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 1));
        OdeProblem scaled = new OdeProblem(new Scaled(1e200, 1e-100), [1, 1], [1.5, 1, 1, 3], (0, 1))
            .WithMassMatrix(Matrix<double>.Build.DenseOfArray(new[,] { { 2e200, 1e200 }, { 1e-100, 3e-100 } }));
        Assert.InRange(Systems.RelativeError(scaled.Solve(new Tsit5(), Tight).FinalState, plain.WithMassMatrix(Full).Solve(new Tsit5(), Tight).FinalState), 0.0, 1e-12);
    }

    [Fact]
    public void OtherDataKeepTheMatrix()
    {
        OdeProblem problem = new OdeProblem(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 1)).WithMassMatrix(Full);
        double[] expected = new OdeProblem(Systems.LotkaVolterra, [2, 3], [1, 1, 1, 2], (0, 1)).WithMassMatrix(Full).Solve(new Tsit5()).FinalState.ToArray();
        Assert.Equal(expected, problem.WithParameters([1, 1, 1, 2]).WithInitialState([2, 3]).Solve(new Tsit5()).FinalState);
        Assert.Equal(expected, problem.WithInitialState(p => [p[0] + p[1], p[0] + p[3]]).WithParameters([1, 1, 1, 2]).Solve(new Tsit5()).FinalState);
        Assert.Equal(Full, problem.WithParameters([1, 1, 1, 2]).MassMatrix);
        Assert.Null(new OdeProblem(Systems.Decay, [1.0], [3.0], (0, 1)).MassMatrix);
        problem.MassMatrix![0, 0] = 100.0;
        Assert.Equal(2.0, problem.MassMatrix[0, 0]);
    }

    [Fact]
    public void NothingIsAllocatedPerStep()
    {
        OdeProblem problem = new OdeProblem(Turned, [0, 1], [], (0, 10)).WithMassMatrix(Full), longer = new OdeProblem(Turned, [0, 1], [], (0, 1000)).WithMassMatrix(Full);
        Tsit5 method = new();
        long brief = Allocation.Least(() => problem.Solve(method, new OdeOptions { DenseOutput = false, SaveAt = [10.0] }), 5);
        long lengthy = Allocation.Least(() => longer.Solve(method, new OdeOptions { DenseOutput = false, SaveAt = [1000.0] }), 5);
        Assert.InRange(lengthy - brief, -1000, 1000);
    }

    [Fact]
    public void MatricesThatDetermineNoDerivativeAreRefused()
    {
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 1));
        Refused(() => problem.WithMassMatrix(Matrix<double>.Build.Dense(3, 2)), "3 x 2", "2 x 2 is expected");
        Refused(() => problem.WithMassMatrix(Matrix<double>.Build.Dense(2, 2, double.NaN)), "NaN");
        Refused(() => problem.WithMassMatrix(Matrix<double>.Build.DenseOfDiagonalArray([1.0, 0.0])), "singular: column 1", "differential-algebraic", "leave those out");
        Refused(() => problem.WithMassMatrix(Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, 2.0 }, { 2.0, 4.0 } })), "singular: column 1", "differential-algebraic");
        Refused(() => problem.WithMassMatrix(Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, 1.0 }, { 1.0, 1.0 + 1e-15 } })), "reciprocal condition", "1E-14");
        Assert.Throws<ArgumentNullException>(() => problem.WithMassMatrix(null!));
    }

    [Fact]
    public void APlainDelegateStaysOne()
    {
        OdeProblem problem = new OdeProblem((u, p, t, du) => du[0] = -p[0] * u[0], [1.0], [3.0], (0, 1)).WithMassMatrix(Matrix<double>.Build.Dense(1, 1, 2.0));
        Assert.Equal(Math.Exp(-1.5), problem.Solve(new Tsit5(), Tight).FinalState[0], 1e-10);
        Assert.Equal(-0.5 * Math.Exp(-1.5), new ForwardSensitivity(new FiniteDifferenceBackend()).Gradient(problem, Cost.AtTimes([1.0], Systems.First), new Tsit5(), Tight).ParameterGradient[0], 1e-9);
        Refused(() => new ForwardSensitivity(new ForwardDualBackend()).Prepare(problem, Cost.AtTimes([1.0], Systems.First), new Tsit5()), "plain delegate", "FiniteDifferenceBackend");
    }

    /// <summary>M (u₂, −u₁) with the full matrix.</summary>
    private static void Turned<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du)
        where T : IFloatingPointIeee754<T>
    {
        du[0] = 2.0 * u[1] - u[0];
        du[1] = u[1] - 3.0 * u[0];
    }

    private static SensitivityMethod[] Sensitivities(Backend backend) =>
    [
        new ForwardSensitivity(backend), new DiscreteForward(backend), new InterpolatingAdjoint(backend), new BacksolveAdjoint(backend), new QuadratureAdjoint(backend), new GaussAdjoint(backend), new DiscreteAdjoint(backend),
    ];

    /// <summary>Lotka-Volterra behind a symmetric matrix ((a, b), (b, c)).</summary>
    private readonly struct Inverted(double a, double b, double c) : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du)
            where T : IFloatingPointIeee754<T>
        {
            Systems.LotkaVolterra(u, p, t, du);
            (du[0], du[1]) = (a * du[0] + b * du[1], b * du[0] + c * du[1]);
        }
    }

    private readonly struct Scaled(double first, double second) : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du)
            where T : IFloatingPointIeee754<T>
        {
            Systems.LotkaVolterra(u, p, t, du);
            du[0] *= first;
            du[1] *= second;
        }
    }
}
