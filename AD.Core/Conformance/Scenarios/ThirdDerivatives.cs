using System.Numerics;

namespace AD.Conformance;

/// <summary>Functions with their third derivatives.</summary>
internal static class ThirdDerivatives
{
    public static IEnumerable<Scenario> All =>
    [
        new ThirdOrderScenario("x³ y²", new CubeTimesSquare(), [[0.6, -1.3], [1.1, 0.4]], (x, u, v) =>
        {
            // f_xxx = 6 y², f_xxy = 12 x y, f_xyy = 6 x², f_yyy = 0.
            double mixed = u[0] * v[1] + u[1] * v[0], xxy = 12 * x[0] * x[1], xyy = 6 * x[0] * x[0];
            return [6 * x[1] * x[1] * u[0] * v[0] + xxy * mixed + xyy * u[1] * v[1], xxy * u[0] * v[0] + xyy * mixed];
        }),
    ];

    private sealed class CubeTimesSquare : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[0] * x[0] * x[1] * x[1];
    }
}
