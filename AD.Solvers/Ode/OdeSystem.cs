using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>What an integrator integrates: u' = f(u, t) with everything else bound.</summary>
internal abstract class OdeSystem(int length)
{
    /// <summary>The length of the state.</summary>
    public int Length { get; } = length;

    /// <summary>du = f(u, t).</summary>
    public abstract void Evaluate(ReadOnlySpan<double> u, double t, Span<double> du);
}

/// <summary>A right-hand side with its parameters, at <see cref="double"/>, without derivatives.</summary>
internal sealed class PrimalSystem(IOdeFunction f, int length, double[] parameters) : OdeSystem(length)
{
    private readonly OdeFunction<double> f = f.Evaluate;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void Evaluate(ReadOnlySpan<double> u, double t, Span<double> du) => f(u, parameters, t, du);
}

/// <summary>A prepared right-hand side: the value that the derivatives belong to.</summary>
internal sealed class PreparedSystem(PreparedOde f) : OdeSystem(f.StateLength)
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void Evaluate(ReadOnlySpan<double> u, double t, Span<double> du) => f.Value(u, t, du);
}
