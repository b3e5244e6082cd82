using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Threads;

/// <summary>A preparation that is used again inside its own function shares its buffers with the evaluation that is under way: exact or refused, never wrong.</summary>
public class PreparationInsideItselfTests
{
    [ThreadStatic]
    private static PreparedVector? vector;

    [ThreadStatic]
    private static PreparedOde? ode;

    [ThreadStatic]
    private static int depth;

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    [Theory]
    [MemberData(nameof(Backends))]
    public void AVectorFunctionIsExactOrRefused(string name)
    {
        vector = BackendCatalogue.Find(name).Prepare(Nested, Shape.Vector(2, 2));
        double[] value = new double[2], jacobian = new double[4], back = new double[2];
        ExactOrRefused(() => vector.Jacobian([0.7, 1.3], value, jacobian), () => Near([1.4, 1.0, 1.3, 0.7], jacobian));
        ExactOrRefused(() => vector.Pullback([0.7, 1.3], [1.0, 0.0], value, back), () => Near([1.4, 1.0], back));
        ExactOrRefused(() => vector.Pushforward([0.7, 1.3], [1.0, 0.0], value, back), () => Near([1.4, 1.3], back));
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void ARightHandSideIsExactOrRefused(string name)
    {
        ode = BackendCatalogue.Find(name).Prepare(NestedRightHandSide, Shape.Ode(1, 1));
        ode.Bind([1.5]);
        double[] du = new double[1], state = new double[1], parameter = new double[1];
        ExactOrRefused(() => ode.Pullback([0.7], 0.0, [1.0], du, state, parameter), () => Near([0.735, 2.1, 0.49], [du[0], state[0], parameter[0]]));
        ExactOrRefused(() => ode.Pushforward([0.7], 0.0, 1, [1.0], [0.0], du, state), () => Near([0.735, 2.1], [du[0], state[0]]));
        ExactOrRefused(() => ode.StateJacobian([0.7], 0.0, du, state), () => Near([0.735, 2.1], [du[0], state[0]]));
    }

    private static void ExactOrRefused(Action use, Action check)
    {
        try
        {
            use();
        }
        catch (InvalidOperationException refused)
        {
            Assert.NotEmpty(refused.Message);
            return;
        }
        finally
        {
            depth = 0;
        }

        check();
    }

    private static void Near(double[] expected, double[] actual)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], 1e-8);
        }
    }

    private static void Nested<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] * x[0];
        if (depth++ == 0)
        {
            vector!.Jacobian([5.0, 7.0], new double[2], new double[4]);
            vector.Pullback([5.0, 7.0], [1.0, 1.0], new double[2], new double[2]);
            vector.Pushforward([5.0, 7.0], [1.0, 1.0], new double[2], new double[2]);
        }

        y[1] = x[1] * x[0];
        y[0] += x[1];
        depth--;
    }

    private static void NestedRightHandSide<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
    {
        if (depth++ == 0)
        {
            ode!.Pullback([3.0], 0.0, [1.0], new double[1], new double[1], new double[1]);
            ode.Pushforward([3.0], 0.0, 1, [1.0], [2.0], new double[1], new double[1]);
            ode.StateJacobian([3.0], 0.0, new double[1], new double[1]);
        }

        du[0] = p[0] * u[0] * u[0];
        depth--;
    }
}
