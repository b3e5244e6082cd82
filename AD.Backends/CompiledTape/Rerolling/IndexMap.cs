namespace AD.Backends;

/// <summary>The positions 0 ≤ k &lt; n of a loop mapped to positions elsewhere: k ↦ offset + stride k, or a table.</summary>
internal sealed class IndexMap
{
    private readonly int[]? table;

    private IndexMap(int count, int offset, int stride, int[]? table)
    {
        Count = count;
        Offset = offset;
        Stride = stride;
        this.table = table;
    }

    /// <summary>The number of positions n.</summary>
    public int Count { get; }

    /// <summary>Where position 0 goes.</summary>
    public int Offset { get; }

    /// <summary>The distance from one position to the next.</summary>
    public int Stride { get; }

    /// <summary>Whether the distances differ.</summary>
    public bool IsTable => table is not null;

    /// <summary>Whether k goes to k.</summary>
    public bool IsIdentity => table is null && Offset == 0 && Stride == 1;

    /// <summary>Where a position goes.</summary>
    public int this[int k] => table is null ? Offset + Stride * k : table[k];

    public static IndexMap Affine(int count, int offset, int stride) => new(count, offset, stride, null);

    public static IndexMap Of(int[] positions)
    {
        int stride = positions.Length > 1 ? positions[1] - positions[0] : 1;
        for (int k = 1; k < positions.Length; k++)
        {
            if (positions[k] - positions[k - 1] != stride)
            {
                return new(positions.Length, positions[0], 0, positions);
            }
        }

        return new(positions.Length, positions[0], stride, null);
    }

    /// <summary>k ↦ outer(this(k)).</summary>
    public IndexMap Then(IndexMap outer)
    {
        if (outer.table is null && table is null)
        {
            return new(Count, outer.Offset + outer.Stride * Offset, outer.Stride * Stride, null);
        }

        int[] positions = new int[Count];
        for (int k = 0; k < positions.Length; k++)
        {
            positions[k] = outer[this[k]];
        }

        return Of(positions);
    }

    /// <summary>Part of the positions.</summary>
    public bool SameAs(IndexMap other)
        => Count == other.Count && Offset == other.Offset && Stride == other.Stride
        && (ReferenceEquals(table, other.table) || table is not null && other.table is not null && table.AsSpan().SequenceEqual(other.table));

    /// <summary>The table of positions.</summary>
    public int[] ToArray()
    {
        int[] positions = new int[Count];
        for (int k = 0; k < positions.Length; k++)
        {
            positions[k] = this[k];
        }

        return positions;
    }
}
