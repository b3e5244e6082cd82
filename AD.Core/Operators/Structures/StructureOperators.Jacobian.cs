using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <content>Jacobians of functions of a structure: matrices over its entries.</content>
public static partial class StructureOperators
{
    /// <summary>The Jacobian of a function of a structure with a vector of results.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>J[i, j] = ∂f_i/∂x_j, m × n, over the n entries of the structure in order of declaration (<see cref="Structure.Names"/>).</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static Matrix<double> Jacobian<TStructure>(this Backend backend, StructureVectorFunction<TStructure, double> f, TStructure x, int outputLength)
        where TStructure : struct
        => backend.ValueAndJacobian(f, x, outputLength).Jacobian;

    /// <summary>The value and the Jacobian, from one evaluation.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f(x) and J[i, j] = ∂f_i/∂x_j, m × n, over the n entries of the structure in order of declaration (<see cref="Structure.Names"/>).</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (double[] Value, Matrix<double> Jacobian) ValueAndJacobian<TStructure>(this Backend backend, StructureVectorFunction<TStructure, double> f, TStructure x, int outputLength)
        where TStructure : struct
        => backend.ValueAndJacobian(Vector(backend, f, outputLength), Finite<TStructure, double>(in x));

    /// <summary>The Jacobian of a function from one structure to another.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <typeparam name="TResult">The structure of results.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>J[i, j] = ∂f_i/∂x_j, over the entries of the result (rows) and of the argument (columns) in order of declaration (<see cref="Structure.Names"/>).</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static Matrix<double> Jacobian<TStructure, TResult>(this Backend backend, StructureMap<TStructure, TResult> f, TStructure x)
        where TStructure : struct
        where TResult : struct
        => backend.ValueAndJacobian(f, x).Jacobian;

    /// <summary>The value and the Jacobian of a function from one structure to another, from one evaluation.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <typeparam name="TResult">The structure of results.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f(x) and J[i, j] = ∂f_i/∂x_j, over the entries of the result (rows) and of the argument (columns) in order of declaration (<see cref="Structure.Names"/>).</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (TResult Value, Matrix<double> Jacobian) ValueAndJacobian<TStructure, TResult>(this Backend backend, StructureMap<TStructure, TResult> f, TStructure x)
        where TStructure : struct
        where TResult : struct
    {
        (double[] value, Matrix<double> jacobian) = backend.ValueAndJacobian(Map(backend, f), Finite<TStructure, double>(in x));
        return (Structure.Read<TResult, double>(value), jacobian);
    }

    /// <summary>The Jacobian of a functor.</summary>
    /// <typeparam name="TFunction">The function's type: it views its span as the structure.</typeparam>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function from the entries of the structure.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>J[i, j] = ∂f_i/∂x_j, m × n, over the n entries of the structure in order of declaration (<see cref="Structure.Names"/>).</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static Matrix<double> Jacobian<TFunction, TStructure>(this Backend backend, TFunction f, TStructure x)
        where TFunction : IVectorFunction
        where TStructure : struct
    {
        ArgumentNullException.ThrowIfNull(backend);
        return backend.Jacobian(f, Finite<TStructure, double>(in x));
    }
}
