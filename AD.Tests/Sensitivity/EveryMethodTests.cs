using System.Numerics;
using AD.Backends;
using AD.Solvers;
using AD.Tests.Laws;
using AD.Tests.Ode;
using TinyBackends;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>Every method against references, closed forms and hand-derived adjoints.</summary>
public class EveryMethodTests
{
    // Source: extended precision by two independent methods.
    private const double LotkaVolterraLoss = 450.7640640395388;
    private static readonly double[] LotkaVolterraGradient = [8.305362662316553, -159.4842927151386, -339.1950927660609, 75.20350821377277, -39.12754122266809, -8.787780218992643];
    private const double SpiralGradientNorm = 161.574883326540;
    private static readonly double[] SpiralGradientStart = [9.6734052963587, 5.7894643556452, 2.0510430693153, 3.4117976629861, -9.9889761758242];

    public static TheoryData<string> Methods => [.. AdjointMethods.AndForward];

    public static TheoryData<string, string, double> MethodsAndTolerances
    {
        get
        {
            TheoryData<string, string, double> data = [];
            foreach (string method in AdjointMethods.Names)
            {
                foreach (string integration in new[] { "Tsit5", "Dopri5" })
                {
                    data.Add(method, integration, 1e-6);
                    data.Add(method, integration, 1e-10);
                }
            }

            return data;
        }
    }

    public static TheoryData<string, string> MethodsAndBackends
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string method in AdjointMethods.AndForward)
            {
                foreach (string backend in BackendCatalogue.Names)
                {
                    data.Add(method, backend);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(MethodsAndTolerances))]
    public void LotkaVolterra(string method, string integration, double tolerance)
    {
        OdeProblem problem = new(Systems.LotkaVolterra, u0: [1, 1], p: [1.5, 1, 1, 3], span: (0, 10));
        Sensitivities g = Gradient(method, new CompiledTapeBackend(), problem, Cost.AtTimes(Systems.Tenths, Systems.Sum), integration, tolerance);
        Assert.Equal(LotkaVolterraLoss, g.Value, LotkaVolterraLoss * 10.0 * tolerance);
        Assert.InRange(Systems.RelativeError([.. g.ParameterGradient, .. g.InitialStateGradient], LotkaVolterraGradient), 0.0, 1000.0 * tolerance);
    }

    [Theory]
    [MemberData(nameof(MethodsAndTolerances))]
    public void Spiral(string method, string integration, double tolerance)
    {
        double[] weights = [.. Enumerable.Range(0, 252).Select(k => 0.3 * Math.Sin(1.7 * k + 0.5))], times = [.. Enumerable.Range(0, 30).Select(i => 1.5 * i / 29)];
        Sensitivities g = Gradient(method, new CompiledTapeBackend(), new(Systems.Spiral, [2, 0], weights, (0, 1.5)), Cost.AtTimes(times, Systems.SquaredLength), integration, tolerance);
        Assert.Equal(SpiralGradientNorm, Math.Sqrt(g.ParameterGradient.Sum(entry => entry * entry)), SpiralGradientNorm * 20.0 * tolerance);
        Assert.InRange(Systems.RelativeError(g.ParameterGradient.AsSpan(0, 5), SpiralGradientStart), 0.0, 150.0 * tolerance);
    }

    [Theory]
    [MemberData(nameof(MethodsAndBackends))]
    public void WithEveryBackend(string method, string backend) => CheckSmallProblem(method, BackendCatalogue.Find(backend));

    [Theory]
    [MemberData(nameof(Methods))]
    public void WithBackendsFromElsewhere(string method)
    {
        foreach (Backend backend in new Backend[] { new TinyForwardBackend(), new TinyReverseBackend(), new TinyJacobianBackend() })
        {
            CheckSmallProblem(method, backend);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void TheTangentsCountWhereTheStateRests(string method)
    {
        // The state rests at (1, 1) while its tangents oscillate; a norm of the state alone returned 6278.
        OdeProblem problem = new(Systems.Resting, [1, 1], [1], (0, 10));
        foreach (string integration in new[] { "Tsit5", "Dopri5" })
        {
            Sensitivities g = Gradient(method, new ForwardDualBackend(), problem, Cost.AtTimes(Systems.Tenths, Systems.Sum), integration, 1e-12);
            Assert.Equal(212.7104252168194, g.ParameterGradient[0], 3e-10);
        }
    }

    /// <summary>u' = A(p) u + b(p) with the entries of A and b as parameters: dG/dA = ∫ λ uᵀ, dG/db = ∫ λ, by exponentials of block matrices.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void RandomLinearSystems(string method) => Law.HoldsForSeeds(
        seed =>
        {
            LinearOde ode = new(seed);
            Sensitivities g = AdjointMethods.Create(method, new ForwardDualBackend()).Gradient(ode.Problem, ode.Cost, new Tsit5(), new OdeOptions { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-9 });
            (double value, double[] parameters, double[] initialState) = ode.Expected();
            Close.To(value, g.Value, 1e-9, $"{ode}: value");
            Close.To(parameters, g.ParameterGradient, 5e-9, $"{ode}: parameters");
            Close.To(initialState, g.InitialStateGradient, 2e-9, $"{ode}: initial state");
        },
        count: 12);

    /// <summary>u' = −p u, forward and backward in time, with u₀ = p²: every kind of cost in one sum.</summary>
    private static void CheckSmallProblem(string method, Backend backend)
    {
        const double P = 0.7;
        static T[] Squared<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => [p[0] * p[0]];
        static T Weighted<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => p[0] * t * u[0];
        Cost cost = Cost.AtTimes([0.0, 0.5, 0.5], Systems.First) + Cost.Integral(Weighted) + Cost.Terminal(Weighted);
        foreach (double end in new[] { 1.0, -1.0 })
        {
            OdeProblem problem = new OdeProblem(Systems.Decay, [1], [P], (0, end)).WithInitialState(Squared);
            cost = end > 0.0 ? cost : Cost.AtTimes([0.0, -0.5, -0.5], Systems.First) + Cost.Integral(Weighted) + Cost.Terminal(Weighted);
            Sensitivities g = Gradient(method, backend, problem, cost, "Tsit5", 1e-9);

            // u = u₀ e^{−pt}, e = e^{−pT}: the times give u₀ (1 + 2 e^{−ps}), the integral u₀ ((1 − e)/p − T e), the end u₀ p T e.
            double s = 0.5 * end, e = Math.Exp(-P * end), m = Math.Exp(-P * s);
            double perStart = 1.0 + 2.0 * m + (1.0 - e) / P - end * e + P * end * e, u0 = P * P;
            double byP = -2.0 * s * m + (end * e * P - (1.0 - e)) / (P * P) + end * end * e + end * e - P * end * end * e;
            double tolerance = backend.Traits.IsExact ? 1e-7 : 1e-5;
            Close.To(u0 * perStart, g.Value, tolerance);
            Close.To(u0 * byP + 2.0 * P * perStart, g.ParameterGradient[0], tolerance);
            Close.To(perStart, g.InitialStateGradient[0], tolerance);
        }
    }

    private static Sensitivities Gradient(string method, Backend backend, OdeProblem problem, Cost cost, string integration, double tolerance)
        => AdjointMethods.Create(method, backend).Gradient(problem, cost, integration == "Tsit5" ? new Tsit5() : new Dopri5(), new OdeOptions { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance });
}
