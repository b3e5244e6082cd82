using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>The runners of an operator that takes several seeds at once, one for each number of seeds. Those that were used last are kept.</summary>
internal sealed class RunnersByCount(PathSet paths, OperatorKind kind, int activeLength)
{
    /// <summary>The most runners that are kept; each of them has a workspace for each path.</summary>
    public const int Most = 8;

    private readonly List<(int Count, OperatorRunner Runner)> runners = new(Most);
    private OperatorRunner? last;
    private int lastCount;

    /// <summary>The runner for a number of seeds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public OperatorRunner For(int count) => last is { } runner && lastCount == count ? runner : Take(count);

    /// <summary>Moves a runner to the front, where the last one goes when there is no room.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private OperatorRunner Take(int count)
    {
        OperatorRunner? runner = null;
        for (int i = 0; i < runners.Count && runner is null; i++)
        {
            if (runners[i].Count == count)
            {
                runner = runners[i].Runner;
                runners.RemoveAt(i);
            }
        }

        if (runners.Count == Most)
        {
            runners.RemoveAt(Most - 1);
        }

        runner ??= new(paths, new(kind, activeLength, count));
        runners.Insert(0, (count, runner));
        (last, lastCount) = (runner, count);
        return runner;
    }
}
