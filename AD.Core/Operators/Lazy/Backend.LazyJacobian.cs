using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <content>Jacobians as operators.</content>
public abstract partial class Backend
{
    /// <summary>The Jacobian at a point as an operator, not formed.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ; what it captures is frozen while the operator is used.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The map v ↦ J v, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public LazyJacobian LazyJacobian(VectorFunction<double> f, ReadOnlySpan<double> x, int outputLength) => LazyJacobian(Accept(Function.From(f, outputLength)), x);

    /// <summary>The Jacobian at a point as an operator, not formed, of a function that allocates its result, which is evaluated here; the number of outputs is remembered, and found by one more evaluation the first time.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ; what it captures is frozen while the operator is used.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <returns>The map v ↦ J v, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public LazyJacobian LazyJacobian(MapFunction<double> f, ReadOnlySpan<double> x)
        => OfMap(f, x, default, static (backend, f, x, _) =>
        {
            // The value is taken here, where a length that was remembered can still be corrected.
            LazyJacobian map = backend.LazyJacobian(f, x);
            _ = map.Value;
            return map;
        });

    /// <summary>The Jacobian at a point as an operator, not formed.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ; what it captures is frozen while the operator is used.</param>
    /// <param name="x">The point, length n; finite; copied.</param>
    /// <returns>The map v ↦ J v, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public LazyJacobian LazyJacobian<TFunction>(TFunction f, ReadOnlySpan<double> x)
        where TFunction : IVectorFunction
    {
        Expect.Finite(x);
        return new(Recorded(Unprepared.Prepare(f, Shape.Vector(x.Length, Outputs(f, x.Length))), x));
    }

    /// <summary>A linearization of a prepared function, moved to a point.</summary>
    internal static PreparedLinearization Recorded(PreparedVector prepared, ReadOnlySpan<double> x)
    {
        PreparedLinearization linearization = prepared.Linearize();
        linearization.MoveTo(x);
        return linearization;
    }
}
