using System.Numerics;
using AD.Solvers;

namespace AD.Benchmarks;

/// <summary>W4: the loss Σ u₁² + u₂² over t = 1.5 i / 29, i = 0..29, of the spiral u' = W₂ tanh(W₁ u³ + b₁) + b₂ from (2, 0) with 50 hidden neurons, and its gradient with respect to the 252 weights.</summary>
internal readonly struct SpiralLoss : IScalarFunction
{
    public const int Hidden = 50;

    public const double End = 1.5;

    public static double[] State => [2.0, 0.0];

    /// <summary>The first entries of the gradient, in extended precision by two independent methods.</summary>
    public static double[] Reference => [9.6734052963587, 5.7894643556452, 2.0510430693153, 3.4117976629861, -9.9889761758242];

    public static OdeProblem Problem => new(new Mlp(Hidden), State, Mlp.Weights(Hidden), 0.0, End);

    public static Cost Cost => Cost.AtTimes([.. Enumerable.Range(0, 30).Select(Time)], new SpiralLoss());

    public static double Time(int i) => End * i / 29;

    public T Evaluate<T>(ReadOnlySpan<T> u) where T : IFloatingPointIeee754<T> => u[0] * u[0] + u[1] * u[1];
}
