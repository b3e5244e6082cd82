namespace AD;

/// <summary>A function of a matrix, f(A) ∈ R, at one number type.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="a">The point, r × c.</param>
/// <returns>f(A).</returns>
public delegate T MatrixFunction<T>(ReadOnlyMatrixView<T> a);

/// <summary>A function of two matrices, f(A, B) ∈ R, at one number type.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="a">The first argument.</param>
/// <param name="b">The second argument.</param>
/// <returns>f(A, B).</returns>
public delegate T MatrixFunction2<T>(ReadOnlyMatrixView<T> a, ReadOnlyMatrixView<T> b);

/// <summary>A function of a matrix and a vector, f(A, x) ∈ R, at one number type.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="a">The matrix.</param>
/// <param name="x">The vector.</param>
/// <returns>f(A, x).</returns>
public delegate T MatrixAndVectorFunction<T>(ReadOnlyMatrixView<T> a, ReadOnlySpan<T> x);

/// <summary>A function from matrices to matrices at one number type that writes into its destination.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="a">The point, r × c.</param>
/// <param name="y">Receives f(A); every entry is to be written.</param>
public delegate void MatrixMap<T>(ReadOnlyMatrixView<T> a, MatrixView<T> y);

/// <summary>A function from matrices to vectors at one number type that writes into its destination.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="a">The point, r × c.</param>
/// <param name="y">Receives f(A), length m; every entry is to be written.</param>
public delegate void MatrixToVectorFunction<T>(ReadOnlyMatrixView<T> a, Span<T> y);

/// <summary>A function from vectors to matrices at one number type that writes into its destination.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The point, length n.</param>
/// <param name="y">Receives f(x); every entry is to be written.</param>
public delegate void VectorToMatrixFunction<T>(ReadOnlySpan<T> x, MatrixView<T> y);
