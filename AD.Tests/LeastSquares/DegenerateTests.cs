using System.Numerics;
using AD.Backends;
using AD.Solvers;
using Xunit;

namespace AD.Tests.LeastSquares;

/// <summary>Levenberg-Marquardt where something is degenerate: a status each, and success only for solutions.</summary>
public class DegenerateTests
{
    private static readonly ForwardDualBackend Backend = new();

    private static Solution Solve(VectorFunction<double> f, double[] x0, int m) => new LevenbergMarquardt().Solve(Backend, f, x0, m);

    /// <summary>One residual for two unknowns: the solution nearest to the start, columns being alike.</summary>
    [Fact]
    public void FewerResidualsThanUnknownsGiveTheNearestSolution()
    {
        static void Sum<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = x[0] + x[1] - 1.0;
        Solution solution = Solve(Sum, [5.0, 4.0], 1);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(1.0, solution.X[0], 1e-12);
        Assert.Equal(0.0, solution.X[1], 1e-12);
        Assert.Equal((1, 0), (solution.Fit!.Rank, solution.Fit.DegreesOfFreedom));
        Assert.Contains("rank 1 for 2 unknowns: combinations of them are not determined", solution.Reason, StringComparison.Ordinal);
        Assert.All(solution.Fit.StandardErrors, error => Assert.True(double.IsNaN(error)));
    }

    /// <summary>Two residuals of three unknowns, nonlinear: a root.</summary>
    [Fact]
    public void ACurveOfSolutionsIsMet()
    {
        static void Sphere<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            y[0] = x[0] * x[0] + x[1] * x[1] + x[2] * x[2] - 1.0;
            y[1] = x[0] - x[1];
        }

        Solution solution = Solve(Sphere, [3.0, -1.0, 2.0], 2);
        Assert.Equal(Status.Success, solution.Status);
        Assert.InRange(solution.ResidualNorm, 0.0, 1e-12);
        Assert.Equal(2, solution.Fit!.Rank);
    }

    /// <summary>Columns x₀ and x₁ are the same: their sum is determined, and stays centred at the start's difference.</summary>
    [Fact]
    public void DependentColumnsAreSolvedAndReported()
    {
        static void Twins<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            y[0] = x[0] + x[1] - 1.0;
            y[1] = 2.0 * (x[0] + x[1]) - 3.0;
            y[2] = x[2] - 4.0;
        }

        Solution solution = Solve(Twins, [5.0, 5.0, 0.0], 3);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(0.7, solution.X[0], 1e-12);
        Assert.Equal(0.7, solution.X[1], 1e-12);
        Assert.Equal(4.0, solution.X[2], 1e-12);
        Assert.Equal((2, 1), (solution.Fit!.Rank, solution.Fit.DegreesOfFreedom));
    }

    /// <summary>The Jacobian at the start has a zero column; later it has not.</summary>
    [Fact]
    public void ASingularJacobianAtTheStartIsLeft()
    {
        static void Product<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            y[0] = x[0] - 2.0;
            y[1] = x[0] * x[1] - 6.0;
        }

        Solution solution = Solve(Product, [0.0, 5.0], 2);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(2.0, solution.X[0], 1e-10);
        Assert.Equal(3.0, solution.X[1], 1e-10);
    }

    /// <summary>x² + 1 at 0, and a constant: where the Jacobian is zero nothing tells a minimum from a maximum.</summary>
    [Fact]
    public void AZeroJacobianIsSingular()
    {
        static void Square<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = x[0] * x[0] - 1.0;
        static void Flat<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = 3.0 + 0.0 * x[0];
        foreach (Solution solution in (Solution[])[Solve(Square, [0.0], 1), Solve(Flat, [2.0], 1)])
        {
            Assert.Equal(Status.Singular, solution.Status);
            Assert.Contains("The Jacobian is zero at the iterate after 0 steps", solution.Reason, StringComparison.Ordinal);
        }
    }

    /// <summary>Equations without a solution have a least-squares solution: (x − 1, x + 1) at 0, x² + 1 at 0.</summary>
    [Fact]
    public void InconsistentEquationsHaveALeastSquaresSolution()
    {
        static void Apart<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            y[0] = x[0] - 1.0;
            y[1] = x[0] + 1.0;
        }

        static void Above<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = x[0] * x[0] + 1.0;
        Solution linear = Solve(Apart, [3.0], 2), square = Solve(Above, [3.0], 1);
        Assert.Equal((Status.Success, 1), (linear.Status, linear.Iterations));
        Assert.Equal(0.0, linear.X[0], 1e-14);
        Assert.Equal(Status.Success, square.Status);
        Assert.Equal(0.0, square.X[0], 1e-6);
        Assert.Equal(1.0, square.ResidualNorm, 1e-12);
    }

    [Fact]
    public void ANaNAtTheStartIsAStatus()
    {
        static void Logarithm<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            y[0] = x[1] - 1.0;
            y[1] = T.Log(x[0]);
        }

        Solution solution = Solve(Logarithm, [-1.0, 0.0], 2);
        Assert.Equal(Status.NotFinite, solution.Status);
        Assert.Contains("f[1] is NaN at the iterate after 0 steps", solution.Reason, StringComparison.Ordinal);
        Assert.Null(solution.Fit);
        Assert.Equal([-1.0, 0.0], solution.X);
    }

    /// <summary>√x has no slope at 0: its Jacobian is not finite.</summary>
    [Fact]
    public void AJacobianThatIsNotFiniteIsAStatus()
    {
        static void Root<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = T.Sqrt(x[0]) - 1.0;
        Solution solution = Solve(Root, [0.0], 1);
        Assert.Equal(Status.NotFinite, solution.Status);
        Assert.Contains("The Jacobian", solution.Reason, StringComparison.Ordinal);
    }

    /// <summary>ln x = 0 from 5, where the full step ends at −3: the trial is not finite, and the step is only shortened.</summary>
    [Fact]
    public void ANaNOnTheWayShortensTheStep()
    {
        int failures = 0;
        Solution solution = new LevenbergMarquardt { InitialRadius = 100.0 }.Solve(Backend, new CountedLogarithm(() => failures++), [5.0]);
        Assert.Equal(Status.Success, solution.Status);
        Assert.Equal(1.0, solution.X[0], 1e-12);
        Assert.True(failures > 0);
    }

    /// <summary>A derivative of the wrong sign promises what no step keeps: stalled, not solved.</summary>
    [Fact]
    public void AWrongDerivativeStalls()
    {
        Solution solution = new LevenbergMarquardt().Solve(Backend, new WrongSlope(), [3.0, 1.0]);
        Assert.Equal(Status.Stalled, solution.Status);
        Assert.Equal([3.0, 1.0], solution.X);
    }

    /// <summary>Residuals |x| + 1 have a kink at their minimum, where no gradient vanishes.</summary>
    [Fact]
    public void AKinkIsNotASolution()
    {
        static void Kink<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            y[0] = T.Abs(x[0] - 0.3) + 1.0;
            y[1] = 0.5 * x[0];
        }

        Assert.NotEqual(Status.Success, Solve(Kink, [3.0], 2).Status);
    }

    private readonly struct CountedLogarithm(Action failure) : IVectorFunction
    {
        public int OutputLength(int inputLength) => 1;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            y[0] = T.Log(x[0]);
            if (T.IsNaN(y[0]))
            {
                failure();
            }
        }
    }

    /// <summary>(x₀ − 1, x₁ − 1) with the slope of its negative.</summary>
    private readonly struct WrongSlope : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
        {
            for (int i = 0; i < 2; i++)
            {
                y[i] = Rule.Apply<Mirror, T>(x[i]) - 1.0;
            }
        }
    }

    private readonly struct Mirror : IUnaryRule
    {
        public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => x;

        public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => -T.One;
    }
}
