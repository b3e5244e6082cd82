using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests;

/// <summary>Where a solution is no differentiable function of the parameters, or is none at all.</summary>
public sealed class ImplicitRefusalTests
{
    private static readonly Backend Exact = new ForwardDualBackend();

    /// <summary>x² = 0: the root is double, and √p has no derivative at 0.</summary>
    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e-10)]
    [InlineData(1e-20)]
    public void ADoubleRootHasNoDerivative(double tolerance)
    {
        ImplicitFunction root = Implicit.Root(new PlainNewton { Options = new() { ResidualTolerance = tolerance } }, Exact, ImplicitProblems.Square, [1.0]);
        double[] x = new double[1];
        root.Evaluate<double>([0.0], x);
        Assert.True(Math.Abs(x[0]) < 1e-2);
        string message = Assert.Throws<ImplicitFunctionException>(() => Exact.Jacobian(root, [0.0])).Message;
        Assert.Contains("singular at the solution", message, StringComparison.Ordinal);
        Assert.Contains("multiplicity above one", message, StringComparison.Ordinal);
        Assert.Throws<ImplicitFunctionException>(() => new ReverseTapeBackend().Jacobian(root, [0.0]));

        // The same object is right again where there is a derivative.
        Close.To(0.25, Exact.Jacobian(root, [4.0])[0, 0], 1e-14);
    }

    [Fact]
    public void AFailedSolveHasNeitherValueNorDerivative()
    {
        ImplicitFunction root = Implicit.Root(new PlainNewton { Options = new() { MaxIterations = 20 } }, Exact, ImplicitProblems.Square, [0.7]);
        ImplicitFunctionException refusal = Assert.Throws<ImplicitFunctionException>(() => Exact.Jacobian(root, [-1.0]));
        Assert.Contains("MaxIterations", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Status.MaxIterations, refusal.Solution!.Status);
        Close.To(0.25, Exact.Jacobian(root, [4.0])[0, 0], 1e-14);
    }

    /// <summary>Two unknowns of which only the sum matters.</summary>
    [Fact]
    public void UnknownsThatAreNotDeterminedHaveNoDerivative()
    {
        static void Sum<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            y[0] = x[0] + x[1] - p[0];
            y[1] = 2.0 * (x[0] + x[1]) - 2.0 * p[0];
        }

        ImplicitFunction sum = Implicit.Root(new PlainNewton(), Exact, Sum, [1.5, 1.5]);
        Assert.Throws<ImplicitFunctionException>(() => Exact.Jacobian(sum, [3.0]));
    }

    /// <summary>Units far apart are no singularity: x₀ in 1e-12, x₁ in 1e+12.</summary>
    [Fact]
    public void UnitsFarApartAreNoSingularity()
    {
        static void Units<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            y[0] = 1e12 * x[0] - p[0];
            y[1] = 1e-24 * x[1] * x[1] - p[0];
        }

        ImplicitFunction root = Implicit.Root(new PlainNewton(), Exact, Units, [1e-12, 1e12]);
        Close.To([1.0, 1.0], [Exact.Jacobian(root, [4.0])[0, 0] * 1e12, Exact.Jacobian(root, [4.0])[1, 0] * 4e-12], 1e-13);
    }

    [Fact]
    public void BadInputIsRefused()
    {
        Refused("start is empty", () => Implicit.Root(new PlainNewton(), Exact, ImplicitProblems.Square, []));
        Refused("x0[0] is NaN", () => Implicit.Root(new PlainNewton(), Exact, ImplicitProblems.Square, [double.NaN]));
        Refused("solver", () => Implicit.Root(null!, Exact, ImplicitProblems.Square, [1.0]));
        Refused("generic method", () => Implicit.Root(new PlainNewton(), Exact, (x, p, y) => y[0] = x[0] - p[0], [1.0]));
        Refused("p[1] is NaN", () => Implicit.Root(new PlainNewton(), Exact, ImplicitProblems.CircleAndRay, [1.0, 1.0]).Solve([1.0, double.NaN]));

        static void Refused(string words, Action action)
            => Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);
    }
}
