using MathNet.Numerics.LinearAlgebra;

namespace AD.Solvers;

/// <summary>A method for linear systems A x = b whose matrix is known by its products only: a lazy Jacobian, a prepared linearization, a matrix, or an operator of one's own.</summary>
/// <remarks>
/// A method of one's own derives from this class and from <see cref="PreparedLinearSolver"/>, which is the loop. Immutable; safe to share between threads.
/// </remarks>
public abstract class LinearSolver
{
    /// <summary>When to stop, and the preconditioner.</summary>
    public LinearOptions Options { get; init; } = new();

    /// <summary>Solves A x = b.</summary>
    /// <param name="a">A, m × n.</param>
    /// <param name="b">b, length m; not modified.</param>
    /// <param name="start">Where to start, length n; empty for zero. Not modified.</param>
    /// <returns>x and why the solver stopped. A NaN or infinity in b, the start or a product is a status.</returns>
    /// <exception cref="ArgumentException">A length does not match, the method needs a square A, the preconditioner does not fit, or an option is out of its range.</exception>
    public LinearSolution Solve(LinearOperator a, ReadOnlySpan<double> b, ReadOnlySpan<double> start = default)
    {
        ArgumentNullException.ThrowIfNull(a);
        double[] x = new double[a.ColumnCount];
        if (!start.IsEmpty)
        {
            Check.Length(start.Length, x.Length, nameof(start), "the number of columns of A");
            start.CopyTo(x);
        }

        return new(x, Prepare(a.RowCount, a.ColumnCount).Solve(a, b, x));
    }

    /// <summary>Solves A x = b for a matrix and a vector of MathNet.</summary>
    /// <param name="a">A, m × n, of any storage.</param>
    /// <param name="b">b, length m; not modified.</param>
    /// <returns>x and why the solver stopped.</returns>
    /// <exception cref="ArgumentException">A length does not match, the method needs a square A, the preconditioner does not fit, or an option is out of its range.</exception>
    public LinearSolution Solve(Matrix<double> a, Vector<double> b)
    {
        ArgumentNullException.ThrowIfNull(b);
        return Solve(LinearOperator.From(a), b.ToArray());
    }

    /// <summary>The method with its buffers, for many systems of one size: solving allocates nothing once warm.</summary>
    /// <param name="rowCount">The number m of equations.</param>
    /// <param name="columnCount">The number n of unknowns.</param>
    /// <returns>The solver; not safe for several threads at once: make one for each.</returns>
    /// <exception cref="ArgumentException">A count is negative, the method needs as many equations as unknowns, or an option is out of its range.</exception>
    public PreparedLinearSolver Prepare(int rowCount, int columnCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rowCount);
        ArgumentOutOfRangeException.ThrowIfNegative(columnCount);
        ArgumentNullException.ThrowIfNull(Options);
        Options.Validate();
        return PrepareCore(rowCount, columnCount);
    }

    /// <summary>Makes the buffers; counts are not negative and the options are valid.</summary>
    /// <param name="rowCount">The number m of equations.</param>
    /// <param name="columnCount">The number n of unknowns.</param>
    /// <returns>The solver.</returns>
    protected abstract PreparedLinearSolver PrepareCore(int rowCount, int columnCount);

    /// <summary>Refuses a system that is not square, naming the way out.</summary>
    /// <param name="rowCount">The number m of equations.</param>
    /// <param name="columnCount">The number n of unknowns.</param>
    /// <returns>n.</returns>
    /// <exception cref="ArgumentException">m is not n.</exception>
    protected int Square(int rowCount, int columnCount)
        => rowCount == columnCount
            ? columnCount
            : throw new ArgumentException($"The operator is {rowCount} × {columnCount}; {GetType().Name} takes as many equations as unknowns. Lsmr takes any size, in the sense of least squares.", nameof(rowCount));
}
