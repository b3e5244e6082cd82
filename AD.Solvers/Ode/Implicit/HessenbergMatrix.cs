namespace AD.Solvers;

/// <summary>The upper Hessenberg matrix H of an Arnoldi process, with room for a largest dimension; its leading blocks are those of smaller spaces.</summary>
internal sealed class HessenbergMatrix(int largest)
{
    private readonly double[] entries = new double[(largest + 1) * largest];

    /// <summary>h_ij, row i ≤ j + 1.</summary>
    public ref double this[int i, int j] => ref entries[i * largest + j];

    /// <summary>h_{m+1,m}: what leads out of the space of dimension m.</summary>
    public double Below(int m) => entries[m * largest + m - 1];
}
