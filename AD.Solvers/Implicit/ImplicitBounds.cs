namespace AD.Solvers;

/// <summary>The bounds within which a solver looks for the solution that an implicit function is made of.</summary>
internal readonly record struct ImplicitBounds(IReadOnlyList<double>? Lower, IReadOnlyList<double>? Upper)
{
    /// <summary>The first unknown that is not strictly between its bounds; −1 where there is none.</summary>
    public int FirstNotInside(ReadOnlySpan<double> x)
    {
        for (int i = 0; i < x.Length; i++)
        {
            if (x[i] <= Lower?[i] || x[i] >= Upper?[i])
            {
                return i;
            }
        }

        return -1;
    }
}
