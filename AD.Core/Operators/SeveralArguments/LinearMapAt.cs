using System.Numerics;

namespace AD;

/// <summary>A function to Rᵐ of several arguments with a copy of its point: the pushforwards and pullbacks that outlive the call that asked for them.</summary>
internal sealed class LinearMapAt<TFunction, T>(Backend backend, TFunction f, T[] point, Layout layout)
    where TFunction : IVectorFunction
    where T : IFloatingPointIeee754<T>
{
    public T[] Pushforward1(T[] tangent) => At().Pushforward((ReadOnlySpan<T>)tangent).Pushforward;

    public T[] Pushforward2((T[] First, T[] Second) tangents) => At().Pushforward(tangents).Pushforward;

    public T[] Pushforward3((T[] First, T[] Second, T[] Third) tangents) => At().Pushforward(tangents).Pushforward;

    public T[] Pullback1(T[] cotangent) => At().Pullback1(cotangent).Pullback;

    public (T[] First, T[] Second) Pullback2(T[] cotangent) => At().Pullback2(cotangent).Pullback;

    public (T[] First, T[] Second, T[] Third) Pullback3(T[] cotangent) => At().Pullback3(cotangent).Pullback;

    public (T[] Value, Func<T[], T[]> Pullback) ValueAndPullback1() => (Value(), Pullback1);

    public (T[] Value, Func<T[], (T[] First, T[] Second)> Pullback) ValueAndPullback2() => (Value(), Pullback2);

    public (T[] Value, Func<T[], (T[] First, T[] Second, T[] Third)> Pullback) ValueAndPullback3() => (Value(), Pullback3);

    /// <summary>f at the point, evaluated here.</summary>
    private T[] Value()
    {
        T[] value = new T[Backend.Outputs(f, layout.Length)];
        value.AsSpan().Fill(T.NaN);
        f.Evaluate(point, value);
        return value;
    }

    private VectorAt<TFunction, T> At() => new(backend, f, new Arguments<T>(point, layout));
}
