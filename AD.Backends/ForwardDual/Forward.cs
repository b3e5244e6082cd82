using System.Numerics;

namespace AD.Backends;

/// <summary>Derivatives of lambdas over dual numbers, for use inside a function that is itself differentiated.</summary>
/// <remarks>
/// <c>x * Forward.Derivative(y =&gt; x + y, x)</c> is exact under every outer backend: the inner variable y is a <see cref="Dual{T}"/> over the outer number, and what the lambda captures enters as a
/// constant of the inner level only. The point decides the level: a lambda that captures an outer variable takes its point at the outer level too (<c>x</c>, or <c>new Dual&lt;double&gt;(1.0)</c>, not
/// <c>1.0</c>); otherwise the call is refused, wherever the variable is kept: in a field, a collection, an array, a box, a lazy value. A static field
/// is not seen: there, the two derivatives are confused. Cost: one evaluation of f on dual numbers. Thread-safe.
/// </remarks>
public static class Forward
{
    /// <summary>The derivative f'(x).</summary>
    /// <typeparam name="T">The number type of the point, active or not.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point.</param>
    /// <returns>f'(x).</returns>
    /// <exception cref="InvalidOperationException">f captured a variable of an enclosing derivative at its own level.</exception>
    public static T Derivative<T>(Func<Dual<T>, Dual<T>> f, T x)
        where T : IFloatingPointIeee754<T>
        => ValueAndDerivative(f, x).Derivative;

    /// <summary>The derivative f'(x) at a <see cref="double"/>.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point.</param>
    /// <returns>f'(x).</returns>
    /// <exception cref="InvalidOperationException">f captured a variable of an enclosing derivative at its own level.</exception>
    public static double Derivative(Func<Dual<double>, Dual<double>> f, double x) => ValueAndDerivative(f, x).Derivative;

    /// <summary>The value f(x) and the derivative f'(x), from one evaluation.</summary>
    /// <typeparam name="T">The number type of the point, active or not.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point.</param>
    /// <returns>f(x) and f'(x).</returns>
    /// <exception cref="InvalidOperationException">f captured a variable of an enclosing derivative at its own level.</exception>
    public static (T Value, T Derivative) ValueAndDerivative<T>(Func<Dual<T>, Dual<T>> f, T x)
        where T : IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(f);
        CapturedLevels<T>.Enter(f);
        try
        {
            Dual<T> y = f(new(x, T.One));
            return (y.Primal, y.Tangent);
        }
        finally
        {
            CapturedLevels<T>.Leave();
        }
    }
}
