using AD.Conformance;
using AD.Tests.Laws;
using Xunit;
using Kit = AD.Conformance.Conformance;

namespace AD.Tests.Conformance;

/// <summary>Every backend of the catalogue, the tiny ones of the samples and the compositions conform, within the accuracy that each states.</summary>
public class CatalogueTests
{
    public static TheoryData<string> Subjects => Subject.Names;

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Conforms(string name)
    {
        Subject subject = Subject.Find(name);
        ConformanceTolerance tolerance = new(Value: 1e-14, First: 10 * subject.First, Second: 10 * subject.Second, Higher: 1000 * subject.Second);
        ConformanceReport report = Kit.Run(subject.Backend, new() { Tolerance = tolerance }).ThrowIfFailed();
        Assert.True(report.PassedCount > 500, report.ToString());
    }
}
