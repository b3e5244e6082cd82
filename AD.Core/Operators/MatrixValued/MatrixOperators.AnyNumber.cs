using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AD;

/// <content>Gradients of functions of a matrix at any number: single precision, and derivatives inside a function that is itself differentiated.</content>
public static partial class MatrixOperators
{
    /// <summary>The gradient ∇f(A) at any number, into a view of the shape of A.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c.</param>
    /// <param name="destination">Receives ∇f(A), r × c.</param>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static void Gradient<T>(this Backend backend, MatrixFunction<T> f, ReadOnlyMatrixView<T> a, MatrixView<T> destination)
        where T : IFloatingPointIeee754<T>
        => backend.ValueAndGradient(f, a, destination);

    /// <summary>The value and the gradient, f(A) and ∇f(A), at any number and from one evaluation, the gradient into a view of the shape of A.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The point, r × c.</param>
    /// <param name="destination">Receives ∇f(A), r × c.</param>
    /// <returns>f(A).</returns>
    /// <exception cref="ArgumentException">A length does not match, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static T ValueAndGradient<T>(this Backend backend, MatrixFunction<T> f, ReadOnlyMatrixView<T> a, MatrixView<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(backend);
        if (destination.Rows != a.Rows || destination.Columns != a.Columns)
        {
            throw new ArgumentException($"destination is {destination.Rows} × {destination.Columns}; the expected shape is {a.Rows} × {a.Columns}, that of a.", nameof(destination));
        }

        Expect.Apart(a.Entries, destination.Entries, nameof(a), nameof(destination));
        return backend.ValueAndGradientCore(new MatrixAsScalar<MatrixCall>(new(backend.Accept(BoundMatrix.From(f))), a.Rows, a.Columns), a.Entries, destination.Entries);
    }
}
