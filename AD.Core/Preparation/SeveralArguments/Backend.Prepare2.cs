using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <content>Preparation of functions of two vectors.</content>
public abstract partial class Backend
{
    /// <summary>Prepares a scalar function of two vectors.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The lengths of the arguments, and which are constant.</param>
    /// <returns>Value, gradients and products of the Hessian of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public PreparedScalar2 Prepare(ScalarFunction2<double> f, ScalarShape2 shape) => Prepare(Function.From(f), shape);

    /// <summary>Prepares a scalar function of two vectors.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → R; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The lengths of the arguments, and which are constant.</param>
    /// <returns>Value, gradients and products of the Hessian of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    public PreparedScalar2 Prepare<TFunction>(TFunction f, ScalarShape2 shape)
        where TFunction : IScalarFunction2
    {
        ArgumentLength[] lengths = [shape.First, shape.Second];
        Layout layout = ArgumentBuffer.Layout(lengths);
        return new(f is BoundScalar2 bound
            ? PrepareScalar(new SegmentedScalar2<ScalarCall2>(new(Accept(bound)), layout), layout.Length, layout.ActiveLength)
            : PrepareScalar(new SegmentedScalar2<TFunction>(f, layout), layout.Length, layout.ActiveLength), lengths);
    }

    /// <summary>Prepares a vector function of two vectors.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The lengths of the arguments, which of them are constant, and the number of outputs.</param>
    /// <returns>Value, Jacobians, pushforward and pullbacks of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public PreparedVector2 Prepare(VectorFunction2<double> f, VectorShape2 shape) => Prepare(Function.From(f, shape.OutputLength), shape);

    /// <summary>Prepares a vector function of two vectors that allocates its result.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ; what it captures is frozen while it is prepared. What it allocates itself it allocates at every evaluation.</param>
    /// <param name="shape">The lengths of the arguments, which of them are constant, and the number of outputs.</param>
    /// <returns>Value, Jacobians, pushforward and pullbacks of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public PreparedVector2 Prepare(MapFunction2<double> f, VectorShape2 shape) => Prepare(new MapCall2(Accept(Function.From(f, shape.OutputLength))), shape);

    /// <summary>Prepares a vector function of two vectors.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The lengths of the arguments, which of them are constant, and the number of outputs.</param>
    /// <returns>Value, Jacobians, pushforward and pullbacks of f.</returns>
    /// <exception cref="ArgumentException">The function has another number of outputs than the shape, or is a plain delegate that this backend cannot take.</exception>
    public PreparedVector2 Prepare<TFunction>(TFunction f, VectorShape2 shape)
        where TFunction : IVectorFunction2
    {
        ArgumentLength[] lengths = [shape.First, shape.Second];
        Layout layout = ArgumentBuffer.Layout(lengths);
        VectorShape flat = new(layout.ActiveLength, shape.OutputLength, layout.Length - layout.ActiveLength);
        return new(f is BoundVector2 bound ? Prepare(new SegmentedVector2<VectorCall2>(new(Accept(bound)), layout), flat) : Prepare(new SegmentedVector2<TFunction>(f, layout), flat), lengths);
    }
}
