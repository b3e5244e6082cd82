using System.Collections.Immutable;

namespace AD.Backends;

/// <summary>The paths of one prepared function that have been met, shared by the preparation and its clones.</summary>
internal sealed class PathSet(TraceableFunction function, CompiledTapeOptions options)
{
    // What this thread is tracing: a function that uses its own preparation would take the path of the inner use for its own.
    [ThreadStatic]
    private static List<PathSet>? tracing;

    private readonly Lock publication = new();
    private ImmutableArray<TracedPath> paths = [];
    private readonly long[] onTape = new long[Enum.GetValues<TapeReason>().Length];

    public TraceableFunction Function { get; } = function;

    public CompiledTapeOptions Options { get; } = options;

    /// <summary>Why the function is not compiled; null while it is.</summary>
    public string? Reason { get; private set; }

    /// <summary>The paths so far, in the order in which they were met.</summary>
    public ImmutableArray<TracedPath> Paths
    {
        get
        {
            lock (publication)
            {
                return paths;
            }
        }
    }

    /// <summary>How many evaluations went to the tape for a reason.</summary>
    public long CountOf(TapeReason reason) => Interlocked.Read(ref onTape[(int)reason]);

    /// <summary>Counts an evaluation that goes to the tape.</summary>
    public void Count(TapeReason reason) => Interlocked.Increment(ref onTape[(int)reason]);

    /// <summary>The first path that is not known to the caller: the one that the function takes at a point, traced there, or one that other threads have met meanwhile.</summary>
    /// <param name="point">The point.</param>
    /// <param name="known">How many of the paths do not fit there.</param>
    /// <returns>The path; null where the function cannot be traced or there are too many paths.</returns>
    public TracedPath? Trace(ReadOnlySpan<double> point, int known)
    {
        ImmutableArray<TracedPath> before = Paths;
        if (known < before.Length)
        {
            return before[known];
        }

        if (Reason is not null || before.Length >= Options.MaximumPaths)
        {
            return null;
        }

        Graph graph;
        List<PathSet> traced = tracing ??= [];
        if (traced.Contains(this))
        {
            Expected.Alone(0, 1);
        }

        traced.Add(this);
        try
        {
            graph = Function.Trace(point);
            if (before.IsEmpty)
            {
                HiddenState.Check(Function, graph, point);
            }
        }
        catch (TracedValueException reason) when (!reason.IsConversion)
        {
            Reason = reason.Message;
            return null;
        }
        catch (NonDifferentiableException reason)
        {
            // The tape differentiates with respect to the active inputs alone and knows whether there is a derivative to miss.
            Reason = reason.Message;
            return null;
        }
        finally
        {
            traced.Remove(this);
        }

        lock (publication)
        {
            bool isNew = true;
            for (int i = known; i < paths.Length; i++)
            {
                isNew &= !GraphComparison.AreSame(paths[i].Graph, graph);
            }

            if (isNew && paths.Length < Options.MaximumPaths)
            {
                paths = paths.Add(new(graph, point.ToArray(), Options.FastMath));
            }

            return known < paths.Length ? paths[known] : null;
        }
    }
}
