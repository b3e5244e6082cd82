using System.Reflection.Emit;

namespace AD.Backends;

/// <summary>A piece of the positions of several steps that are done one piece after the other, so that what one step hands to the next stays in the nearest cache.</summary>
/// <param name="Start">The first position of the piece, counted in bytes of an array.</param>
/// <param name="Count">The number of positions in a step's arrays.</param>
/// <param name="Regions">The arrays of the workspace that only these steps use: each piece begins them anew.</param>
internal sealed record Tile(LocalBuilder Start, int Count, HashSet<int> Regions)
{
    /// <summary>Where pieces are single positions: the variables that take the place of those arrays.</summary>
    public Dictionary<int, LocalBuilder>? Held { get; set; }

    /// <summary>Whether a stream is such an array.</summary>
    public bool IsLocal(Stream stream) => stream is { Storage: Storage.Work, Map: { IsTable: false, Stride: 1 } } && stream.Map.Count == Count && Regions.Contains(stream.Map.Offset);

    /// <summary>Whether a place is the beginning of such an array.</summary>
    public bool IsLocal(Place place) => place.Storage == Storage.Work && Regions.Contains(place.Index);
}
