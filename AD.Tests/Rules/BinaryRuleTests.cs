using AD.Tests.Numbers;
using Xunit;

namespace AD.Tests.Rules;

public class BinaryRuleTests
{
    public static TheoryData<string> Names => [.. BinaryOracle.All.Select(oracle => oracle.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ValueAndAllDerivativesToSecondOrderEqualThoseByHand(string name)
    {
        BinaryOracle oracle = BinaryOracle.All.Single(o => o.Name == name);
        foreach ((double x, double y) in oracle.Points)
        {
            (double value, double fx, double fxx) = Nested.Binary(oracle.Function, x, y, (1, 0), (1, 0));
            (_, double fy, double fyy) = Nested.Binary(oracle.Function, x, y, (0, 1), (0, 1));
            (_, _, double fxy) = Nested.Binary(oracle.Function, x, y, (1, 0), (0, 1));
            (_, _, double fyx) = Nested.Binary(oracle.Function, x, y, (0, 1), (1, 0));
            string at = $"({x}, {y})";
            Close.To(oracle.Value(x, y), value, 1e-13, name + at);
            Close.To(oracle.X(x, y), fx, 1e-12, $"∂{name}/∂x {at}");
            Close.To(oracle.Y(x, y), fy, 1e-12, $"∂{name}/∂y {at}");
            Close.To(oracle.XX(x, y), fxx, 1e-11, $"∂²{name}/∂x² {at}");
            Close.To(oracle.XY(x, y), fxy, 1e-11, $"∂²{name}/∂x∂y {at}");
            Close.To(oracle.XY(x, y), fyx, 1e-11, $"∂²{name}/∂y∂x {at}");
            Close.To(oracle.YY(x, y), fyy, 1e-11, $"∂²{name}/∂y² {at}");
        }
    }

    [Fact]
    public void EveryPublicBinaryRuleHasAnOracle()
    {
        string[] rules = [.. typeof(IBinaryRule).Assembly.GetTypes().Where(t => t.IsPublic && t.IsValueType && t.IsAssignableTo(typeof(IBinaryRule))).Select(t => t.Name[..^"Rule".Length])];
        Assert.NotEmpty(rules);
        Assert.Empty(rules.Except(BinaryOracle.All.Select(oracle => oracle.Name)));
    }
}
