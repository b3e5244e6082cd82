using AD.Backends;
using AD.Benchmarks;
using Xunit;

namespace AD.Tests.Benchmarks;

/// <summary>The derivatives whose first call is timed are right, whether another function came before or not.</summary>
public class StartupTests
{
    public static TheoryData<string, double> Workloads => new() { { "W1", 0.9525 }, { "W2", 3.502978758208 }, { "W5ros", 33871.60722565 } };

    [Theory]
    [MemberData(nameof(Workloads))]
    public void ComputesWhatTheTableDoes(string workload, double expected)
    {
        FirstCall call = FirstCall.Find(workload);
        Backend backend = new ReverseTapeBackend();
        Close.Relative(expected, Checksum.Of(call.Run(backend)), 1e-11);
        Assert.NotEmpty(call.Before(backend));
        Close.Relative(expected, Checksum.Of(call.Run(backend)), 1e-11);
    }

    [Fact]
    public void KnowsItsOwnProcesses()
    {
        Assert.True(StartupChild.IsAsked([StartupChild.Argument, "reverse-tape", "W1", StartupChild.Fresh]));
        Assert.False(StartupChild.IsAsked(["startup", "--backend", "reverse-tape", "--json"]));
    }
}
