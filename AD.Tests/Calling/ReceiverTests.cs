using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.Calling;

/// <summary>What a function is called on: overrides and base calls, interfaces, structs, extension methods, fields. Seen through rightly or refused, never another function.</summary>
public class ReceiverTests
{
    private static readonly double[] X = [0.7, 1.3];

    private static readonly Model Shared = new(3.0);

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    private interface IEnergy
    {
        T Energy<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>;
    }

    /// <summary>base.Energy(x) in a lambda is the base's function even where the receiver overrides it: x₀², not 10 x₀².</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void BaseCall(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        Derived derived = new();
        Exception? refusal = Record.Exception(() => Close.To([1.4, 0.0], derived.ThroughALambda(backend, X), 1e-10, "lambda"));
        Assert.True(backend.Traits.PlainDelegates ? refusal is null : refusal is ArgumentException, refusal?.Message);
        Close.To([1.4, 0.0], derived.ThroughAMethod(backend, X), 1e-10, "method");
        refusal = Record.Exception(() => Close.To([1.4, 0.0], derived.AsAMethodGroup(backend, X), 1e-10, "method group"));
        Assert.True(refusal is null or ArgumentException, refusal?.Message);
        Close.To([14.0, 0.0], backend.Gradient(derived.Energy, X), 1e-10, "the override");
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Interface(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        IEnergy energy = new Explicit();
        IScalarFunction function = new RosenbrockFunctor();
        Close.To([0.0, 3.0], backend.Gradient(energy.Energy, X), 1e-10, "method group on an interface");
        Close.To([0.0, 3.0], backend.Gradient(x => energy.Energy(x), X), 1e-10, "lambda on an interface");
        Close.To(backend.Gradient(function, X), backend.Gradient(x => function.Evaluate(x), X), 1e-10, "lambda on IScalarFunction");
        Close.To(backend.Gradient(function, X), backend.Gradient(function.Evaluate, X), 1e-10, "method group on IScalarFunction");
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void Struct(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        Scaled scaled = new(4.0);
        Close.To([5.2, 2.8], backend.Gradient(scaled.Product, X), 1e-10, "method group on a struct");
        Close.To([5.2, 2.8], backend.Gradient(x => scaled.Product(x), X), 1e-10, "lambda over a captured struct");
        scaled = new(1.0);
        Close.To([1.3, 0.7], backend.Gradient(x => scaled.Product(x), X), 1e-10, "the same lambda when the struct has changed");
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void ExtensionMethod(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        Close.To([3.0, 6.0], backend.Gradient(Shared.Linear, X), 1e-10, "extension method");
        Exception? refusal = Record.Exception(() => Close.To([3.0, 6.0], backend.Gradient(x => Shared.Linear(x), X), 1e-10, "extension method through a lambda"));
        Assert.True(refusal is null || (!backend.Traits.PlainDelegates && refusal is ArgumentException), refusal?.Message);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public void StaticField(string name)
        => Close.To([3.9, 2.1], BackendCatalogue.Find(name).Gradient(x => Shared.Loss(x), X), 1e-10, "model in a static field");

    /// <summary>Arguments passed on in another order are another function.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void SwappedArguments(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        static T Quotient<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T> => a[0] / b[0];
        Exception? refusal = Record.Exception(() =>
        {
            (double[] gx, double[] gp) = backend.Gradient((x, p) => Quotient(p, x), [2.0], [6.0]);
            Close.To([-1.5], gx, 1e-9, "∂(p/x)/∂x");
            Close.To([0.5], gp, 1e-9, "∂(p/x)/∂p");
        });
        Assert.True(backend.Traits.PlainDelegates ? refusal is null : refusal is ArgumentException, refusal?.Message);
    }

    /// <summary>Constants passed on beside the argument make a lambda that does more than forward.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void LambdaOverALambda(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        ScalarFunction<double> inner = Models.Rosenbrock;
        ScalarFunction<double> outer = x => inner(x);
        Exception? refusal = Record.Exception(() => Close.To(backend.Gradient(Models.Rosenbrock, X), backend.Gradient(outer, X), 1e-10));
        Assert.True(refusal is null || (!backend.Traits.PlainDelegates && refusal is ArgumentException), refusal?.Message);
    }

    /// <summary>A method of a generic class: its class's parameter stays, or it is refused as a plain delegate.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void MethodOfAGenericClass(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        Close.To([2.6, 1.4], backend.Gradient(new Holder<double>(2.0).Generic, X), 1e-10);
        Exception? refusal = Record.Exception(() => Close.To([2.6, 1.4], backend.Gradient(new Holder<double>(2.0).Fixed, X), 1e-10));
        Assert.True(backend.Traits.PlainDelegates ? refusal is null : refusal is ArgumentException, refusal?.Message);
    }

    private sealed class Derived() : Model(1.0)
    {
        public override T Energy<T>(ReadOnlySpan<T> x) => 10.0 * x[0] * x[0];

        public double[] ThroughALambda(Backend backend, double[] x) => backend.Gradient(v => base.Energy(v), x);

        public double[] AsAMethodGroup(Backend backend, double[] x) => backend.Gradient(base.Energy, x);

        public double[] ThroughAMethod(Backend backend, double[] x) => backend.Gradient(BaseEnergy, x);

        private T BaseEnergy<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => base.Energy(x);
    }

    private sealed class Explicit : IEnergy
    {
        T IEnergy.Energy<T>(ReadOnlySpan<T> x) => 3.0 * x[1];
    }

    private readonly struct Scaled(double scale)
    {
        private readonly double scale = scale;

        public T Product<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => scale * x[0] * x[1];
    }

    private sealed class Holder<TNumber>(TNumber scale) where TNumber : IFloatingPointIeee754<TNumber>
    {
        public T Generic<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.CreateChecked(scale) * x[0] * x[1];

        public TNumber Fixed(ReadOnlySpan<TNumber> x) => scale * x[0] * x[1];
    }
}

internal static class ModelExtensions
{
    public static T Linear<T>(this Model model, ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => model.Scale * (x[0] + 2.0 * x[1]);
}
