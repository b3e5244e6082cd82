using System.Numerics;

namespace AD.Tests.Ode;

/// <summary>Right-hand sides and costs with known solutions.</summary>
internal static class Systems
{
    /// <summary>The times 0, 0.1, ..., 10 of the Lotka-Volterra loss.</summary>
    public static readonly double[] Tenths = [.. Enumerable.Range(0, 101).Select(i => i / 10.0)];

    /// <summary>x' = αx − βxy, y' = γxy − δy.</summary>
    public static void LotkaVolterra<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        T xy = u[0] * u[1];
        du[0] = p[0] * u[0] - p[1] * xy;
        du[1] = p[2] * xy - p[3] * u[1];
    }

    /// <summary>u' = −p u.</summary>
    public static void Decay<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        => du[0] = -p[0] * u[0];

    /// <summary>u'' = −θ² u.</summary>
    public static void Oscillator<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = u[1];
        du[1] = -p[0] * p[0] * u[0];
    }

    /// <summary>u₁' = a u₁ − u₁ u₂, u₂' = −a u₂ + u₁ u₂: at rest in (1, 1) for a = 1 while its tangents move.</summary>
    public static void Resting<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        T product = u[0] * u[1];
        du[0] = p[0] * u[0] - product;
        du[1] = product - p[0] * u[1];
    }

    /// <summary>The spiral neural equation W₂ tanh(W₁ u³ + b₁) + b₂ with 50 hidden neurons.</summary>
    public static void Spiral<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> w, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        T c0 = u[0] * u[0] * u[0], c1 = u[1] * u[1] * u[1], first = w[250], second = w[251];
        for (int j = 0; j < 50; j++)
        {
            T a = T.Tanh(w[2 * j] * c0 + w[2 * j + 1] * c1 + w[100 + j]);
            first += w[150 + j] * a;
            second += w[200 + j] * a;
        }

        du[0] = first;
        du[1] = second;
    }

    /// <summary>A nonlinear system that depends on t, with the solution e^{sin t²}, e^{5 sin t²}, sin t² + 1, cos t².</summary>
    public static void Explicit(ReadOnlySpan<double> y, ReadOnlySpan<double> p, double t, Span<double> dy)
    {
        dy[0] = 2.0 * t * Math.Pow(y[1], 0.2) * y[3];
        dy[1] = 10.0 * t * Math.Exp(5.0 * (y[2] - 1.0)) * y[3];
        dy[2] = 2.0 * t * y[3];
        dy[3] = -2.0 * t * Math.Log(y[0]);
    }

    public static double[] ExplicitSolution(double t)
        => [Math.Exp(Math.Sin(t * t)), Math.Exp(5.0 * Math.Sin(t * t)), Math.Sin(t * t) + 1.0, Math.Cos(t * t)];

    /// <summary>u'' = −u / |u|³ on the unit circle, with y' = y cos t beside it.</summary>
    public static void ForcedOrbit(ReadOnlySpan<double> y, ReadOnlySpan<double> p, double t, Span<double> dy)
    {
        double r = Math.Sqrt(y[0] * y[0] + y[1] * y[1]), cube = r * r * r;
        dy[0] = y[2];
        dy[1] = y[3];
        dy[2] = -y[0] / cube;
        dy[3] = -y[1] / cube;
        dy[4] = y[4] * Math.Cos(t);
    }

    public static double[] ForcedOrbitSolution(double t) => [Math.Cos(t), Math.Sin(t), -Math.Sin(t), Math.Cos(t), Math.Exp(Math.Sin(t))];

    public static T Sum<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => u[0] + u[1];

    public static T First<T>(ReadOnlySpan<T> u) where T : IFloatingPointIeee754<T> => u[0];

    public static T SquaredLength<T>(ReadOnlySpan<T> u) where T : IFloatingPointIeee754<T> => u[0] * u[0] + u[1] * u[1];

    /// <summary>The largest relative difference.</summary>
    public static double RelativeError(ReadOnlySpan<double> actual, ReadOnlySpan<double> expected)
    {
        Xunit.Assert.Equal(expected.Length, actual.Length);
        double largest = 0.0;
        for (int i = 0; i < expected.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(actual[i] - expected[i]) / Math.Abs(expected[i]));
        }

        return largest;
    }

    /// <summary>The largest absolute difference.</summary>
    public static double Error(ReadOnlySpan<double> actual, ReadOnlySpan<double> expected)
    {
        Xunit.Assert.Equal(expected.Length, actual.Length);
        double largest = 0.0;
        for (int i = 0; i < expected.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(actual[i] - expected[i]));
        }

        return largest;
    }
}

/// <summary>u' = −p u as a functor.</summary>
internal readonly struct DecayFunction : IOdeFunction
{
    public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = -p[0] * u[0];
}
