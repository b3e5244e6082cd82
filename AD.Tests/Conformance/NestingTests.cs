using AD.Backends;
using AD.Conformance;
using Xunit;
using Kit = AD.Conformance.Conformance;

namespace AD.Tests.Conformance;

/// <summary>Compositions of forward and reverse in every order to depth 3, over and under a third backend: levels do not mix.</summary>
public class NestingTests
{
    private static readonly Dictionary<string, Backend> Parts = new() { ["forward"] = new ForwardDualBackend(), ["reverse"] = new ReverseTapeBackend() };

    public static TheoryData<string, string, string> Triples
    {
        get
        {
            TheoryData<string, string, string> triples = [];
            foreach (string outer in Parts.Keys)
            {
                foreach (string middle in Parts.Keys)
                {
                    foreach (string inner in Parts.Keys)
                    {
                        triples.Add(outer, middle, inner);
                    }
                }
            }

            return triples;
        }
    }

    /// <summary>The Hessian of a function that itself holds a derivative runs on three levels: outer over middle over inner, and inner over outer over middle.</summary>
    [Theory]
    [MemberData(nameof(Triples))]
    public void ConformsAtDepthThree(string outer, string middle, string inner)
    {
        string name = Parts[inner].Traits.Name;
        HigherOrderBackend backend = new(Parts[outer], Parts[middle]);
        ConformanceReport report = Kit.Run(backend, new() { Partners = [Parts[inner]], Filter = (s, o) => s.Contains(name) && o is "SecondDerivative" or "Hessian" or "HessianVectorProduct" && s.Contains(" over ") }).ThrowIfFailed();
        Assert.Equal(0, report.RefusedCount);
        Assert.True(report.PassedCount > 20, report.ToString());
    }

    /// <summary>Compositions of compositions.</summary>
    [Theory]
    [MemberData(nameof(Triples))]
    public void CompositionsOfCompositionsConform(string outer, string middle, string inner)
    {
        Backend a = Parts[outer], b = Parts[middle], c = Parts[inner];
        foreach (Backend backend in (Backend[])[new HigherOrderBackend(a, new HigherOrderBackend(b, c)), new HigherOrderBackend(new HigherOrderBackend(a, b), c)])
        {
            ConformanceReport report = Kit.Run(backend, new() { Filter = (s, o) => o is "Gradient" or "Hessian" or "HessianVectorProduct" or "Prepare (scalar, second order)" && !s.Contains("itself") }).ThrowIfFailed();
            Assert.True(report.PassedCount > 100, report.ToString());
        }
    }
}
