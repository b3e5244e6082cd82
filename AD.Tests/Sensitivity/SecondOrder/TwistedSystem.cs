using System.Numerics;

namespace AD.Tests.Sensitivity;

/// <summary>
/// A right-hand side whose second derivatives in u, t and p are all there: f₁ = p₁ u₁ u₂ + sin(t) u₃², f₂ = exp(p₂ u₁) − u₂² t, f₃ = p₁ p₂ u₁ u₃ + t² u₂, with its first and second derivatives by hand.
/// </summary>
internal readonly struct TwistedSystem : IOdeFunction
{
    public const int N = 3, K = 2, Active = N + 1 + K;

    public static double[] State => [0.7, -1.2, 0.9];

    public static double[] Parameters => [1.3, -0.4];

    public const double Time = 0.6;

    public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = p[0] * u[0] * u[1] + T.Sin(t) * u[2] * u[2];
        du[1] = T.Exp(p[1] * u[0]) - u[1] * u[1] * t;
        du[2] = p[0] * p[1] * u[0] * u[2] + t * t * u[1];
    }

    /// <summary>The Jacobian with respect to (u, t, p) at the point of the tests, 3 × 6.</summary>
    public static double[,] First()
    {
        (double[] u, double[] p, double t) = (State, Parameters, Time);
        double e = Math.Exp(p[1] * u[0]);
        return new double[,]
        {
            { p[0] * u[1], p[0] * u[0], 2.0 * Math.Sin(t) * u[2], Math.Cos(t) * u[2] * u[2], u[0] * u[1], 0.0 },
            { p[1] * e, -2.0 * u[1] * t, 0.0, -u[1] * u[1], 0.0, u[0] * e },
            { p[0] * p[1] * u[2], t * t, p[0] * p[1] * u[0], 2.0 * t * u[1], p[1] * u[0] * u[2], p[0] * u[0] * u[2] },
        };
    }

    /// <summary>The Hessians of the three components with respect to (u, t, p) at the point of the tests.</summary>
    public static double[][,] Second()
    {
        (double[] u, double[] p, double t) = (State, Parameters, Time);
        double e = Math.Exp(p[1] * u[0]);
        const int u1 = 0, u2 = 1, u3 = 2, time = 3, p1 = 4, p2 = 5;
        double[][,] h = [new double[Active, Active], new double[Active, Active], new double[Active, Active]];
        Set(h[0], u1, u2, p[0]);
        Set(h[0], u1, p1, u[1]);
        Set(h[0], u2, p1, u[0]);
        Set(h[0], u3, u3, 2.0 * Math.Sin(t));
        Set(h[0], u3, time, 2.0 * Math.Cos(t) * u[2]);
        Set(h[0], time, time, -Math.Sin(t) * u[2] * u[2]);
        Set(h[1], u1, u1, p[1] * p[1] * e);
        Set(h[1], u1, p2, e + p[1] * u[0] * e);
        Set(h[1], p2, p2, u[0] * u[0] * e);
        Set(h[1], u2, u2, -2.0 * t);
        Set(h[1], u2, time, -2.0 * u[1]);
        Set(h[2], u1, u3, p[0] * p[1]);
        Set(h[2], u1, p1, p[1] * u[2]);
        Set(h[2], u1, p2, p[0] * u[2]);
        Set(h[2], u3, p1, p[1] * u[0]);
        Set(h[2], u3, p2, p[0] * u[0]);
        Set(h[2], p1, p2, u[0] * u[2]);
        Set(h[2], u2, time, 2.0 * t);
        Set(h[2], time, time, 2.0 * u[1]);
        return h;
    }

    private static void Set(double[,] h, int i, int j, double value) => (h[i, j], h[j, i]) = (value, value);
}
