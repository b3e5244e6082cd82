using System.Reflection;

namespace AD;

/// <summary>y = f(a) by a unary rule.</summary>
internal sealed class UnaryOperation<TRule>() : RuleOperation(OperationKind.Unary, typeof(TRule), 1)
    where TRule : struct, IUnaryRule
{
    public static readonly UnaryOperation<TRule> Instance = new();

    private MethodInfo? method;

    public override Type RuleType => typeof(TRule);

    public override MethodInfo Method => method ??= ((Func<double, double>)TRule.Value<double>).Method;

    public override bool IsFlat => default(TRule) is IFlatRule;

    public override double Evaluate(double a, double b, double c) => TRule.Value(a);

    public override T Evaluate<T>(T a, T b, T c) => ChainRule.Value<TRule, T>(a);

    public override int Partial(GraphBuilder graph, int operand, int a, int b, int result)
    {
        if (typeof(TRule) == typeof(TanhRule))
        {
            return graph.Apply(UnaryOperation<TanhSlopeRule>.Instance, a);
        }

        int partial = Exploration.Build(graph, () => TRule.Derivative(graph.Number(a), graph.Number(result)));
        return partial >= 0 ? partial : graph.Apply(UnaryOperation<SlopeRule<TRule>>.Instance, a);
    }
}
