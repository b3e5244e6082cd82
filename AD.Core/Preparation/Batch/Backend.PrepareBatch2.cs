using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <content>Functions f(x, p) at many points x with one p.</content>
public abstract partial class Backend
{
    /// <summary>Prepares a scalar function of two vectors for many points at once: the first argument is given for each point, the second one is shared.</summary>
    /// <remarks>Rows of tangents and gradients are those of the active arguments, the first argument before the second one.</remarks>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The lengths of the arguments, and which are constant.</param>
    /// <returns>Values, gradients and the other operators of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public PreparedBatch PrepareBatch(ScalarFunction2<double> f, ScalarShape2 shape) => PrepareBatch(Function.From(f), shape);

    /// <summary>Prepares a scalar function of two vectors for many points at once: the first argument is given for each point, the second one is shared.</summary>
    /// <remarks>Rows of tangents and gradients are those of the active arguments, the first argument before the second one.</remarks>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The lengths of the arguments, and which are constant.</param>
    /// <returns>Values, gradients and the other operators of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    public PreparedBatch PrepareBatch<TFunction>(TFunction f, ScalarShape2 shape)
        where TFunction : IScalarFunction2
    {
        Layout layout = ArgumentBuffer.Layout([shape.First, shape.Second]);
        ScalarShape flat = new(layout.ActiveLength, layout.Length - layout.ActiveLength);
        return f is BoundScalar2 bound
            ? PrepareBatch(new SegmentedScalar2<ScalarCall2>(new(Accept(bound)), layout), flat, First(layout))
            : PrepareBatch(new SegmentedScalar2<TFunction>(f, layout), flat, First(layout));
    }

    /// <summary>Prepares a vector function of two vectors for many points at once: the first argument is given for each point, the second one is shared.</summary>
    /// <remarks>Rows of tangents and cotangents, and columns of Jacobians, are those of the active arguments, the first argument before the second one.</remarks>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The lengths of the arguments, which of them are constant, and the number of outputs.</param>
    /// <returns>Values, Jacobians, pushforwards and pullbacks of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public PreparedBatch PrepareBatch(VectorFunction2<double> f, VectorShape2 shape) => PrepareBatch(Function.From(f, shape.OutputLength), shape);

    /// <summary>Prepares a vector function of two vectors that allocates its result for many points at once: the first argument is given for each point, the second one is shared.</summary>
    /// <remarks>Rows of tangents and cotangents, and columns of Jacobians, are those of the active arguments, the first argument before the second one.</remarks>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ; what it captures is frozen while it is prepared. What it allocates itself it allocates at every evaluation.</param>
    /// <param name="shape">The lengths of the arguments, which of them are constant, and the number of outputs.</param>
    /// <returns>Values, Jacobians, pushforwards and pullbacks of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public PreparedBatch PrepareBatch(MapFunction2<double> f, VectorShape2 shape) => PrepareBatch(new MapCall2(Accept(Function.From(f, shape.OutputLength))), shape);

    /// <summary>Prepares a vector function of two vectors for many points at once: the first argument is given for each point, the second one is shared.</summary>
    /// <remarks>Rows of tangents and cotangents, and columns of Jacobians, are those of the active arguments, the first argument before the second one.</remarks>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The lengths of the arguments, which of them are constant, and the number of outputs.</param>
    /// <returns>Values, Jacobians, pushforwards and pullbacks of f.</returns>
    /// <exception cref="ArgumentException">The function has another number of outputs than the shape, or is a plain delegate that this backend cannot take.</exception>
    public PreparedBatch PrepareBatch<TFunction>(TFunction f, VectorShape2 shape)
        where TFunction : IVectorFunction2
    {
        Layout layout = ArgumentBuffer.Layout([shape.First, shape.Second]);
        VectorShape flat = new(layout.ActiveLength, shape.OutputLength, layout.Length - layout.ActiveLength);
        return f is BoundVector2 bound
            ? PrepareBatch(new SegmentedVector2<VectorCall2>(new(Accept(bound)), layout), flat, First(layout))
            : PrepareBatch(new SegmentedVector2<TFunction>(f, layout), flat, First(layout));
    }

    private static Range First(Layout layout) => layout.First.Start..(layout.First.Start + layout.First.Length);
}
