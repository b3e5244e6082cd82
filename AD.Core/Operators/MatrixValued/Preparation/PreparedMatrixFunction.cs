using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <summary>A prepared function of a matrix, f(A) ∈ R: value, gradient and Hessian products into matrices of the shape of A, allocating nothing once warm when the matrices are dense.</summary>
/// <remarks>
/// <see cref="Flat"/> is the same preparation over the entries row by row. Shapes are strict. NaN and infinity pass through as in IEEE arithmetic. What the function captures is frozen while it is prepared.
/// Not safe for several threads at once: use <see cref="Clone"/>, one for each thread, or a pool by <see cref="Shared"/>.
/// </remarks>
public sealed class PreparedMatrixFunction
{
    private readonly double[] point;
    private readonly double[] direction;
    private readonly double[] first;
    private readonly double[] second;
    private int uses;

    internal PreparedMatrixFunction(PreparedScalar flat, MatrixShape shape)
    {
        Flat = flat;
        Shape = shape;
        int size = shape.Rows * shape.Columns;
        point = new double[size];
        direction = new double[size];
        first = new double[size];
        second = new double[size];
    }

    /// <summary>The preparation over the entries row by row.</summary>
    public PreparedScalar Flat { get; }

    /// <summary>The shape of A.</summary>
    public MatrixShape Shape { get; }

    /// <summary>f(A).</summary>
    /// <param name="a">The point.</param>
    /// <returns>f(A).</returns>
    /// <exception cref="ArgumentException">A shape does not match.</exception>
    public double Value(Matrix<double> a)
    {
        MatrixOperators.ExpectShape(a, Shape.Rows, Shape.Columns, "that of the preparation");
        int begun = ++uses;
        double value = Flat.Value(Matrices.Read(a, point));
        Expect.Alone(begun, uses);
        return value;
    }

    /// <summary>∇f(A).</summary>
    /// <param name="a">The point.</param>
    /// <param name="gradient">Receives ∇f(A); it may be a itself.</param>
    /// <exception cref="ArgumentException">A shape does not match.</exception>
    public void Gradient(Matrix<double> a, Matrix<double> gradient) => ValueAndGradient(a, gradient);

    /// <summary>f(A) and ∇f(A), from one evaluation.</summary>
    /// <param name="a">The point.</param>
    /// <param name="gradient">Receives ∇f(A); it may be a itself.</param>
    /// <returns>f(A).</returns>
    /// <exception cref="ArgumentException">A shape does not match.</exception>
    public double ValueAndGradient(Matrix<double> a, Matrix<double> gradient)
    {
        MatrixOperators.ExpectShape(a, Shape.Rows, Shape.Columns, "that of the preparation");
        MatrixOperators.ExpectShape(gradient, Shape.Rows, Shape.Columns, "that of a");
        int begun = ++uses;
        double value = Flat.ValueAndGradient(Matrices.Read(a, point), first);
        Expect.Alone(begun, uses);
        Matrices.Fill(gradient, first);
        return value;
    }

    /// <summary>The Hessian applied to a matrix.</summary>
    /// <param name="a">The point.</param>
    /// <param name="tangent">V.</param>
    /// <param name="product">Receives H V.</param>
    /// <exception cref="ArgumentException">A shape does not match.</exception>
    public void HessianVectorProduct(Matrix<double> a, Matrix<double> tangent, Matrix<double> product)
    {
        MatrixOperators.ExpectShape(a, Shape.Rows, Shape.Columns, "that of the preparation");
        MatrixOperators.ExpectShape(tangent, Shape.Rows, Shape.Columns, "that of a");
        MatrixOperators.ExpectShape(product, Shape.Rows, Shape.Columns, "that of a");
        Flat.HessianVectorProduct(Matrices.Read(a, point), Matrices.Read(tangent, direction), second);
        Matrices.Fill(product, second);
    }

    /// <summary>f(A), ∇f(A) and the Hessian applied to a matrix.</summary>
    /// <param name="a">The point.</param>
    /// <param name="tangent">V.</param>
    /// <param name="gradient">Receives ∇f(A).</param>
    /// <param name="product">Receives H V.</param>
    /// <returns>f(A).</returns>
    /// <exception cref="ArgumentException">A shape does not match.</exception>
    public double GradientAndHessianVectorProduct(Matrix<double> a, Matrix<double> tangent, Matrix<double> gradient, Matrix<double> product)
    {
        MatrixOperators.ExpectShape(a, Shape.Rows, Shape.Columns, "that of the preparation");
        MatrixOperators.ExpectShape(tangent, Shape.Rows, Shape.Columns, "that of a");
        MatrixOperators.ExpectShape(gradient, Shape.Rows, Shape.Columns, "that of a");
        MatrixOperators.ExpectShape(product, Shape.Rows, Shape.Columns, "that of a");
        int begun = ++uses;
        double value = Flat.GradientAndHessianVectorProduct(Matrices.Read(a, point), Matrices.Read(tangent, direction), first, second);
        Expect.Alone(begun, uses);
        Matrices.Fill(gradient, first);
        Matrices.Fill(product, second);
        return value;
    }

    /// <summary>A preparation of the same function with buffers of its own, for another thread.</summary>
    /// <returns>The clone.</returns>
    public PreparedMatrixFunction Clone() => new(Flat.Clone(), Shape);

    /// <summary>The prepared function in a form that is safe to share between threads.</summary>
    /// <returns>A pool that lends a clone to each use.</returns>
    public PreparationPool<PreparedMatrixFunction> Shared() => new(Clone().Clone);
}
