using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <content>Preparation of functions that are evaluated at many points at once.</content>
public abstract partial class Backend
{
    /// <summary>Prepares a scalar function for many points at once.</summary>
    /// <param name="f">The function f : Rⁿ → R; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The number of active inputs and of constants.</param>
    /// <param name="varying">The entries of the flat point that differ from point to point, such as <c>..2</c> or <c>5..</c>; all of them when omitted. The others are given once for all points.</param>
    /// <returns>Values, gradients and the other operators of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public PreparedBatch PrepareBatch(ScalarFunction<double> f, ScalarShape shape, Range? varying = null) => PrepareBatch(new ScalarCall(Accept(Function.From(f))), shape, varying);

    /// <summary>Prepares a scalar function for many points at once.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The number of active inputs and of constants.</param>
    /// <param name="varying">The entries of the flat point that differ from point to point, such as <c>..2</c> or <c>5..</c>; all of them when omitted. The others are given once for all points.</param>
    /// <returns>Values, gradients and the other operators of f.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More entries vary than the point has.</exception>
    public PreparedBatch PrepareBatch<TFunction>(TFunction f, ScalarShape shape, Range? varying = null)
        where TFunction : IScalarFunction
        => f is BoundScalar bound
            ? PrepareBatch(new ScalarCall(Accept(bound)), shape, varying)
            : PrepareVectorBatch(new ScalarAsVector<TFunction>(f), Batch(new(shape.InputLength, 1, shape.Constants), varying));

    /// <summary>Prepares a vector function for many points at once.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The number of active inputs, of outputs and of constants.</param>
    /// <param name="varying">The entries of the flat point that differ from point to point, such as <c>..2</c> or <c>5..</c>; all of them when omitted. The others are given once for all points.</param>
    /// <returns>Values, Jacobians, pushforwards and pullbacks of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public PreparedBatch PrepareBatch(VectorFunction<double> f, VectorShape shape, Range? varying = null)
        => PrepareBatch(new VectorCall(Accept(Function.From(f, shape.OutputLength))), shape, varying);

    /// <summary>Prepares a vector function that allocates its result for many points at once.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ; what it captures is frozen while it is prepared. What it allocates itself it allocates at every evaluation.</param>
    /// <param name="shape">The number of active inputs, of outputs and of constants.</param>
    /// <param name="varying">The entries of the flat point that differ from point to point, such as <c>..2</c> or <c>5..</c>; all of them when omitted. The others are given once for all points.</param>
    /// <returns>Values, Jacobians, pushforwards and pullbacks of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public PreparedBatch PrepareBatch(MapFunction<double> f, VectorShape shape, Range? varying = null)
        => PrepareBatch(new MapCall(Accept(Function.From(f, shape.OutputLength))), shape, varying);

    /// <summary>Prepares a vector function for many points at once.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The number of active inputs, of outputs and of constants.</param>
    /// <param name="varying">The entries of the flat point that differ from point to point, such as <c>..2</c> or <c>5..</c>; all of them when omitted. The others are given once for all points.</param>
    /// <returns>Values, Jacobians, pushforwards and pullbacks of f.</returns>
    /// <exception cref="ArgumentException">The function has another number of outputs than the shape.</exception>
    /// <exception cref="ArgumentOutOfRangeException">More entries vary than the point has.</exception>
    public PreparedBatch PrepareBatch<TFunction>(TFunction f, VectorShape shape, Range? varying = null)
        where TFunction : IVectorFunction
    {
        switch (f)
        {
            case BoundVector bound:
                return PrepareBatch(new VectorCall(Accept(bound)), shape, varying);
            case BoundMap map:
                return PrepareBatch(new MapCall(Accept(map)), shape, varying);
            default:
                CheckOutputs(f, shape);
                return PrepareVectorBatch(f, Batch(shape, varying));
        }
    }

    /// <summary>Prepares a vector function for many points at once; a scalar function comes as one with one output.</summary>
    /// <remarks>Derived here: point after point through <see cref="PrepareVector"/>. A backend that computes several points together overrides it.</remarks>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The lengths, and which inputs are active and which vary.</param>
    /// <returns>The preparation, for one thread at a time.</returns>
    protected internal virtual PreparedBatch PrepareVectorBatch<TFunction>(TFunction f, BatchShape shape)
        where TFunction : IVectorFunction
        => new DerivedPreparedBatch(PrepareVector(f, shape.InputLength, shape.OutputLength, shape.ActiveLength), shape);

    private static BatchShape Batch(VectorShape shape, Range? varying)
    {
        int inputs = shape.InputLength + shape.Constants;
        Range range = varying ?? Range.All;
        int start = range.Start.GetOffset(inputs), end = range.End.GetOffset(inputs);
        if (start < 0 || end > inputs || start > end)
        {
            throw new ArgumentOutOfRangeException(
                nameof(varying), range, $"The entries {range} of the point are to vary; it has {inputs}, {shape.InputLength} active ones and {shape.Constants} constants: give a range within 0..{inputs}.");
        }

        return new(inputs, shape.OutputLength, shape.InputLength, start, end - start);
    }
}
