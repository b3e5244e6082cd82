using AD.Backends;
using AD.Solvers;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using Xunit;

namespace AD.Tests.Optimization;

/// <summary>MathNet's minimisers with our derivatives, and our solvers with MathNet's objectives.</summary>
public class MathNetTests
{
    private static readonly double[] Abscissas = [0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0];

    private static readonly double[] Readings = [2.6, 1.5, 1.3, 0.6, 0.7, 0.2, 0.4];

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    /// <summary>a exp(−k t): gradient and Hessian of Rosenbrock's function by hand in MathNet's own form.</summary>
    private static void Decay<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> t, Span<T> y) where T : System.Numerics.IFloatingPointIeee754<T>
    {
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = a[0] * T.Exp(-a[1] * t[i]);
        }
    }

    private static Vector<double> V(params double[] entries) => Vector<double>.Build.DenseOfArray(entries);

    private static double Value(Vector<double> x) => 100.0 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]) + (1.0 - x[0]) * (1.0 - x[0]);

    private static Vector<double> Gradient(Vector<double> x) => V(-400.0 * x[0] * (x[1] - x[0] * x[0]) - 2.0 * (1.0 - x[0]), 200.0 * (x[1] - x[0] * x[0]));

    private static Matrix<double> Hessian(Vector<double> x) => Matrix<double>.Build.DenseOfArray(new[,] { { 1200.0 * x[0] * x[0] - 400.0 * x[1] + 2.0, -400.0 * x[0] }, { -400.0 * x[0], 200.0 } });

    [Theory]
    [MemberData(nameof(Backends))]
    public void MathNetsMinimisersTakeOurDerivatives(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        IObjectiveFunction objective = backend.ObjectiveFunction(Objectives.Rosenbrock);
        Close.To([1.0, 1.0], [.. new BfgsMinimizer(1e-4, 1e-6, 1e-6, 1000).FindMinimum(objective, V(-1.2, 1.0)).MinimizingPoint], 1e-3);
        Close.To([1.0, 1.0], [.. new ConjugateGradientMinimizer(1e-4, 10_000).FindMinimum(objective, V(-1.2, 1.0)).MinimizingPoint], 1e-3);
        if (backend.Traits.SecondOrder)
        {
            Close.To([1.0, 1.0], [.. new NewtonMinimizer(1e-4, 100).FindMinimum(objective, V(-1.2, 1.0)).MinimizingPoint], 1e-4);
        }

        Assert.Equal(backend.Traits.SecondOrder, objective.IsHessianSupported);
    }

    [Fact]
    public void TheObjectiveIsTheFunctionAtEveryPoint()
    {
        IObjectiveFunction objective = new ReverseTapeBackend().ObjectiveFunction(Objectives.Bowl, [1.0, 2.0]);
        Assert.Contains("EvaluateAt", Assert.Throws<InvalidOperationException>(() => objective.Value).Message, StringComparison.Ordinal);
        Vector<double> point = V(3.0, 0.0);
        objective.EvaluateAt(point);
        point[0] = 77.0;
        IObjectiveFunction fork = objective.Fork();
        objective.EvaluateAt(V(1.0, 1.0));
        Assert.Equal(3.0, fork.Value);
        Assert.Equal([2.0, -2.0], fork.Gradient);
        Close.To(new[,] { { 1.0, 0.0 }, { 0.0, 2.0 } }, fork.Hessian, 0.0);
        Assert.Equal(0.0, objective.Value);
        Assert.Equal([0.0, 0.0], objective.Gradient);
        IObjectiveFunction anew = fork.CreateNew();
        anew.EvaluateAt(V(2.0, 2.0));
        Assert.Equal(1.5, anew.Value);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void MathNetsLevenbergMarquardtTakesOurJacobian(string name)
    {
        IObjectiveModel model = BackendCatalogue.Find(name).ObjectiveModel(Decay, Abscissas, Readings);
        NonlinearMinimizationResult fit = new LevenbergMarquardtMinimizer(gradientTolerance: 1e-10, stepTolerance: 1e-12, functionTolerance: 1e-12, maximumIterations: 200).FindMinimum(model, V(1.0, 0.1));

        // The minimum that 50-digit arithmetic found.
        Close.To([2.5215340437972936, 0.79286359018201959], [.. fit.MinimizingPoint], 1e-6);
        Assert.True(model.JacobianEvaluations > 0 && model.FunctionEvaluations > 0);
    }

    /// <summary>1 + t, weights 1, 4, 1, 1, readings 0, 1, 4, 9 at t = 0 .. 3: residuals −1, −1, 1, 5, Σ w r² = 31, −JᵀWr = (−1, −13), JᵀWJ = (7, 9; 9, 17): as MathNet's own model has them.</summary>
    [Fact]
    public void AWeightedModelIsMathNetsOwn()
    {
        double[] t = [0.0, 1.0, 2.0, 3.0], y = [0.0, 1.0, 4.0, 9.0], w = [1.0, 4.0, 1.0, 1.0];
        IObjectiveModel ours = new ForwardDualBackend().ObjectiveModel(Straight, t, y, w);
        IObjectiveModel theirs = ObjectiveFunction.NonlinearModel((a, x) => a[0] + a[1] * x, (_, x) => Matrix<double>.Build.DenseOfColumnVectors(V(1.0, 1.0, 1.0, 1.0), x), V(t), V(y), V(w));
        foreach (IObjectiveModel model in (IObjectiveModel[])[ours, theirs])
        {
            model.SetParameters(V(1.0, 1.0), null);
            model.EvaluateAt(V(1.0, 1.0));
            Assert.Equal(31.0, model.Value);
            Assert.Equal([-1.0, -13.0], model.Gradient);
            Close.To(new[,] { { 7.0, 9.0 }, { 9.0, 17.0 } }, model.Hessian, 1e-14);
            Assert.Equal([1.0, 2.0, 3.0, 4.0], model.ModelValues);
            Assert.Equal(2, model.DegreeOfFreedom);
            Close.To(4.0, model.Weights[1, 1], 0.0);
        }

        IObjectiveModel fork = ours.Fork();
        ours.SetParameters(V(0.0, 0.0), [true, false]);
        Assert.Equal(3, ours.DegreeOfFreedom);
        Assert.Equal(0.0, ours.Gradient[0]);
        Assert.Equal(0.0, ours.Hessian[0, 1] + ours.Hessian[0, 0]);
        Assert.Equal(31.0, fork.Value);
        IObjectiveFunction sum = fork.ToObjectiveFunction();
        Assert.Equal((31.0, -26.0, 34.0), (sum.Value, sum.Gradient[1], sum.Hessian[1, 1]));
    }

    private static void Straight<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> t, Span<T> y)
        where T : System.Numerics.IFloatingPointIeee754<T>
    {
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = a[0] + a[1] * t[i];
        }
    }

    /// <summary>MathNet's line searches work on new copies of an objective: what is fixed is fixed in them too. With a₀ = ½ the slope is Σ w t (y − ½) / Σ w t².</summary>
    [Fact]
    public void AFixedParameterStaysInMathNetsMinimisers()
    {
        double[] t = [0.0, 1.0, 2.0, 3.0], y = [0.0, 1.0, 4.0, 9.0], w = [1.0, 4.0, 1.0, 1.0];
        IObjectiveModel model = new ForwardDualBackend().ObjectiveModel(Straight, t, y, w);
        model.SetParameters(V(0.5, 0.0), [true, false]);
        MinimizationResult found = new BfgsMinimizer(1e-10, 1e-12, 1e-12, 100).FindMinimum(model.ToObjectiveFunction(), V(0.5, 0.0));
        Close.To([0.5, (4.0 * 0.5 + 2.0 * 3.5 + 3.0 * 8.5) / 17.0], found.MinimizingPoint.ToArray(), 1e-8);
    }

    [Fact]
    public void OurOptimisersTakeMathNetsObjectives()
    {
        IObjectiveFunction full = ObjectiveFunction.GradientHessian(Value, Gradient, Hessian), first = ObjectiveFunction.Gradient(Value, Gradient);
        foreach (Optimizer optimizer in (Optimizer[])[new Bfgs(), new Lbfgs(), new NewtonTrustRegion(), new ProjectedLbfgs()])
        {
            Solution solution = optimizer.Solve(full.Prepare(2), [-1.2, 1.0]);
            Assert.True(solution.Status == Status.Success, solution.ToString());
            Close.To([1.0, 1.0], solution.X, 1e-6);
        }

        Assert.Equal(Status.Success, new Lbfgs().Solve(first.Prepare(2), [-1.2, 1.0]).Status);
        Assert.Contains("Take Lbfgs or Bfgs", Assert.Throws<NotSupportedException>(() => new NewtonTrustRegion().Solve(first.Prepare(2), [-1.2, 1.0])).Message, StringComparison.Ordinal);
        Refusal.Refused(() => ObjectiveFunction.Value(Value).Prepare(2), "no gradient", "FiniteDifferenceBackend", "ObjectiveFunction.Gradient");
        Refusal.Refused(() => full.Prepare(0), "unknowns is 0", "at least 1");
    }

    /// <summary>Products with MathNet's matrices are those of the exact backends.</summary>
    [Fact]
    public void AMathNetObjectiveIsAPreparedFunctionWhole()
    {
        double[] x = [0.3, -0.7], v = [1.5, -2.0, 0.25, 4.0];
        PreparedScalar theirs = ObjectiveFunction.GradientHessian(Value, Gradient, Hessian).Prepare(2).Clone(), ours = new ForwardDualBackend().Prepare(Objectives.Rosenbrock, Shape.Scalar(2));
        double[] a = new double[2], b = new double[2], products = new double[4], expected = new double[4];
        Close.To(ours.ValueGradientAndHessian(x, a, expected), theirs.ValueGradientAndHessian(x, b, products), 1e-14);
        Close.To(a, b, 1e-14);
        Close.To(expected, products, 1e-14);
        ours.GradientAndHessianVectorProductMany(x, 2, v, a, expected);
        theirs.GradientAndHessianVectorProductMany(x, 2, v, b, products);
        Close.To(expected, products, 1e-13);
        PreparedLinearization form = theirs.Linearize();
        form.MoveTo(x);
        Close.To(a[0] * 1.5 - 2.0 * a[1], form.Apply([1.5, -2.0])[0], 1e-13);
        Close.To(a, form.ApplyTranspose([1.0]), 1e-14);
        Close.To(ours.Value(x), form.Value[0], 1e-14);
    }

    [Fact]
    public void OurOptimisersTakeMathNetsModels()
    {
        IObjectiveModel model = ObjectiveFunction.NonlinearModel(
            (a, t) => a[0] * (-a[1] * t).PointwiseExp(),
            (a, t) => Matrix<double>.Build.DenseOfColumnVectors((-a[1] * t).PointwiseExp(), (-a[0] * t).PointwiseMultiply((-a[1] * t).PointwiseExp())),
            V(Abscissas),
            V(Readings));
        model.SetParameters(V(1.0, 0.1), null);
        foreach (Optimizer optimizer in (Optimizer[])[new Lbfgs(), new NewtonTrustRegion()])
        {
            Solution solution = optimizer.Solve(model.Prepare(2), [1.0, 0.1]);
            Assert.True(solution.Status == Status.Success, solution.ToString());
            Close.To([2.5215340437972936, 0.79286359018201959], solution.X, 1e-7);
        }
    }

    [Fact]
    public void OurLeastSquaresTakesMathNetsFunctions()
    {
        PreparedVector residuals = MathNetFunctions.Residuals(
            a => a[0] * (-a[1] * V(Abscissas)).PointwiseExp() - V(Readings),
            a => Matrix<double>.Build.DenseOfColumnVectors((-a[1] * V(Abscissas)).PointwiseExp(), (-a[0] * V(Abscissas)).PointwiseMultiply((-a[1] * V(Abscissas)).PointwiseExp())),
            2,
            7);
        Solution solution = new GaussNewton().Solve(residuals, [1.0, 0.1]);
        Assert.Equal(Status.Success, solution.Status);
        Close.To([2.5215340437972936, 0.79286359018201959], solution.X, 1e-8);
        double[] value = new double[7], forward = new double[7], back = new double[2];
        residuals.Pushforward([1.0, 0.0], [0.0, 1.0], value, forward);
        Assert.Equal([.. Abscissas.Select(t => -t)], forward);
        residuals.Clone().Pullback([1.0, 0.0], [0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 2.0], value, back);
        Assert.Equal([3.0, -7.0], back);
        PreparedLinearization map = residuals.Linearize();
        map.MoveTo([1.0, 0.0]);
        Assert.Equal([3.0, -7.0], map.ApplyTranspose([0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 2.0]));
        PreparedVector wrong = MathNetFunctions.Residuals(a => a, _ => Matrix<double>.Build.Dense(3, 3), 2, 2);
        Refusal.Refused(() => wrong.Jacobian([1.0, 2.0], new double[2], new double[4]), "Jacobian is 3 × 3", "2 × 2 is expected");
        Refusal.Refused(() => MathNetFunctions.Residuals(a => a, _ => Matrix<double>.Build.Dense(3, 3), 2, 3).Value([1.0, 2.0], new double[3]), "residuals returned", "length 2", "3");
    }

    [Fact]
    public void BadObservationsAreRefused()
    {
        Backend backend = new ForwardDualBackend();
        Refusal.Refused(() => backend.ObjectiveModel(Decay, Abscissas, []), "y is empty", "at least one observation");
        Refusal.Refused(() => backend.ObjectiveModel(Decay, Abscissas, Readings, [1.0]), "weights has length 1", "7");
        Refusal.Refused(() => backend.ObjectiveModel(Decay, [1.0], [2.0], [-1.0]), "weights[0] is -1");
        Refusal.Refused(() => backend.ObjectiveModel(Decay, [double.NaN], [2.0]), "x[0] is NaN");
        Refusal.Refused(() => backend.ObjectiveFunction(Objectives.Bowl, [double.NaN]), "p[0] is NaN");
        ScalarFunction<double> plain = x => x[0];
        Refusal.Refused(() => backend.ObjectiveFunction(plain), "ForwardDualBackend", "generic method");
        Refusal.Refused(() => backend.ObjectiveModel((a, t, y) => y[0] = a[0], [1.0], [2.0]), "generic method");
    }
}
