using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <summary>Preparation: one object for one function and one shape, with every operator of that function.</summary>
public abstract partial class Backend
{
    /// <summary>Prepares a function of one number.</summary>
    /// <param name="f">The function f : R → R; what it captures is frozen while it is prepared.</param>
    /// <returns>Value and derivatives of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public PreparedUnivariate Prepare(UnivariateFunction<double> f) => Prepare(new UnivariateCall(Accept(Function.From(f))));

    /// <summary>Prepares a function of one number.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : R → R; what it captures is frozen while it is prepared.</param>
    /// <returns>Value and derivatives of f.</returns>
    public PreparedUnivariate Prepare<TFunction>(TFunction f)
        where TFunction : IUnivariateFunction
        => f is BoundUnivariate bound ? PrepareUnivariate(new UnivariateCall(Accept(bound))) : PrepareUnivariate(f);

    /// <summary>Prepares a scalar function.</summary>
    /// <param name="f">The function f : Rⁿ → R; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The number of active inputs and of constants.</param>
    /// <returns>Value, gradient, Hessian and its products of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public PreparedScalar Prepare(ScalarFunction<double> f, ScalarShape shape) => Prepare(new ScalarCall(Accept(Function.From(f))), shape);

    /// <summary>Prepares a scalar function.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The number of active inputs and of constants.</param>
    /// <returns>Value, gradient, Hessian and its products of f.</returns>
    public PreparedScalar Prepare<TFunction>(TFunction f, ScalarShape shape)
        where TFunction : IScalarFunction
        => f is BoundScalar bound ? Prepare(new ScalarCall(Accept(bound)), shape) : PrepareScalar(f, shape.InputLength + shape.Constants, shape.InputLength);

    /// <summary>Prepares a vector function.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The number of active inputs, of outputs and of constants.</param>
    /// <returns>Value, Jacobian, pushforward and pullback of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public PreparedVector Prepare(VectorFunction<double> f, VectorShape shape) => Prepare(new VectorCall(Accept(Function.From(f, shape.OutputLength))), shape);

    /// <summary>Prepares a vector function that allocates its result.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ; what it captures is frozen while it is prepared. What it allocates itself it allocates at every evaluation.</param>
    /// <param name="shape">The number of active inputs, of outputs and of constants.</param>
    /// <returns>Value, Jacobian, pushforward and pullback of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public PreparedVector Prepare(MapFunction<double> f, VectorShape shape) => Prepare(new MapCall(Accept(Function.From(f, shape.OutputLength))), shape);

    /// <summary>Prepares a vector function.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The number of active inputs, of outputs and of constants.</param>
    /// <returns>Value, Jacobian, pushforward and pullback of f.</returns>
    /// <exception cref="ArgumentException">The function has another number of outputs than the shape.</exception>
    public PreparedVector Prepare<TFunction>(TFunction f, VectorShape shape)
        where TFunction : IVectorFunction
    {
        switch (f)
        {
            case BoundVector bound:
                return Prepare(new VectorCall(Accept(bound)), shape);
            case BoundMap map:
                return Prepare(new MapCall(Accept(map)), shape);
        }

        CheckOutputs(f, shape);
        return PrepareVector(f, shape.InputLength + shape.Constants, shape.OutputLength, shape.InputLength);
    }

    /// <summary>Prepares a right-hand side u' = f(u, p, t).</summary>
    /// <param name="f">The right-hand side; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The lengths of state and parameters.</param>
    /// <returns>Value, pullback, pushforwards, state Jacobian and time derivative of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public PreparedOde Prepare(OdeFunction<double> f, OdeShape shape) => Prepare(Function.From(f), shape);

    /// <summary>Prepares a right-hand side u' = f(u, p, t).</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The right-hand side; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The lengths of state and parameters.</param>
    /// <returns>Value, pullback, pushforwards, state Jacobian and time derivative of f.</returns>
    public PreparedOde Prepare<TFunction>(TFunction f, OdeShape shape)
        where TFunction : IOdeFunction
        => f is BoundOde bound ? PrepareOde(new OdeCall(Accept(bound)), shape.StateLength, shape.ParameterLength) : PrepareOde(f, shape.StateLength, shape.ParameterLength);

    private static void CheckOutputs<TFunction>(TFunction f, VectorShape shape)
        where TFunction : IVectorFunction
    {
        int inputs = shape.InputLength + shape.Constants, outputs = Outputs(f, inputs);
        if (outputs != shape.OutputLength)
        {
            throw new ArgumentException($"The function says that it has {outputs} outputs for {inputs} inputs; the shape says {shape.OutputLength}.", nameof(shape));
        }
    }
}
