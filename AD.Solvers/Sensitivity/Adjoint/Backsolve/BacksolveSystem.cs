using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>State and adjoint in backward time τ = −t for z = (λ, u, μ, q): dλ/dτ = f_uᵀ λ + g_uᵀ, du/dτ = −f, dμ/dτ = f_pᵀ λ + g_pᵀ, dq/dτ = g.</summary>
internal sealed unsafe partial class BacksolveSystem(PreparedOde f, OdeSecondOrder second, Integrands integrands, bool wantsParameters)
    : DifferentiableSystem(2 * f.StateLength + (wantsParameters ? f.ParameterLength : 0) + (integrands.Length > 0 ? 1 : 0))
{
    private readonly int n = f.StateLength;
    private readonly int k = wantsParameters ? f.ParameterLength : 0;

    /// <summary>λ and u: nothing depends on μ and q.</summary>
    public override int ReadLength => 2 * n;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void Evaluate(double* z, double tau, double* dz)
    {
        ReadOnlySpan<double> lambda = new(z, n), u = new(z + n, n);
        Span<double> slope = new(dz + n, n);
        f.Pullback(u, -tau, lambda, slope, new(dz, n), new(dz + 2 * n, k));
        Vectors.Negate(slope);

        if (integrands.Length > 0)
        {
            dz[2 * n + k] = integrands.AddGradients(z + n, -tau, dz, k > 0 ? dz + 2 * n : null);
        }
    }
}
