namespace AD.Conformance;

/// <summary>Products with the matrices of closed forms.</summary>
internal static class Rows
{
    public static double[] Of(double[,] matrix) => [.. matrix.Cast<double>()];

    /// <summary>A vector as a matrix of one row.</summary>
    public static double[,] Row(double[] entries)
    {
        double[,] row = new double[1, entries.Length];
        for (int j = 0; j < entries.Length; j++)
        {
            row[0, j] = entries[j];
        }

        return row;
    }

    /// <summary>Vectors as the columns of a matrix, row by row: a structure of arrays.</summary>
    public static double[] Columns(double[][] vectors)
    {
        double[] entries = new double[vectors.Length * vectors[0].Length];
        for (int k = 0; k < vectors.Length; k++)
        {
            for (int i = 0; i < vectors[k].Length; i++)
            {
                entries[i * vectors.Length + k] = vectors[k][i];
            }
        }

        return entries;
    }

    /// <summary>A v.</summary>
    public static double[] Times(double[,] matrix, double[] v)
    {
        double[] product = new double[matrix.GetLength(0)];
        for (int i = 0; i < product.Length; i++)
        {
            for (int j = 0; j < v.Length; j++)
            {
                product[i] += matrix[i, j] * v[j];
            }
        }

        return product;
    }

    /// <summary>Aᵀ w.</summary>
    public static double[] TransposeTimes(double[,] matrix, double[] w)
    {
        double[] product = new double[matrix.GetLength(1)];
        for (int j = 0; j < product.Length; j++)
        {
            for (int i = 0; i < w.Length; i++)
            {
                product[j] += matrix[i, j] * w[i];
            }
        }

        return product;
    }

    /// <summary>wᵀ v.</summary>
    public static double Dot(double[] w, double[] v) => w.Zip(v, (a, b) => a * b).Sum();
}
