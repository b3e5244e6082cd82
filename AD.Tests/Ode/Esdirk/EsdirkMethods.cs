using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Ode.Esdirk;

/// <summary>The ESDIRK methods of the library with their orders.</summary>
internal static class EsdirkMethods
{
    public static readonly Backend Backend = new ForwardDualBackend();

    /// <summary>The name, the order of the step, of the embedded formula and of the interpolant.</summary>
    public static TheoryData<string, int, int, int> WithOrders => new()
    {
        { "TrBdf2", 2, 3, 2 },
        { "KenCarp4", 4, 3, 3 },
        { "Kvaerno5", 5, 4, 4 },
    };

    public static TheoryData<string> Names => ["TrBdf2", "KenCarp4", "Kvaerno5"];

    /// <summary>The method as users make it.</summary>
    public static EsdirkMethod Find(string name, Backend? backend = null, double kappa = 0.01) => name switch
    {
        "TrBdf2" => new TrBdf2(backend ?? Backend) { NewtonTolerance = kappa },
        "KenCarp4" => new KenCarp4(backend ?? Backend) { NewtonTolerance = kappa },
        "Kvaerno5" => new Kvaerno5(backend ?? Backend) { NewtonTolerance = kappa },
        _ => throw new ArgumentException($"There is no method {name}.", nameof(name)),
    };

    /// <summary>The method with stages solved to 1e-13 where the tolerance is 1e9.</summary>
    public static EsdirkMethod Converged(string name) => Find(name, kappa: 1e-22);
}
