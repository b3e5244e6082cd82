using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace AD.Tests.Laws;

/// <summary>Tries a law on random cases. The seed is fixed; FsCheck prints it with the shrunk case when the law fails, and <c>AD_SEED=n</c> explores others.</summary>
internal static class Law
{
    private static readonly ulong Seed = ulong.TryParse(Environment.GetEnvironmentVariable("AD_SEED"), out ulong seed) ? seed : 20260101;

    /// <summary>Tries a law on expressions that the subject can differentiate.</summary>
    /// <param name="subject">The backend.</param>
    /// <param name="law">Throws where the law is broken.</param>
    /// <param name="count">How many cases.</param>
    public static void Holds(Subject subject, Action<LawCase> law, int count = 100)
    {
        Prop.ForAll(LawCase.Cases(smooth: !subject.IsExact, subject.Depth, subject.Steepest), law).Check(Settings(count));
    }

    /// <summary>Tries a law on cases that are made from a number each.</summary>
    /// <param name="law">Throws where the law is broken.</param>
    /// <param name="count">How many cases.</param>
    public static void HoldsForSeeds(Action<int> law, int count) => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), law).Check(Settings(count));

    private static Config Settings(int count) => Config.QuickThrowOnFailure
        .WithMaxTest(count)
        .WithQuietOnSuccess(true)
        .WithMaxRejected(10_000)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed, 0x9E3779B97F4A7C15UL), FSharpOption<int>.None)));
}
