namespace AD;

/// <summary>An operation that needs no rule.</summary>
internal sealed class PlainOperation(OperationKind kind, string name, int arity) : GraphOperation(kind, name, arity)
{
    public override double Evaluate(double a, double b, double c) => Evaluate<double>(a, b, c);

    public override T Evaluate<T>(T a, T b, T c) => Kind switch
    {
        OperationKind.Add => a + b,
        OperationKind.Subtract => a - b,
        OperationKind.Multiply => a * b,
        OperationKind.Divide => a / b,
        OperationKind.Negate => -a,
        OperationKind.FusedMultiplyAdd => T.FusedMultiplyAdd(a, b, c),
        OperationKind.StopGradient => Special.StopGradient(a),
        OperationKind.Less => a < b ? T.One : T.Zero,
        OperationKind.LessOrEqual => a <= b ? T.One : T.Zero,
        OperationKind.Equal => a == b ? T.One : T.Zero,
        OperationKind.Select => a != T.Zero ? b : c,
        _ => throw new InvalidOperationException($"A node '{Name}' has no operands to be evaluated from: the graph's evaluation supplies its value."),
    };
}
