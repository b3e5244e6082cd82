using System.Reflection;

namespace AD;

/// <summary>z = f(a, b) by a binary rule.</summary>
internal sealed class BinaryOperation<TRule>() : RuleOperation(OperationKind.Binary, typeof(TRule), 2)
    where TRule : struct, IBinaryRule
{
    public static readonly BinaryOperation<TRule> Instance = new();

    private MethodInfo? method;

    public override Type RuleType => typeof(TRule);

    public override MethodInfo Method => method ??= ((Func<double, double, double>)TRule.Value<double>).Method;

    public override bool IsFlat => default(TRule) is IFlatRule;

    public override double Evaluate(double a, double b, double c) => TRule.Value(a, b);

    public override T Evaluate<T>(T a, T b, T c) => ChainRule.Value<TRule, T>(a, b);

    public override int Partial(GraphBuilder graph, int operand, int a, int b, int result)
    {
        if (typeof(TRule) == typeof(PowRule) && operand == 0 && graph.IsConstant(b, out double power) && power >= 0.5)
        {
            // The general slope has branches for x = 0 and for small powers, which c x^(c-1) with c ≥ 1/2 does not need.
            int factor = power == 2.0 ? a : power == 1.0 ? graph.Constant(1.0) : graph.Apply(this, a, graph.Constant(power - 1.0));
            return graph.Apply(GraphOperations.Multiply, b, factor);
        }

        int partial = Exploration.Build(graph, operand == 0
            ? () => TRule.DerivativeX(graph.Number(a), graph.Number(b), graph.Number(result))
            : () => TRule.DerivativeY(graph.Number(a), graph.Number(b), graph.Number(result)));
        return partial >= 0 ? partial
            : graph.Apply(operand == 0 ? BinaryOperation<SlopeXRule<TRule>>.Instance : BinaryOperation<SlopeYRule<TRule>>.Instance, a, b);
    }
}
