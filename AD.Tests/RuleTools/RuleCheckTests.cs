using Xunit;

namespace AD.Tests.RuleTools;

/// <summary>Planted faults are found and named; right rules pass.</summary>
public class RuleCheckTests
{
    private static readonly double[] Point = [0.7, -0.4, 1.3];

    [Fact]
    public void AWrongSignIsNamedWithBothNumbers()
    {
        RuleReport report = RuleCheck.Unary<WrongSign>([0.5]);
        RuleFinding finding = report.Findings[0];
        Assert.False(report.IsRight);
        Assert.Equal((RuleFault.Wrong, "Derivative", 1), (finding.Fault, finding.Member, finding.Order));
        Close.To(-Math.Cos(0.5), finding.Given, 0.0);
        Close.To(Math.Cos(0.5), finding.Expected, 1e-11);
        Assert.InRange(finding.ExpectedError, 0.0, 1e-10);
        Assert.Contains("WrongSign: ", report.ToString());
        Assert.Contains("Derivative, first order, ∂y[0]/∂x[0]: -0.877582561890", report.ToString());
        Assert.Contains("at x = (0.5)", Assert.Throws<InvalidOperationException>(report.ThrowUnlessRight).Message);
    }

    [Fact]
    public void AWrongFactorIsFoundAtRandomPoints()
    {
        RuleReport report = RuleCheck.Unary<WrongFactor>(0.5, 2.0, new() { Points = 4 });
        Assert.Equal(4, report.Findings.Count(finding => finding is { Fault: RuleFault.Wrong, Order: 1 }));
        foreach (RuleFinding finding in report.Findings.Where(finding => finding.Order == 1))
        {
            Close.To(3 * finding.Point[0] * finding.Point[0], finding.Expected, 1e-9);
        }
    }

    [Fact]
    public void ADerivativeFrozenAtItsPointIsWrongAtSecondOrderOnly()
    {
        RuleFinding finding = Assert.Single(RuleCheck.Unary<FrozenPoint>([0.5]).Findings);
        Assert.Equal((RuleFault.Wrong, "Derivative", 2, 0.0), (finding.Fault, finding.Member, finding.Order, finding.Given));
        Close.To(-Math.Sin(0.5), finding.Expected, 1e-10);
        Assert.Contains("second order, ∂y[0]/∂x[0] differentiated in x[0]", finding.ToString());
    }

    [Fact]
    public void ADerivativeThatDiffersAtActiveNumbersIsFound()
    {
        RuleFinding finding = Assert.Single(RuleCheck.Unary<OtherAtActive>([0.5]).Findings);
        Assert.Equal(RuleFault.OtherValue, finding.Fault);
        Close.To(0.5, finding.Given - finding.Expected, 1e-12);
    }

    [Fact]
    public void ExchangedPartialsAreBothNamed()
    {
        RuleReport report = RuleCheck.Binary<SwappedPartials>([(2.0, 5.0)]);
        RuleFinding x = report.Findings.First(finding => finding is { Member: "DerivativeX", Order: 1 }), y = report.Findings.First(finding => finding is { Member: "DerivativeY", Order: 1 });
        Close.To([20, 4, 4, 20], [x.Expected, y.Expected, x.Given, y.Given], 1e-9);
    }

    [Theory]
    [InlineData("PushforwardSign", "Wrong", "Pushforward", 1, 1, 2)]
    [InlineData("ForgottenTerm", "Wrong", "Pushforward", 1, 0, 1)]
    [InlineData("NotTransposed", "Wrong", "Pullback", 1, 0, 1)]
    [InlineData("PushforwardNotWritten", "NotWritten", "Pushforward", 1, 1, 0)]
    [InlineData("PullbackNotWritten", "NotWritten", "Pullback", 1, 0, 2)]
    [InlineData("PullbackAdds", "NotOverwritten", "Pullback", 1, 0, 0)]
    [InlineData("NotLinear", "NotLinear", "Pushforward", 1, 1, -1)]
    [InlineData("LosesNegativeCotangents", "NotLinear", "Pullback", 1, -1, 1)]
    [InlineData("ValueNotWritten", "NotWritten", "Value", 0, 1, -1)]
    [InlineData("FrozenPullback", "Wrong", "Pullback", 2, 1, 1)]
    [InlineData("FrozenCotangent", "Wrong", "Pullback", 2, 1, 2)]
    public void EachFaultOfABlockIsFoundInItsComponent(string fault, string kind, string member, int order, int output, int input)
    {
        RuleReport report = RuleCheck.Block(new FaultyBlock(Enum.Parse<Fault>(fault)), Point);
        Assert.False(report.IsRight);
        Assert.Contains(report.Findings, finding => (finding.Fault.ToString(), finding.Member, finding.Order, finding.Output, finding.Input) == (kind, member, order, output, input));
        Assert.All(report.Findings, finding => Assert.Equal(member, finding.Member));
        if (order == 2)
        {
            Assert.All(report.Findings, finding => Assert.Equal(2, finding.Order));
        }
    }

    [Fact]
    public void TheBlockWithoutAFaultIsRight()
    {
        RuleReport report = RuleCheck.Block(new FaultyBlock(Fault.None), 3, -2.0, 2.0);
        Assert.True(report.IsRight, report.ToString());
        report.ThrowUnlessRight();
        Assert.Contains("right in all of", report.ToString());
        Assert.InRange(report.Comparisons, 500, 1000);
    }

    [Fact]
    public void AKinkIsNotCalledRight()
    {
        RuleReport report = RuleCheck.Unary<AbsRule>([0.0]);
        Assert.False(report.IsRight);
        Assert.Contains(report.Findings, finding => finding is { Fault: RuleFault.Unresolved, Order: 1 });
        Assert.DoesNotContain(report.Findings, finding => finding.Fault == RuleFault.Wrong);
        Assert.Contains("could not be checked", report.ToString());
        Assert.Contains(RuleCheck.Binary<MaxRule>([(1.0, 1.0)]).Findings, finding => finding.Fault == RuleFault.Unresolved);
        Assert.Contains(RuleCheck.Unary<FloorRule>([2.0]).Findings, finding => finding.Fault == RuleFault.Unresolved);
        Assert.Contains(RuleCheck.Unary<LogRule>([-1.0]).Findings, finding => finding is { Fault: RuleFault.Unresolved, Member: "Value" });
    }

    [Fact]
    public void NothingComparedIsNotRight()
    {
        Assert.False(RuleCheck.Unary<SinRule>([]).IsRight);
        Assert.Contains("nothing was compared", Assert.Throws<InvalidOperationException>(RuleCheck.Unary<SinRule>([]).ThrowUnlessRight).Message);
    }

    [Fact]
    public void AnInputThatIsConstantIsNotDifferentiated()
    {
        Assert.False(RuleCheck.Binary<RootNRule>([(2.0, 3.0)]).IsRight);
        RuleReport report = RuleCheck.Binary<RootNRule>([(2.0, 3.0)], new() { ConstantInputs = [1] });
        Assert.True(report.IsRight, report.ToString());
    }

    [Fact]
    public void ALongReportIsCut()
    {
        RuleReport report = RuleCheck.Unary<WrongSign>(0.1, 1.0, new() { Points = 30 });
        Assert.Equal(30, report.Findings.Count);
        Assert.EndsWith("and 10 more", report.ToString());
    }
}
