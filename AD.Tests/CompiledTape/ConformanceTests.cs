using AD.Backends;
using AD.Conformance;
using Xunit;
using Kit = AD.Conformance.Conformance;

namespace AD.Tests.CompiledTape;

/// <summary>The conformance kit on the compiled tape within and around other backends; by itself it stands in the catalogue, which is examined as a whole.</summary>
public class ConformanceTests
{
    [Theory]
    [InlineData("forward-dual", "compiled-tape")]
    [InlineData("compiled-tape", "forward-dual")]
    public void Nested(string outer, string inner) => Kit.Run(Composed(outer, inner)).ThrowIfFailed();

    /// <summary>Without what costs most: third levels, threads, and second derivatives of many inputs.</summary>
    [Theory]
    [InlineData("compiled-tape", "compiled-tape")]
    [InlineData("reverse-tape", "compiled-tape")]
    [InlineData("compiled-tape", "reverse-tape")]
    public void NestedOnceMore(string outer, string inner) => Kit.Run(Composed(outer, inner), new() { Filter = Cheap }).ThrowIfFailed();

    private static HigherOrderBackend Composed(string outer, string inner) => new(BackendCatalogue.Find(outer), BackendCatalogue.Find(inner));

    private static bool Cheap(string scenario, string operation) => !scenario.Contains(" over ") && operation != "Threads" && scenario is not ("ring of 16" or "ring of 17");
}
