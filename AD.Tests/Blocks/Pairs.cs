using Xunit;

namespace AD.Tests.Blocks;

/// <summary>All pairs.</summary>
internal static class Pairs
{
    private static readonly double[] Square = [3.0, 0.4, -0.7, 0.9, 2.5, 0.3, -0.2, 0.8, 2.1];
    private static readonly double[] Definite = [3.0, 0.4, -0.7, 0.4, 2.5, 0.3, -0.7, 0.3, 2.1];

    public static IReadOnlyList<Pair> All { get; } =
    [
        new DotPair(0.3, -1.2, 0.8, 1.1, 0.7, -0.4),
        new AxpyPair(0.7, 0.3, -1.2, 0.8, 1.1, 0.7, -0.4),
        new MatVecPair(0.3, -1.2, 0.8, 1.1, 0.7, -0.4, 0.5, 0.9, -0.6),
        new MatVecTransposedPair(0.3, -1.2, 0.8, 1.1, 0.7, -0.4, 0.5, 0.9),
        new MatMulPair(0.3, -1.2, 0.8, 1.1, 0.7, -0.4, 0.5, 0.9, -0.6, 0.2, 1.3, -0.1),
        new FixedMatrixPair(0.3, -1.2, 0.8),
        new LiftedMatrixPair(0.3, -1.2, 0.8),
        new LiftedVectorPair(0.3, -1.2, 0.8, 1.1, 0.7, -0.4),
        new SumPair(0.3, -1.2, 0.8, 1.1, 0.7),
        new NormPair(0.3, -1.2, 0.8, 1.1),
        new LogSumExpPair(0.3, -1.2, 0.8, 1.1),
        new SoftMaxPair(0.3, -1.2, 0.8, 1.1),
        new DensePair(0.3, -1.2, 0.8, 1.1, 0.7, -0.4, 0.5, 0.9, -0.6, 0.2, 0.1),
        new LayersPair(0.3, -1.2, 0.8, 1.1, 0.7, -0.4, 0.5, 0.9),
        new SolvePair([.. Square, 0.3, -1.2, 0.8, 1.1, 0.7, -0.4]),
        new SolveConstantMatrixPair(0.3, -1.2, 0.8),
        new FixedFactorsPair(0.3, -1.2, 0.8),
        new CholeskySolvePair([.. Definite, 0.3, -1.2, 0.8]),
        new DeterminantPair(Square),
        new LogDeterminantPair(Square),
        new InversePair(Square),
    ];

    public static TheoryData<string> Names => [.. All.Select(pair => pair.Name)];

    public static Pair Find(string name) => All.First(pair => pair.Name == name);
}
