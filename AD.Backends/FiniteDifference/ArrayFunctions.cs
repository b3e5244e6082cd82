using MathNet.Numerics.LinearAlgebra;

namespace AD.Backends;

/// <summary>Finite differences of functions of a <see cref="double"/> array, as other libraries and F# lambdas have them.</summary>
/// <remarks>Extensions rather than members, so that method groups and lambdas on spans keep meaning the operators of <see cref="Backend"/>.</remarks>
public static class ArrayFunctions
{
    /// <summary>The gradient ∇f(x) of a function of an array.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function; the array it is given is used again for every evaluation and is not to be kept.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>∇f(x), length n.</returns>
    /// <exception cref="ArgumentException">An entry of the point is not finite.</exception>
    public static double[] Gradient(this FiniteDifferenceBackend backend, Func<double[], double> f, double[] x)
        => Checked(backend).Gradient(Bound(f, x), x.AsSpan());

    /// <summary>The gradient ∇f(x) of a function of an array, into a destination.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function; the array it is given is used again for every evaluation and is not to be kept.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="destination">Receives ∇f(x), length n.</param>
    /// <exception cref="ArgumentException">A length does not match, or an entry of the point is not finite.</exception>
    public static void Gradient(this FiniteDifferenceBackend backend, Func<double[], double> f, double[] x, Span<double> destination)
        => Checked(backend).Gradient(Bound(f, x), x.AsSpan(), destination);

    /// <summary>f(x) and the gradient of a function of an array.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function; the array it is given is used again for every evaluation and is not to be kept.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>f(x) and ∇f(x), length n.</returns>
    /// <exception cref="ArgumentException">An entry of the point is not finite.</exception>
    public static (double Value, double[] Gradient) ValueAndGradient(this FiniteDifferenceBackend backend, Func<double[], double> f, double[] x)
        => Checked(backend).ValueAndGradient(Bound(f, x), x.AsSpan());

    /// <summary>The Hessian of a function of an array.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function; the array it is given is used again for every evaluation and is not to be kept.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>∂²f/∂x_i∂x_j, n × n.</returns>
    /// <exception cref="ArgumentException">An entry of the point is not finite.</exception>
    public static Matrix<double> Hessian(this FiniteDifferenceBackend backend, Func<double[], double> f, double[] x)
        => Checked(backend).Hessian(Bound(f, x), x.AsSpan());

    private static FiniteDifferenceBackend Checked(FiniteDifferenceBackend backend)
    {
        ArgumentNullException.ThrowIfNull(backend);
        return backend;
    }

    private static ArrayScalar Bound(Func<double[], double> f, double[] x)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x);
        return new(f, x.Length);
    }
}
