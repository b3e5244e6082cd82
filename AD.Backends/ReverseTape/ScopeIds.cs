namespace AD.Backends;

/// <summary>The identities of scopes: 32 bits, handed out in blocks so that threads do not contend; they repeat after 2³² scopes.</summary>
internal static class ScopeIds
{
    /// <summary>The scope of a constant.</summary>
    public const int Constant = 0;

    /// <summary>The scope of an output entry that the function has not written yet.</summary>
    public const int Unwritten = -1;

    /// <summary>How many scopes one reservation covers.</summary>
    public const int Block = 1024;

    private static int blocks;

    /// <summary>The first of <see cref="Block"/> scopes that nobody else has; none is <see cref="Constant"/> or <see cref="Unwritten"/>.</summary>
    public static int Reserve()
    {
        while (true)
        {
            int start = unchecked(Interlocked.Increment(ref blocks) * Block);
            if (start != 0 && start != -Block)
            {
                return start;
            }
        }
    }
}
