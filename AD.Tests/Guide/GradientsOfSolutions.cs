using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.Guide;

/// <summary>The code of docs/sensitivity.md.</summary>
public class GradientsOfSolutions
{
    // setup:
    private static readonly Backend backend = new CompiledTapeBackend();
    private static readonly double[] times = [.. Enumerable.Range(0, 101).Select(i => 0.1 * i)];
    private static readonly OdeProblem problem = new(LotkaVolterra, u0: [1, 1], p: [1.5, 1, 1, 3], span: (0, 10));
    private static readonly Cost cost = Cost.AtTimes(times, Total);
    private static readonly OdeOptions options = new() { RelativeTolerance = 1e-6, AbsoluteTolerance = 1e-6 };
    // :setup

    /// <summary>Of the Lotka-Volterra cost; extended precision, two independent methods.</summary>
    private static readonly double[] reference = [8.305362662316553, -159.4842927151386, -339.1950927660609, 75.20350821377277];

    private static void LotkaVolterra<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        du[0] = p[0] * u[0] - p[1] * u[0] * u[1];
        du[1] = p[2] * u[0] * u[1] - p[3] * u[1];
    }

    // costs:
    private static T Total<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => u[0] + u[1];

    private static T Prey<T>(ReadOnlySpan<T> u) where T : IFloatingPointIeee754<T> => u[0];      // of the state alone: cheaper for forward backends

    private static T Effort<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => 0.1 * p[1] * u[0] * u[1];
    // :costs

    private static T Logarithm<T>(ReadOnlySpan<T> u) where T : IFloatingPointIeee754<T> => T.Log(u[0]);

    private static void Decay<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => du[0] = -p[0] * u[0];

    private static void Robertson<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        T first = p[0] * u[0], second = p[1] * u[1] * u[2], third = p[2] * u[1] * u[1];
        du[0] = second - first;
        du[1] = first - second - third;
        du[2] = third;
    }

    internal static void EveryMethod(TextWriter output)
    {
        // methods:
        SensitivityMethod[] methods =
        [
            new ForwardSensitivity(backend), new DiscreteForward(backend), new InterpolatingAdjoint(backend), new BacksolveAdjoint(backend),
            new QuadratureAdjoint(backend), new GaussAdjoint(backend), new DiscreteAdjoint(backend), new AutoSensitivity(backend),
        ];
        foreach (SensitivityMethod method in methods)
        {
            Sensitivities s = method.Gradient(problem, cost, new Tsit5(), options);
            output.WriteLine($"{method.GetType().Name,-20}  G = {s.Value:F4}  dG/dp = {string.Join(" ", s.ParameterGradient.Select(g => $"{g,9:F3}"))}");
        }
        // :methods
    }

    internal static void Choice(TextWriter output)
    {
        // auto:
        SensitivityChoice choice = new AutoSensitivity(backend).Choose(problem, cost, new Tsit5());
        output.WriteLine(choice);
        // :auto
    }

    internal static void Plans(TextWriter output)
    {
        // plan:
        output.WriteLine(new InterpolatingAdjoint(backend).Plan(problem, cost, new Tsit5(), options));
        output.WriteLine(new InterpolatingAdjoint(backend) { MemoryBudget = 4_000 }.Plan(problem, cost, new Tsit5(), options));
        output.WriteLine(new DiscreteAdjoint(backend) { MemoryBudget = 4_000 }.Plan(problem, cost, new Tsit5(), options));
        output.WriteLine(new ForwardSensitivity(backend).Plan(problem, cost, new Tsit5(), options));
        // :plan
    }

    internal static void Comparison(TextWriter output)
    {
        // check:
        SensitivityReport report = SensitivityCheck.Compare(problem, cost, new Tsit5(), options, new ForwardSensitivity(backend), new DiscreteAdjoint(backend));
        output.WriteLine(report);
        // :check
    }

    internal static void ErrorBars(TextWriter output)
    {
        // bars:
        GradientEstimate estimate = new InterpolatingAdjoint(backend).GradientWithError(problem, cost, new Tsit5(), options);
        output.WriteLine(estimate);
        for (int i = 0; i < 4; i++)
        {
            output.WriteLine($"dG/dp[{i}] = {estimate.ParameterGradient[i]:F5} ± {estimate.ParameterErrors[i]:F5}");
        }
        // :bars
    }

    internal static void Drift(TextWriter output)
    {
        // drift:
        OdeProblem decay = new(Decay, u0: [1], p: [40], span: (0, 1));
        try
        {
            new BacksolveAdjoint(backend).Gradient(decay, Cost.Terminal(Prey), new Tsit5());
        }
        catch (SensitivityException refused)
        {
            output.WriteLine(refused.Message);
        }
        // :drift

        // unconfirmed:
        OdeProblem rates = new(Robertson, [1, 0, 0], [0.04, 1e4, 3e7], (0, 4e7));
        try
        {
            new InterpolatingAdjoint(backend).Gradient(rates, Cost.Terminal(Prey), new Rodas5P(backend), new OdeOptions { RelativeTolerance = 1e-2, AbsoluteTolerance = 1e-2 });
        }
        catch (SensitivityException refused)
        {
            output.WriteLine(refused.Outcome.Status);
            output.WriteLine(refused.Message);
        }
        // :unconfirmed
    }

    internal static void Stiff(TextWriter output)
    {
        // stiff:
        OdeProblem kinetics = new(Robertson, [1, 0, 0], [0.04, 1e4, 3e7], (0, 4e7));
        OdeOptions tolerances = new() { RelativeTolerance = 1e-8, AbsoluteTolerances = [1e-16, 1e-22, 1e-8] };
        foreach (SensitivityMethod method in new SensitivityMethod[] { new ForwardSensitivity(backend), new GaussAdjoint(backend) })
        {
            double[] g = method.Gradient(kinetics, Cost.Terminal(Logarithm), new Rodas5P(backend), tolerances).ParameterGradient;
            output.WriteLine($"{method.GetType().Name,-18}  {g[0]:E5}  {g[1]:E5}  {g[2]:E5}");
        }
        // :stiff
    }

    internal static void Fit(TextWriter output)
    {
        // fit:
        double[] seen = [.. Enumerable.Range(1, 20).Select(i => 0.25 * i)], measured = new double[2 * seen.Length];
        SolutionFunction solution = problem.AsFunction(backend, new Tsit5(), seen, options, new SolutionFunctionOptions { OnFailure = FailedSolve.NaN });
        solution.Evaluate<double>(problem.Parameters, measured);
        for (int i = 0; i < measured.Length; i++)
        {
            measured[i] += i % 3 == 0 ? 0.02 : -0.01;                   // errors of measurement
        }

        Solution fit = new LevenbergMarquardt().Solve(backend, solution.Minus(measured), [1.3, 0.9, 0.9, 2.8]);
        output.WriteLine($"{fit.Status}: {string.Join(", ", fit.X.Zip(fit.Fit!.StandardErrors, (p, error) => $"{p:F3} ± {error:F3}"))}");
        // :fit
    }

    [Fact]
    public void EveryMethodHasTheGradient()
    {
        foreach (SensitivityMethod method in new SensitivityMethod[] { new ForwardSensitivity(backend), new DiscreteAdjoint(backend), new GaussAdjoint(backend) })
        {
            Close.To(reference, method.Gradient(problem, cost, new Tsit5(), options).ParameterGradient, 1e-3);
        }
    }

    [Fact]
    public void SumsAndEnds()
    {
        OdeOptions options = new() { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-9 };
        // sum:
        Cost sum = Cost.AtTimes(times, Total) + Cost.Terminal(Prey) + Cost.Integral(Effort);
        DiscreteAdjoint method = new(backend) { Active = ActiveInputs.All | ActiveInputs.Times };
        Sensitivities s = method.Gradient(problem, sum, new Tsit5(), options);
        double[] byParameters = s.ParameterGradient, byStart = s.InitialStateGradient;
        double byStartTime = s.StartTimeGradient, byEndTime = s.EndTimeGradient;         // NaN where Active does not name them
        // :sum

        Sensitivities forward = new ForwardSensitivity(backend) { Active = ActiveInputs.All | ActiveInputs.Times }.Gradient(problem, sum, new Tsit5(), options);
        Close.To(forward.ParameterGradient, byParameters, 1e-5);
        Close.To(forward.InitialStateGradient, byStart, 1e-5);
        Close.To(forward.StartTimeGradient, byStartTime, 1e-5);
        Close.To(forward.EndTimeGradient, byEndTime, 1e-5);
    }

    [Fact]
    public void InitialStatesOfParameters()
    {
        // initial:
        static T[] Start<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => [p[3] / p[2], p[0] / p[1]];     // at rest

        OdeProblem resting = problem.WithInitialState(Start);
        double[] gradient = new ForwardSensitivity(backend).Gradient(resting, Cost.Terminal(Prey), new Tsit5(), options).ParameterGradient;   // du₀/dp included
        // :initial

        Close.To([0.0, 0.0, -3.0, 1.0], gradient, 1e-5);
    }

    [Fact]
    public void PreparedForTraining()
    {
        double[] p = [1.5, 1, 1, 3], gradient = new double[4];
        // prepared:
        PreparedSensitivity prepared = new DiscreteAdjoint(backend) { Active = ActiveInputs.Parameters }.Prepare(problem, cost, new Tsit5(), options);
        double value = prepared.Gradient(p, gradient, []);              // again and again, at any p: allocates nothing once warm
        // :prepared

        Close.To(450.7640640395388, value, 1e-4);
        Close.To(reference, gradient, 1e-3);
    }

    [Fact]
    public void InFSharp() => Close.To(reference, FSharpModels.Equations.gradient(new ReverseTapeBackend()).ParameterGradient, 1e-4);
}
