using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Numbers;

/// <summary>User code that asks for equality takes the branch that it takes at double: Equals and GetHashCode once saw tangents and tape positions, which gave the derivative of another function, silently.</summary>
public class EqualityTests
{
    public static TheoryData<string> Backends => [.. All.Keys];

    private static readonly Dictionary<string, Backend> All = new()
    {
        ["forward-dual"] = new ForwardDualBackend(),
        ["forward-dual, 2 lanes"] = new ForwardDualBackend(2),
        ["forward-dual, 4 lanes"] = new ForwardDualBackend(4),
        ["forward-dual, 8 lanes"] = new ForwardDualBackend(8),
        ["forward-dual, 16 lanes"] = new ForwardDualBackend(16),
        ["reverse-tape"] = new ReverseTapeBackend(),
        ["forward-over-reverse"] = new HigherOrderBackend(new ForwardDualBackend(), new ReverseTapeBackend()),
        ["reverse-over-reverse"] = new HigherOrderBackend(new ReverseTapeBackend(), new ReverseTapeBackend()),
    };

    [Theory]
    [MemberData(nameof(Backends))]
    public void ContainsTookAnotherBranch(string backend) => Same(Contains, backend, 3);

    [Theory]
    [MemberData(nameof(Backends))]
    public void IndexOfFoundNothing(string backend) => Same(IndexOf, backend, 5);

    [Theory]
    [MemberData(nameof(Backends))]
    public void ADictionaryMissedItsKey(string backend) => Same(Dictionary, backend, 7);

    [Theory]
    [MemberData(nameof(Backends))]
    public void DistinctKeptEqualNumbersApart(string backend) => Same(Distinct, backend, 11);

    [Theory]
    [MemberData(nameof(Backends))]
    public void EqualsOfANumberAndOfAnObjectSawTheDerivative(string backend) => Same(EqualsBothWays, backend, 13);

    [Fact]
    public void AZeroWithATangentIsNotIdenticallyZero()
    {
        Assert.False(ChainRule.IsZero(new Dual<double>(0, 1)));
        Assert.False(ChainRule.IsZero(new Dual<Dual<double>>(new Dual<double>(0, 1))));
        Assert.False(ChainRule.IsZero(new Dual<Dual<double>>(0, new Dual<double>(0, 1))));
        Assert.True(ChainRule.IsZero(new Dual<Dual<double>>(0, new Dual<double>(-0.0))));
        Assert.True(ChainRule.IsZero(new Tracked<Dual<double>>(0.0)));
        Assert.False(ChainRule.IsZero(new Tracked<Dual<double>>(new Dual<double>(0, 1))));
        Assert.True(ChainRule.IsZero(-0f));
    }

    [Fact]
    public void ALocalDerivativeOfValueOneThatVariesIsNotTheConstantOne()     // f = x²y at (1, 1): ∂f/∂x = 2xy, ∂²f/∂x∂y = 2x, ∂²f/∂x² = 2y
    {
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[0] * x[1];
        double[,] expected = { { 2, 2 }, { 2, 0 } };
        foreach (Backend inner in (Backend[])[new ReverseTapeBackend(), new ForwardDualBackend()])
        {
            foreach (Backend outer in (Backend[])[new ReverseTapeBackend(), new ForwardDualBackend()])
            {
                Assert.Equal(expected, new HigherOrderBackend(outer, inner).Hessian(F, [1.0, 1.0]).ToArray());
            }
        }
    }

    // At (2, 2) each function is factor · x₀ where equality is that of the values, and x₀ + x₁ otherwise.
    private static T Contains<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => x[..1].Contains(x[1]) && new List<T> { T.One, x[1] }.Contains(x[0]) && new HashSet<T> { x[0] }.Contains(T.CreateChecked(2)) ? 3.0 * x[0] : x[0] + x[1];

    private static T IndexOf<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => x.IndexOf(T.CreateChecked(2)) == 0 && Array.IndexOf([T.One, x[1]], x[0]) == 1 ? 5.0 * x[0] : x[0] + x[1];

    private static T Dictionary<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => new Dictionary<T, double> { [x[1]] = 7.0 }.TryGetValue(x[0], out double factor) ? factor * x[0] : x[0] + x[1];

    private static T Distinct<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => new[] { x[0], x[1], T.CreateChecked(2) }.Distinct().Count() == 1 ? 11.0 * x[0] : x[0] + x[1];

    private static T EqualsBothWays<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => x[0].Equals(x[1]) && x[0].Equals((object)x[1]) && x[0].GetHashCode() == x[1].GetHashCode() ? 13.0 * x[0] : x[0] + x[1];

    private static void Same(ScalarFunction<double> f, string backend, double factor)
    {
        (double value, double[] gradient) = All[backend].ValueAndGradient(f, [2.0, 2.0]);
        Assert.Equal(2 * factor, value);
        Assert.Equal([factor, 0.0], gradient);
    }
}
