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

    /// <summary>The leading <see cref="ReadLength"/> numbers of f(u, t), all that the iterations for an implicit stage need; what stands behind them in <paramref name="du"/> is of no meaning afterwards.</summary>
    public virtual void EvaluateRead(double* u, double t, double* du) => Evaluate(u, t, du);
}
