using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.LeastSquares;

/// <summary>Weights and robust losses.</summary>
public class RobustLossTests
{
    private static readonly ForwardDualBackend Backend = new();

    public static TheoryData<string> Names => ["huber", "cauchy", "soft-l1", "own"];

    /// <summary>x − a_i, the location of data.</summary>
    private static void Location<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> data, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = x[0] - data[i];
        }
    }

    /// <summary>x₀ e^{−x₁ t} at t = 0, 1/4, .. against data.</summary>
    private static void Decay<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> data, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = x[0] * T.Exp(-x[1] * T.CreateChecked(0.25 * i)) - data[i];
        }
    }

    private static RobustLoss Loss(string name, double scale) => name switch
    {
        "huber" => new HuberLoss { Scale = scale },
        "cauchy" => new CauchyLoss { Scale = scale },
        "soft-l1" => new SoftL1Loss { Scale = scale },
        _ => new GemanMcClure { Scale = scale },
    };

    /// <summary>ρ' and ρ'' against differences of ρ, on both sides of Huber's edge; ρ(0) = 0 and ρ'(0) = 1.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void DerivativesOfLossesAreTheirs(string name)
    {
        RobustLoss loss = Loss(name, 1.0);
        Assert.Equal((0.0, 1.0), (loss.At(0.0).Value, loss.At(0.0).First));
        foreach (double s in new[] { 0.01, 0.5, 2.0, 40.0 })
        {
            double h = 1e-5 * s;
            (double Value, double First, double Second) below = loss.At(s - h), at = loss.At(s), above = loss.At(s + h);
            Close.Relative(at.First, (above.Value - below.Value) / (2.0 * h), 1e-7, $"{name} at {s}");
            Assert.Equal(at.Second, (above.First - below.First) / (2.0 * h), 1e-7);
        }
    }

    /// <summary>Data 0, 0, 0, 10 with Huber's scale 1: three residuals x and one of −1 in influence, so x = 1/3.</summary>
    [Fact]
    public void HubersLocationIsTheClosedForm()
    {
        LevenbergMarquardt solver = new() { Options = new() { Loss = new HuberLoss() } };
        Solution solution = solver.Solve(Backend, Location, [5.0], [0.0, 0.0, 0.0, 10.0], 4);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(1.0 / 3.0, solution.X[0], 1e-9);

        // The objective ½ (3 / 9 + 2 · 29/3 − 1).
        Assert.Equal(0.5 * (1.0 / 3.0 + 58.0 / 3.0 - 1.0), solution.Value, 1e-12);
        Assert.Equal(Math.Sqrt(2.0 * solution.Value), solution.ResidualNorm, 1e-12);

        // Huber (1981): ψ' has mean 3/4 and variance 3/16, K = 1 + (1/4) (3/16) / (9/16) = 13/12; Σ ψ² = 1/3 + 1.
        Assert.Equal(Math.Pow(13.0 / 12.0, 2) * (4.0 / 3.0 / 3.0) / (9.0 / 16.0) / 4.0, solution.Fit!.Covariance[0, 0], 1e-8);
    }

    /// <summary>At the solution the gradient Σ ρ' r ∂r of the loss vanishes, by every loss and every exact derivative; outliers do not carry the fit away.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void OutliersDoNotCarryAFitAway(string name)
    {
        double[] data = [.. Enumerable.Range(0, 20).Select(i => 2.5 * Math.Exp(-0.8 * 0.25 * i) + 0.01 * Math.Sin(7.0 * i))];
        data[3] += 3.0;
        data[12] -= 2.0;
        RobustLoss loss = Loss(name, 0.05);
        Solution robust = new LevenbergMarquardt { Options = new() { Loss = loss } }.Solve(Backend, Decay, [2.0, 0.7], data, 20);
        Solution squares = new LevenbergMarquardt().Solve(Backend, Decay, [2.0, 0.7], data, 20);
        Assert.Equal(Status.Success, robust.Status);
        Assert.InRange(robust.X[0], 2.45, 2.55);
        Assert.InRange(robust.X[1], 0.77, 0.83);
        Assert.True(Math.Abs(squares.X[0] - 2.5) > 0.2);
        double[] gradient = new double[2];
        double size = 0.0;
        for (int i = 0; i < data.Length; i++)
        {
            double t = 0.25 * i, e = Math.Exp(-robust.X[1] * t), r = robust.X[0] * e - data[i];
            double influence = loss.At(r * r / (loss.Scale * loss.Scale)).First * r;
            gradient[0] += influence * e;
            gradient[1] -= influence * robust.X[0] * t * e;
            size += Math.Abs(influence);
        }

        Assert.True(Math.Abs(gradient[0]) + Math.Abs(gradient[1]) <= 1e-7 * size, $"{gradient[0]:E2}, {gradient[1]:E2} of {size:E2}");
    }

    /// <summary>A loss whose scale is far above the residuals is least squares.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void AWideLossIsLeastSquares(string name)
    {
        double[] data = [2.6, 2.1, 1.5, 1.45, 1.1, 0.9, 0.8];
        Solution robust = new LevenbergMarquardt { Options = new() { Loss = Loss(name, 1e6) } }.Solve(Backend, Decay, [1.0, 0.1], data, 7);
        Solution squares = new LevenbergMarquardt().Solve(Backend, Decay, [1.0, 0.1], data, 7);
        Close.Relative(squares.X[0], robust.X[0], 1e-9, "x0");
        Close.Relative(squares.X[1], robust.X[1], 1e-9, "x1");
        Close.Relative(squares.Fit!.StandardErrors[0], robust.Fit!.StandardErrors[0], 1e-6, "standard error");
        Solution gauss = new GaussNewton { Options = new() { Loss = Loss(name, 1e6) } }.Solve(Backend, Decay, [1.0, 0.1], data, 7);
        Close.Relative(squares.X[1], gauss.X[1], 1e-7, "Gauss-Newton");
    }

    /// <summary>The mean of 0, 0, 10 with weights 1, 2, 3 is 5; a weight is worth as many copies of its residual, in the covariance too but for the degrees of freedom.</summary>
    [Fact]
    public void WeightsCountAsCopies()
    {
        LevenbergMarquardt weighted = new() { Options = new() { Weights = [1.0, 2.0, 3.0] } };
        Solution solution = weighted.Solve(Backend, Location, [1.0], [0.0, 0.0, 10.0], 3), copies = new LevenbergMarquardt().Solve(Backend, Location, [1.0], [0.0, 0.0, 0.0, 10.0, 10.0, 10.0], 6);
        Assert.Equal(5.0, solution.X[0], 1e-12);
        Assert.Equal(copies.Value, solution.Value, 1e-12);
        Assert.Equal(copies.Fit!.Covariance[0, 0] * 5.0 / 2.0, solution.Fit!.Covariance[0, 0], 1e-12);
        Assert.Equal(5.0, new GaussNewton { Options = new() { Weights = [1.0, 2.0, 3.0] } }.Solve(Backend, Location, [1.0], [0.0, 0.0, 10.0], 3).X[0], 1e-12);
    }

    [Fact]
    public void BadWeightsAndScalesAreRefused()
    {
        Refused("Weights has length 2; the expected length is 3, one weight for each residual", new() { Weights = [1.0, 2.0] });
        Refused("All of the 3 weights are 0", new() { Weights = [0.0, 0.0, 0.0] });
        Refused("Weights[1] is -1; a finite number that is not negative is expected", new() { Weights = [1.0, -1.0, 1.0] });
        Refused("the Scale 0; a positive number", new() { Loss = new HuberLoss { Scale = 0.0 } });

        static void Refused(string words, LeastSquaresOptions options)
            => Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(() => new LevenbergMarquardt { Options = options }.Solve(Backend, Location, [1.0], [0.0, 0.0, 10.0], 3)).Message, StringComparison.Ordinal);
    }

    /// <summary>A loss of a user: ρ(s) = s / (1 + s), which is bounded.</summary>
    private sealed class GemanMcClure : RobustLoss
    {
        public override (double Value, double First, double Second) At(double s)
        {
            double u = 1.0 / (1.0 + s);
            return (s * u, u * u, -2.0 * u * u * u);
        }
    }
}
