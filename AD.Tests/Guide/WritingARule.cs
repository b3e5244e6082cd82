using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Guide;

/// <summary>The code of docs/guide/writing-a-rule.md.</summary>
public class WritingARule
{
    // unary:
    // y = ln(1 + x²), with 2x / (1 + x²) where it does not overflow.
    private readonly struct LogOnePlusSquareRule : IUnaryRule
    {
        public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.LogP1(x * x);

        public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => 2.0 / (x + 1.0 / x);
    }

    private static T Cauchy<T>(ReadOnlySpan<T> residuals) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        foreach (T r in residuals)
        {
            sum += Rule.Apply<LogOnePlusSquareRule, T>(r);
        }

        return sum;
    }
    // :unary

    // block:
    // y = x / ‖x‖: one node instead of 3n, with ẏ = (ẋ - y (yᵀẋ)) / ‖x‖, and x̄ the same of ȳ, because the Jacobian is symmetric.
    private readonly struct DirectionRule : IBlockRule
    {
        public int OutputLength(int inputLength) => inputLength;

        public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            T norm = Block.Norm(x);
            for (int i = 0; i < x.Length; i++)
            {
                y[i] = x[i] / norm;
            }
        }

        public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination) where T : IFloatingPointIeee754<T>
        {
            T norm = Block.Norm(x), along = Block.Dot(y, tangent);
            for (int i = 0; i < x.Length; i++)
            {
                destination[i] = (tangent[i] - y[i] * along) / norm;
            }
        }

        public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination) where T : IFloatingPointIeee754<T>
            => Pushforward(x, y, cotangent, destination);
    }

    private static void Direction<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        => Rule.Apply(default(DirectionRule), x, y);
    // :block

    [Fact]
    public void HonouredEverywhere()
    {
        double[] x = [3.0, -4.0], v = [1.0, 1.0];
        // use:
        double[] forward = new ForwardDualBackend().Gradient(Cauchy, x);
        double[] reverse = new ReverseTapeBackend().Gradient(Cauchy, x);
        var hessian = new HigherOrderBackend(new ForwardDualBackend(), new ReverseTapeBackend()).Hessian(Cauchy, x);
        double[] along = new ReverseTapeBackend().Pushforward(Direction, x, v, 2);
        // :use

        Close.To([0.6, -8.0 / 17.0], forward, 1e-15);
        Close.To([0.6, -8.0 / 17.0], reverse, 1e-15);
        Close.To(2 * (1 - 9.0) / 100.0, hessian[0, 0], 1e-15);
        Close.To([0.2 * (1 + 0.6 * 0.2), 0.2 * (1 - 0.8 * 0.2)], along, 1e-15);
    }

    [Fact]
    public void Checked()
    {
        // check:
        RuleCheck.Unary<LogOnePlusSquareRule>([-2.0, 0.1, 3.0]).ThrowUnlessRight();
        RuleCheck.Block(default(DirectionRule), [3.0, -4.0, 0.5]).ThrowUnlessRight();
        // :check

        Assert.True(RuleCheck.Unary<LogOnePlusSquareRule>([-2.0, 0.1, 3.0]).IsRight);
    }

    [Fact]
    public void Wrapped()
    {
        double[] x = [0.5, 2.0];
        // wrap:
        // Code that exists at double only, inside an exact gradient: finite differences for this part alone.
        Func<double[], double> measured = v => Math.Sqrt(v[0] * v[1]);
        var part = Rule.DifferentiateWith(new FiniteDifferenceBackend(), (ReadOnlySpan<double> v) => measured(v.ToArray()));
        double[] gradient = new ReverseTapeBackend().Gradient(new Outer<ScalarWithBackend<BoundScalar>>(part), x);
        // :wrap

        Close.To([Math.Cos(0.5) + 1.0, 0.25], gradient, 1e-7);
    }

    // outer:
    private readonly struct Outer<TPart>(TPart part) : IScalarFunction
        where TPart : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sin(x[0]) + part.Evaluate(x);
    }
    // :outer
}
