using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>A right-hand side with its parameters, at <see cref="double"/>, without derivatives: what an explicit method needs.</summary>
internal sealed unsafe class PrimalSystem(IOdeFunction f, int length, double[] parameters) : OdeSystem(length), IParameterized
{
    private readonly OdeFunction<double> f = f.Evaluate;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void Evaluate(double* u, double t, double* du) => f(new ReadOnlySpan<double>(u, Length), parameters, t, new Span<double>(du, Length));

    public void Bind(ReadOnlySpan<double> p) => p.CopyTo(parameters);
}
