using AD.Backends;
using AD.Conformance;
using Xunit;
using Kit = AD.Conformance.Conformance;

namespace AD.Tests.Conformance;

/// <summary>Every backend of the catalogue, the tiny ones of the samples and the compositions conform, within the accuracy that each states.</summary>
public class CatalogueTests
{
    public static TheoryData<string> Backends => [.. BackendCatalogue.Names];

    public static TheoryData<string> Others => [.. Subject.All.Select(subject => subject.Name).Except(BackendCatalogue.Names)];

    [Theory]
    [MemberData(nameof(Backends))]
    public void Conforms(string name)
    {
        ConformanceReport report = Kit.Run(Subject.Find(name).Backend, Options(name)).ThrowIfFailed();
        Assert.True(report.PassedCount > 1000, report.ToString());
    }

    /// <summary>The tiny backends and compositions with approximations: without what costs most, that is nestings, threads, and second derivatives of many inputs.</summary>
    [Theory]
    [MemberData(nameof(Others))]
    public void OthersConform(string name)
    {
        ConformanceReport report = Kit.Run(Subject.Find(name).Backend, Options(name) with { Filter = Cheap }).ThrowIfFailed();
        Assert.True(report.PassedCount > 900, report.ToString());
    }

    private static bool Cheap(string scenario, string operation)
        => !scenario.Contains(" over ") && operation != "Threads" && (scenario is not ("ring of 16" or "ring of 17") || operation is not ("Hessian" or "HessianVectorProduct" or "LazyHessian" or "Prepare (scalar, second order)"));

    private static ConformanceOptions Options(string name)
    {
        Subject subject = Subject.Find(name);
        return new() { Tolerance = new(Value: 1e-14, First: 10 * subject.First, Second: 10 * subject.Second, Higher: 1000 * subject.Second) };
    }
}
