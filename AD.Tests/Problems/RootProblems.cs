using AD.Tests.Problems.MoreGarbowHillstrom;
using AD.Tests.Problems.Roots;
using Xunit;

namespace AD.Tests.Problems;

/// <summary>The 23 classic systems: those of MINPACK's tests (Moré, Garbow, Hillstrom, ACM TOMS 7 (1981) 17-41, in their square forms) and those that J. Burkardt's TEST_NONLIN and SciML's NonlinearProblemLibrary.jl add to them.</summary>
/// <remarks>
/// Starts and sizes are the published ones: n = 10 where n is free, 6 for Watson and 7 for Chebyquad, sizes of MINPACK's list at which a root exists.
/// The last two are chosen here and in TEST_NONLIN: one whose Jacobian vanishes at the root, one with a distant root.
/// </remarks>
internal static class RootProblems
{
    public static IReadOnlyList<RootProblem> All { get; } =
    [
        new("Generalized Rosenbrock", new GeneralizedRosenbrock(), [-1.2, .. Repeat(1.0, 9)], Repeat(1.0, 10)),
        new("Powell singular", new PowellSingular(), [3.0, -1.0, 0.0, 1.0], Repeat(0.0, 4)) { IsSingularAtRoot = true },
        new("Powell badly scaled", new PowellBadlyScaled(), [0.0, 1.0], [1.0981593296997149e-5, 9.106146739867194]),
        new("Wood", new WoodGradient(), [-3.0, -1.0, -3.0, -1.0], Repeat(1.0, 4)),
        new("Helical valley", new HelicalValley(), [-1.0, 0.0, 0.0], [1.0, 0.0, 0.0]),
        new("Watson", new WatsonGradient(), new double[6]),
        new("Chebyquad", new Chebyquad(), Grid(7, t => t)),
        new("Brown almost linear", new BrownAlmostLinear(), Repeat(0.5, 10), Repeat(1.0, 10)),
        new("Discrete boundary value", new DiscreteBoundaryValue(), Grid(10, t => t * (t - 1.0))),
        new("Discrete integral equation", new DiscreteIntegralEquation(), Grid(10, t => t * (t - 1.0))),
        new("Trigonometric", new Trigonometric(), Repeat(0.1, 10), Repeat(0.0, 10)),
        new("Variably dimensioned", new VariablyDimensionedGradient(), [.. Enumerable.Range(1, 10).Select(i => 1.0 - i / 10.0)], Repeat(1.0, 10)),
        new("Broyden tridiagonal", new BroydenTridiagonal(), Repeat(-1.0, 10)),
        new("Broyden banded", new BroydenBanded(), Repeat(-1.0, 10)),
        new("Hammarling 2 by 2", new MatrixSquareRoot(2), [1.0, 0.0, 0.0, 1.0], [0.01, 50.0, 0.0, 0.01]),
        new("Hammarling 3 by 3", new MatrixSquareRoot(3), [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0], [0.01, 50.0, 0.0, 0.0, 0.01, 0.0, 0.0, 0.0, 0.01]),
        new("Dennis and Schnabel", new DennisSchnabel(), [1.0, 5.0], [0.0, 3.0], [3.0, 0.0]),
        new("x (x - 5)²", new SimpleAndDoubleRoot(), [1.0], [0.0], [5.0]),
        new("Freudenstein and Roth", new FreudensteinRoth(), [0.5, -2.0], [5.0, 4.0]),
        new("Boggs", new Boggs(), [1.0, 0.0], [0.0, 1.0], [-Math.Sqrt(0.5), 1.5], [-1.0, 2.0]),
        new("Chandrasekhar", new Chandrasekhar(), Repeat(1.0, 10)),
        new("Cubic, singular", new CubicSingular(), [3.0, 3.0], [0.0, 0.0]) { IsSingularAtRoot = true },
        new("Arctangent, distant", new DistantArctangent(), [0.0, 0.0], [25.0, 75.0]),
    ];

    public static TheoryData<string> Names => [.. All.Select(problem => problem.Name)];

    public static RootProblem Find(string name) => All.First(problem => problem.Name == name);

    private static double[] Repeat(double value, int count) => [.. Enumerable.Repeat(value, count)];

    private static double[] Grid(int count, Func<double, double> value) => [.. Enumerable.Range(1, count).Select(i => value(i / (count + 1.0)))];
}
