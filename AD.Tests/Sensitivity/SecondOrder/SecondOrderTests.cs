using AD.Solvers;
using Xunit;

namespace AD.Tests.Sensitivity;

/// <summary>Second-order operators of right-hand sides against second derivatives by hand, for every backend.</summary>
public sealed class SecondOrderTests
{
    private const int N = TwistedSystem.N, K = TwistedSystem.K, Count = 3;

    private static readonly double[] Weights = [0.8, -0.5, 1.7];

    public static TheoryData<string> Backends => Subject.Names;

    public static TheoryData<string> AllocationFree => Subject.AllocationFree;

    [Theory]
    [MemberData(nameof(Backends))]
    public void Pullbacks_change_as_derived_by_hand(string name)
    {
        Subject subject = Subject.Find(name);
        foreach (bool withParameters in (bool[])[true, false])
        {
            PullbackDerivative pulled = PullbackDerivative.Of(subject.Backend, Function.From(new TwistedSystem()), N, K, withParameters);
            pulled.Bind(TwistedSystem.Parameters);
            foreach (int count in (int[])[1, Count])
            {
                double[] states = Numbers(N * count, 0.0), times = Numbers(count, 1.0), parameters = withParameters ? Numbers(K * count, 2.0) : [];
                double[] ofState = new double[N * count], ofTime = new double[count], ofParameters = new double[parameters.Length];
                pulled.Evaluate(TwistedSystem.State, TwistedSystem.Time, Weights, count, states, times, parameters, ofState, ofTime, ofParameters);
                double[] expected = Contracted(count, [.. states, .. times, .. parameters]);
                Close(expected, [.. ofState, .. ofTime, .. ofParameters], subject);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Pushforwards_change_as_derived_by_hand(string name)
    {
        Subject subject = Subject.Find(name);
        foreach (bool withParameters in (bool[])[true, false])
        {
            PushforwardDerivative pushed = PushforwardDerivative.Of(subject.Backend, Function.From(new TwistedSystem()), N, K, withParameters);
            pushed.Bind(TwistedSystem.Parameters);
            foreach (int count in (int[])[1, Count])
            {
                double[] direction = Numbers(N + 1, 3.0), states = Numbers(N * count, 4.0), parameters = withParameters ? Numbers(K * count, 5.0) : [];
                double[] product = new double[N], mixed = new double[N * count];
                pushed.Evaluate(TwistedSystem.State, TwistedSystem.Time, direction.AsSpan(0, N), direction[N], count, states, parameters, product, mixed);
                Close(Multiplied(direction), product, subject, first: true);
                Close(Mixed(direction, count, [.. states, .. new double[count], .. parameters]), mixed, subject);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Directions_that_are_zero_give_zero(string name)
    {
        Subject subject = Subject.Find(name);
        PullbackDerivative pulled = PullbackDerivative.Of(subject.Backend, Function.From(new TwistedSystem()), N, K);
        PushforwardDerivative pushed = PushforwardDerivative.Of(subject.Backend, Function.From(new TwistedSystem()), N, K);
        pulled.Bind(TwistedSystem.Parameters);
        pushed.Bind(TwistedSystem.Parameters);
        double[] ofState = Numbers(N, 0.0), ofParameters = Numbers(K, 0.0), ofTime = [1.0];
        pulled.Evaluate(TwistedSystem.State, TwistedSystem.Time, Weights, 1, new double[N], [], [], ofState, ofTime, ofParameters);
        Assert.All([.. ofState, .. ofTime, .. ofParameters], entry => Assert.Equal(0.0, entry));
        double[] product = Numbers(N, 0.0), mixed = Numbers(N, 0.0);
        pushed.Evaluate(TwistedSystem.State, TwistedSystem.Time, new double[N], 0.0, 1, Numbers(N, 0.0), [], product, mixed);
        Assert.All(mixed, entry => Assert.Equal(0.0, entry));
    }

    [Theory]
    [MemberData(nameof(AllocationFree))]
    public void Nothing_is_allocated_once_warm(string name)
    {
        Subject subject = Subject.Find(name);
        PullbackDerivative pulled = PullbackDerivative.Of(subject.Backend, Function.From(new TwistedSystem()), N, K);
        PushforwardDerivative pushed = PushforwardDerivative.Of(subject.Backend, Function.From(new TwistedSystem()), N, K);
        double[] p = TwistedSystem.Parameters, u = TwistedSystem.State, states = Numbers(N * Count, 0.0), times = Numbers(Count, 1.0), parameters = Numbers(K * Count, 2.0);
        double[] ofState = new double[N * Count], ofTime = new double[Count], ofParameters = new double[K * Count], product = new double[N];
        Allocation.IsZero(
            name,
            () =>
            {
                pulled.Bind(p);
                pulled.Evaluate(u, TwistedSystem.Time, Weights, Count, states, times, parameters, ofState, ofTime, ofParameters);
                pulled.Evaluate(u, TwistedSystem.Time, Weights, 1, u, [], [], product, [], []);
                pushed.Bind(p);
                pushed.Evaluate(u, TwistedSystem.Time, Weights, 0.5, Count, states, parameters, product, ofState);
            },
            repeat: 5);
    }

    [Fact]
    public void A_plain_delegate_is_differenced_or_refused()
    {
        BoundOde plain = Function.From((ReadOnlySpan<double> u, ReadOnlySpan<double> p, double t, Span<double> du) => du[0] = p[0] * u[0] * u[0]);
        PullbackDerivative pulled = PullbackDerivative.Of(new Backends.FiniteDifferenceBackend(), plain, 1, 1);
        pulled.Bind([2.0]);
        double[] ofState = new double[1], ofParameters = new double[1];
        pulled.Evaluate([3.0], 0.0, [1.0], 1, [1.0], [], [], ofState, [], ofParameters);
        Assert.Equal(4.0, ofState[0], 1e-6);
        Assert.Equal(6.0, ofParameters[0], 1e-6);
        string message = Assert.Throws<ArgumentException>(() => PullbackDerivative.Of(new Backends.ReverseTapeBackend(), plain, 1, 1)).Message;
        Assert.Contains("ReverseTapeBackend", message, StringComparison.Ordinal);
        Assert.Contains("generic method", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => PushforwardDerivative.Of(new Backends.ForwardDualBackend(), plain, 1, 1));
    }

    private static double[] Numbers(int count, double phase) => [.. Enumerable.Range(0, count).Select(i => Math.Cos(1.3 * i + phase))];

    /// <summary>Σ_i w_i H_i V.</summary>
    private static double[] Contracted(int count, double[] directions)
    {
        double[][,] h = TwistedSystem.Second();
        int active = directions.Length / count;
        double[] result = new double[directions.Length];
        for (int a = 0; a < active; a++)
        {
            for (int b = 0; b < active; b++)
            {
                double entry = Enumerable.Range(0, N).Sum(i => Weights[i] * h[i][a, b]);
                for (int c = 0; c < count; c++)
                {
                    result[a * count + c] += entry * directions[b * count + c];
                }
            }
        }

        return result;
    }

    /// <summary>U_iᵀ H_i V for every component.</summary>
    private static double[] Mixed(double[] direction, int count, double[] tangents)
    {
        double[][,] h = TwistedSystem.Second();
        double[] result = new double[N * count];
        for (int i = 0; i < N; i++)
        {
            for (int a = 0; a < direction.Length; a++)
            {
                for (int b = 0; b < tangents.Length / count; b++)
                {
                    for (int c = 0; c < count; c++)
                    {
                        result[i * count + c] += direction[a] * h[i][a, b] * tangents[b * count + c];
                    }
                }
            }
        }

        return result;
    }

    private static double[] Multiplied(double[] direction)
    {
        double[,] j = TwistedSystem.First();
        return [.. Enumerable.Range(0, N).Select(i => Enumerable.Range(0, N + 1).Sum(a => j[i, a] * direction[a]))];
    }

    /// <summary>Exact second derivatives to rounding, differences of exact first ones to 1e-11, others as the traits say.</summary>
    private static void Close(double[] expected, double[] actual, Subject subject, bool first = false)
    {
        BackendTraits traits = subject.Backend.Traits;
        double promised = first ? traits.FirstOrderError : traits.SecondOrderError;
        double bound = Math.Max(promised, traits.IsExact && (first || traits.SecondOrder) ? 1e-14 : 1e-11);
        double scale = expected.Max(Math.Abs);
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - actual[i]) <= bound * scale, $"{subject.Name} [{i}]: {actual[i]:R}, by hand {expected[i]:R}");
        }
    }
}
