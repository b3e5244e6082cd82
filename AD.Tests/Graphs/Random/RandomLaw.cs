using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace AD.Tests.Graphs.Random;

/// <summary>Tries a law on random functions. <c>AD_SEED=n</c> explores others, <c>AD_COUNT=n</c> more.</summary>
internal static class RandomLaw
{
    private static readonly ulong Seed = ulong.TryParse(Environment.GetEnvironmentVariable("AD_SEED"), out ulong seed) ? seed : 20260101;

    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("AD_COUNT"), out int count) ? count : 0;

    public static void Holds(bool wild, Action<RandomCase> law, int count)
    {
        Config config = Config.QuickThrowOnFailure
            .WithMaxTest(Math.Max(count, Count))
            .WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed, 0x9E3779B97F4A7C15UL), FSharpOption<int>.None)));
        Prop.ForAll(RandomCase.All(wild), law).Check(config);
    }
}
