using AD.Tests.Numbers;
using Xunit;

namespace AD.Tests.Rules;

public class UnaryRuleTests
{
    public static TheoryData<string> Names => [.. UnaryOracle.All.Select(oracle => oracle.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ValueAndTwoDerivativesEqualThoseByHand(string name)
    {
        UnaryOracle oracle = UnaryOracle.All.Single(o => o.Name == name);
        foreach (double x in oracle.Points)
        {
            (double value, double first, double second) = Nested.Unary(oracle.Function, x);
            Close.To(oracle.Value(x), value, 1e-13, $"{name}({x})");
            Close.To(oracle.First(x), first, 1e-12, $"{name}'({x})");
            Close.To(oracle.Second(x), second, 1e-11, $"{name}''({x})");
        }
    }

    [Fact]
    public void EveryPublicUnaryRuleHasAnOracle()
    {
        string[] rules = [.. typeof(IUnaryRule).Assembly.GetTypes().Where(t => t.IsPublic && t.IsValueType && t.IsAssignableTo(typeof(IUnaryRule))).Select(t => t.Name[..^"Rule".Length])];
        Assert.NotEmpty(rules);
        Assert.Empty(rules.Except(UnaryOracle.All.Select(oracle => oracle.Name)));
    }
}
