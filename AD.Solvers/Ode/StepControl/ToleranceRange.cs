namespace AD.Solvers;

/// <summary>The tolerances of every component of an integration.</summary>
internal readonly struct ToleranceRange
{
    private ToleranceRange(double[] absolute, double[] relative)
    {
        Absolute = absolute;
        Relative = relative;
    }

    public double[] Absolute { get; }

    public double[] Relative { get; }

    /// <summary>Tolerances for n components of the state, each followed by what belongs to it: <paramref name="repeat"/> tangents of every component, row by row, then <paramref name="further"/> components with the scalar tolerances.</summary>
    public static ToleranceRange For(OdeOptions options, int n, int repeat = 0, int further = 0)
    {
        int length = n * (1 + repeat) + further;
        return new(
            Spread(options.AbsoluteTolerance, options.AbsoluteTolerances, n, repeat, length),
            Spread(options.RelativeTolerance, options.RelativeTolerances, n, repeat, length));
    }

    /// <summary>These components, and behind them others.</summary>
    public ToleranceRange Then(ToleranceRange next) => new([.. Absolute, .. next.Absolute], [.. Relative, .. next.Relative]);

    private static double[] Spread(double scalar, IReadOnlyList<double>? each, int n, int repeat, int length)
    {
        double[] tolerances = new double[length];
        Array.Fill(tolerances, scalar);
        if (each is null || n == 0)
        {
            return tolerances;
        }

        for (int i = 0; i < n; i++)
        {
            tolerances[i] = each[i];
            for (int c = 0; c < repeat; c++)
            {
                tolerances[n + i * repeat + c] = each[i];
            }
        }

        return tolerances;
    }
}
