using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <content>Gradients of functions of two matrices, each active or constant.</content>
public static partial class MatrixOperators
{
    /// <summary>Both gradients, each of the shape of its argument.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The first argument; finite.</param>
    /// <param name="b">The second argument; finite.</param>
    /// <returns>The gradients with respect to a and to b.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (Matrix<double> First, Matrix<double> Second) Gradient(this Backend backend, MatrixFunction2<double> f, Matrix<double> a, Matrix<double> b)
        => backend.ValueAndGradient(f, a, b).Gradient;

    /// <summary>The gradient with respect to the first argument, the second being constant.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The first argument; finite.</param>
    /// <param name="b">The second argument.</param>
    /// <returns>The gradient, of the shape of a.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static Matrix<double> Gradient(this Backend backend, MatrixFunction2<double> f, Matrix<double> a, ConstantMatrix b)
        => backend.ValueAndGradient(f, a, b).Gradient;

    /// <summary>The gradient with respect to the second argument, the first being constant.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The first argument.</param>
    /// <param name="b">The second argument; finite.</param>
    /// <returns>The gradient, of the shape of b.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static Matrix<double> Gradient(this Backend backend, MatrixFunction2<double> f, ConstantMatrix a, Matrix<double> b)
        => backend.ValueAndGradient(f, a, b).Gradient;

    /// <summary>The value and both gradients, from one evaluation.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The first argument; finite.</param>
    /// <param name="b">The second argument; finite.</param>
    /// <returns>f and the gradients with respect to a and to b.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (double Value, (Matrix<double> First, Matrix<double> Second) Gradient) ValueAndGradient(this Backend backend, MatrixFunction2<double> f, Matrix<double> a, Matrix<double> b)
    {
        ArgumentNullException.ThrowIfNull(backend);
        int first = Size(a), second = Size(b);
        using Workspace<double> space = new(first + second + first + second);
        Span<double> point = space.Take(first + second), gradient = space.Take(first + second);
        ReadPoint(a, point[..first]);
        ReadPoint(b, point[first..]);
        double value = backend.ValueAndGradientCore(new SegmentedMatrices(backend.Accept(BoundMatrix2.From(f)), ShapeOf(a), ShapeOf(b), swapped: false), point, gradient);
        return (value, (New(a.RowCount, a.ColumnCount, gradient[..first]), New(b.RowCount, b.ColumnCount, gradient[first..])));
    }

    /// <summary>The value and the gradient with respect to the first argument, the second being constant, from one evaluation.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The first argument; finite.</param>
    /// <param name="b">The second argument.</param>
    /// <returns>f and the gradient, of the shape of a.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (double Value, Matrix<double> Gradient) ValueAndGradient(this Backend backend, MatrixFunction2<double> f, Matrix<double> a, ConstantMatrix b)
    {
        ArgumentNullException.ThrowIfNull(backend);
        int first = Size(a), second = Size(b.Value);
        using Workspace<double> space = new(first + first + second);
        Span<double> point = space.Take(first + second), gradient = space.Take(first);
        ReadPoint(a, point[..first]);
        Matrices.Read(b.Value, point[first..]);
        double value = backend.ValueAndGradientCore(new SegmentedMatrices(backend.Accept(BoundMatrix2.From(f)), ShapeOf(a), ShapeOf(b.Value), swapped: false), point, gradient);
        return (value, New(a.RowCount, a.ColumnCount, gradient));
    }

    /// <summary>The value and the gradient with respect to the second argument, the first being constant, from one evaluation.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method.</param>
    /// <param name="a">The first argument.</param>
    /// <param name="b">The second argument; finite.</param>
    /// <returns>f and the gradient, of the shape of b.</returns>
    /// <exception cref="ArgumentException">A shape does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static (double Value, Matrix<double> Gradient) ValueAndGradient(this Backend backend, MatrixFunction2<double> f, ConstantMatrix a, Matrix<double> b)
    {
        ArgumentNullException.ThrowIfNull(backend);
        int first = Size(a.Value), second = Size(b);
        using Workspace<double> space = new(second + first + second);
        Span<double> point = space.Take(first + second), gradient = space.Take(second);
        ReadPoint(b, point[..second]);
        Matrices.Read(a.Value, point[second..]);
        double value = backend.ValueAndGradientCore(new SegmentedMatrices(backend.Accept(BoundMatrix2.From(f)), ShapeOf(a.Value), ShapeOf(b), swapped: true), point, gradient);
        return (value, New(b.RowCount, b.ColumnCount, gradient));
    }
}
