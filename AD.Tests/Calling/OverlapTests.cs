using System.Numerics;
using AD.Conformance;
using Xunit;

namespace AD.Tests.Calling;

/// <summary>A destination that is also an argument: right or refused, never silently wrong.</summary>
public class OverlapTests
{
    private const int N = 20;

    private static readonly double[] X = [.. Enumerable.Range(1, N).Select(i => 0.1 * i - 0.75)];

    public static TheoryData<string> Subjects => Subject.Names;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Operators(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        RightOrRefused(backend.Gradient(new Rosenbrock(), X), x => backend.Gradient(new Rosenbrock(), x, x));
        RightOrRefused(backend.Pushforward(new PrefixSumsOfSquares(), X, X), x => backend.Pushforward(new PrefixSumsOfSquares(), X, x, x));
        RightOrRefused(backend.Pushforward(new PrefixSumsOfSquares(), X, X), x => backend.Pushforward(new PrefixSumsOfSquares(), x, X, x));
        RightOrRefused(backend.Pullback(new PrefixSumsOfSquares(), X, X), x => backend.Pullback(new PrefixSumsOfSquares(), X, x, x));
        RightOrRefused(backend.Pullback(new PrefixSumsOfSquares(), X, X), x => backend.Pullback(new PrefixSumsOfSquares(), x, X, x));
        if (backend.Traits.SecondOrder)
        {
            RightOrRefused(backend.HessianVectorProduct(new Rosenbrock(), X, X), x => backend.HessianVectorProduct(new Rosenbrock(), X, x, x));
            RightOrRefused(backend.HessianVectorProduct(new Rosenbrock(), X, X), x => backend.HessianVectorProduct(new Rosenbrock(), x, X, x));
        }
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Preparations(string name)
    {
        Backend backend = Subject.Find(name).Backend;
        PreparedScalar scalar = backend.Prepare(new Rosenbrock(), Shape.Scalar(N));
        PreparedVector vector = backend.Prepare(new PrefixSumsOfSquares(), Shape.Vector(N, N));
        double[] other = new double[N];
        RightOrRefused(backend.Gradient(new Rosenbrock(), X), x => scalar.Gradient(x, x));
        if (backend.Traits.SecondOrder)
        {
            RightOrRefused(backend.HessianVectorProduct(new Rosenbrock(), X, X), x => scalar.HessianVectorProduct(X, x, x));
        }

        RightOrRefused(backend.Pushforward(new PrefixSumsOfSquares(), X, X), x => vector.Pushforward(X, x, other, x));
        RightOrRefused(backend.Pullback(new PrefixSumsOfSquares(), X, X), x => vector.Pullback(X, x, other, x));
        RightOrRefused(backend.Pullback(new PrefixSumsOfSquares(), X, X), x => vector.Pullback(x, X, other, x));
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void PreparedRightHandSides(string name)
    {
        PreparedOde ode = Subject.Find(name).Backend.Prepare(new Coupled(), Shape.Ode(N, 1));
        ode.Bind([1.5]);
        double[] du = new double[N], pulled = new double[N], pushed = new double[N * N], identity = [.. Enumerable.Range(0, N * N).Select(i => i / N == i % N ? 1.0 : 0.0)];
        ode.Pullback(X, 0.0, X, du, pulled, []);
        RightOrRefused(pulled, w => ode.Pullback(X, 0.0, w, du, w, []));
        RightOrRefused(pulled, u => ode.Pullback(u, 0.0, X, du, u, []));
        RightOrRefused(pulled, w => ode.Pullback(X, 0.0, w, w, []));
        RightOrRefused(pulled, u => ode.Pullback(u, 0.0, X, u, []));
        ode.Pushforward(X, 0.0, N, identity, [], du, pushed);
        RightOrRefused(pushed, s => ode.Pushforward(X, 0.0, N, s, [], du, s), identity);
    }

    private static void RightOrRefused(double[] expected, Action<double[]> call, double[]? argument = null)
    {
        argument ??= X;
        double[] both = [.. argument];
        Exception? refusal = Record.Exception(() => call(both));
        if (refusal is null)
        {
            Close.To(expected, both, 1e-4);
        }
        else
        {
            Assert.Contains("overlap", Assert.IsAssignableFrom<ArgumentException>(refusal).Message);
            Assert.Equal(argument, both);
        }
    }

    /// <summary>du_i = p u_i u_{i+1}, indices around the circle.</summary>
    private readonly struct Coupled : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            for (int i = 0; i < u.Length; i++)
            {
                du[i] = p[0] * u[i] * u[(i + 1) % u.Length];
            }
        }
    }
}
