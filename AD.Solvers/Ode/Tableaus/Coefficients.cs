namespace AD.Solvers;

/// <summary>What the tables of all methods do with their coefficients: check sums, and copy.</summary>
internal static class Coefficients
{
    /// <summary>Throws when a table does not add up.</summary>
    public static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message);
        }
    }

    /// <summary>Whether x is y up to the digits that coefficients are given with.</summary>
    public static bool Close(double x, double y, double tolerance = 1e-13) => Math.Abs(x - y) <= tolerance * Math.Max(1.0, Math.Abs(y));

    /// <summary>Copies rows.</summary>
    public static double[][] Copy(double[][] rows) => Array.ConvertAll(rows, row => (double[])row.Clone());
}
