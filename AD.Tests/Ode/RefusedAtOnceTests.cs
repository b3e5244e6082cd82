using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;
using static AD.Tests.Refusal;

namespace AD.Tests.Ode;

/// <summary>Misuse is refused where it happens, and by the name of what was given.</summary>
public class RefusedAtOnceTests
{
    private static readonly ForwardDualBackend Dual = new();
    private static readonly OdeProblem Decay = new(Systems.Decay, [2.0], [0.7], (0, 2));

    [Fact]
    public void ChoicesOfASolutionFunction()
    {
        Refused(() => Decay.AsFunction(Dual, new Tsit5(), [1.0], null, new SolutionFunctionOptions { OnFailure = (FailedSolve)7 }), "OnFailure is 7", "FailedSolve.Throw or FailedSolve.NaN");
        Refused(() => Decay.AsFunction(Dual, new Rok4a(Dual), [1.0], null, new SolutionFunctionOptions { Reverse = new DiscreteAdjoint(Dual) }), "Rok4a have no discrete derivative", "such as InterpolatingAdjoint");
        Assert.NotNull(Decay.AsFunction(Dual, new Rok4a(Dual), [1.0], null, new SolutionFunctionOptions { Reverse = new InterpolatingAdjoint(Dual) }));
    }

    [Fact]
    public void DataOfAnEnsembleWhoseInitialStatesFollowFromParameters()
    {
        OdeProblem mapped = Decay.WithInitialState(new Twice());
        foreach (EnsembleOptions options in new EnsembleOptions[] { new() { MaxDegreeOfParallelism = 1 }, new() { MaxDegreeOfParallelism = 1, Lanes = Dual } })
        {
            Refused(() => new Ensemble(mapped, 3, (_, _, u0) => u0[0] = 1.0).Solve(new Tsit5(), options), "trajectory 0", "u0 is empty", "Write p alone");
            Refused(() => new Ensemble(mapped, 3, (_, _, u0) => new[] { 1.0 }.CopyTo(u0)).Solve(new Tsit5(), options), "u0 is empty");
        }

        Refused(() => new Ensemble(mapped, 3, (_, _, u0) => u0[0] = 1.0).Member(2), "trajectory 2", "without InitialStateFunction");
        Assert.Throws<TimeoutException>(() => new Ensemble(mapped, 3, (_, _, _) => throw new TimeoutException()).Solve(new Tsit5()));
        Assert.Equal(2.0, new Ensemble(mapped, 1, (_, p, _) => p[0] = 1.0).Member(0).Solve(new Tsit5()).At(0.0)[0]);
    }

    [Fact]
    public void WhatIsNull()
    {
        Assert.Contains("Integration", Assert.Throws<ArgumentNullException>(() => new Ensemble(Decay, 1, (_, _, _) => { }).Solve(new Tsit5(), new EnsembleOptions { Integration = null! })).ParamName, StringComparison.Ordinal);
        Assert.Equal("u0", Assert.Throws<ArgumentNullException>(() => Decay.WithInitialState((IVectorFunction)null!)).ParamName);
    }

    private readonly struct Twice : IVectorFunction
    {
        public int OutputLength(int inputLength) => 1;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = x[0] + x[0];
    }
}
