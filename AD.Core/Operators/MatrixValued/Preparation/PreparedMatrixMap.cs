using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <summary>A prepared function from matrices to matrices: value, pushforward and pullback into matrices, allocating nothing once warm when the matrices are dense.</summary>
/// <remarks>
/// <see cref="Flat"/> is the same preparation over the entries row by row. Shapes are strict. NaN and infinity pass through as in IEEE arithmetic. What the function captures is frozen while it is prepared.
/// Not safe for several threads at once: use <see cref="Clone"/>, one for each thread, or a pool by <see cref="Shared"/>.
/// </remarks>
public sealed class PreparedMatrixMap
{
    private readonly double[] point;
    private readonly double[] input;
    private readonly double[] output;
    private readonly double[] values;
    private int uses;

    internal PreparedMatrixMap(PreparedVector flat, MatrixMapShape shape)
    {
        Flat = flat;
        Shape = shape;
        point = new double[shape.Rows * shape.Columns];
        input = new double[point.Length];
        output = new double[shape.OutputRows * shape.OutputColumns];
        values = new double[output.Length];
    }

    /// <summary>The preparation over the entries row by row.</summary>
    public PreparedVector Flat { get; }

    /// <summary>The shapes of A and of f(A).</summary>
    public MatrixMapShape Shape { get; }

    /// <summary>Y = f(A).</summary>
    /// <param name="a">The point.</param>
    /// <param name="value">Receives f(A).</param>
    /// <exception cref="ArgumentException">A shape does not match.</exception>
    public void Value(Matrix<double> a, Matrix<double> value)
    {
        ExpectShapes(a, value);
        int begun = ++uses;
        Flat.Value(Matrices.Read(a, point), values);
        Expect.Alone(begun, uses);
        Matrices.Fill(value, values);
    }

    /// <summary>Y = f(A) and the derivative of f(A + t V) at t = 0.</summary>
    /// <param name="a">The point.</param>
    /// <param name="tangent">V, of the shape of A.</param>
    /// <param name="value">Receives f(A).</param>
    /// <param name="destination">Receives the pushforward, of the shape of f(A).</param>
    /// <exception cref="ArgumentException">A shape does not match.</exception>
    public void Pushforward(Matrix<double> a, Matrix<double> tangent, Matrix<double> value, Matrix<double> destination)
    {
        ExpectShapes(a, value);
        MatrixOperators.ExpectShape(tangent, Shape.Rows, Shape.Columns, "that of a");
        MatrixOperators.ExpectShape(destination, Shape.OutputRows, Shape.OutputColumns, "that of the result");
        int begun = ++uses;
        Flat.Pushforward(Matrices.Read(a, point), Matrices.Read(tangent, input), values, output);
        Expect.Alone(begun, uses);
        Matrices.Fill(value, values);
        Matrices.Fill(destination, output);
    }

    /// <summary>Y = f(A) and the gradient of Σ W ∘ f(A).</summary>
    /// <param name="a">The point.</param>
    /// <param name="cotangent">W, of the shape of f(A).</param>
    /// <param name="value">Receives f(A).</param>
    /// <param name="destination">Receives the pullback, of the shape of A.</param>
    /// <exception cref="ArgumentException">A shape does not match.</exception>
    public void Pullback(Matrix<double> a, Matrix<double> cotangent, Matrix<double> value, Matrix<double> destination)
    {
        ExpectShapes(a, value);
        MatrixOperators.ExpectShape(cotangent, Shape.OutputRows, Shape.OutputColumns, "that of the result");
        MatrixOperators.ExpectShape(destination, Shape.Rows, Shape.Columns, "that of a");
        int begun = ++uses;
        Flat.Pullback(Matrices.Read(a, point), Matrices.Read(cotangent, output), values, input);
        Expect.Alone(begun, uses);
        Matrices.Fill(value, values);
        Matrices.Fill(destination, input);
    }

    /// <summary>A preparation of the same function with buffers of its own, for another thread.</summary>
    /// <returns>The clone.</returns>
    public PreparedMatrixMap Clone() => new(Flat.Clone(), Shape);

    /// <summary>The prepared function in a form that is safe to share between threads.</summary>
    /// <returns>A pool that lends a clone to each use.</returns>
    public PreparationPool<PreparedMatrixMap> Shared() => new(Clone().Clone);

    private void ExpectShapes(Matrix<double> a, Matrix<double> value)
    {
        MatrixOperators.ExpectShape(a, Shape.Rows, Shape.Columns, "that of the preparation");
        MatrixOperators.ExpectShape(value, Shape.OutputRows, Shape.OutputColumns, "that of the result");
    }
}
