namespace AD;

/// <content>Identities that hold for every double, signed zeros and infinities included (the sign of a NaN apart).</content>
public sealed partial class GraphBuilder
{
    /// <summary>A node that equals the operation; -1 where there is none simpler.</summary>
    private int Simplify(GraphOperation operation, int a, int b, int c) => operation.Kind switch
    {
        OperationKind.Add => Sum(a, b),
        OperationKind.Subtract => Difference(a, b),
        OperationKind.Multiply => Product(a, b),
        OperationKind.Divide => Quotient(a, b),
        OperationKind.Negate => Negative(a),
        OperationKind.StopGradient => nodes[a].Kind == OperationKind.StopGradient ? a : -1,
        OperationKind.Select => b == c ? b : IsConstant(a, out double truth) ? (truth != 0.0 ? b : c) : -1,
        _ => -1,
    };

    private int Negative(int a)
    {
        Node node = nodes[a];
        return node.Kind switch
        {
            OperationKind.Negate => node.A,
            OperationKind.Multiply when IsConstant(node.A, out double first) => Apply(GraphOperations.Multiply, Constant(-first), node.B),
            OperationKind.Multiply when IsConstant(node.B, out double second) => Apply(GraphOperations.Multiply, Constant(-second), node.A),
            _ => -1,
        };
    }

    private int Sum(int a, int b)
    {
        if (IsNegativeZero(a))
        {
            return b;
        }

        if (IsNegativeZero(b))
        {
            return a;
        }

        if (a == b)
        {
            return Apply(GraphOperations.Multiply, Constant(2.0), a);
        }

        return nodes[b].Kind == OperationKind.Negate ? Apply(GraphOperations.Subtract, a, nodes[b].A)
            : nodes[a].Kind == OperationKind.Negate ? Apply(GraphOperations.Subtract, b, nodes[a].A)
            : -1;
    }

    private int Difference(int a, int b)
        => IsConstant(b, out double subtrahend) && subtrahend == 0.0 && !double.IsNegative(subtrahend) ? a
        : IsNegativeZero(a) ? Apply(GraphOperations.Negate, b)
        : nodes[b].Kind == OperationKind.Negate ? Apply(GraphOperations.Add, a, nodes[b].A)
        : -1;

    private int Product(int a, int b)
    {
        if (IsConstant(b))
        {
            (a, b) = (b, a);
        }

        if (IsConstant(a, out double factor))
        {
            return factor == 1.0 ? b
                : factor == -1.0 ? Apply(GraphOperations.Negate, b)
                : nodes[b].Kind == OperationKind.Negate ? Apply(GraphOperations.Multiply, Constant(-factor), nodes[b].A)
                : Scaled(factor, nodes[b]);
        }

        return (nodes[a].Kind, nodes[b].Kind) switch
        {
            (OperationKind.Negate, OperationKind.Negate) => Apply(GraphOperations.Multiply, nodes[a].A, nodes[b].A),
            (OperationKind.Negate, _) => Apply(GraphOperations.Negate, Apply(GraphOperations.Multiply, nodes[a].A, b)),
            (_, OperationKind.Negate) => Apply(GraphOperations.Negate, Apply(GraphOperations.Multiply, a, nodes[b].A)),
            _ => -1,
        };
    }

    /// <summary>In a derivative: a power of two times (a literal times x) with one literal, which differs only where the product underflows or overflows.</summary>
    private int Scaled(double factor, in Node product)
    {
        if (ExactCount == 0 || product.Kind != OperationKind.Multiply || !IsPowerOfTwo(Math.Abs(factor)))
        {
            return -1;
        }

        return IsConstant(product.A, out double first) && double.IsNormal(factor * first) ? Apply(GraphOperations.Multiply, Constant(factor * first), product.B)
            : IsConstant(product.B, out double second) && double.IsNormal(factor * second) ? Apply(GraphOperations.Multiply, Constant(factor * second), product.A)
            : -1;
    }

    private int Quotient(int a, int b)
    {
        if (IsConstant(b, out double divisor))
        {
            return divisor == 1.0 ? a
                : divisor == -1.0 ? Apply(GraphOperations.Negate, a)
                : IsPowerOfTwo(divisor) && IsPowerOfTwo(1.0 / divisor) ? Apply(GraphOperations.Multiply, Constant(1.0 / divisor), a)
                : -1;
        }

        return nodes[b].Kind == OperationKind.Negate ? Apply(GraphOperations.Negate, Apply(GraphOperations.Divide, a, nodes[b].A)) : -1;
    }

    /// <summary>A normal number whose significand is 1: multiplying with its inverse is exact.</summary>
    private static bool IsPowerOfTwo(double value) => double.IsNormal(value) && (BitConverter.DoubleToInt64Bits(value) & 0xFFFFFFFFFFFFFL) == 0;

    private bool IsNegativeZero(int node) => IsConstant(node, out double value) && value == 0.0 && double.IsNegative(value);
}
