using AD.Backends;
using Xunit;

namespace AD.Tests.Graphs.Random;

/// <summary>Random functions through the prepared operators of every exact backend.</summary>
public class PreparedTests
{
    public static TheoryData<string> Exact => [.. BackendCatalogue.All.Where(backend => backend.Traits.IsExact).Select(backend => backend.Traits.Name)];

    [Theory]
    [MemberData(nameof(Exact))]
    public void OperatorsAreThoseOfTheTape(string name) => RandomLaw.Holds(wild: false, one => PreparedLaws.Vector(Find(name), one, 1e-12), 25);

    [Theory]
    [MemberData(nameof(Exact))]
    public void ArithmeticIsThatOfDoubleToTheBit(string name) => RandomLaw.Holds(wild: true, one => PreparedLaws.Arithmetic(Find(name), one), 25);

    private static Backend Find(string name) => BackendCatalogue.All.First(backend => backend.Traits.Name == name);
}
