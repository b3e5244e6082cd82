using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.CompiledTape;

/// <summary>Right-hand sides at places in memory: other branches, NaN, blocks, hidden state and parameters that are not bound are met there as on spans.</summary>
public sealed unsafe class PlacesTests
{
    private static readonly CompiledTapeBackend Backend = new();

    /// <summary>f = p (u₀ u₁, u₀²) where u₀ &gt; 0, else p (u₀, t u₁).</summary>
    [Fact]
    public void BranchesAreTakenAsTheyCome()
    {
        PreparedOde f = Backend.Prepare(new Branching(), Shape.Ode(2, 1)), clone = f.Clone();
        foreach (double p in (double[])[1.5, -0.5])
        {
            f.Bind([p]);
            clone.Bind([p]);
            foreach ((double x, double y) in ((double, double)[])[(0.7, 2.0), (-0.7, 2.0), (0.4, -1.0), (-1.1, 3.0)])
            {
                const double T = 0.25;
                bool positive = x > 0.0;
                double[] value = positive ? [p * x * y, p * x * x] : [p * x, p * T * y];
                double[] jacobian = positive ? [p * y, p * x, 2.0 * p * x, 0.0] : [p, 0.0, 0.0, p * T];
                double[] u = [x, y], w = [0.3, -2.0], z = [x, y, 1.0, 0.5, -2.0, 4.0], dp = [3.0, -1.0], du = new double[2], back = new double[2], parameter = new double[1], dz = new double[6];
                foreach (PreparedOde one in (PreparedOde[])[f, clone])
                {
                    fixed (double* at = u, seeds = w, tangents = z, ofParameter = dp, result = du, ofState = back, ofP = parameter, all = dz)
                    {
                        one.Value(at, T, result);
                        one.Pullback(at, T, seeds, ofState, ofP);
                        one.Pushforward(tangents, T, 2, ofParameter, all);
                    }

                    Close.To(value, du, 1e-15);
                    Close.To([jacobian[0] * w[0] + jacobian[2] * w[1], jacobian[1] * w[0] + jacobian[3] * w[1]], back, 1e-15);
                    Close.To([(value[0] * w[0] + value[1] * w[1]) / p], parameter, 1e-15);
                    double[] expected = [.. value, .. from row in (int[])[0, 1] from c in (int[])[0, 1] select jacobian[2 * row] * z[2 + c] + jacobian[2 * row + 1] * z[4 + c] + value[row] / p * dp[c]];
                    Close.To(expected, dz, 1e-14);
                }
            }
        }

        Assert.Contains("path 2", f.Explain());
    }

    /// <summary>The slope of √u at 0 is infinite and its cotangent zero, so that the product is 0: the tape decides.</summary>
    [Fact]
    public void ZeroTimesInfinityIsTheTapes()
    {
        PreparedOde f = Backend.Prepare(new Root(), Shape.Ode(2, 0));
        double[] u = [0.0, 4.0], w = [0.0, 1.0], onSpans = new double[2], atPlace = new double[2];
        f.Pullback(u, 0.0, w, onSpans, []);
        fixed (double* at = u, seeds = w, result = atPlace)
        {
            f.Pullback(at, 0.0, seeds, result, null);
        }

        Assert.Equal([0.0, 0.25], onSpans);
        Assert.Equal(onSpans, atPlace);
    }

    /// <summary>f = (p ‖u‖², p t u₁ + u₀): a block rule reads the state, the parameter and the time wherever they are.</summary>
    [Fact]
    public void BlocksReadStateParametersAndTime()
    {
        PreparedOde f = Backend.Prepare(new WithBlock(), Shape.Ode(2, 1));
        f.Bind([2.0]);
        double[] u = [0.5, -1.5], w = [1.0, 3.0], z = [.. u, 1.0, -2.0], dp = [0.25], du = new double[2], tangents = new double[2], back = new double[2], parameter = new double[1], dz = new double[4];
        f.Pushforward(u, 0.5, 1, z.AsSpan(2), dp, du, tangents);
        fixed (double* at = u, seeds = w, all = z, ofParameter = dp, ofState = back, ofP = parameter, result = dz)
        {
            f.Pullback(at, 0.5, seeds, ofState, ofP);
            f.Pushforward(all, 0.5, 1, ofParameter, result);
        }

        double square = 0.25 + 2.25, ofSquare = 2.0 * (0.5 * 1.0 + -1.5 * -2.0);
        double[] value = [2.0 * square, 2.0 * 0.5 * -1.5 + 0.5], pushed = [2.0 * ofSquare + square * 0.25, 2.0 * 0.5 * -2.0 + 1.0 + 0.5 * -1.5 * 0.25];
        Close.To(value, du, 1e-15);
        Close.To(pushed, tangents, 1e-15);
        Close.To([.. value, .. pushed], dz, 1e-15);
        Close.To([2.0 * 2.0 * 0.5 + 3.0, 2.0 * 2.0 * -1.5 + 3.0 * 2.0 * 0.5], back, 1e-15);
        Close.To([square + 3.0 * 0.5 * -1.5], parameter, 1e-15);
    }

    [Fact]
    public void ParametersThatAreNotBoundAreRefused()
    {
        PreparedOde f = Backend.Prepare(new Branching(), Shape.Ode(2, 1));
        double[] z = new double[6];
        Action[] calls =
        [
            () => At(z, at => f.Value(at, 0.0, at + 2)),
            () => At(z, at => f.Pullback(at, 0.0, at + 2, at + 4, null)),
            () => At(z, at => f.Pushforward(at, 0.0, 0, null, at + 2)),
        ];
        Assert.All(calls, call => Assert.Contains("1 parameters and none are bound: call Bind(p)", Assert.Throws<InvalidOperationException>(call).Message));
    }

    [Fact]
    public void VerificationReadsThePointWhereItIs()
    {
        Hidden hidden = new() { Factor = 2.0 };
        PreparedOde f = new CompiledTapeBackend(new() { VerifyEvery = 2 }).Prepare(hidden, Shape.Ode(1, 1));
        f.Bind([3.0]);
        double[] z = [0.5, 0.0];
        for (int i = 0; i < 4; i++)
        {
            At(z, at => f.Value(at, 0.25, at + 1));
            Assert.Equal(2.0 * 3.0 * 0.5 + 0.25, z[1]);
        }

        hidden.Factor = 5.0;
        Assert.Throws<InvalidOperationException>(() =>
        {
            At(z, at => f.Value(at, 0.25, at + 1));
            At(z, at => f.Value(at, 0.25, at + 1));
        });
    }

    [Fact]
    public void NothingIsAllocated()
    {
        PreparedOde f = Backend.Prepare(new Branching(), Shape.Ode(2, 1));
        f.Bind([1.5]);
        double[] z = [0.7, 2.0, 1.0, 0.5, -2.0, 4.0], p = [3.0, -1.0], dz = new double[6];
        Allocation.IsZero("operators at places", () =>
        {
            fixed (double* at = z, ofParameter = p, result = dz)
            {
                f.Value(at, 0.25, result);
                f.Pullback(at, 0.25, at + 2, result, result + 2);
                f.Pushforward(at, 0.25, 2, ofParameter, result);
            }
        });
    }

    private delegate void Places(double* at);

    private static void At(double[] memory, Places call)
    {
        fixed (double* at = memory)
        {
            call(at);
        }
    }

    private readonly struct Branching : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            (du[0], du[1]) = u[0] > T.Zero ? (p[0] * u[0] * u[1], p[0] * u[0] * u[0]) : (p[0] * u[0], p[0] * t * u[1]);
        }
    }

    private readonly struct Root : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            du[0] = T.Sqrt(u[0]);
            du[1] = T.Sqrt(u[1]);
        }
    }

    private readonly struct WithBlock : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            du[0] = p[0] * Block.Dot(u, u);
            du[1] = Block.Dot<T>([p[0] * t, T.One], [u[1], u[0]]);
        }
    }

    private sealed class Hidden : IOdeFunction
    {
        public double Factor { get; set; }

        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
            => du[0] = T.CreateChecked(Factor) * p[0] * u[0] + t;
    }
}
