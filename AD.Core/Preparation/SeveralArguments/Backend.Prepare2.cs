using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

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
        ArgumentLayout layout = new(shape.First, shape.Second);
        return new(f is BoundScalar2 bound
            ? PrepareScalar(new PlacedScalar2<ScalarCall2>(new(Accept(bound)), layout), layout.Length, layout.ActiveLength)
            : PrepareScalar(new PlacedScalar2<TFunction>(f, layout), layout.Length, layout.ActiveLength), layout);
    }

    /// <summary>Prepares a vector function of two vectors.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The lengths of the arguments, which of them are constant, and the number of outputs.</param>
    /// <returns>Value, Jacobians, pushforward and pullbacks of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public PreparedVector2 Prepare(VectorFunction2<double> f, VectorShape2 shape) => Prepare(Function.From(f, shape.OutputLength), shape);

    /// <summary>Prepares a vector function of two vectors.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The lengths of the arguments, which of them are constant, and the number of outputs.</param>
    /// <returns>Value, Jacobians, pushforward and pullbacks of f.</returns>
    /// <exception cref="ArgumentException">The function has another number of outputs than the shape, or is a plain delegate that this backend cannot take.</exception>
    public PreparedVector2 Prepare<TFunction>(TFunction f, VectorShape2 shape)
        where TFunction : IVectorFunction2
    {
        ArgumentLayout layout = new(shape.First, shape.Second);
        VectorShape flat = new(layout.ActiveLength, shape.OutputLength, layout.Length - layout.ActiveLength);
        return new(f is BoundVector2 bound ? Prepare(new PlacedVector2<VectorCall2>(new(Accept(bound)), layout), flat) : Prepare(new PlacedVector2<TFunction>(f, layout), flat), layout);
    }
}

/// <summary>A function of two vectors as a function of one flat vector: slices, no copies.</summary>
internal readonly struct PlacedScalar2<TFunction>(TFunction f, ArgumentLayout at) : IScalarFunction
    where TFunction : IScalarFunction2
{
    [MethodImpl(Boundary.OwnBudget)]
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => f.Evaluate(at.First.Of(x), at.Second.Of(x));
}

/// <summary>A function of two vectors as a function of one flat vector: slices, no copies.</summary>
internal readonly struct PlacedVector2<TFunction>(TFunction f, ArgumentLayout at) : IVectorFunction
    where TFunction : IVectorFunction2
{
    public int OutputLength(int inputLength) => f.OutputLength(at.First.Length, at.Second.Length);

    [MethodImpl(Boundary.OwnBudget)]
    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => f.Evaluate(at.First.Of(x), at.Second.Of(x), y);
}
