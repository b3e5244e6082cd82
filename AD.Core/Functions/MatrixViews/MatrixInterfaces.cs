using System.Numerics;

namespace AD;

/// <summary>A function of a matrix, f : Rʳˣᶜ → R, written once for every number type.</summary>
public interface IMatrixFunction
{
    /// <summary>Evaluates f(A).</summary>
    /// <typeparam name="T">The number: <see cref="double"/>, or the active number of a backend.</typeparam>
    /// <param name="a">The point, r × c.</param>
    /// <returns>f(A).</returns>
    T Evaluate<T>(ReadOnlyMatrixView<T> a) where T : IFloatingPointIeee754<T>;
}

/// <summary>A function from matrices to matrices, written once for every number type; a vector is a matrix of one column.</summary>
public interface IMatrixMap
{
    /// <summary>The shape of f(A).</summary>
    /// <param name="rows">The rows of A.</param>
    /// <param name="columns">The columns of A.</param>
    /// <returns>The rows and columns of f(A).</returns>
    (int Rows, int Columns) OutputShape(int rows, int columns);

    /// <summary>Evaluates Y = f(A).</summary>
    /// <typeparam name="T">The number: <see cref="double"/>, or the active number of a backend.</typeparam>
    /// <param name="a">The point, r × c; not modified.</param>
    /// <param name="y">Receives f(A); every entry is to be written.</param>
    void Evaluate<T>(ReadOnlyMatrixView<T> a, MatrixView<T> y) where T : IFloatingPointIeee754<T>;
}
