using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <summary>How a block of a flat matrix becomes a matrix of a caller's kind.</summary>
internal interface IBlock<T, TMatrix>
{
    /// <summary>The rows and columns of two arguments, from a matrix that lies row by row.</summary>
    static abstract TMatrix Of(ReadOnlySpan<T> rows, int width, Segment row, Segment column);
}

/// <summary>A block as a MathNet matrix.</summary>
internal readonly struct InMatrix : IBlock<double, Matrix<double>>
{
    public static Matrix<double> Of(ReadOnlySpan<double> rows, int width, Segment row, Segment column)
    {
        double[] block = new double[row.Length * column.Length];
        Blocks.Copy(rows, width, row, column, block);
        return Matrices.New(row.Length, column.Length, block);
    }
}

/// <summary>A block as an array of two indices, at any number.</summary>
internal readonly struct InTable<T> : IBlock<T, T[,]>
{
    public static T[,] Of(ReadOnlySpan<T> rows, int width, Segment row, Segment column)
    {
        T[,] table = new T[row.Length, column.Length];
        for (int i = 0; i < row.Length; i++)
        {
            for (int j = 0; j < column.Length; j++)
            {
                table[i, j] = rows[(row.Start + i) * width + column.Start + j];
            }
        }

        return table;
    }
}

/// <summary>Blocks of a flat matrix.</summary>
internal static class Blocks
{
    /// <summary>Copies a block into a smaller matrix that lies row by row.</summary>
    public static void Copy<T>(ReadOnlySpan<T> rows, int width, Segment row, Segment column, Span<T> block)
    {
        for (int i = 0; i < row.Length; i++)
        {
            rows.Slice((row.Start + i) * width + column.Start, column.Length).CopyTo(block[(i * column.Length)..]);
        }
    }
}
