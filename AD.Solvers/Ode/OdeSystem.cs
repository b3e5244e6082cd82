using System.Runtime.CompilerServices;

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

/// <summary>A right-hand side with its parameters, at <see cref="double"/>, without derivatives.</summary>
internal sealed unsafe class PrimalSystem(IOdeFunction f, int length, double[] parameters) : OdeSystem(length)
{
    private readonly OdeFunction<double> f = f.Evaluate;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void Evaluate(double* u, double t, double* du) => f(new ReadOnlySpan<double>(u, Length), parameters, t, new Span<double>(du, Length));
}

/// <summary>A prepared right-hand side: the value that the derivatives belong to.</summary>
internal sealed unsafe class PreparedSystem(PreparedOde f) : OdeSystem(f.StateLength)
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void Evaluate(double* u, double t, double* du) => f.Value(u, t, du);
}
