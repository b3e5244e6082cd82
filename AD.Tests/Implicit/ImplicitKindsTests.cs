using System.Numerics;
using AD.Backends;
using AD.Solvers;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace AD.Tests;

/// <summary>Every kind of solution, by every solver of that kind, against closed forms at first and second order.</summary>
public sealed class ImplicitKindsTests
{
    private static readonly Backend Exact = new ForwardDualBackend();

    private static readonly double[] At = [0.7, -0.4];

    public static TheoryData<string> Roots => ["NewtonRaphson", "Broyden", "TrustRegionNewton", "JacobianFreeNewtonKrylov", "PseudoTransient", "RobustNewton"];

    public static TheoryData<string> Optimizers => ["GradientDescent", "Adam", "Bfgs", "Lbfgs", "NewtonTrustRegion", "ProjectedLbfgs"];

    [Theory]
    [MemberData(nameof(Roots))]
    public void RootsByEverySolver(string name)
    {
        RootSolver solver = name switch
        {
            "NewtonRaphson" => new NewtonRaphson(),
            "Broyden" => new Broyden(),
            "TrustRegionNewton" => new TrustRegionNewton(),
            "JacobianFreeNewtonKrylov" => new JacobianFreeNewtonKrylov(),
            "PseudoTransient" => new PseudoTransient(),
            _ => new RobustNewton(),
        };
        ImplicitFunction point = Implicit.Root(solver, Exact, ImplicitProblems.CircleAndRay, [1.2, 1.4]);
        foreach (Backend backend in (Backend[])[Exact, new ReverseTapeBackend(), new CompiledTapeBackend()])
        {
            Close.To(Exact.Jacobian(ImplicitProblems.CirclePoint, [2.5, 0.75], 2), backend.Jacobian(point, [2.5, 0.75]), 1e-13, $"{name}, {backend.Traits.Name}");
        }
    }

    /// <summary>½ Σ dᵢ (xᵢ − uᵢ)² + xᵀ x p₀² with u = (p₀, p₀ p₁): x₀ = d₀ p₀ / (d₀ + 2 p₀²), x₁ = d₁ p₀ p₁ / (d₁ + 2 p₀²).</summary>
    [Theory]
    [MemberData(nameof(Optimizers))]
    public void MinimaByEverySolver(string name)
    {
        OptimizationOptions options = new() { GradientTolerance = 1e-6 };
        Optimizer solver = name switch
        {
            "GradientDescent" => new GradientDescent { Options = options },
            "Adam" => new Adam { Options = options },
            "Bfgs" => new Bfgs { Options = options },
            "Lbfgs" => new Lbfgs { Options = options },
            "NewtonTrustRegion" => new NewtonTrustRegion { Options = options },
            _ => new ProjectedLbfgs { Options = options },
        };
        ImplicitFunction minimum = Implicit.Minimum(solver, Exact, Bowl, [1.0, 1.0]);
        double[] x = new double[2], expected = new double[2];
        minimum.Evaluate<double>(At, x);
        BowlMinimum<double>(At, expected);
        Close.To(expected, x, 1e-14, name);
        foreach (Backend backend in (Backend[])[Exact, new ReverseTapeBackend(), new CompiledTapeBackend()])
        {
            Close.To(Exact.Jacobian(BowlMinimum, At, 2), backend.Jacobian(minimum, At), 1e-12, $"{name}, {backend.Traits.Name}");
            Close.To(backend.Hessian(new Loss(new ByFormula()), At), backend.Hessian(new Loss(minimum), At), 1e-11, $"{name}, {backend.Traits.Name}");
        }
    }

    [Fact]
    public void LeastSquaresWithWeightsByLevenbergMarquardt()
    {
        // Σ wᵢ (x − pᵢ)²: the weighted mean.
        static void Mean<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            for (int i = 0; i < y.Length; i++)
            {
                y[i] = x[0] - p[i];
            }
        }

        foreach (LeastSquaresSolver solver in (LeastSquaresSolver[])[new LevenbergMarquardt { Options = new() { Weights = [1.0, 2.0, 5.0] } }, new GaussNewton { Options = new() { Weights = [1.0, 2.0, 5.0] } }])
        {
            ImplicitFunction mean = Implicit.LeastSquares(solver, Exact, Mean, [0.0], 3);
            double[] x = new double[1];
            mean.Evaluate<double>([3.0, 4.0, 1.0], x);
            Close.To(2.0, x[0], 1e-15);
            Close.To([0.125, 0.25, 0.625], new ReverseTapeBackend().Gradient(new First(mean), [3.0, 4.0, 1.0]), 1e-15);
        }

        string refusal = Assert.Throws<ArgumentException>(() => Implicit.LeastSquares(new LevenbergMarquardt { Options = new() { Loss = new HuberLoss() } }, Exact, Mean, [0.0], 3)).Message;
        Assert.Contains("HuberLoss", refusal, StringComparison.Ordinal);
        Assert.Contains("Implicit.Minimum", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void AFixedPointByAnderson()
    {
        ImplicitFunction anomaly = Implicit.FixedPoint(new AndersonFixedPoint(), Exact, ImplicitProblems.Kepler, [1.0]);
        double[] e = new double[1];
        anomaly.Evaluate<double>([0.8, 0.6], e);
        double c = 1.0 - 0.6 * Math.Cos(e[0]);
        Close.To([1.0 / c, Math.Sin(e[0]) / c], new ReverseTapeBackend().Gradient(new First(anomaly), [0.8, 0.6]), 1e-13);
    }

    /// <summary>(2 + p₀) x₀ + x₁ = p₁ and x₀ + 3 x₁ = 1, by Cramer's rule.</summary>
    [Fact]
    public void ALinearSystem()
    {
        static void System<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            y[0] = (2.0 + p[0]) * x[0] + x[1] - p[1];
            y[1] = x[0] + 3.0 * x[1] - 1.0;
        }

        static void Cramer<T>(ReadOnlySpan<T> p, Span<T> x)
            where T : IFloatingPointIeee754<T>
        {
            T determinant = 3.0 * (2.0 + p[0]) - 1.0;
            x[0] = (3.0 * p[1] - 1.0) / determinant;
            x[1] = (2.0 + p[0] - p[1]) / determinant;
        }

        ImplicitFunction solution = Implicit.LinearSystem(Exact, System, 2);
        Assert.Equal(1, solution.Solve(At).Iterations);
        Close.To(Exact.Jacobian(Cramer, At, 2), Exact.Jacobian(solution, At), 1e-15);
        Close.To(Exact.Jacobian(Cramer, At, 2), new ReverseTapeBackend().Jacobian(solution, At), 1e-15);
        Assert.Throws<ImplicitFunctionException>(() => Exact.Jacobian(solution, [1.0 / 3.0 - 2.0, 2.0]));

        // Not affine: two Newton steps do not solve it.
        Assert.Throws<ImplicitFunctionException>(() => Exact.Jacobian(Implicit.LinearSystem(Exact, static (x, p, y) => Cubic(x, p, y), 1), [3.0]));

        static void Cubic<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
            where T : IFloatingPointIeee754<T>
            => y[0] = x[0] * x[0] * x[0] + x[0] - p[0];
    }

    /// <summary>The minimum at a bound is no zero of the gradient; Newton's method on the gradient would move it to the free minimum.</summary>
    [Fact]
    public void ASolutionAtABoundIsRefused()
    {
        ImplicitFunction fit = Implicit.LeastSquares(new LevenbergMarquardt { Upper = [0.65, 10.0] }, Exact, Points, [0.5, 0.5], 2);
        string message = Assert.Throws<ImplicitFunctionException>(() => Exact.Jacobian(fit, [0.7, 0.2])).Message;
        Assert.Contains("Unknown 0 of the solution is at its bound", message, StringComparison.Ordinal);
        Close.To(1.0, Exact.Jacobian(fit, [0.6, 0.2])[0, 0], 1e-15);
        ImplicitFunction minimum = Implicit.Minimum(new ProjectedLbfgs { Lower = [0.55, -10.0] }, Exact, Bowl, [0.6, 0.5]);
        Assert.Throws<ImplicitFunctionException>(() => Exact.Jacobian(minimum, At));

        static void Points<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            y[0] = x[0] - p[0];
            y[1] = x[1] - p[1];
        }
    }

    /// <summary>p x₀² − x₁² from its saddle, c (x₀ x₁) from its own in any units c, and the residuals (p − x₀², x₁) from the maximum in x₀: stationary, and no minima.</summary>
    [Fact]
    public void ASaddleIsNoMinimum()
    {
        foreach (ImplicitFunction saddle in (ImplicitFunction[])
            [
                Implicit.Minimum(new Lbfgs(), Exact, Saddle, [0.0, 0.0]),
                Implicit.Minimum(new Lbfgs(), Exact, Product, [0.0, 0.0]),
                Implicit.LeastSquares(new LevenbergMarquardt(), Exact, Folded, [0.0, 0.0], 2),
            ])
        {
            Assert.Equal(Status.Success, saddle.Solve([1.5]).Status);
            string message = Assert.Throws<ImplicitFunctionException>(() => saddle.Evaluate<double>([1.5], new double[2])).Message;
            Assert.Contains("no minimum", message, StringComparison.Ordinal);
            Assert.Contains("NewtonTrustRegion", message, StringComparison.Ordinal);
        }

        double[] x = new double[2];
        Implicit.LeastSquares(new LevenbergMarquardt(), Exact, Folded, [0.1, 0.0], 2).Evaluate<double>([4.0], x);
        Close.To([2.0, 0.0], x, 1e-14);

        static T Saddle<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p)
            where T : IFloatingPointIeee754<T> => p[0] * x[0] * x[0] - x[1] * x[1];

        static T Product<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p)
            where T : IFloatingPointIeee754<T> => 1e-30 * p[0] * x[0] * x[1];

        static void Folded<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            y[0] = p[0] - x[0] * x[0];
            y[1] = x[1];
        }
    }

    /// <summary>A flat valley in x₀: solvers end, within their tolerance, short of the bound that the minimum lies beyond, and at it.</summary>
    [Theory]
    [InlineData(-1e-3)]
    [InlineData(0.0)]
    public void ASolutionShortOfABoundThatTheExactOneCrossesIsRefused(double minimum)
    {
        ImplicitFunction[] solutions =
        [
            Implicit.Minimum(new ProjectedLbfgs { Lower = [0.0, -1e9] }, Exact, Valley, [3e-3, 1.0]),
            Implicit.LeastSquares(new LevenbergMarquardt { Lower = [0.0, -1e9], Options = new() { ResidualTolerance = 1e-2 } }, Exact, Residuals, [3e-3, 100.0], 2),
        ];
        foreach (ImplicitFunction solution in solutions)
        {
            Assert.Equal(Status.Success, solution.Solve([minimum, 100.0]).Status);
            string message = Assert.Throws<ImplicitFunctionException>(() => Exact.Jacobian(solution, [minimum, 100.0])).Message;
            Assert.Contains("Unknown 0 of the solution is", message, StringComparison.Ordinal);
            Close.To(new[,] { { 1.0, 0.0 }, { 0.0, 1.0 } }, Exact.Jacobian(solution, [1e-3, 100.0]), 1e-12);
        }

        static T Valley<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p)
            where T : IFloatingPointIeee754<T>
        {
            T a = x[0] - p[0], b = x[1] - p[1];
            return 1e-6 * a * a + b * b;
        }

        static void Residuals<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
            where T : IFloatingPointIeee754<T>
        {
            y[0] = x[0] - p[0];
            y[1] = x[1] - p[1];
        }
    }

    private static T Bowl<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p)
        where T : IFloatingPointIeee754<T>
    {
        T a = x[0] - p[0], b = x[1] - p[0] * p[1];
        return 0.5 * a * a + b * b + p[0] * p[0] * (x[0] * x[0] + x[1] * x[1]);
    }

    private static void BowlMinimum<T>(ReadOnlySpan<T> p, Span<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T square = 2.0 * p[0] * p[0];
        x[0] = p[0] / (1.0 + square);
        x[1] = 2.0 * p[0] * p[1] / (2.0 + square);
    }

    private readonly struct ByFormula : IVectorFunction
    {
        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => BowlMinimum(x, y);
    }

    private readonly struct Loss(IVectorFunction solution) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T[] y = new T[2];
            solution.Evaluate<T>(x, y);
            return T.Sin(y[0]) * y[1] + x[0] * y[1];
        }
    }

    private readonly struct First(IVectorFunction solution) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T[] y = new T[1];
            solution.Evaluate<T>(x, y);
            return y[0];
        }
    }
}
