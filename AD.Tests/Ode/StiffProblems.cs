using System.Numerics;
using AD.Solvers;

namespace AD.Tests.Ode;

/// <summary>A stiff problem with its end values, and the measure that errors are compared in.</summary>
/// <param name="Name">The name of the literature.</param>
/// <param name="Problem">The problem.</param>
/// <param name="EndState">The state at the end of the span.</param>
/// <param name="AbsoluteUnits">The absolute tolerances as multiples of the relative one.</param>
internal sealed record StiffProblem(string Name, OdeProblem Problem, double[] EndState, double[] AbsoluteUnits)
{
    /// <summary>The relative tolerance, and absolute ones that go with it.</summary>
    public OdeOptions Options(double relativeTolerance) => new()
    {
        RelativeTolerance = relativeTolerance,
        AbsoluteTolerances = [.. AbsoluteUnits.Select(unit => unit * relativeTolerance)],
        DenseOutput = false,
    };

    /// <summary>max |e_i| / (|y_i| + atol_i / rtol) at the end.</summary>
    public double Error(ReadOnlySpan<double> state)
    {
        double largest = 0.0;
        for (int i = 0; i < EndState.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(state[i] - EndState[i]) / (Math.Abs(EndState[i]) + AbsoluteUnits[i]));
        }

        return largest;
    }
}

/// <summary>Stiff problems of the literature. The end values were computed in extended precision by two independent methods.</summary>
/// <remarks>Source of the problems: Hairer and Wanner, Solving Ordinary Differential Equations II, section IV.10; F. Mazzia and C. Magherini, Test Set for IVP Solvers, release 2.4 (2008).</remarks>
internal static class StiffProblems
{
    public static StiffProblem HiresProblem { get; } = new(
        "HIRES",
        new OdeProblem(Hires, [1, 0, 0, 0, 0, 0, 0, 0.0057], [], 0, 321.8122),
        [
            0.7371312573325668e-3, 0.1442485726316185e-3, 0.5888729740967575e-4, 0.1175651343283149e-2,
            0.2386356198831331e-2, 0.6238968252742796e-2, 0.2849998395185769e-2, 0.2850001604814231e-2,
        ],
        Units(8));

    public static StiffProblem OregonatorProblem { get; } = new(
        "OREGO", new OdeProblem(Oregonator, [1, 2, 3], [77.27, 8.375e-6, 0.161], 0, 360), [1.000814870318523, 1228.178521549917, 132.0554942846706], Units(3));

    public static StiffProblem VanDerPolProblem { get; } = new(
        "Van der Pol", new OdeProblem(VanDerPol, [2, 0], [1e-6], 0, 2), [1.706167732170483, -0.8928097010247975], Units(2));

    public static StiffProblem RobertsonProblem { get; } = new(
        "Robertson", new OdeProblem(Robertson, [1, 0, 0], [0.04, 1e4, 3e7], 0, 40), [0.71582706871940509, 9.1855347645577639e-6, 0.28416374574583035], [1e-8, 1e-14, 1]);

    public static StiffProblem LongRobertsonProblem { get; } = new(
        "Robertson, t = 1e11", new OdeProblem(Robertson, [1, 0, 0], [0.04, 1e4, 3e7], 0, 1e11), [2.0833401497012942e-8, 8.3333607703347834e-14, 0.99999997916651517], [1e-8, 1e-14, 1]);

    public static StiffProblem[] All { get; } = [HiresProblem, OregonatorProblem, VanDerPolProblem, RobertsonProblem, LongRobertsonProblem];

    /// <summary>Eight reactions of photomorphogenesis (Schäfer), in the form with 0.43 y₂.</summary>
    public static void Hires<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> p, T t, Span<T> dy) where T : IFloatingPointIeee754<T>
    {
        T c043 = T.CreateChecked(0.43), c171 = T.CreateChecked(1.71), c832 = T.CreateChecked(8.32), c069 = T.CreateChecked(0.69), c181 = T.CreateChecked(1.81);
        T product = T.CreateChecked(280.0) * y[5] * y[7];
        dy[0] = -c171 * y[0] + c043 * y[1] + c832 * y[2] + T.CreateChecked(0.0007);
        dy[1] = c171 * y[0] - T.CreateChecked(8.75) * y[1];
        dy[2] = -T.CreateChecked(10.03) * y[2] + c043 * y[3] + T.CreateChecked(0.035) * y[4];
        dy[3] = c832 * y[1] + c171 * y[2] - T.CreateChecked(1.12) * y[3];
        dy[4] = -T.CreateChecked(1.745) * y[4] + c043 * y[5] + c043 * y[6];
        dy[5] = -product + c069 * y[3] + c171 * y[4] - c043 * y[5] + c069 * y[6];
        dy[6] = product - c181 * y[6];
        dy[7] = -product + c181 * y[6];
    }

    /// <summary>The Belousov-Zhabotinskii reaction of Field and Noyes; p = (s, q, w).</summary>
    public static void Oregonator<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> p, T t, Span<T> dy) where T : IFloatingPointIeee754<T>
    {
        dy[0] = p[0] * (y[1] + y[0] * (T.One - p[1] * y[0] - y[1]));
        dy[1] = (y[2] - (T.One + y[0]) * y[1]) / p[0];
        dy[2] = p[2] * (y[0] - y[2]);
    }

    /// <summary>ε y'' = (1 − y²) y' − y; p = (ε).</summary>
    public static void VanDerPol<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> p, T t, Span<T> dy) where T : IFloatingPointIeee754<T>
    {
        dy[0] = y[1];
        dy[1] = ((T.One - y[0] * y[0]) * y[1] - y[0]) / p[0];
    }

    /// <summary>Robertson's autocatalytic reaction; p = (k₁, k₂, k₃).</summary>
    public static void Robertson<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> p, T t, Span<T> dy) where T : IFloatingPointIeee754<T>
    {
        T first = p[0] * y[0], second = p[1] * y[1] * y[2], third = p[2] * y[1] * y[1];
        dy[0] = second - first;
        dy[1] = first - second - third;
        dy[2] = third;
    }

    /// <summary>Prothero and Robinson's u' = λ (u − φ(t)) + φ'(t) with φ = sin(t + π/4), p = (λ): the solution from φ(t₀) is φ, however stiff.</summary>
    public static void ProtheroRobinson<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        T phase = t + T.Pi / T.CreateChecked(4);
        du[0] = p[0] * (u[0] - T.Sin(phase)) + T.Cos(phase);
    }

    public static double ProtheroRobinsonSolution(double t) => Math.Sin(t + Math.PI / 4.0);

    /// <summary>A nonlinear system that depends on t and is not stiff, with the solution e^{sin t²}, e^{5 sin t²}, sin t² + 1, cos t²: <see cref="Systems.Explicit"/> for every number type.</summary>
    public static void NonAutonomous<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> p, T t, Span<T> dy) where T : IFloatingPointIeee754<T>
    {
        T two = T.One + T.One, five = T.CreateChecked(5);
        dy[0] = two * t * T.Exp(T.Log(y[1]) / five) * y[3];
        dy[1] = two * five * t * T.Exp(five * (y[2] - T.One)) * y[3];
        dy[2] = two * t * y[3];
        dy[3] = -two * t * T.Log(y[0]);
    }

    private static double[] Units(int n)
    {
        double[] units = new double[n];
        Array.Fill(units, 1e-6);
        return units;
    }
}
