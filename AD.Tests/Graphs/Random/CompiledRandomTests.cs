using AD.Backends;
using Xunit;

namespace AD.Tests.Graphs.Random;

/// <summary>Random functions through compiled operators, with loops of 2 to 40 isomorphic terms: what the tape gives.</summary>
public class CompiledRandomTests
{
    [Fact]
    public void CompiledOperatorsAreThoseOfTheTape() => RandomLaw.Holds(wild: false, one => PreparedLaws.Vector(new CompiledTapeBackend(), one, 1e-12), 40);

    [Fact]
    public void ArithmeticIsThatOfDoubleToTheBit() => RandomLaw.Holds(wild: true, one => PreparedLaws.Arithmetic(new CompiledTapeBackend(), one), 40);
}
