using System.Numerics;
using AD.Solvers;
using AD.Tests.Ode;

namespace AD.Tests.Sensitivity;

/// <summary>Problems with costs at the start, at the end, inside steps, integrals, and sums of them.</summary>
internal static class DiscreteProblems
{
    public static readonly string[] Names = ["lotka-volterra", "small spiral", "forced, backward", "start depends on p", "end alone", "integral alone", "stiff"];

    public static (OdeProblem Problem, OracleCost Cost) Find(string name)
    {
        OdeProblem lotkaVolterra = new(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 5));
        return name switch
        {
            "lotka-volterra" => (new OdeProblem(Systems.LotkaVolterra, [1, 1], [1.5, 1, 1, 3], (0, 4)), new(OracleCost.At([.. Systems.Tenths.Where(t => t <= 4.0)], new WeightedSquares()), OracleCost.Integral(new FadingCosine()), OracleCost.AtEnd(new FadingCosine()))),
            "small spiral" => (
                new OdeProblem(new SmallSpiral(), [2, 0], [.. Enumerable.Range(0, SmallSpiral.Weights).Select(k => Math.Sin(1.7 * k + 0.5))], (0, 1.5)),
                new(OracleCost.At([0.0, 0.3, 0.31, 0.32, 1.2, 1.5], new WeightedSquares()))),
            "forced, backward" => (
                new OdeProblem(new Forced(), [1, 0.5, -0.3], [0.7, 1.1], (2, -1)),
                new(OracleCost.At([2.0, 1.0, 0.5, 0.5, -0.9, -1.0], new WeightedSquares()), OracleCost.Integral(new FadingCosine()))),
            "start depends on p" => (
                lotkaVolterra.WithInitialState(new StartOfParameters()),
                new(OracleCost.At([0.0, 0.25, 3.0], new WeightedSquares()), OracleCost.Integral(new WeightedSquares()))),
            "end alone" => (lotkaVolterra, new(OracleCost.AtEnd(new WeightedSquares()))),
            "stiff" => (
                new OdeProblem(new Stiff(), [1.2, 0.8], [1.0, 0.7], (0, 2)),
                new(OracleCost.At([0.0, 0.01, 0.1, 0.5, 2.0], new WeightedSquares()), OracleCost.Integral(new FadingCosine()))),
            "integral alone" => (lotkaVolterra, new(OracleCost.Integral(new WeightedSquares()))),
            _ => throw new ArgumentException(name),
        };
    }

    /// <summary>W₂ tanh(W₁ u³ + b₁) + b₂ with 4 neurons.</summary>
    private readonly struct SmallSpiral : IOdeFunction
    {
        private const int H = 4;
        public const int Weights = 5 * H + 2;

        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> w, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            T c0 = u[0] * u[0] * u[0], c1 = u[1] * u[1] * u[1], first = w[5 * H], second = w[5 * H + 1];
            for (int j = 0; j < H; j++)
            {
                T a = T.Tanh(w[2 * j] * c0 + w[2 * j + 1] * c1 + w[2 * H + j]);
                first += w[3 * H + j] * a;
                second += w[4 * H + j] * a;
            }

            du[0] = first;
            du[1] = second;
        }
    }

    /// <summary>Three equations that depend on t, by hand.</summary>
    private readonly struct Forced : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            du[0] = -p[0] * u[0] + T.Sin(p[1] * t);
            du[1] = u[0] * u[2] - p[1] * u[1];
            du[2] = T.Cos(t) * u[1] - p[0] * p[1] * u[2];
        }
    }

    /// <summary>u' = −(10⁴ p₀ + 2) u + 10⁴ p₀ v² + cos t, v' = u − v − p₁ v²: a fast component that follows a slow one. After Kaps.</summary>
    private readonly struct Stiff : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            T fast = T.CreateChecked(1e4) * p[0];
            du[0] = -(fast + T.One + T.One) * u[0] + fast * u[1] * u[1] + T.Cos(t);
            du[1] = u[0] - u[1] - p[1] * u[1] * u[1];
        }
    }

    /// <summary>u₀ = (p₀ / p₃, e^{−p₁}).</summary>
    private readonly struct StartOfParameters : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> p, Span<T> u) where T : IFloatingPointIeee754<T>
        {
            u[0] = p[0] / p[3];
            u[1] = T.Exp(-p[1]);
        }
    }
}
