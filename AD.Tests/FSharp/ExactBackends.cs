using AD.Backends;

namespace AD.Tests;

/// <summary>The backends that the tests of the F# library go through.</summary>
internal static class ExactBackends
{
    /// <summary>Those whose derivatives are exact to rounding.</summary>
    public static IEnumerable<Backend> All => BackendCatalogue.All.Where(backend => backend.Traits.IsExact);

    /// <summary>Those that compute second derivatives too.</summary>
    public static IEnumerable<Backend> SecondOrder => All.Where(backend => backend.Traits.SecondOrder);
}
