namespace AD.Tests.Problems.Solvers;

/// <summary>Runs of which rounding decides how they end: with vectors of another width, or without fused multiply-add, sums are rounded differently, and they end differently.</summary>
/// <remarks>Found by <c>DOTNET_EnableAVX2=0</c>, <c>DOTNET_EnableAVX512=0</c> and <c>DOTNET_EnableHWIntrinsic=0</c>: a cell of docs/solver-problems.md that changes then belongs here.</remarks>
internal static class Marginal
{
    private static readonly HashSet<(string Method, string Problem, double Factor)> Cells =
    [
        ("GaussNewton", "Meyer", 1.0),
    ];

    public static bool Contains(string method, string problem, double factor) => Cells.Contains((method, problem, factor));
}
