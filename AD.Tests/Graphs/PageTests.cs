using AD.Tests.Architecture;
using Xunit;

namespace AD.Tests.Graphs;

/// <summary>The dumps on the pages are those of the code.</summary>
public class PageTests
{
    [Fact]
    public void ThePageShowsLotkaVolterraBeforeAndAfter()
    {
        Graph graph = Trace.Of(default(LotkaVolterra), LotkaVolterra.Point, 2), pullback = graph.Pullback(6, [.. LotkaVolterra.Point, 1.0, 1.0]);
        string page = Repository.Read("docs/compiled-tape.md");
        Assert.Contains($"```text\n{graph.ToText()}```\n", page, StringComparison.Ordinal);
        Assert.Contains($"```text\n{pullback.ToText()}```\n", page, StringComparison.Ordinal);
    }
}
