using AD.Tests.Problems.MoreGarbowHillstrom;
using Xunit;

namespace AD.Tests.Problems;

/// <summary>The 35 problems of J. J. Moré, B. S. Garbow, K. E. Hillstrom, "Testing unconstrained optimization software", ACM TOMS 7 (1981) 17-41.</summary>
/// <remarks>
/// Where the paper leaves the size free, it is the one of the usual collections (MINPACK's tests, CUTEst, NLSProblems.jl) for which the paper publishes the minimum:
/// n = 6 for Watson, 20 for the extended functions, 8 for Chebyquad, n = 10 and m = 20 for the linear functions, else n = 10; m = 10 for Box, 99 for Gulf, 13 for Biggs, 20 for Brown and Dennis.
/// Minima are the published ones. Minimisers that are no closed form were computed from the problem: the tests ask for the published minimum and a vanishing gradient there.
/// </remarks>
internal static class MoreGarbowHillstromProblems
{
    public static IReadOnlyList<LeastSquaresProblem> All { get; } =
    [
        new(1, "Rosenbrock", new Rosenbrock(), [-1.2, 1.0], new Minimum(0.0, 1.0, 1.0)),
        new(2, "Freudenstein and Roth", new FreudensteinRoth(), [0.5, -2.0], new Minimum(0.0, 5.0, 4.0), new Minimum(48.9842, (53.0 - 4.0 * Math.Sqrt(22.0)) / 3.0, (2.0 - Math.Sqrt(22.0)) / 3.0)),
        new(3, "Powell badly scaled", new PowellBadlyScaled(), [0.0, 1.0], new Minimum(0.0, 1.0981593296997755e-05, 9.106146739866873)),
        new(4, "Brown badly scaled", new BrownBadlyScaled(), [1.0, 1.0], new Minimum(0.0, 1e6, 2e-6)),
        new(5, "Beale", new Beale(), [1.0, 1.0], new Minimum(0.0, 3.0, 0.5)),
        new(6, "Jennrich and Sampson", new JennrichSampson(), [0.3, 0.4], new Minimum(124.362, 0.2578252136703641, 0.2578252136703641)),
        new(7, "Helical valley", new HelicalValley(), [-1.0, 0.0, 0.0], new Minimum(0.0, 1.0, 0.0, 0.0)),
        new(8, "Bard", new Bard(), [1.0, 1.0, 1.0], new Minimum(8.21487e-3, 0.08241055974978889, 1.133036092029721, 2.343695178642537), new Minimum(17.4286)),
        new(9, "Gaussian", new Gaussian(), [0.4, 1.0, 0.0], new Minimum(1.12793e-8, 0.39895613783875666, 1.0000190844878059, 0.0)),
        new(10, "Meyer", new Meyer(), [0.02, 4000.0, 250.0], new Minimum(87.9458, 0.005609636471028013, 6181.3463462863765, 345.2236346241366)),
        new(11, "Gulf research and development", new Gulf(), [5.0, 2.5, 0.15], new Minimum(0.0, 50.0, 25.0, 1.5)),
        new(12, "Box three-dimensional", new Box(), [0.0, 10.0, 20.0], new Minimum(0.0, 1.0, 10.0, 1.0), new Minimum(0.0, 10.0, 1.0, -1.0), new Minimum(0.0, 3.0, 3.0, 0.0)),
        new(13, "Powell singular", new PowellSingular(), [3.0, -1.0, 0.0, 1.0], new Minimum(0.0, 0.0, 0.0, 0.0, 0.0)),
        new(14, "Wood", new Wood(), [-3.0, -1.0, -3.0, -1.0], new Minimum(0.0, 1.0, 1.0, 1.0, 1.0)),
        new(15, "Kowalik and Osborne", new KowalikOsborne(), [0.25, 0.39, 0.415, 0.39], new Minimum(3.07505e-4, 0.19280693457903791, 0.19128232873436615, 0.12305650692632059, 0.13606233068379445), new Minimum(1.02734e-3)),
        new(16, "Brown and Dennis", new BrownDennis(), [25.0, 5.0, -5.0, -1.0], new Minimum(85822.2, -11.594439904762165, 13.203630051207202, -0.40343948817685954, 0.23677877445573628)),
        new(17, "Osborne 1", new Osborne1(), [0.5, 1.5, -1.0, 0.01, 0.02], new Minimum(5.46489e-5, 0.37541005210695205, 1.9358469127123625, -1.4646871366134184, 0.012867534640057283, 0.022122699661672643)),
        new(18, "Biggs EXP6", new BiggsExp6(), [1.0, 2.0, 1.0, 1.0, 1.0, 1.0], new Minimum(0.0, 1.0, 10.0, 1.0, 5.0, 4.0, 3.0), new Minimum(5.65565e-3, 1.7114159947212055, 17.683198180804037, 1.1631436609202541, 5.186561551928213, 1.7114159947208891, 1.1631436609202097)),
        new(19, "Osborne 2", new Osborne2(), [1.3, 0.65, 0.65, 0.7, 0.6, 3.0, 5.0, 7.0, 2.0, 4.5, 5.5], new Minimum(0.0401377, 1.3099771546273007, 0.4315537946029889, 0.633661698960724, 0.5994305347859162, 0.7541832263280114, 0.9042885798596337, 1.365811835237028, 4.823698817227157, 2.3986848661317546, 4.568874597667672, 5.6753414705806415)),
        new(20, "Watson", new Watson(), new double[6], new Minimum(2.28767e-3, -0.015725086401458505, 1.0124348693691096, -0.2329916259567362, 1.2604300877996046, -1.513728922722276, 0.9929964324311333)),
        new(21, "Extended Rosenbrock", new ExtendedRosenbrock(), Repeat(10, -1.2, 1.0), new Minimum(0.0, Repeat(20, 1.0))),
        new(22, "Extended Powell singular", new ExtendedPowellSingular(), Repeat(5, 3.0, -1.0, 0.0, 1.0), new Minimum(0.0, new double[20])),
        new(23, "Penalty function I", new Penalty1(), [.. Enumerable.Range(1, 10).Select(i => (double)i)], new Minimum(7.08765e-5, Repeat(10, 0.15812230111311635))),
        new(24, "Penalty function II", new Penalty2(), Repeat(10, 0.5), new Minimum(2.93660e-4, 0.19998360519782363, 0.010350648471292304, 0.019604934480438412, 0.032089067220685656, 0.04993267739964131, 0.07651399515399361, 0.11862407286950415, 0.1921448723355767, 0.34732058694184365, 0.3691643741593508)),
        new(25, "Variably dimensioned", new VariablyDimensioned(), [.. Enumerable.Range(1, 10).Select(i => 1.0 - i / 10.0)], new Minimum(0.0, Repeat(10, 1.0))),
        new(26, "Trigonometric", new Trigonometric(), Repeat(10, 0.1), new Minimum(0.0, new double[10]), new Minimum(2.79506e-5, 0.05515090398069221, 0.05684061679473949, 0.058764001762696215, 0.06099060865676181, 0.06362621369585572, 0.06684317945276029, 0.20816151856987788, 0.16436309588564352, 0.08500689568850825, 0.09143145071470812)),
        new(27, "Brown almost linear", new BrownAlmostLinear(), Repeat(10, 0.5), new Minimum(0.0, Repeat(10, 1.0)), new Minimum(1.0, [.. new double[9], 11.0])),
        new(28, "Discrete boundary value", new DiscreteBoundaryValue(), Grid(10, t => t * (t - 1.0)), new Minimum(0.0, BoundaryValues)),
        new(29, "Discrete integral equation", new DiscreteIntegralEquation(), Grid(10, t => t * (t - 1.0)), new Minimum(0.0, BoundaryValues)),
        new(30, "Broyden tridiagonal", new BroydenTridiagonal(), Repeat(10, -1.0), new Minimum(0.0, -0.5707221320112247, -0.6818069499842749, -0.7022100760176601, -0.7055106298950804, -0.7049061557287437, -0.7014966070298512, -0.6918893223547983, -0.6657965144058537, -0.5960351090263657, -0.4164122575286934)),
        new(31, "Broyden banded", new BroydenBanded(), Repeat(10, -1.0), new Minimum(0.0, -0.4283028635872503, -0.47659642435629024, -0.5196524636468617, -0.5580993248321809, -0.5925061568294574, -0.624503682199468, -0.6232394714405911, -0.6213938417965735, -0.6204535966590874, -0.5864692707204351)),
        new(32, "Linear, full rank", new LinearFullRank(20), Repeat(10, 1.0), new Minimum(20.0 - 10.0, Repeat(10, -1.0))),
        new(33, "Linear, rank 1", new LinearRank1(20), Repeat(10, 1.0), new Minimum(20.0 * 19.0 / (2.0 * 41.0), [3.0 / 41.0, .. new double[9]])),
        new(34, "Linear, rank 1 with zero columns and rows", new LinearRank1WithZeros(20), Repeat(10, 1.0), new Minimum((400.0 + 60.0 - 6.0) / (2.0 * 37.0), [0.0, 1.5 / 37.0, .. new double[8]])),
        new(35, "Chebyquad", new Chebyquad(), Grid(8, t => t), new Minimum(3.51687e-3, 0.04315276015101665, 0.19309084038418617, 0.26632870689027294, 0.5, 0.5, 0.7336712931097271, 0.8069091596158139, 0.9568472398489833)),
    ];

    public static TheoryData<string> Names => [.. All.Select(problem => problem.Name)];

    /// <summary>The solution of both discretisations of the boundary-value problem at ten points, which are the same equations.</summary>
    private static double[] BoundaryValues =>
    [
        -0.043164982518764876, -0.08157715653538689, -0.11448571438052925, -0.14097357686259668, -0.1599086961819831,
        -0.16987720231277495, -0.16908998378120835, -0.15524953522183182, -0.12535589167893496, -0.07541653368589202,
    ];

    public static LeastSquaresProblem Find(string name) => All.First(problem => problem.Name == name);

    private static double[] Repeat(int count, params double[] pattern) => [.. Enumerable.Repeat(pattern, count).SelectMany(values => values)];

    private static double[] Grid(int count, Func<double, double> value) => [.. Enumerable.Range(1, count).Select(i => value(i / (count + 1.0)))];
}
