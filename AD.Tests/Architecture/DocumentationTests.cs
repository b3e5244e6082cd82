using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace AD.Tests.Architecture;

public class DocumentationTests
{
    public static TheoryData<string> Assemblies => [.. Libraries.Names];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void EveryPublicTypeAndMemberHasASummary(string assembly)
    {
        XDocument document = XDocument.Load(Path.Combine(AppContext.BaseDirectory, assembly + ".xml"));
        HashSet<string> documented = [.. document.Descendants("member").Where(SaysSomething).Select(member => DocumentationId.WithoutParameters(member.Attribute("name")!.Value))];
        IEnumerable<string> expected = Libraries.VisibleTypes(assembly).SelectMany(Owed);
        Assert.NotEmpty(documented);
        Assert.Empty(expected.Except(documented));
    }

    private static bool SaysSomething(XElement member)
        => member.Element("inheritdoc") is not null || !string.IsNullOrWhiteSpace(member.Element("summary")?.Value);

    private static IEnumerable<string> Owed(Type type)
    {
        IEnumerable<MemberInfo> members = typeof(Delegate).IsAssignableFrom(type) ? [] : Libraries.VisibleMembers(type).Where(IsWritten);
        return members.Select(DocumentationId.Of).Prepend(DocumentationId.Of(type)).Distinct();
    }

    // Parameterless constructors are usually the compiler's; those that are written are CS1591's affair.
    private static bool IsWritten(MemberInfo member) => member is not ConstructorInfo constructor || constructor.GetParameters().Length > 0;
}
