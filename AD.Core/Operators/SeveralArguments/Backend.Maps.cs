using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <content>Operators of functions that allocate their results: how the number of outputs is learned.</content>
public abstract partial class Backend
{
    /// <summary>What an operator makes of a function whose number of outputs is known by now.</summary>
    private delegate TResult MapOperator<TFunction, TResult>(VectorAt<TFunction, double> at, Seeds<double> tangents)
        where TFunction : IVectorFunction;

    /// <inheritdoc cref="MapOperator{TFunction, TResult}"/>
    private delegate TResult MapOperator<TResult>(Backend backend, BoundMap f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent);

    /// <summary>
    /// Applies an operator to a function that allocates its result. The number of outputs is that of an earlier evaluation for the same lengths, if there was one; else, and where the
    /// function now returns another length, it is found by one more evaluation of its value.
    /// </summary>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    private TResult OfMap<TResult>(MapFunction2<double> f, Arguments<double> at, Seeds<double> tangents, MapOperator<SegmentedVector2<MapCall2>, TResult> apply)
    {
        int n = at.First.Length, k = at.Second.Length;
        if (MapLengths.Find(f, n, k) is { } remembered)
        {
            BoundMap2 bound = Accept(Function.From(f, remembered));
            try
            {
                return apply(At.Vector2(this, new MapCall2(bound), at), tangents);
            }
            catch (MapLengthException e) when (e.Function == bound)
            {
                // It has another length here: measured below.
            }
        }

        return apply(At.Vector2(this, Bind(f, MapLengths.Keep(f, f(at.First, at.Second), n, k)), at), tangents);
    }

    /// <inheritdoc cref="OfMap{TResult}(MapFunction2{double}, Arguments{double}, Seeds{double}, MapOperator{SegmentedVector2{MapCall2}, TResult})"/>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    private TResult OfMap<TResult>(MapFunction3<double> f, Arguments<double> at, Seeds<double> tangents, MapOperator<SegmentedVector3<MapCall3>, TResult> apply)
    {
        int n = at.First.Length, k = at.Second.Length, l = at.Third.Length;
        if (MapLengths.Find(f, n, k, l) is { } remembered)
        {
            BoundMap3 bound = Accept(Function.From(f, remembered));
            try
            {
                return apply(At.Vector3(this, new MapCall3(bound), at), tangents);
            }
            catch (MapLengthException e) when (e.Function == bound)
            {
                // It has another length here: measured below.
            }
        }

        return apply(At.Vector3(this, Bind(f, MapLengths.Keep(f, f(at.First, at.Second, at.Third), n, k, l)), at), tangents);
    }

    /// <inheritdoc cref="OfMap{TResult}(MapFunction2{double}, Arguments{double}, Seeds{double}, MapOperator{SegmentedVector2{MapCall2}, TResult})"/>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    private TResult OfMap<TResult>(MapFunction<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, MapOperator<TResult> apply)
    {
        ArgumentNullException.ThrowIfNull(f);
        Expect.Finite(x);
        if (MapLengths.Find(f, x.Length) is { } remembered)
        {
            BoundMap bound = Accept(Function.From(f, remembered));
            try
            {
                return apply(this, bound, x, tangent);
            }
            catch (MapLengthException e) when (e.Function == bound)
            {
                // It has another length here: measured below.
            }
        }

        return apply(this, Accept(Function.From(f, MapLengths.Keep(f, f(x), x.Length))), x, tangent);
    }

    /// <inheritdoc cref="OfMap{TResult}(MapFunction2{double}, Arguments{double}, Seeds{double}, MapOperator{SegmentedVector2{MapCall2}, TResult})"/>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    internal (T[] Value, T[] Derivative) OfCurve<T>(CurveFunction<T> f, T x)
        where T : System.Numerics.IFloatingPointIeee754<T>
    {
        if (MapLengths.Find(f, 1) is { } remembered)
        {
            BoundCurve bound = Accept(Function.From(f, remembered));
            try
            {
                return CurveCore(bound, x);
            }
            catch (MapLengthException e) when (e.Function == bound)
            {
                // It has another length here: measured below.
            }
        }

        return CurveCore(Accept(Function.From(f, MapLengths.Keep(f, f(x), 1))), x);
    }
}
