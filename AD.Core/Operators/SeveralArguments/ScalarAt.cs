using System.Numerics;

namespace AD;

/// <summary>A function to R of several arguments at a point: what its gradients and derivatives are made of. The digit of a method says how many arguments are active.</summary>
internal readonly ref struct ScalarAt<TFunction, T>(Backend backend, TFunction f, Arguments<T> at)
    where TFunction : IScalarFunction
    where T : IFloatingPointIeee754<T>
{
    private readonly Arguments<T> at = at;

    public (T Value, T Derivative) ValueAndDerivative1()
    {
        T derivative = T.Zero;
        T value = ValueAndGradient(new Span<T>(ref derivative));
        return (value, derivative);
    }

    public (T Value, (T First, T Second) Derivative) ValueAndDerivative2()
    {
        T first = T.Zero, second = T.Zero;
        T value = ValueAndGradient(new Span<T>(ref first), new Span<T>(ref second));
        return (value, (first, second));
    }

    public (T Value, (T First, T Second, T Third) Derivative) ValueAndDerivative3()
    {
        T first = T.Zero, second = T.Zero, third = T.Zero;
        T value = ValueAndGradient(new Span<T>(ref first), new Span<T>(ref second), new Span<T>(ref third));
        return (value, (first, second, third));
    }

    public (T Value, T[] Gradient) ValueAndGradient1()
    {
        T[] first = New(0);
        return (ValueAndGradient(first), first);
    }

    public (T Value, (T[] First, T[] Second) Gradient) ValueAndGradient2()
    {
        T[] first = New(0), second = New(1);
        return (ValueAndGradient(first, second), (first, second));
    }

    public (T Value, (T[] First, T[] Second, T[] Third) Gradient) ValueAndGradient3()
    {
        T[] first = New(0), second = New(1), third = New(2);
        return (ValueAndGradient(first, second, third), (first, second, third));
    }

    /// <summary>The gradient as an operator of one row; at <see cref="double"/>.</summary>
    public LazyGradient Lazy()
    {
        Layout layout = at.Layout;
        return new(Backend.Recorded(backend.Unprepared.Prepare(new ScalarAsVector<TFunction>(f), Shape.Vector(layout.ActiveLength, 1, layout.Length - layout.ActiveLength)), at.Flat()));
    }

    /// <summary>The value, and the gradient with respect to each active argument into its destination.</summary>
    public T ValueAndGradient(Span<T> first, Span<T> second = default, Span<T> third = default)
    {
        Pieces<T> destinations = new(at, "destination", first, second, third);
        using Workspace<T> space = new(at.Layout.Length + at.Layout.ActiveLength);
        Span<T> point = space.Take(at.Layout.Length), gradient = space.Take(at.Layout.ActiveLength);
        at.CopyTo(point);
        T value = backend.ValueAndGradientCore(f, point, gradient);
        destinations.Fill(gradient);
        return value;
    }

    private T[] New(int i) => new T[at.Layout.Active(i).Length];
}
