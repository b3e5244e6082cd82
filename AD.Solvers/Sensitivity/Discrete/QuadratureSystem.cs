using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>The state with the integral of the cost behind it, z = (u, q): u' = f, q' = g, so that q is the method's own quadrature of the cost and its error is controlled.</summary>
internal sealed unsafe class QuadratureSystem(PreparedOde f, PreparedCost[] integrands) : OdeSystem(f.StateLength + 1)
{
    private readonly int n = f.StateLength;

    /// <summary>u: nothing depends on q.</summary>
    public override int ReadLength => n;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void Evaluate(double* z, double t, double* dz)
    {
        f.Value(z, t, dz);
        double sum = 0.0;
        foreach (PreparedCost g in integrands)
        {
            sum += g.Value(new(z, n), t);
        }

        dz[n] = sum;
    }
}
