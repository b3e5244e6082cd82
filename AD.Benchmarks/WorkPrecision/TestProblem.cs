using System.Numerics;
using AD.Solvers;

namespace AD.Benchmarks.WorkPrecision;

/// <summary>A problem whose end is known, and the measure of errors there.</summary>
/// <param name="Name">Its name in files and on the command line.</param>
/// <param name="Title">Its name for readers.</param>
/// <param name="About">One sentence: the equation, its span, and where the end comes from.</param>
/// <param name="Problem">The problem.</param>
/// <param name="End">The state at the end of the span.</param>
/// <param name="Units">The absolute tolerances as multiples of the relative one.</param>
internal sealed record TestProblem(string Name, string Title, string About, OdeProblem Problem, double[] End, double[] Units)
{
    /// <summary>One of each kind: smooth, stiff, and stiff over many powers of ten.</summary>
    public static IReadOnlyList<TestProblem> All { get; } =
    [
        new(
            "lotka-volterra",
            "Lotka-Volterra",
            "Not stiff: x' = 1.5 x − x y, y' = x y − 3 y from (1, 1) to t = 10. Absolute tolerance = relative tolerance. The end: extended precision, two independent methods.",
            new OdeProblem(new LotkaVolterra(), LotkaVolterra.State, LotkaVolterra.Parameters, 0, 10),
            [1.026344767575089, 0.9096910781360416],
            [1, 1]),
        new(
            "hires",
            "HIRES",
            "Mildly stiff: eight reactions of photomorphogenesis (Schäfer; Hairer and Wanner, section IV.10) to t = 321.8122. Absolute tolerance = 1e-6 of the relative one. The end: extended precision, two independent methods.",
            new OdeProblem(default(Hires), [1, 0, 0, 0, 0, 0, 0, 0.0057], [], 0, 321.8122),
            [
                .7371312573325668e-3, .1442485726316185e-3, .5888729740967575e-4, .1175651343283149e-2,
                .2386356198831331e-2, .6238968252742796e-2, .2849998395185769e-2, .2850001604814231e-2,
            ],
            [1e-6, 1e-6, 1e-6, 1e-6, 1e-6, 1e-6, 1e-6, 1e-6]),
        new(
            "robertson",
            "Robertson",
            "Very stiff: three species with rates 0.04, 1e4 and 3e7 from (1, 0, 0) to t = 1e11. Absolute tolerances = (1e-8, 1e-14, 1) of the relative one. The end: extended precision, two independent methods.",
            new OdeProblem(default(Robertson), [1, 0, 0], [0.04, 1e4, 3e7], 0, 1e11),
            [2.0833401497012942e-8, 8.3333607703347834e-14, 0.99999997916651517],
            [1e-8, 1e-14, 1]),
    ];

    /// <summary>How to integrate at a relative tolerance, with at most so many steps.</summary>
    public OdeOptions Options(double relativeTolerance, long maxSteps) => new()
    {
        RelativeTolerance = relativeTolerance,
        AbsoluteTolerances = [.. Units.Select(unit => unit * relativeTolerance)],
        DenseOutput = false,
        SaveAt = [Problem.End],
        MaxSteps = maxSteps,
    };

    /// <summary>max |e_i| / (|y_i| + atol_i / rtol) at the end.</summary>
    public double Error(ReadOnlySpan<double> state)
    {
        double largest = 0.0;
        for (int i = 0; i < End.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(state[i] - End[i]) / (Math.Abs(End[i]) + Units[i]));
        }

        return largest;
    }

    private readonly struct Hires : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> p, T t, Span<T> dy) where T : IFloatingPointIeee754<T>
        {
            T product = 280.0 * y[5] * y[7];
            dy[0] = -1.71 * y[0] + 0.43 * y[1] + 8.32 * y[2] + 0.0007;
            dy[1] = 1.71 * y[0] - 8.75 * y[1];
            dy[2] = -10.03 * y[2] + 0.43 * y[3] + 0.035 * y[4];
            dy[3] = 8.32 * y[1] + 1.71 * y[2] - 1.12 * y[3];
            dy[4] = -1.745 * y[4] + 0.43 * y[5] + 0.43 * y[6];
            dy[5] = -product + 0.69 * y[3] + 1.71 * y[4] - 0.43 * y[5] + 0.69 * y[6];
            dy[6] = product - 1.81 * y[6];
            dy[7] = -product + 1.81 * y[6];
        }
    }

    private readonly struct Robertson : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> p, T t, Span<T> dy) where T : IFloatingPointIeee754<T>
        {
            T first = p[0] * y[0], second = p[1] * y[1] * y[2], third = p[2] * y[1] * y[1];
            dy[0] = second - first;
            dy[1] = first - second - third;
            dy[2] = third;
        }
    }
}
