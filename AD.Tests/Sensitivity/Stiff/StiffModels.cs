using System.Numerics;

namespace AD.Tests.Sensitivity;

/// <summary>Right-hand sides whose gradients with respect to parameters stiff methods are tried on.</summary>
internal static class StiffModels
{
    /// <summary>HIRES with seven of its rates as parameters: (1.71, 0.43, 8.32, 0.0007, 0.69, 280, 1.81) are those of the literature.</summary>
    public static void Hires<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> p, T t, Span<T> dy) where T : IFloatingPointIeee754<T>
    {
        T product = p[5] * y[5] * y[7];
        dy[0] = -p[0] * y[0] + p[1] * y[1] + p[2] * y[2] + p[3];
        dy[1] = p[0] * y[0] - T.CreateChecked(8.75) * y[1];
        dy[2] = -T.CreateChecked(10.03) * y[2] + p[1] * y[3] + T.CreateChecked(0.035) * y[4];
        dy[3] = p[2] * y[1] + p[0] * y[2] - T.CreateChecked(1.12) * y[3];
        dy[4] = -T.CreateChecked(1.745) * y[4] + p[1] * y[5] + p[1] * y[6];
        dy[5] = -product + p[4] * y[3] + p[0] * y[4] - p[1] * y[5] + p[4] * y[6];
        dy[6] = product - p[6] * y[6];
        dy[7] = -product + p[6] * y[6];
    }

    /// <summary>u₁' = −p₁ u₁ + sin(p₂ t) u₂, u₂' = −u₁ u₂ + p₁ cos t: smooth, and with time in every derivative.</summary>
    public static void Driven<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = -p[0] * u[0] + T.Sin(p[1] * t) * u[1];
        du[1] = -u[1] * u[0] + p[0] * T.Cos(t);
    }

    /// <summary>u' = −10⁴ (u − p).</summary>
    public static void Fast<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        => du[0] = T.CreateChecked(1e4) * (p[0] - u[0]);

    /// <summary>g = u₁² cos t + p₂ u₂.</summary>
    public static T Running<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => u[0] * u[0] * T.Cos(t) + p[1] * u[1];

    public static T Product<T>(ReadOnlySpan<T> u) where T : IFloatingPointIeee754<T> => u[0] * u[1];

    public static T MeanSquare<T>(ReadOnlySpan<T> u) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        foreach (T entry in u)
        {
            sum += entry * entry;
        }

        return sum / T.CreateChecked(u.Length);
    }
}

/// <summary>One component of the state.</summary>
internal readonly struct Component(int index) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> u) where T : IFloatingPointIeee754<T> => u[index];
}

/// <summary>u_t = p₀ u_xx + p_i u (1 − u) on n points inside of (0, 1), 0 at the ends.</summary>
internal readonly struct ReactionDiffusion(int n) : IOdeFunction
{
    public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        T scale = T.CreateChecked((n + 1.0) * (n + 1.0)) * p[0];
        for (int i = 0; i < n; i++)
        {
            T left = i > 0 ? u[i - 1] : T.Zero, right = i < n - 1 ? u[i + 1] : T.Zero, rate = p[Math.Min(1 + i, p.Length - 1)];
            du[i] = scale * (left - u[i] - u[i] + right) + rate * u[i] * (T.One - u[i]);
        }
    }
}
