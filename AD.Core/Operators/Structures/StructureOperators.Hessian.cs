using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <content>Hessians of functions of a structure: matrices over its entries.</content>
public static partial class StructureOperators
{
    /// <summary>The Hessian.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>H[i, j] = ∂²f/∂x_i∂x_j, n × n, over the n entries of the structure in order of declaration (<see cref="Structure.Names"/>).</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static Matrix<double> Hessian<TStructure>(this Backend backend, StructureFunction<TStructure, double> f, TStructure x)
        where TStructure : struct
        => backend.ValueGradientAndHessian(f, x).Hessian;

    /// <summary>The value, the gradient and the Hessian, from one evaluation.</summary>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f(x), ∇f(x) and H[i, j] = ∂²f/∂x_i∂x_j, n × n, over the n entries of the structure in order of declaration (<see cref="Structure.Names"/>).</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (double Value, TStructure Gradient, Matrix<double> Hessian) ValueGradientAndHessian<TStructure>(this Backend backend, StructureFunction<TStructure, double> f, TStructure x)
        where TStructure : struct
        => ValueGradientAndHessianOf(backend, new StructureScalar(Accept(backend, BoundStructureScalar.From(f))), in x);

    /// <summary>The Hessian of a functor.</summary>
    /// <typeparam name="TFunction">The function's type: it views its span as the structure.</typeparam>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function of the entries of the structure.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>H[i, j] = ∂²f/∂x_i∂x_j, n × n, over the n entries of the structure in order of declaration (<see cref="Structure.Names"/>).</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static Matrix<double> Hessian<TFunction, TStructure>(this Backend backend, TFunction f, TStructure x)
        where TFunction : IScalarFunction
        where TStructure : struct
        => backend.ValueGradientAndHessian(f, x).Hessian;

    /// <summary>The value, the gradient and the Hessian of a functor, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type: it views its span as the structure.</typeparam>
    /// <typeparam name="TStructure">The structure: every field is a number of one type, or a structure of such.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function of the entries of the structure.</param>
    /// <param name="x">The point; finite.</param>
    /// <returns>f(x), ∇f(x) and H[i, j] = ∂²f/∂x_i∂x_j, n × n, over the n entries of the structure in order of declaration (<see cref="Structure.Names"/>).</returns>
    /// <exception cref="ArgumentException">A field of the structure is not the number type, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public static (double Value, TStructure Gradient, Matrix<double> Hessian) ValueGradientAndHessian<TFunction, TStructure>(this Backend backend, TFunction f, TStructure x)
        where TFunction : IScalarFunction
        where TStructure : struct
        => ValueGradientAndHessianOf(backend, f, in x);

    private static (double Value, TStructure Gradient, Matrix<double> Hessian) ValueGradientAndHessianOf<TFunction, TStructure>(Backend backend, TFunction f, ref readonly TStructure x)
        where TFunction : IScalarFunction
        where TStructure : struct
    {
        ArgumentNullException.ThrowIfNull(backend);
        ReadOnlySpan<double> point = Finite<TStructure, double>(in x);
        int n = point.Length;
        using Workspace<double> space = new(n * n);
        Span<double> rows = space.Take(n * n);
        TStructure gradient = default;
        double value = backend.HessianCore(f, point, Structure.MutableEntries<TStructure, double>(ref gradient), rows);
        return (value, gradient, Matrices.New(n, n, rows));
    }
}
