using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <content>Operators from operators.</content>
public abstract partial class LinearOperator
{
    /// <summary>The identity of Rⁿ.</summary>
    /// <param name="length">n.</param>
    /// <returns>The map v ↦ v.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static LinearOperator Identity(int length) => new IdentityOperator(length);

    /// <summary>A matrix as an operator, so that it can be combined with lazy ones.</summary>
    /// <param name="matrix">The matrix, of any storage; not copied, so that later changes to it are seen.</param>
    /// <returns>The map v ↦ M v.</returns>
    public static LinearOperator From(Matrix<double> matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return new MatrixOperator(matrix);
    }

    /// <summary>Blocks one above the other: v ↦ (A v, B v, ...).</summary>
    /// <param name="blocks">The blocks from top to bottom, at least one, all with the same number of columns.</param>
    /// <returns>The stack; its rows are those of the blocks together.</returns>
    /// <exception cref="ArgumentException">There is no block, or the numbers of columns differ.</exception>
    public static LinearOperator StackVertically(params LinearOperator[] blocks)
    {
        CheckBlocks(blocks);
        for (int i = 1; i < blocks.Length; i++)
        {
            if (blocks[i].ColumnCount != blocks[0].ColumnCount)
            {
                throw new ArgumentException($"Block 0 is {Size(blocks[0])} and block {i} is {Size(blocks[i])}: blocks one above the other are to have the same number of columns.", nameof(blocks));
            }
        }

        return new StackedOperator([.. blocks]);
    }

    /// <summary>Blocks side by side: (u, v, ...) ↦ A u + B v + ...</summary>
    /// <param name="blocks">The blocks from left to right, at least one, all with the same number of rows.</param>
    /// <returns>The stack; its columns are those of the blocks together.</returns>
    /// <exception cref="ArgumentException">There is no block, or the numbers of rows differ.</exception>
    public static LinearOperator StackHorizontally(params LinearOperator[] blocks)
    {
        CheckBlocks(blocks);
        for (int i = 1; i < blocks.Length; i++)
        {
            if (blocks[i].RowCount != blocks[0].RowCount)
            {
                throw new ArgumentException($"Block 0 is {Size(blocks[0])} and block {i} is {Size(blocks[i])}: blocks side by side are to have the same number of rows.", nameof(blocks));
            }
        }

        return new StackedOperator([.. blocks.Select(block => block.Transpose())]).Transpose();
    }

    /// <summary>The sum A + B.</summary>
    /// <param name="left">A, m × n.</param>
    /// <param name="right">B, m × n.</param>
    /// <returns>v ↦ A v + B v.</returns>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static LinearOperator operator +(LinearOperator left, LinearOperator right)
    {
        CheckSame(left, right, "sum");
        return new SumOperator(left, 1.0, right);
    }

    /// <summary>The difference A - B.</summary>
    /// <param name="left">A, m × n.</param>
    /// <param name="right">B, m × n.</param>
    /// <returns>v ↦ A v - B v.</returns>
    /// <exception cref="ArgumentException">The sizes differ.</exception>
    public static LinearOperator operator -(LinearOperator left, LinearOperator right)
    {
        CheckSame(left, right, "difference");
        return new SumOperator(left, -1.0, right);
    }

    /// <summary>The negative -A.</summary>
    /// <param name="value">A.</param>
    /// <returns>v ↦ -A v.</returns>
    public static LinearOperator operator -(LinearOperator value) => -1.0 * value;

    /// <summary>The multiple s A.</summary>
    /// <param name="scale">s.</param>
    /// <param name="value">A.</param>
    /// <returns>v ↦ s (A v).</returns>
    public static LinearOperator operator *(double scale, LinearOperator value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new ScaledOperator(scale, value);
    }

    /// <summary>The multiple A s.</summary>
    /// <param name="value">A.</param>
    /// <param name="scale">s.</param>
    /// <returns>v ↦ s (A v).</returns>
    public static LinearOperator operator *(LinearOperator value, double scale) => scale * value;

    /// <summary>The composition A B, as the chain rule has it: B is applied first.</summary>
    /// <param name="left">A, m × k.</param>
    /// <param name="right">B, k × n.</param>
    /// <returns>v ↦ A (B v), m × n.</returns>
    /// <exception cref="ArgumentException">A has another number of columns than B has rows.</exception>
    public static LinearOperator operator *(LinearOperator left, LinearOperator right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        CheckInner(Size(left), left.ColumnCount, Size(right), right.RowCount, nameof(right));
        return new ComposedOperator(left, right);
    }

    private static string Size(LinearOperator value) => $"{value.RowCount} × {value.ColumnCount}";

    private static void CheckSame(LinearOperator left, LinearOperator right, string what)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.RowCount != right.RowCount || left.ColumnCount != right.ColumnCount)
        {
            throw new ArgumentException($"The left operator is {Size(left)} and the right one {Size(right)}: a {what} takes two of the same size.", nameof(right));
        }
    }

    private static void CheckInner(string leftSize, int columns, string rightSize, int rows, string name)
    {
        if (columns != rows)
        {
            throw new ArgumentException($"The left factor is {leftSize} and the right one {rightSize}: a product takes as many columns on the left as there are rows on the right, here {columns} and {rows}.", name);
        }
    }

    private static void CheckBlocks(LinearOperator[] blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        if (blocks.Length == 0)
        {
            throw new ArgumentException("There are 0 blocks; a stack takes at least one.", nameof(blocks));
        }

        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is null)
            {
                throw new ArgumentException($"Block {i} is null; every block is to be an operator.", nameof(blocks));
            }
        }
    }
}
