using System.Numerics;
using AD.Backends;
using AD.Tests.Traits;
using Xunit;

namespace AD.Tests.Structures;

/// <summary>What users write: methods of objects, local functions with captured constants, extension methods, lambdas that forward; and how often each is evaluated.</summary>
public class WaysInTests
{
    private static readonly Rates<double> R = new() { Alpha = 2, Beta = 3, Gamma = 0.4 };

    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    [Theory]
    [MemberData(nameof(Backends))]
    public void MethodsAndLambdas(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        Model model = new(4.0);
        double scale = 4.0;
        T Local<T>(Rates<T> r) where T : IFloatingPointIeee754<T> => scale * r.Alpha * r.Beta;
        double[] expected = [12.0, 8.0, 0.0];
        Close.To(expected, OperatorTests.Entries(backend.Gradient(model.Loss, R)), 1e-9, "method of an object");
        Close.To(expected, OperatorTests.Entries(backend.Gradient(r => model.Loss(r), R)), 1e-9, "lambda that forwards");
        Close.To(expected, OperatorTests.Entries(backend.Gradient(Local, R)), 1e-9, "local function");
        Close.To(expected, OperatorTests.Entries(backend.Gradient(model.Extended, R)), 1e-9, "extension method");
        Close.To(expected, OperatorTests.Entries(backend.Gradient(Models.Generic<Model, double>, R)), 1e-9, "a type parameter that is not the number");
        StructureFunction<Rates<double>, double> f = model.Loss;
        Close.To(expected, OperatorTests.Entries(backend.Gradient(f, R)), 1e-9, "delegate");
    }

    /// <summary>The same lambda over a variable that changes is the function it is now.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void ChangedVariable(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        Model model = new(4.0);
        StructureFunction<Rates<double>, double> f = r => model.Loss(r);
        Close.To(12.0, backend.Gradient(f, R).Alpha, 1e-9);
        model = new(5.0);
        (double value, Rates<double> gradient) = backend.ValueAndGradient(f, R);
        Close.To(30.0, value, 1e-12);
        Close.To(15.0, gradient.Alpha, 1e-9);
    }

    /// <summary>A structure costs as many evaluations as the vector of its entries: a value that comes along costs none.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void Evaluations(string name)
    {
        Backend backend = BackendCatalogue.Find(name);
        Counter counter = new();
        CountedModel model = new(counter);
        double[] x = OperatorTests.Entries(R), c = [2.0, 5.0];
        Same(() => backend.Gradient(model, x), () => backend.Gradient(model.Loss, R));
        Same(() => backend.ValueAndGradient(model, x), () => backend.ValueAndGradient(model.Loss, R));
        Same(() => backend.ValueAndJacobian((IVectorFunction)model, x), () => backend.ValueAndJacobian(model.Motion, R));
        Same(() => backend.ValueAndPushforward((IVectorFunction)model, x, x), () => backend.ValueAndPushforward(model.Motion, R, R));
        Same(() => backend.ValueAndPullback((IVectorFunction)model, x, c), () => backend.ValueAndPullback(model.Motion, R, new State<double>(2, 5)));
        if (backend.Traits.SecondOrder)
        {
            Same(() => backend.ValueGradientAndHessian(model, x), () => backend.ValueGradientAndHessian(model.Loss, R));
            Same(() => backend.GradientAndHessianVectorProduct(model, x, x), () => backend.GradientAndHessianVectorProduct(model.Loss, R, R));
        }

        void Same(Action flat, Action structured)
        {
            counter.Clear();
            flat();
            int expected = counter.Evaluations;
            counter.Clear();
            structured();
            Assert.Equal(expected, counter.Evaluations);
        }
    }

    internal sealed class Model(double scale)
    {
        public double Scale { get; } = scale;

        public T Loss<T>(Rates<T> r) where T : IFloatingPointIeee754<T> => Scale * r.Alpha * r.Beta;
    }

    private sealed class CountedModel(Counter counter) : IScalarFunction, IVectorFunction
    {
        public T Loss<T>(Rates<T> r) where T : IFloatingPointIeee754<T>
        {
            counter.Count<T>();
            return r.Alpha * r.Beta + T.Sin(r.Gamma);
        }

        public State<T> Motion<T>(Rates<T> r) where T : IFloatingPointIeee754<T>
        {
            counter.Count<T>();
            return new(r.Alpha * r.Beta, T.Sin(r.Gamma));
        }

        public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Loss(Structure.View<Rates<T>, T>(x));

        public int OutputLength(int inputLength) => 2;

        public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Structure.View<State<T>, T>(y) = Motion(Structure.View<Rates<T>, T>(x));
    }
}

internal static class Models
{
    public static T Extended<T>(this WaysInTests.Model model, Rates<T> r) where T : IFloatingPointIeee754<T> => model.Scale * r.Alpha * r.Beta;

    public static T Generic<TData, T>(Rates<T> r) where T : IFloatingPointIeee754<T> => r.Alpha * r.Beta * T.CreateSaturating(typeof(TData).Name.Length - 1);
}
