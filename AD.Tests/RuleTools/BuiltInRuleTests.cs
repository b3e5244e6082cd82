using System.Reflection;
using Xunit;

namespace AD.Tests.RuleTools;

/// <summary>Every rule of the library, found by reflection, passes the check.</summary>
public class BuiltInRuleTests
{
    /// <summary>The machine's estimates are piecewise constant or linear with 14 bits: their derivative is that of the exact function, which differences of the estimate do not show.</summary>
    private static readonly Type[] Estimates = [typeof(ReciprocalEstimateRule), typeof(ReciprocalSqrtEstimateRule)];

    public static TheoryData<string> Unary => Names(typeof(IUnaryRule));

    public static TheoryData<string> Binary => Names(typeof(IBinaryRule));

    [Theory]
    [MemberData(nameof(Unary))]
    public void UnaryRule(string name)
    {
        Type rule = Find(name);
        (double from, double to) = name is nameof(AcoshRule) ? (1.2, 9.0) : (0.05, 0.95);
        RuleReport report = (RuleReport)Call(nameof(CheckUnary), rule, from, to);
        Assert.True(report.IsRight, report.ToString());
    }

    [Theory]
    [MemberData(nameof(Binary))]
    public void BinaryRule(string name)
    {
        Type rule = Find(name);
        bool whole = name is nameof(RootNRule) or "RootNSlopeRule" or nameof(ScaleBRule);
        RuleReport report = (RuleReport)Call(nameof(CheckBinary), rule, whole);
        Assert.True(report.IsRight, report.ToString());
    }

    [Fact]
    public void BlockRules()
    {
        RuleCheck.Block(default(DotRule), 8, -2.0, 2.0, new() { Points = 3 }).ThrowUnlessRight();
        RuleCheck.Block(default(FusedMultiplyAddRule), 3, -2.0, 2.0, new() { Points = 3 }).ThrowUnlessRight();
        RuleCheck.Block(new RoundDigitsRule(1, MidpointRounding.ToEven), [0.32]).ThrowUnlessRight();
    }

    /// <summary>The blocks of linear algebra and reductions, by the constructor's arguments and a point.</summary>
    public static TheoryData<string, object[], double[]> Blocks => new()
    {
        { "NormRule", [], [0.3, -1.2, 2.0] },
        { "SumRule", [], [0.3, -1.2, 2.0] },
        { "SoftMaxRule", [], [0.3, -1.2, 2.0] },
        { "LogSumExpRule", [], [0.3, -1.2, 2.0] },
        { "ProductRule", [2, 2, 1], [3.0, 1.0, 0.5, 2.0, -0.7, 1.1] },
        { "SolveRule", [2, 1], [3.0, 1.0, 0.5, 2.0, -0.7, 1.1] },
        { "DeterminantRule", [2], [3.0, 1.0, 0.5, 2.0] },
        { "LogDeterminantRule", [2], [3.0, 1.0, 0.5, 2.0] },
        { "InverseRule", [2], [3.0, 1.0, 0.5, 2.0] },
    };

    [Theory]
    [MemberData(nameof(Blocks))]
    public void LinearAlgebra(string name, object[] arguments, double[] point)
    {
        Type type = typeof(Rule).Assembly.GetType($"AD.{name}", throwOnError: true)!;
        RuleReport report = (RuleReport)Call(nameof(CheckBlock), type, Activator.CreateInstance(type, arguments)!, point);
        Assert.True(report.IsRight, report.ToString());
    }

    private static RuleReport CheckBlock<TBlock>(TBlock block, double[] x) where TBlock : struct, IBlockRule => RuleCheck.Block(block, x);

    private static RuleReport CheckUnary<TRule>(double from, double to) where TRule : struct, IUnaryRule => RuleCheck.Unary<TRule>(from, to, new() { Points = 5 });

    private static RuleReport CheckBinary<TRule>(bool whole) where TRule : struct, IBinaryRule
        => whole
            ? RuleCheck.Binary<TRule>([(0.3, 3.0), (1.7, -2.0)], new() { ConstantInputs = [1] })
            : RuleCheck.Binary<TRule>((1.1, 3.4), (0.2, 0.9), new() { Points = 5 });

    private static object Call(string method, Type rule, params object[] arguments)
        => typeof(BuiltInRuleTests).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(rule).Invoke(null, arguments)!;

    private static Type Find(string name) => Rules().Single(type => type.Name == name);

    private static IEnumerable<Type> Rules() => typeof(Rule).Assembly.GetTypes().Where(type => type is { IsValueType: true, IsGenericType: false, Namespace: "AD" } && !Estimates.Contains(type));

    private static TheoryData<string> Names(Type kind) => [.. Rules().Where(kind.IsAssignableFrom).Select(type => type.Name).Order()];
}
