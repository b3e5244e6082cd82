using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Preparation;

/// <summary>Results of a right-hand side that share memory with what it reads, or with each other: right or refused, at points where a derivative is NaN too.</summary>
public sealed class OdeOverlapTests
{
    // More than the directions that are done at once.
    private const int N = 20;

    private static readonly double[] State = Numbers(0.0), Weights = Numbers(1.0), Parameters = Numbers(2.0);

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    [Theory]
    [MemberData(nameof(Backends))]
    public void The_state_may_be_overwritten_or_it_is_refused(string name)
    {
        PreparedOde ode = BackendCatalogue.Find(name).Prepare(new Rotated(), Shape.Ode(N, N));
        ode.Bind(Parameters);
        foreach (double first in (double[])[2.0, double.PositiveInfinity, double.NaN])
        {
            double[] u = [first, .. State[1..]], du = new double[N], pulled = new double[N], ofParameters = new double[N], none = new double[N];
            ode.Value(u, 0.0, du);
            RightOrRefused(u, du, both => ode.Value(both, 0.0, both));
            ode.Pullback(u, 0.0, Weights, none, pulled, ofParameters);
            RightOrRefused(u, pulled, both => ode.Pullback(both, 0.0, Weights, both, none, ofParameters), none);
            RightOrRefused(u, pulled, both => ode.Pullback(both, 0.0, Weights, none, both, ofParameters));
            RightOrRefused(u, ofParameters, both => ode.Pullback(both, 0.0, Weights, none, pulled, both));
            RightOrRefused(u, pulled, both => ode.Pullback(both, 0.0, Weights, both, []));
            ode.Pushforward(u, 0.0, 1, Weights, [], none, pulled);
            RightOrRefused(u, pulled, both => ode.Pushforward(both, 0.0, 1, Weights, [], both, none), none);
            RightOrRefused(u, pulled, both => ode.Pushforward(both, 0.0, 1, Weights, [], none, both));
            double[] jacobian = new double[N * N], again = new double[N * N];
            ode.StateJacobian(u, 0.0, none, jacobian);
            RightOrRefused(u, jacobian, both => ode.StateJacobian(both, 0.0, both, again), again);
            ode.TimeDerivative(u, 0.0, none, pulled);
            RightOrRefused(u, pulled, both => ode.TimeDerivative(both, 0.0, both, none), none);
        }
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Weights_may_be_overwritten_or_it_is_refused(string name)
    {
        PreparedOde ode = BackendCatalogue.Find(name).Prepare(new Rotated(), Shape.Ode(N, N));
        ode.Bind(Parameters);
        double[] du = new double[N], pulled = new double[N], ofParameters = new double[N];
        ode.Pullback(State, 0.0, Weights, du, pulled, ofParameters);
        RightOrRefused(Weights, pulled, w => ode.Pullback(State, 0.0, w, du, w, ofParameters));
        RightOrRefused(Weights, pulled, w => ode.Pullback(State, 0.0, w, w, ofParameters));
        ode.Pullback(State, 0.0, Weights, du, pulled, ofParameters);
        RightOrRefused(Weights, ofParameters, w => ode.Pullback(State, 0.0, w, du, pulled, w));
        RightOrRefused(Weights, ofParameters, w => ode.Pullback(State, 0.0, w, pulled, w));
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Two_results_in_one_place_are_refused(string name)
    {
        PreparedOde ode = BackendCatalogue.Find(name).Prepare(new Rotated(), Shape.Ode(N, N));
        ode.Bind(Parameters);
        double[] same = new double[N * N], other = new double[N];
        foreach (Action call in (Action[])
        [
            () => ode.Pullback(State, 0.0, Weights, same.AsSpan(0, N), same.AsSpan(N - 1, N), other),
            () => ode.Pullback(State, 0.0, Weights, same.AsSpan(0, N), other, same.AsSpan(N - 1, N)),
            () => ode.Pullback(State, 0.0, Weights, other, same.AsSpan(0, N), same.AsSpan(N - 1, N)),
            () => ode.Pullback(State, 0.0, Weights, same.AsSpan(0, N), same.AsSpan(N - 1, N)),
            () => ode.Pushforward(State, 0.0, 1, Weights, [], same.AsSpan(0, N), same.AsSpan(N - 1, N)),
            () => ode.StateJacobian(State, 0.0, same.AsSpan(0, N), same),
            () => ode.TimeDerivative(State, 0.0, same.AsSpan(0, N), same.AsSpan(N - 1, N)),
        ])
        {
            string message = Assert.Throws<ArgumentException>(call).Message;
            Assert.Contains("overlaps", message, StringComparison.Ordinal);
            Assert.Contains("different memory", message, StringComparison.Ordinal);
            Assert.All(same, entry => Assert.Equal(0.0, entry));
        }
    }

    private static double[] Numbers(double phase) => [.. Enumerable.Range(0, N).Select(i => Math.Sin(i + phase) + 0.1)];

    /// <summary>The call gives what is expected where it is asked for, or is refused with nothing written.</summary>
    private static void RightOrRefused(double[] argument, double[] expected, Action<double[]> call, double[]? result = null)
    {
        double[] both = [.. argument];
        if (Record.Exception(() => call(both)) is { } refusal)
        {
            Assert.Contains("overlap", Assert.IsAssignableFrom<ArgumentException>(refusal).Message, StringComparison.Ordinal);
            Assert.Equal(argument, both);
        }
        else
        {
            Assert.Equal(expected, result ?? both);
        }
    }

    /// <summary>du_i = p_i u_i u_{i+1}, indices around the circle.</summary>
    private readonly struct Rotated : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du)
            where T : IFloatingPointIeee754<T>
        {
            for (int i = 0; i < u.Length; i++)
            {
                du[i] = p[i] * u[i] * u[(i + 1) % u.Length];
            }
        }
    }
}
