using Xunit;

namespace AD.Tests.Architecture;

public class ShapeTests
{
    public static TheoryData<string> Assemblies => [.. Libraries.Names];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void PublicClassesAreAbstractSealedOrStatic(string assembly)
    {
        Type[] types = [.. Libraries.VisibleTypes(assembly)];
        Assert.NotEmpty(types);
        Assert.Empty(types.Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false }).Select(type => type.FullName));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void NoTypeIsCalledAfterNothing(string assembly)
        => Assert.DoesNotContain(Libraries.VisibleTypes(assembly), type => new[] { "Utils", "Helper", "Manager", "Engine" }.Any(type.Name.Contains));
}
