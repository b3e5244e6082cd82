using AD.Backends;

namespace AD.Tests.Accuracy;

/// <summary>Every function of the atlas, under every backend that claims to be exact.</summary>
internal static class Atlas
{
    public static IReadOnlyList<AtlasFunction> Functions { get; } = [.. UnaryAtlas.All, .. BinaryAtlas.All];

    /// <summary>The exact backends of the catalogue that take every rule, compositions included.</summary>
    public static IReadOnlyList<Backend> Backends { get; } = [.. BackendCatalogue.All.Where(backend => backend.Traits is { IsExact: true, ScalarRules: true, AnyBaseNumber: true })];

    public static AtlasFunction Find(string name) => Functions.Single(function => function.Name == name);

    /// <summary>The errors of a function, backend by backend.</summary>
    public static IReadOnlyList<(Backend Backend, Measurement Errors)> Measure(AtlasFunction function) => [.. Backends.Select(backend => (backend, Measurement.Of(function, backend)))];
}
