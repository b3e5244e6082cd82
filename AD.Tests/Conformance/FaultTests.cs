using AD.Conformance;
using AD.Tests.Conformance.Faults;
using Xunit;
using Kit = AD.Conformance.Conformance;

namespace AD.Tests.Conformance;

/// <summary>Backends that are broken on purpose: the kit finds each fault, and a row that fits names it.</summary>
public class FaultTests
{
    private static readonly (string Name, Backend Backend, string Scenario, string Operator, string Reason)[] Faults =
    [
        ("wrong sign in one rule", new FaultyNumberBackend<WrongSignOfCosine>(), "sin and cos", "Derivative", "expected"),
        ("forgotten term", new FaultyNumberBackend<ForgottenTerm>(), "x² sin y", "Gradient", "expected"),
        ("mixed levels", new FaultyNumberBackend<MixedLevels>(), "x d/dy(x + y), itself over itself", "Derivative", "expected"),
        ("lost derivative of a block", new FaultyNumberBackend<LostBlocks>(), "outputs of a block", "Primitives", "expected"),
        ("stale tape", new StaleTape(), "ring of 2", "Gradient", "call"),
        ("wrong at the second call", new WrongAtTheSecondCall(), "product of matrices", "Jacobian", "expected"),
        ("swapped indices", new SwappedIndices(), "Lotka-Volterra, flat", "Jacobian", "expected"),
        ("lost value", new LostValue(), "polar coordinates", "Pushforward", "value"),
        ("write outside", new WriteOutside(), "polar coordinates", "Primitives", "memory after Jᵀ w was written"),
        ("input changed", new InputChanged(), "polar coordinates", "Pullback", "the argument x[1] was changed"),
        ("constants active", new ConstantsActive(), "network", "Primitives", "1 of 2 inputs active"),
        ("wrong sign in reverse", new WrongSignInReverse(), "network", "Adjointness", "wᵀ(J v)"),
        ("shared buffer", new SharedBuffer(), "network", "Threads", "on thread"),
        ("allocates in secret", new AllocatesInSecret(), "network", "Allocation (prepared vector)", "Pullback allocates"),
        ("claims any number", new DoubleOnly(), "x d/dy(x y), the reference over itself", "Derivative", "NotSupportedException"),
        ("swallows NaN", new SwallowedNaN(), "NaN is not hidden", "Pushforward", "expected NaN"),
        ("wrong beyond sixteen", new WrongBeyondSixteen(), "ring of 17", "Gradient", "gradient[16]"),
        ("zero among tangents", new ZeroAmongTangents(), "network", "Primitives", "seeds with zeros"),
        ("zero among cotangents", new ZeroAmongCotangents(), "network", "Primitives", "seeds with zeros"),
        ("wrong Jacobian at single precision", new WrongJacobianAtSinglePrecision(), "network", "Primitives at single precision", "Jacobian"),
        ("wrong gradient after an exception", new WrongGradientAfterAnException(), "ring of 2", "Exception in f, then gradient", "after an exception"),
        ("wrong beyond four seeds", new WrongBeyondFourSeeds(), "network", "Several seeds", "Jᵀ W"),
        ("one direction twice", new OneDirectionTwice(), "ring of 2", "SecondDirectionalDerivative", "vᵀ H u"),
        ("Jacobian of another function", new JacobianOfAnotherFunction(), "network", "Another function at the same point", "of -2 f"),
        ("clones of a clone", new ClonesOfAClone(), "network", "Threads", "on thread"),
        ("loses the points after the last lane", new LosesTheLastPoints(), "network", "Batch", "point 16 of 19"),
        ("takes shared inputs for varying ones", new SharedTakenForVarying(), "network", "Batch", "last inputs varying"),
        ("allocates for each batch", new AllocatesForEachBatch(), "network", "Allocation (batch)", "Jacobian allocates"),
        ("careless about sizes", new CarelessAboutSizes(), "network", "Wrong lengths are refused", "accepted"),
    ];

    public static TheoryData<string> Names => [.. Faults.Select(fault => fault.Name)];

    /// <summary>Runs the named row and, so that the row is found for its fault and not for any, the same row of a good backend.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void IsCaught(string name)
    {
        (_, Backend backend, string scenario, string operation, string reason) = Faults.First(fault => fault.Name == name);
        ConformanceOptions options = new() { Filter = (s, o) => s == scenario && o == operation };
        ConformanceReport report = Kit.Run(backend, options);
        ConformanceRow row = Assert.Single(report.Rows);
        Assert.Equal(Verdict.Failed, row.Verdict);
        Assert.Contains(reason, row.Reason);
        Assert.False(report.Passed);
        Assert.Contains(row.Reason, Assert.Throws<ConformanceException>(report.ThrowIfFailed).Message);
        Kit.Run(new FaultyNumberBackend<NoFault>(), options with { Filter = (s, o) => s == scenario && o == operation && !o.StartsWith("Allocation", StringComparison.Ordinal) || s == "x → x" && o == "Derivative" }).ThrowIfFailed();
    }

    /// <summary>A fault in one place does not colour the whole report: what it does not touch passes.</summary>
    [Fact]
    public void TheRestOfTheReportPasses()
    {
        ConformanceReport report = Kit.Run(new FaultyNumberBackend<WrongSignOfCosine>(), new() { Filter = (s, o) => o is "Derivative" && !s.Contains("over") });
        Assert.Contains(report.Failures, row => row.Scenario == "sin and cos");
        Assert.DoesNotContain(report.Failures, row => row.Scenario is "quotient" or "power" or "x to the x");
    }
}
