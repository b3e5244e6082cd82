namespace AD.Solvers;

/// <summary>What an integrator integrates: u' = f(u, t) with everything else bound.</summary>
internal abstract unsafe class OdeSystem(int length)
{
    /// <summary>The length of the state.</summary>
    public int Length { get; } = length;

    /// <summary>How many leading numbers of the state the right-hand side reads; the rest are integrals of those, and stages need not hold them.</summary>
    public virtual int ReadLength => Length;

    /// <summary>du = f(u, t), of the system's length each.</summary>
    public abstract void Evaluate(double* u, double t, double* du);
}
