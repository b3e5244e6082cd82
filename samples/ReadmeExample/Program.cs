using System.Numerics;
using AD;
using AD.Backends;
using AD.Solvers;

Backend backend = new ReverseTapeBackend();     // or ForwardDualBackend, FiniteDifferenceBackend, new HigherOrderBackend(outer, inner), ...
double[] gradient = backend.Gradient(Rosenbrock, [1.2, 1.0]);
Console.WriteLine($"Rosenbrock: {gradient[0]:F4} {gradient[1]:F4}");

double[] times = [.. Enumerable.Range(0, 101).Select(i => 0.1 * i)];
OdeProblem problem = new(LotkaVolterra, u0: [1, 1], p: [1.5, 1, 1, 3], span: (0, 10));
OdeOptions options = new() { RelativeTolerance = 1e-10, AbsoluteTolerance = 1e-10 };
Sensitivities s = new InterpolatingAdjoint(backend).Gradient(problem, Cost.AtTimes(times, Total), new Tsit5(), options);
Console.WriteLine($"Loss {s.Value:F4}, gradient {string.Join(" ", s.ParameterGradient.Select(g => $"{g:F4}"))}");

static T Rosenbrock<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    => (1.0 - x[0]) * (1.0 - x[0]) + 100.0 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]);

static void LotkaVolterra<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
{
    du[0] = p[0] * u[0] - p[1] * u[0] * u[1];   // prey
    du[1] = p[2] * u[0] * u[1] - p[3] * u[1];   // predators
}

static T Total<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T> => u[0] + u[1];
