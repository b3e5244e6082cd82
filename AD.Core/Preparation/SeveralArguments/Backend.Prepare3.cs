using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <content>Preparation of functions of three vectors.</content>
public abstract partial class Backend
{
    /// <summary>Prepares a scalar function of three vectors.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The lengths of the arguments, and which are constant.</param>
    /// <returns>Value, gradients and products of the Hessian of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public PreparedScalar3 Prepare(ScalarFunction3<double> f, ScalarShape3 shape) => Prepare(Function.From(f), shape);

    /// <summary>Prepares a scalar function of three vectors.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → R; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The lengths of the arguments, and which are constant.</param>
    /// <returns>Value, gradients and products of the Hessian of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    public PreparedScalar3 Prepare<TFunction>(TFunction f, ScalarShape3 shape)
        where TFunction : IScalarFunction3
    {
        ArgumentLength[] lengths = [shape.First, shape.Second, shape.Third];
        Layout layout = ArgumentBuffer.Layout(lengths);
        return new(f is BoundScalar3 bound
            ? PrepareScalar(new SegmentedScalar3<ScalarCall3>(new(Accept(bound)), layout), layout.Length, layout.ActiveLength)
            : PrepareScalar(new SegmentedScalar3<TFunction>(f, layout), layout.Length, layout.ActiveLength), lengths);
    }

    /// <summary>Prepares a vector function of three vectors.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The lengths of the arguments, which of them are constant, and the number of outputs.</param>
    /// <returns>Value, Jacobians, pushforward and pullbacks of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public PreparedVector3 Prepare(VectorFunction3<double> f, VectorShape3 shape) => Prepare(Function.From(f, shape.OutputLength), shape);

    /// <summary>Prepares a vector function of three vectors that allocates its result.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ; what it captures is frozen while it is prepared. What it allocates itself it allocates at every evaluation.</param>
    /// <param name="shape">The lengths of the arguments, which of them are constant, and the number of outputs.</param>
    /// <returns>Value, Jacobians, pushforward and pullbacks of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public PreparedVector3 Prepare(MapFunction3<double> f, VectorShape3 shape) => Prepare(new MapCall3(Accept(Function.From(f, shape.OutputLength))), shape);

    /// <summary>Prepares a vector function of three vectors.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ × Rˡ → Rᵐ; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The lengths of the arguments, which of them are constant, and the number of outputs.</param>
    /// <returns>Value, Jacobians, pushforward and pullbacks of f.</returns>
    /// <exception cref="ArgumentException">The function has another number of outputs than the shape, or is a plain delegate that this backend cannot take.</exception>
    public PreparedVector3 Prepare<TFunction>(TFunction f, VectorShape3 shape)
        where TFunction : IVectorFunction3
    {
        ArgumentLength[] lengths = [shape.First, shape.Second, shape.Third];
        Layout layout = ArgumentBuffer.Layout(lengths);
        VectorShape flat = new(layout.ActiveLength, shape.OutputLength, layout.Length - layout.ActiveLength);
        return new(f is BoundVector3 bound ? Prepare(new SegmentedVector3<VectorCall3>(new(Accept(bound)), layout), flat) : Prepare(new SegmentedVector3<TFunction>(f, layout), flat), lengths);
    }
}
