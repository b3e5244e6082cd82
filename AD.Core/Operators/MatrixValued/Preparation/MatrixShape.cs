namespace AD;

/// <summary>The shape of a function of a matrix, f(A) ∈ R.</summary>
/// <param name="Rows">The rows of A.</param>
/// <param name="Columns">The columns of A.</param>
public readonly record struct MatrixShape(int Rows, int Columns);

/// <summary>The shape of a function from matrices to matrices.</summary>
/// <param name="Rows">The rows of A.</param>
/// <param name="Columns">The columns of A.</param>
/// <param name="OutputRows">The rows of f(A).</param>
/// <param name="OutputColumns">The columns of f(A).</param>
public readonly record struct MatrixMapShape(int Rows, int Columns, int OutputRows, int OutputColumns);

/// <content>Shapes of functions of matrices.</content>
public static partial class Shape
{
    /// <summary>A function of a matrix, f(A) ∈ R.</summary>
    /// <param name="rows">The rows of A.</param>
    /// <param name="columns">The columns of A.</param>
    /// <returns>The shape.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static MatrixShape Matrix(int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        return new(rows, columns);
    }

    /// <summary>A function from matrices to matrices.</summary>
    /// <param name="rows">The rows of A.</param>
    /// <param name="columns">The columns of A.</param>
    /// <param name="outputRows">The rows of f(A).</param>
    /// <param name="outputColumns">The columns of f(A).</param>
    /// <returns>The shape.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static MatrixMapShape MatrixMap(int rows, int columns, int outputRows, int outputColumns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        ArgumentOutOfRangeException.ThrowIfNegative(outputRows);
        ArgumentOutOfRangeException.ThrowIfNegative(outputColumns);
        return new(rows, columns, outputRows, outputColumns);
    }
}
