using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Calling;

/// <summary>How functions enter: methods with captures, overrides, several type parameters, changing closures; and what is refused.</summary>
public class WaysInTests
{
    private static readonly double[] X = [0.7, 1.3];

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    public static TheoryData<string> AtAnyNumber => [.. BackendCatalogue.All.Where(backend => backend.Traits.AnyBaseNumber).Select(backend => backend.Traits.Name)];

    public static TheoryData<string> ExactBackends => [.. BackendCatalogue.All.Where(backend => !backend.Traits.PlainDelegates).Select(backend => backend.Traits.Name)];

    [Theory]
    [MemberData(nameof(Backends))]
    public void LocalFunctionWithCaptures(string name)
    {
        double scale = 4.0;
        double[] weights = [1.0, 2.0];
        T Weighted<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => scale * (weights[0] * x[0] + weights[1] * x[1] * x[1]);
        Close.To([4.0, 4 * 2 * 2 * 1.3], BackendCatalogue.Find(name).Gradient(Weighted, X), 1e-10);
    }

    /// <summary>A captured variable is read at every call, not when the function is first seen.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void CapturedVariableThatChanges(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double scale = 1.0;
        T Scaled<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => scale * x[0] * x[1];
        for (int i = 1; i <= 3; i++)
        {
            scale = i;
            Close.To([1.3 * i, 0.7 * i], backend.Gradient(Scaled, X), 1e-10, $"scale {i}");
        }
    }

    /// <summary>One delegate object whose captured model is replaced between calls.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void CapturedModelThatChanges(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        Model model = new(1.0);
        ScalarFunction<double> loss = x => model.Loss(x);
        Close.To([1.3, 0.7], backend.Gradient(loss, X), 1e-10, "first model");
        model = new(5.0);
        Close.To([6.5, 3.5], backend.Gradient(loss, X), 1e-10, "second model");
        model.Scale = -1.0;
        Close.To([-1.3, -0.7], backend.Gradient(loss, X), 1e-10, "second model, changed");
    }

    /// <summary>A function keeps the object that its lambda forwarded to when it was made: for values as for derivatives, or a preparation would mix two models.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void PreparedModelThatIsReplaced(string name)
    {
        Model model = new(3.0);
        PreparedScalar prepared = BackendCatalogue.Find(name).Prepare(x => model.Loss(x), Shape.Scalar(2));
        model = new(5.0);
        double[] gradient = new double[2];
        Close.To(2.73, prepared.Value(X), 1e-15);
        Close.To(2.73, prepared.ValueAndGradient(X, gradient), 1e-15);
        Close.To([3.9, 2.1], gradient, 1e-10);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void VirtualMethod(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        Model plain = new(1.0), stiffer = new StifferModel(1.0);
        Close.To([1.4, 0.0], backend.Gradient(plain.Energy, X), 1e-10, "base");
        Close.To([14.0, 0.0], backend.Gradient(stiffer.Energy, X), 1e-10, "override as a method group");
        Close.To([14.0, 0.0], backend.Gradient(x => stiffer.Energy(x), X), 1e-10, "override through a lambda");
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void SeveralTypeParameters(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        Close.To([1.3, 0.7], backend.Gradient(Models.Weighted<double, int>, X), 1e-10, "TData = int");
        Close.To([2.6, 1.4], backend.Gradient(Models.Weighted<double, double>, X), 1e-10, "TData = double stays");
        Close.To([2 * 0.7 * 1.3, 0.49], backend.Gradient(Models.Second<string, double>, X), 1e-10, "number second");
    }

    [Theory]
    [MemberData(nameof(ExactBackends))]
    public void StricterConstraintIsRefusedInOurWords(string name)
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => BackendCatalogue.Find(name).Gradient(Models.TooStrict, X));
        Assert.Contains("Models.TooStrict", e.Message);
        Assert.Contains("IFloatingPointIeee754<T>", e.Message);
    }

    [Theory]
    [MemberData(nameof(ExactBackends))]
    public void PlainLambdaIsRefusedWithBothWaysOut(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double[] x = [.. X];
        Action[] calls =
        [
            () => backend.Gradient(v => v[0] * v[1], x),
            () => backend.Hessian(v => v[0] * v[1], x),
            () => backend.HessianVectorProduct(v => v[0] * v[1], x, x),
            () => backend.Derivative(y => y * y, 1.0),
            () => backend.SecondDerivative(y => y * y, 1.0),
            () => backend.Jacobian((v, y) => y[0] = v[0], x, 1),
            () => backend.Jacobian(v => new double[] { v[0] }, x),
            () => backend.Pushforward((v, y) => y[0] = v[0], x, x, 1),
            () => backend.Pullback((v, y) => y[0] = v[0], x, [1.0]),
            () => backend.Gradient((v, p) => v[0] * p[0], x, x),
            () => backend.Gradient((v, p) => v[0] * p[0], x, Constant.Of(x)),
            () => backend.Derivative((v, p) => v * p, 1.0, Constant.Of(2.0)),
            () => backend.Prepare(v => v[0] * v[1], Shape.Scalar(2)),
            () => backend.Prepare((v, y) => y[0] = v[0], Shape.Vector(2, 1)),
            () => backend.Prepare((u, p, t, du) => du[0] = u[0], Shape.Ode(1, 0)),
        ];
        for (int i = 0; i < calls.Length; i++)
        {
            ArgumentException e = Assert.Throws<ArgumentException>(calls[i]);
            Assert.True(e.Message.Contains("generic method") && e.Message.Contains("FiniteDifferenceBackend") && e.Message.Contains(backend.GetType().Name), $"call {i}: {e.Message}");
        }
    }

    [Fact]
    public void PlainLambdaIsTakenByFiniteDifferences()
    {
        Backend backend = new FiniteDifferenceBackend();
        double[] x = [.. X];
        Close.To([1.3, 0.7], backend.Gradient(v => v[0] * v[1], x), 1e-10);
        Close.To(new double[,] { { 0, 1 }, { 1, 0 } }, backend.Hessian(v => v[0] * v[1], x), 1e-9);
        Close.To(2.0, backend.Derivative(y => y * y, 1.0), 1e-10);
        Close.To(new double[,] { { 1.3, 0.7 } }, backend.Jacobian((v, y) => y[0] = v[0] * v[1], x, 1), 1e-10);
        Close.To(new double[,] { { 1.3, 0.7 } }, backend.Jacobian(v => new double[] { v[0] * v[1] }, x), 1e-10);
        Close.To([0.7, 1.3], backend.Gradient((v, p) => v[0] * p[0] + v[1] * p[1], x, Constant.Of(x)), 1e-10);
        double[] gradient = new double[2];
        backend.Prepare(v => v[0] * v[1], Shape.Scalar(2)).Gradient(x, gradient);
        Close.To([1.3, 0.7], gradient, 1e-10);
    }

    /// <summary>A lambda that does more than forward is a plain delegate, even when it calls a generic method.</summary>
    [Theory]
    [MemberData(nameof(ExactBackends))]
    public void LambdaThatDoesMoreThanForwardIsRefused(string name)
        => Assert.Throws<ArgumentException>(() => BackendCatalogue.Find(name).Gradient(x => 2.0 * Models.Rosenbrock(x), X));

    [Theory]
    [MemberData(nameof(AtAnyNumber))]
    public void FloatAtEveryOperator(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        double tolerance = backend.Traits.IsExact ? 1e-6 : 1e-3, second = backend.Traits.IsExact ? 1e-5 : 5e-2;
        float[] x = [0.7f, 1.3f], v = [0.4f, 1.1f];
        static double[] Wide(float[] vector) => [.. vector.Select(entry => (double)entry)];
        static T Product<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[0] * x[1];
        static T Cube<T>(T x) where T : IFloatingPointIeee754<T> => x * x * x;
        static void Pair<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => (y[0], y[1]) = (x[0] * x[1], x[0] + x[1]);
        Close.To([1.82, 0.49], Wide(backend.Gradient(Product, x)), tolerance, "gradient");
        Close.To([2.6 * 0.4 + 1.4 * 1.1, 1.4 * 0.4], Wide(backend.HessianVectorProduct(Product, x, v)), second, "H v");
        Close.To(1.4, backend.Hessian(Product, x)[0, 1], second, "Hessian");
        Close.To(3 * 0.49, backend.Derivative(Cube, 0.7f), tolerance, "derivative");
        Close.To(6 * 0.7, backend.SecondDerivative(Cube, 0.7f), second, "second derivative");
        Close.To(1.3, backend.Jacobian(Pair, x, 2)[0, 0], tolerance, "Jacobian");
        Close.To([1.3 * 0.4 + 0.7 * 1.1, 1.5], Wide(backend.Pushforward(Pair, x, v, 2)), tolerance, "pushforward");
        Close.To([1.3 * 0.4 + 1.1, 0.7 * 0.4 + 1.1], Wide(backend.Pullback(Pair, x, v)), tolerance, "pullback");
        Close.To(0.7 * 0.7 * 1.3, backend.ValueAndGradient(Product, x).Value, 1e-6, "value");
    }
}
