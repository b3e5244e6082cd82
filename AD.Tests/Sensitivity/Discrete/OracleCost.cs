using System.Numerics;
using AD.Solvers;

namespace AD.Tests.Sensitivity;

/// <summary>A cost whose terms the oracle can read.</summary>
internal sealed record OracleCost(params OracleTerm[] Terms)
{
    public Cost Cost
    {
        get
        {
            Cost? sum = null;
            foreach (OracleTerm term in Terms)
            {
                Cost next = term.IsIntegral ? Cost.Integral(term.Function) : term.Times is null ? Cost.Terminal(term.Function) : Cost.AtTimes(term.Times, term.Function);
                sum = sum is null ? next : sum + next;
            }

            return sum!;
        }
    }

    public IReadOnlyList<ICostFunction> Integrands => [.. Terms.Where(term => term.IsIntegral).Select(term => term.Function)];

    public static OracleTerm At(double[] times, ICostFunction g) => new(g, times, false);

    public static OracleTerm AtEnd(ICostFunction g) => new(g, null, false);

    public static OracleTerm Integral(ICostFunction g) => new(g, null, true);
}

/// <summary>A term of a cost; neither times nor an integral: it counts at the end.</summary>
internal sealed record OracleTerm(ICostFunction Function, double[]? Times, bool IsIntegral);

/// <summary>Σ (1 + p₀) u_i² + t u₀.</summary>
internal readonly struct WeightedSquares : ICostFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T>
    {
        T sum = t * u[0];
        foreach (T entry in u)
        {
            sum += (T.One + p[0]) * entry * entry;
        }

        return sum;
    }
}

/// <summary>cos(u₀) e^{−t/4} p₀.</summary>
internal readonly struct FadingCosine : ICostFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T>
        => p[0] * T.Cos(u[0]) * T.Exp(-t / T.CreateChecked(4.0));
}

/// <summary>u' = f with q' = Σ g behind it.</summary>
internal sealed class WithIntegral(IOdeFunction f, IReadOnlyList<ICostFunction> integrands) : IOdeFunction
{
    public void Evaluate<T>(ReadOnlySpan<T> z, ReadOnlySpan<T> p, T t, Span<T> dz) where T : IFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> u = z[..^1];
        f.Evaluate(u, p, t, dz[..^1]);
        dz[^1] = T.Zero;
        foreach (ICostFunction g in integrands)
        {
            dz[^1] += g.Evaluate(u, p, t);
        }
    }
}
