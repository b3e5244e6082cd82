using AD.Backends;
using AD.Solvers;

namespace AD.Benchmarks.WorkPrecision;

/// <summary>The integration methods that work-precision diagrams compare: a new one is one line.</summary>
/// <remarks>Jacobians come from <see cref="ForwardDualBackend"/>: the systems have up to eight components.</remarks>
internal static class Methods
{
    public static IReadOnlyList<OdeMethod> Explicit { get; } = [new Bs3(), new Dopri5(), new Tsit5(), new Vern7(), new Dop853()];

    public static IReadOnlyList<OdeMethod> Stiff { get; } =
    [
        new Rosenbrock23(new ForwardDualBackend()),
        new Rodas3(new ForwardDualBackend()),
        new Rodas4(new ForwardDualBackend()),
        new Rodas5P(new ForwardDualBackend()),
        new TrBdf2(new ForwardDualBackend()),
        new KenCarp4(new ForwardDualBackend()),
        new Kvaerno5(new ForwardDualBackend()),
        new Rok4a(new ForwardDualBackend()),
    ];

    public static IReadOnlyList<OdeMethod> All { get; } = [.. Explicit, .. Stiff];
}
