using System.Numerics;
using AD.Backends;
using AD.Solvers;
using MathNet.Numerics.LinearAlgebra;
using Xunit;
using Vector = MathNet.Numerics.LinearAlgebra.Vector<double>;

namespace AD.Tests;

/// <summary>Derivatives through solvers against closed forms, by every backend around and inside.</summary>
public sealed class ImplicitFunctionTests
{
    private static readonly Backend Exact = new ForwardDualBackend();

    public static TheoryData<string> Backends => [.. BackendCatalogue.All.Select(entry => entry.Traits.Name)];

    public static TheoryData<string, string> Pairs
    {
        get
        {
            TheoryData<string, string> pairs = [];
            foreach (Backend outer in BackendCatalogue.All.Where(b => b.Traits.IsExact))
            {
                foreach (Backend inner in BackendCatalogue.All.Where(b => b.Traits.IsExact))
                {
                    pairs.Add(outer.Traits.Name, inner.Traits.Name);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void ARootIsAFunctionOfItsParameters(string outer, string inner)
    {
        ImplicitFunction point = Implicit.Root(new PlainNewton(), BackendCatalogue.Find(inner), ImplicitProblems.CircleAndRay, [1.0, 1.0]);
        double[] p = [2.5, 0.75];
        double[] x = new double[2];
        point.Evaluate<double>(p, x);
        double[] expected = new double[2];
        ImplicitProblems.CirclePoint<double>(p, expected);
        Close.To(expected, x, 1e-15);
        Backend backend = BackendCatalogue.Find(outer);
        Matrix<double> jacobian = Exact.Jacobian(ImplicitProblems.CirclePoint, p, 2);
        Close.To(jacobian, backend.Jacobian(point, p), 1e-13);
        Close.To(jacobian.Multiply(Vector.Build.Dense([0.3, -2.0])).ToArray(), backend.Pushforward(point, p, [0.3, -2.0]), 1e-13);
        Close.To(jacobian.TransposeThisAndMultiply(Vector.Build.Dense([1.5, 0.4])).ToArray(), backend.Pullback(point, p, [1.5, 0.4]), 1e-13);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void EveryBackendDifferentiatesThroughASolve(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        ImplicitFunction root = Implicit.Root(new PlainNewton(), backend, ImplicitProblems.Square, [1.0]);
        Close.To(0.5 / Math.Sqrt(3.0), backend.Jacobian(root, [3.0])[0, 0], backend.Traits.IsExact ? 1e-14 : 1e-7);

        // In the middle of a function: d/dp [p √p] = 3/2 √p.
        Close.To(1.5 * Math.Sqrt(3.0), backend.Gradient(new Around(root), [3.0])[0], backend.Traits.IsExact ? 1e-14 : 1e-7);
        if (backend.Traits is { SecondOrder: true, AnyBaseNumber: true })
        {
            // d²/dp² [p √p] = 3 / (4 √p).
            Close.To(0.75 / Math.Sqrt(3.0), backend.Hessian(new Around(root), [3.0])[0, 0], backend.Traits.IsExact ? 1e-13 : 1e-4);
        }
    }

    /// <summary>Kepler's equation: E_M = 1/c, E_e = sin E/c, E_MM = −e sin E/c³, E_Me = (cos E − e)/c³, E_ee = sin E (2 cos E − e − e cos² E)/c³ with c = 1 − e cos E.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void AFixedPointToSecondOrder(string outer, string inner)
    {
        Backend backend = BackendCatalogue.Find(outer);
        if (!backend.Traits.SecondOrder || !BackendCatalogue.Find(inner).Traits.AnyBaseNumber)
        {
            Assert.False(backend.Traits.AnyBaseNumber && BackendCatalogue.Find(inner).Traits.AnyBaseNumber);
            return;
        }

        ImplicitFunction anomaly = Implicit.FixedPoint(new PlainNewton(), BackendCatalogue.Find(inner), ImplicitProblems.Kepler, [1.0]);
        double[] p = [0.8, 0.6], e = new double[1];
        anomaly.Evaluate<double>(p, e);
        double sin = Math.Sin(e[0]), cos = Math.Cos(e[0]), c = 1.0 - p[1] * cos;
        Close.To(p[0], e[0] - p[1] * sin, 1e-15);
        (double[] gradient, Matrix<double> hessian) = (backend.Gradient(new First(anomaly), p), backend.Hessian(new First(anomaly), p));
        Close.To([1.0 / c, sin / c], gradient, 1e-13);
        double mixed = (cos - p[1]) / (c * c * c);
        double ee = sin * (2.0 * cos - p[1] - p[1] * cos * cos) / (c * c * c);
        Close.To(new[,] { { -p[1] * sin / (c * c * c), mixed }, { mixed, ee } }, hessian, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void ALeastSquaresSolutionWithAResidualThatDoesNotVanish(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        GaussNewton solver = new() { Options = new() { GradientTolerance = backend.Traits.IsExact ? 1e-10 : 1e-6 } };
        ImplicitFunction fit = Implicit.LeastSquares(solver, backend, ImplicitProblems.Compromise, [1.0], 2);
        if (!backend.Traits.AnyBaseNumber && backend.Traits.IsExact)
        {
            return;
        }

        double[] x = new double[1];
        fit.Evaluate<double>([2.0], x);
        Close.To(2.0, x[0] + 2.0 * x[0] * x[0] * x[0], backend.Traits.IsExact ? 1e-14 : 1e-4);
        double slope = backend.Jacobian(fit, [2.0])[0, 0];
        Close.To(1.0 / (1.0 + 6.0 * x[0] * x[0]), slope, backend.Traits.IsExact ? 1e-12 : 1e-2);
    }

    [Fact]
    public void APreparedOperatorGivesTheSame()
    {
        foreach (Backend backend in BackendCatalogue.All.Where(b => b.Traits.IsExact))
        {
            ImplicitFunction point = Implicit.Root(new PlainNewton(), Exact, ImplicitProblems.CircleAndRay, [1.0, 1.0]);
            PreparedVector prepared = backend.Prepare(point, Shape.Vector(2, 2));
            double[] value = new double[2], rows = new double[4], expected = new double[2];
            foreach (double[] p in (double[][])[[2.5, 0.75], [1.0, 3.0], [2.5, 0.75]])
            {
                prepared.Jacobian(p, value, rows);
                ImplicitProblems.CirclePoint<double>(p, expected);
                Close.To(expected, value, 1e-15, backend.Traits.Name);
                Close.To(Exact.Jacobian(ImplicitProblems.CirclePoint, p, 2).ToRowMajorArray(), rows, 1e-13, backend.Traits.Name);
            }
        }
    }

    /// <summary>The solver's tolerance is not the derivative's: solutions are polished.</summary>
    [Fact]
    public void ALooseSolverGivesTightDerivatives()
    {
        RootSolver loose = new PlainNewton { Options = new() { ResidualTolerance = 1e-2 } };
        ImplicitFunction root = Implicit.Root(loose, Exact, ImplicitProblems.Square, [1.5]);
        Assert.True(Math.Abs(root.Solve([2.0]).X[0] - Math.Sqrt(2.0)) > 1e-6);
        double[] x = new double[1];
        root.Evaluate<double>([2.0], x);
        Close.To(Math.Sqrt(2.0), x[0], 3e-16);
        Close.To(0.5 / Math.Sqrt(2.0), Exact.Jacobian(root, [2.0])[0, 0], 1e-15);
    }

    [Fact]
    public void OneSolveServesAllDerivativesAtAPoint()
    {
        int solves = 0;
        Counted solver = new(() => solves++);
        ImplicitFunction point = Implicit.Root(solver, Exact, ImplicitProblems.CircleAndRay, [1.0, 1.0]);
        _ = new ReverseTapeBackend().Jacobian(point, [2.5, 0.75]);
        _ = Exact.Jacobian(point, [2.5, 0.75]);
        Assert.Equal(1, solves);
        _ = Exact.Jacobian(point, [2.5, 0.76]);
        Assert.Equal(2, solves);
    }

    private sealed class Counted(Action told) : RootSolver
    {
        protected internal override SolverRun Start(VectorProblem f, double[] x0)
        {
            told();
            return new PlainNewton.Steps(f, x0, Options);
        }
    }

    private readonly struct Around(ImplicitFunction root) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T[] y = new T[1];
            root.Evaluate(x, y);
            return x[0] * y[0];
        }
    }

    private readonly struct First(ImplicitFunction solution) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T[] y = new T[1];
            solution.Evaluate(x, y);
            return y[0];
        }
    }
}
