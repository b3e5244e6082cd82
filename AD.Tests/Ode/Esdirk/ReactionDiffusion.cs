using System.Numerics;
using AD.Solvers;

namespace AD.Tests.Ode.Esdirk;

/// <summary>A front that travels: u' = d u_xx + r u (1 − u) (u − a) on a line of cells with closed ends; p = (d, r, a).</summary>
internal static class ReactionDiffusion
{
    public static OdeProblem Front(int cells)
        => new(Evaluate, [.. Enumerable.Range(0, cells).Select(i => 1.0 / (1.0 + Math.Exp((i / (double)cells - 0.3) * 100.0)))], [1e-3, 100.0, 0.25], 0.0, 0.2);

    public static void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        int last = u.Length - 1;
        T size = T.CreateChecked(u.Length), diffusion = p[0] * size * size;
        for (int i = 0; i <= last; i++)
        {
            T left = u[i == 0 ? 1 : i - 1], right = u[i == last ? last - 1 : i + 1];
            du[i] = diffusion * (left - (u[i] + u[i]) + right) + p[1] * u[i] * (T.One - u[i]) * (u[i] - p[2]);
        }
    }

    public static T MeanSquare<T>(ReadOnlySpan<T> u) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < u.Length; i++)
        {
            sum += u[i] * u[i];
        }

        return sum / T.CreateChecked(u.Length);
    }
}
