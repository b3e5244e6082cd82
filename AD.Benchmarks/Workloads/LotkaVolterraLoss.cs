using System.Numerics;
using AD.Solvers;

namespace AD.Benchmarks;

/// <summary>W3: the loss Σ x + y over t = 0, 0.1, ..., 10 of Lotka-Volterra from (1, 1), and its gradient with respect to the four rates.</summary>
internal readonly struct LotkaVolterraLoss : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> u) where T : IFloatingPointIeee754<T> => u[0] + u[1];

    public static OdeProblem Problem => new(new LotkaVolterra(), LotkaVolterra.State, LotkaVolterra.Parameters, 0.0, 10.0);

    public static Cost Cost => Cost.AtTimes([.. Enumerable.Range(0, 101).Select(i => i / 10.0)], new LotkaVolterraLoss());

    /// <summary>The gradient by two independent methods in extended precision.</summary>
    public static double[] Reference => [8.305362662316553, -159.4842927151386, -339.1950927660609, 75.20350821377277];
}
