using AD.Conformance;
using Xunit;
using Kit = AD.Conformance.Conformance;

namespace AD.Tests.Graphs;

/// <summary>The graph is enough to write a backend from: one that reads nothing else conforms, alone and under another one.</summary>
public class ColumnBackendTests
{
    [Fact]
    public void Conforms()
    {
        ConformanceReport report = Kit.Run(new ColumnBackend()).ThrowIfFailed();
        Assert.True(report.PassedCount > 500, report.ToString());
    }
}
