using AD.Backends;
using AD.Conformance;
using Xunit;

namespace AD.Tests.CompiledTape;

/// <summary>The conformance kit on the compiled tape within and around other backends; by itself it stands in the catalogue, which is examined as a whole.</summary>
public class ConformanceTests
{
    public static TheoryData<string, string> Nestings => new()
    {
        { "compiled-tape", "compiled-tape" },
        { "forward-dual", "compiled-tape" },
        { "reverse-tape", "compiled-tape" },
        { "compiled-tape", "forward-dual" },
        { "compiled-tape", "reverse-tape" },
    };

    [Theory]
    [MemberData(nameof(Nestings))]
    public void Nested(string outer, string inner)
        => AD.Conformance.Conformance.Run(new HigherOrderBackend(BackendCatalogue.Find(outer), BackendCatalogue.Find(inner))).ThrowIfFailed();
}
