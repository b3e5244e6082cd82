namespace AD.Backends;

/// <summary>Rows of the identity: seed j has a one in lane j.</summary>
internal static class Seeds
{
    /// <summary>The widest dual number.</summary>
    public const int MaxWidth = 16;

    private static readonly double[] Table = Identity();

    private static readonly double[] Unwritten = [.. Enumerable.Repeat(double.NaN, MaxWidth)];

    /// <summary>The 16 lanes of a seed; a narrower dual reads the first ones.</summary>
    /// <param name="lane">The lane that is one.</param>
    /// <returns>A reference to the first lane.</returns>
    public static ref double Lane(int lane) => ref Table[MaxWidth - lane];

    /// <summary>16 lanes of NaN: the derivatives of an output that the function has not written.</summary>
    public static ref double NaN => ref Unwritten[0];

    // One row holds every seed: ... 0 0 1 0 0 ..., read from 16 - lane on.
    private static double[] Identity()
    {
        double[] table = new double[2 * MaxWidth + 1];
        table[MaxWidth] = 1.0;
        return table;
    }
}
