using System.Reflection;
using Xunit;

namespace AD.Tests.Architecture;

public class DependencyTests
{
    [Fact]
    public void SolversDoNotReferenceBackends()
    {
        string[] references = [.. Assembly.Load("AD.Solvers").GetReferencedAssemblies().Select(name => name.Name!)];
        Assert.DoesNotContain("AD.Backends", references);
    }
}
