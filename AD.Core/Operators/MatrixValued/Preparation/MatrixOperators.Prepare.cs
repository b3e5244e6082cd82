using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <content>Preparation: one object for one function of a matrix, with its operators.</content>
public static partial class MatrixOperators
{
    /// <summary>Prepares a function of a matrix, f(A) ∈ R.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The shape of A: <c>Shape.Matrix(3, 3)</c>.</param>
    /// <returns>Value, gradient and Hessian products of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static PreparedMatrixFunction Prepare(this Backend backend, MatrixFunction<double> f, MatrixShape shape) => backend.Prepare(Call(backend, f), shape);

    /// <summary>Prepares a function of a matrix, f(A) ∈ R.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The shape of A.</param>
    /// <returns>Value, gradient and Hessian products of f.</returns>
    public static PreparedMatrixFunction Prepare<TFunction>(this Backend backend, TFunction f, MatrixShape shape)
        where TFunction : IMatrixFunction
    {
        ArgumentNullException.ThrowIfNull(backend);
        return new(backend.Prepare(new MatrixAsScalar<TFunction>(f, shape.Rows, shape.Columns), Shape.Scalar(shape.Rows * shape.Columns)), shape);
    }

    /// <summary>Prepares a function from matrices to matrices.</summary>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function, a generic method; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The shapes of A and of f(A): <c>Shape.MatrixMap(2, 3, 3, 2)</c>.</param>
    /// <returns>Value, pushforward and pullback of f.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public static PreparedMatrixMap Prepare(this Backend backend, MatrixMap<double> f, MatrixMapShape shape) => backend.Prepare(Call(backend, f, shape.OutputRows, shape.OutputColumns), shape);

    /// <summary>Prepares a function from matrices to matrices.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="backend">The backend.</param>
    /// <param name="f">The function; what it captures is frozen while it is prepared.</param>
    /// <param name="shape">The shapes of A and of f(A).</param>
    /// <returns>Value, pushforward and pullback of f.</returns>
    /// <exception cref="ArgumentException">The function's result has another shape.</exception>
    public static PreparedMatrixMap Prepare<TFunction>(this Backend backend, TFunction f, MatrixMapShape shape)
        where TFunction : IMatrixMap
    {
        ArgumentNullException.ThrowIfNull(backend);
        (int rows, int columns) = f.OutputShape(shape.Rows, shape.Columns);
        if (rows != shape.OutputRows || columns != shape.OutputColumns)
        {
            throw new ArgumentException($"The function says that its result is {rows} × {columns} for a {shape.Rows} × {shape.Columns} argument; the shape says {shape.OutputRows} × {shape.OutputColumns}.", nameof(shape));
        }

        return new(backend.Prepare(new MatrixMapAsVector<TFunction>(f, shape.Rows, shape.Columns), Shape.Vector(shape.Rows * shape.Columns, rows * columns)), shape);
    }
}
