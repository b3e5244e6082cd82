using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace AD;

/// <summary>The operations that graphs are made of, besides those of rules.</summary>
public static class GraphOperations
{
    /// <summary>An entry of the input.</summary>
    public static GraphOperation Input { get; } = new PlainOperation(OperationKind.Input, "input", 0);

    /// <summary>A literal.</summary>
    public static GraphOperation Constant { get; } = new PlainOperation(OperationKind.Constant, "constant", 0);

    /// <summary>a + b.</summary>
    public static GraphOperation Add { get; } = new PlainOperation(OperationKind.Add, "+", 2);

    /// <summary>a - b.</summary>
    public static GraphOperation Subtract { get; } = new PlainOperation(OperationKind.Subtract, "-", 2);

    /// <summary>a b.</summary>
    public static GraphOperation Multiply { get; } = new PlainOperation(OperationKind.Multiply, "*", 2);

    /// <summary>a / b.</summary>
    public static GraphOperation Divide { get; } = new PlainOperation(OperationKind.Divide, "/", 2);

    /// <summary>-a.</summary>
    public static GraphOperation Negate { get; } = new PlainOperation(OperationKind.Negate, "neg", 1);

    /// <summary>a b + c, rounded once.</summary>
    public static GraphOperation FusedMultiplyAdd { get; } = new PlainOperation(OperationKind.FusedMultiplyAdd, "fma", 3);

    /// <summary>a without its derivative.</summary>
    public static GraphOperation StopGradient { get; } = new PlainOperation(OperationKind.StopGradient, "stop", 1);

    /// <summary>The truth of a &lt; b.</summary>
    public static GraphOperation Less { get; } = new PlainOperation(OperationKind.Less, "<", 2);

    /// <summary>The truth of a ≤ b.</summary>
    public static GraphOperation LessOrEqual { get; } = new PlainOperation(OperationKind.LessOrEqual, "<=", 2);

    /// <summary>The truth of a = b.</summary>
    public static GraphOperation Equal { get; } = new PlainOperation(OperationKind.Equal, "==", 2);

    /// <summary>b where a holds, else c.</summary>
    public static GraphOperation Select { get; } = new PlainOperation(OperationKind.Select, "select", 3);

    /// <summary>A block rule.</summary>
    public static GraphOperation Block { get; } = new PlainOperation(OperationKind.Block, "block", 0);

    /// <summary>An output of a block rule.</summary>
    public static GraphOperation BlockOutput { get; } = new PlainOperation(OperationKind.BlockOutput, "output", 0);

    /// <summary>The operation of a unary rule.</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <returns>The one instance.</returns>
    public static GraphOperation Unary<TRule>() where TRule : struct, IUnaryRule => UnaryOperation<TRule>.Instance;

    /// <summary>The operation of a binary rule.</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <returns>The one instance.</returns>
    public static GraphOperation Binary<TRule>() where TRule : struct, IBinaryRule => BinaryOperation<TRule>.Instance;

    internal static PredicateOperation IsNegative { get; } = Predicate(double.IsNegative);

    internal static PredicateOperation IsEvenInteger { get; } = Predicate(double.IsEvenInteger);

    internal static PredicateOperation IsOddInteger { get; } = Predicate(double.IsOddInteger);

    internal static PredicateOperation IsInteger { get; } = Predicate(double.IsInteger);

    internal static PredicateOperation IsNormal { get; } = Predicate(double.IsNormal);

    internal static PredicateOperation IsSubnormal { get; } = Predicate(double.IsSubnormal);

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The methods are those of double, named here.")]
    private static PredicateOperation Predicate(Func<double, bool> truth) => new(truth, truth.Method);
}
