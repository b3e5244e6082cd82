using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.LeastSquares;

/// <summary>Unknowns of very different sizes: a large one, or small units, do not make steps of the others look short, nor their promises look like rounding.</summary>
public class LargeUnknownTests
{
    private const double Epoch = 1.7e9;

    private static readonly ForwardDualBackend Backend = new();

    public static TheoryData<LeastSquaresSolver> Solvers => [new LevenbergMarquardt(), new LevenbergMarquardt { GeodesicAcceleration = true }, new GaussNewton()];

    /// <summary>x₀ + x₁ exp(−x₂ tᵢ) − yᵢ with y of x = (epoch, 10⁻³, ½) and a deviation of 10⁻⁵: a decay of a millisecond on a clock that counts seconds.</summary>
    private static void Clock<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        T[] shifted = [x[0] - Epoch, x[1], x[2]];
        Decay<T>(shifted, y);
    }

    private static void Decay<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < y.Length; i++)
        {
            double t = 0.3 * i;
            y[i] = x[0] + x[1] * T.Exp(-t * x[2]) - (1e-3 * Math.Exp(-0.5 * t) + 1e-5 * Math.Sin(7.0 * i));
        }
    }

    /// <summary>The fit is where the same one without the epoch is, as far as the spacing 2·10⁻⁷ of numbers at the epoch allows.</summary>
    [Theory]
    [MemberData(nameof(Solvers))]
    public void ALargeOffsetDoesNotEndTheFitOfTheOthers(LeastSquaresSolver solver)
    {
        Solution small = solver.Solve(Backend, Decay, [0.0, 2e-3, 1.0], 20), large = solver.Solve(Backend, Clock, [Epoch, 2e-3, 1.0], 20);
        Assert.Equal((Status.Success, Status.Success), (small.Status, large.Status));
        Close.Relative(small.Value, large.Value, 1e-2);
        Assert.Equal(small.X[2], large.X[2], 0.02);
    }

    /// <summary>exp x₀ = 5 beside x₁ = c, where c is exact: nothing of the first equation is rounded.</summary>
    [Theory]
    [InlineData(1e9)]
    [InlineData(1e14)]
    [InlineData(1e18)]
    public void ALargeUnknownOfItsOwnHidesNoOther(double size)
    {
        foreach (LeastSquaresSolver solver in (LeastSquaresSolver[])[new LevenbergMarquardt(), new LevenbergMarquardt { Lower = [-10.0, size], Upper = [10.0, size] }, new GaussNewton()])
        {
            Solution solution = solver.Solve(Backend, new Apart(size), [0.0, size]);
            Assert.Equal(Status.Success, solution.Status);
            Assert.Equal(Math.Log(5.0), solution.X[0], 1e-12);
        }
    }

    /// <summary>exp(u x) ≈ 5 and exp(2 u x) ≈ 24 in any unit u: with e = exp(u x), (e − 5) + 2 e (e² − 24) = 0.</summary>
    [Theory]
    [InlineData(1e-120)]
    [InlineData(1e-15)]
    [InlineData(1.0)]
    [InlineData(1e15)]
    [InlineData(1e120)]
    public void UnitsDoNotDecideWhenAStepIsShort(double unit)
    {
        foreach (LeastSquaresSolver solver in (LeastSquaresSolver[])[new LevenbergMarquardt(), new GaussNewton()])
        {
            Solution solution = solver.Solve(Backend, new InUnits(unit), [0.0]);
            double e = Math.Exp(unit * solution.X[0]);
            Assert.Equal(Status.Success, solution.Status);
            Assert.Equal(0.0, e - 5.0 + 2.0 * e * (e * e - 24.0), 1e-6);
            Assert.InRange(solution.ResidualNorm, 0.09, 0.11);
        }
    }

    private readonly struct Apart(double size) : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            y[0] = T.Exp(x[0]) - 5.0;
            y[1] = x[1] - size;
        }
    }

    private readonly struct InUnits(double unit) : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            T e = T.Exp(unit * x[0]);
            y[0] = e - 5.0;
            y[1] = e * e - 24.0;
        }
    }
}
