using AD.Solvers;

namespace AD.Tests.Linear;

/// <summary>One solver of each kind.</summary>
internal static class Every
{
    public static LinearSolver[] Krylov => With(new());

    public static LinearSolver[] Square => [.. Krylov, .. Enum.GetValues<DenseMethod>().Select(method => new DenseSolver(method))];

    public static LinearSolver[] With(LinearOptions options) =>
    [
        new Gmres { Options = options }, new ConjugateGradient { Options = options }, new BiCgStab { Options = options }, new Minres { Options = options }, new Lsmr { Options = options },
    ];
}
