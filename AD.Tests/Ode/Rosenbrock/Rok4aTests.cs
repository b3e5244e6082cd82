using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode;

/// <summary>What the Krylov space is to do: hold the fast components that f shows.</summary>
public class Rok4aTests
{
    private const int Points = 100;
    private static readonly ForwardDualBackend Backend = new();

    internal static OdeProblem Reaction { get; } = new(ReactionAndDiffusion, [.. Enumerable.Range(1, Points).Select(i => Math.Sin(Math.PI * i / (Points + 1.0)))], [0.05], 0, 2);

    [Fact]
    public void StepsAreLongerThanThoseOfAnExplicitMethodAndTheyGrowWithTheSpace()
    {
        OdeOptions options = new() { RelativeTolerance = 1e-6, AbsoluteTolerance = 1e-6, DenseOutput = false };
        double[] reference = Reaction.Solve(new Rodas5P(Backend), new OdeOptions { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-9, DenseOutput = false }).FinalState.ToArray();
        OdeSolution free = Reaction.Solve(new Tsit5(), options), small = Reaction.Solve(new Rok4a(Backend) { LargestKrylovDimension = 4 }, options), large = Reaction.Solve(new Rok4a(Backend), options);
        Assert.True(small.Statistics.Steps < free.Statistics.Steps / 2, $"{small.Statistics.Steps} of {free.Statistics.Steps}");
        Assert.True(large.Statistics.Steps < small.Statistics.Steps / 2, $"{large.Statistics.Steps} of {small.Statistics.Steps}");
        Assert.InRange(large.Statistics.LinearIterations, 4 * large.Statistics.Steps, 32 * large.Statistics.Steps);
        Assert.InRange(Systems.Error(small.FinalState, reference), 0.0, 1e-5);
        Assert.InRange(Systems.Error(large.FinalState, reference), 0.0, 1e-5);
    }

    [Fact]
    public void TheSameProblemGivesTheSameSolutionBitForBit()
    {
        Rok4a method = new(Backend);
        Assert.Equal(Reaction.Solve(method).FinalState, Reaction.Solve(method).FinalState);
    }

    /// <summary>With all of J in the space the method is the Rosenbrock method of its table.</summary>
    [Fact]
    public void AWholeSpaceIsTheWholeJacobian()
    {
        OdeOptions options = FixedSteps.Of(1.0 / 16.0);
        OdeProblem problem = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 1));
        double[] krylov = problem.Solve(new Rok4a(Backend), options).FinalState.ToArray();
        double[] whole = problem.Solve(new Whole(), options).FinalState.ToArray();
        Assert.InRange(Systems.RelativeError(krylov, whole), 0.0, 1e-13);
    }

    [Fact]
    public void ScalesOfComponentsDoNotMatter()
    {
        // The same equations in other units: powers of two, so that the numbers are the same.
        OdeOptions options = new() { RelativeTolerance = 1e-6, AbsoluteTolerances = [1e-9, 1e-9] };
        OdeSolution one = new OdeProblem(Scaled, [1, 1], [1.0], (0, 5)).Solve(new Rok4a(Backend), options);
        OdeSolution other = new OdeProblem(Scaled, [1, 1024], [1024.0], (0, 5)).Solve(new Rok4a(Backend), options with { AbsoluteTolerances = [1e-9, 1024e-9] });
        Assert.Equal(one.Statistics, other.Statistics);
        Assert.Equal(one.FinalState[1], other.FinalState[1] / 1024.0, 1e-12);
    }

    [Fact]
    public void AStateAtRestStaysThereUntilTimeMovesIt()
    {
        OdeSolution resting = new OdeProblem(Resting, [0, 0], [0.0], (0, 1)).Solve(new Rok4a(Backend));
        Assert.Equal([0.0, 0.0], resting.FinalState);
        OdeSolution moved = new OdeProblem(Resting, [0, 0], [1.0], (0, 1)).Solve(new Rok4a(Backend), new OdeOptions { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-9 });
        Assert.Equal(0.5, moved.FinalState[1], 1e-7);
    }

    [Fact]
    public void AStateThatComesToRestStaysThere()
    {
        OdeSolution solution = new OdeProblem(Stopping, [1, 0], [], (0, 3)).Solve(new Rok4a(Backend), new OdeOptions { RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-8 });
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(Math.Exp(-1.0), solution.FinalState[0], 1e-9);
        Assert.Equal(1.0, solution.FinalState[1], 1e-7);
    }

    private sealed class Whole() : RosenbrockMethod(Rok4aTests.Backend, new Rok4a(Rok4aTests.Backend).Tableau);

    private static void ReactionAndDiffusion<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        int n = u.Length;
        T diffusion = p[0] * T.CreateChecked((n + 1.0) * (n + 1.0)), two = T.One + T.One;
        for (int i = 0; i < n; i++)
        {
            T left = i == 0 ? T.Zero : u[i - 1], right = i == n - 1 ? T.Zero : u[i + 1];
            du[i] = diffusion * (left - two * u[i] + right) + u[i] * (T.One - u[i]);
        }
    }

    /// <summary>u₁' = −u₁ and u₂' = 1 until t = 1, then rest.</summary>
    private static void Stopping<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = t < T.One ? -u[0] : T.Zero;
        du[1] = t < T.One ? T.One : T.Zero;
    }

    /// <summary>Lotka-Volterra with the second component in units 1/p of the first.</summary>
    private static void Scaled<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        T product = u[0] * u[1];
        du[0] = u[0] - product / p[0];
        du[1] = product - u[1];
    }

    /// <summary>u₁' = −u₁, u₂' = p t.</summary>
    private static void Resting<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = -u[0];
        du[1] = p[0] * t;
    }
}
