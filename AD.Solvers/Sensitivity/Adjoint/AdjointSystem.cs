using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>The adjoint equations in backward time τ = −t for z = (λ, μ, q): dλ/dτ = f_uᵀ λ + g_uᵀ, dμ/dτ = f_pᵀ λ + g_pᵀ, dq/dτ = g, on the forward trajectory.</summary>
internal sealed unsafe partial class AdjointSystem(PreparedOde f, OdeSecondOrder second, Integrands integrands, Trajectory trajectory, bool wantsParameters)
    : DifferentiableSystem(f.StateLength + (wantsParameters ? f.ParameterLength : 0) + (integrands.Length > 0 ? 1 : 0))
{
    private readonly int n = f.StateLength;
    private readonly int k = wantsParameters ? f.ParameterLength : 0;

    /// <summary>λ: nothing depends on μ and q.</summary>
    public override int ReadLength => n;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void Evaluate(double* z, double tau, double* dz)
    {
        double* u = trajectory.At(-tau);
        f.Pullback(u, -tau, z, dz, k > 0 ? dz + n : null);
        if (integrands.Length > 0)
        {
            dz[n + k] = integrands.AddGradients(u, -tau, dz, k > 0 ? dz + n : null);
        }
    }

    /// <summary>Without f_pᵀ λ.</summary>
    public override void EvaluateRead(double* z, double tau, double* dz)
    {
        double* u = trajectory.At(-tau);
        f.Pullback(u, -tau, z, dz, null);
        integrands.AddGradients(u, -tau, dz, null);
    }
}
