using System.Numerics;
using System.Reflection;

namespace AD;

/// <summary>An operation of a <see cref="Graph"/>: arithmetic, a comparison, or an elementary function that is given by its rule.</summary>
/// <remarks>Operations are single instances and compare by reference. A truth value counts as the number 1 or 0.</remarks>
public abstract class GraphOperation
{
    private protected GraphOperation(OperationKind kind, string name, int arity)
    {
        Kind = kind;
        Name = name;
        Arity = arity;
    }

    /// <summary>What the operation is.</summary>
    public OperationKind Kind { get; }

    /// <summary>The name in dumps, such as <c>tanh</c>.</summary>
    public string Name { get; }

    /// <summary>The number of operands, 0 to 3.</summary>
    public int Arity { get; }

    /// <summary>The rule's type where <see cref="Kind"/> is <see cref="OperationKind.Unary"/> or <see cref="OperationKind.Binary"/>.</summary>
    public virtual Type? RuleType => null;

    /// <summary>The static method on <see cref="double"/> that computes a rule or a predicate; null for arithmetic.</summary>
    public virtual MethodInfo? Method => null;

    /// <summary>Whether the result is a truth value.</summary>
    public bool IsTruth => Kind is OperationKind.Less or OperationKind.LessOrEqual or OperationKind.Equal or OperationKind.Predicate;

    /// <summary>Whether a and b may change places.</summary>
    public bool IsCommutative => Kind is OperationKind.Add or OperationKind.Multiply or OperationKind.Equal or OperationKind.FusedMultiplyAdd;

    /// <summary>The result at plain numbers.</summary>
    /// <param name="a">The first operand.</param>
    /// <param name="b">The second operand, ignored where there is none.</param>
    /// <param name="c">The third operand, ignored where there is none.</param>
    /// <returns>The result; 1 or 0 for a truth.</returns>
    public abstract double Evaluate(double a, double b, double c);

    /// <summary>The result at any number type, so that an active number follows the rule.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">The first operand.</param>
    /// <param name="b">The second operand, ignored where there is none.</param>
    /// <param name="c">The third operand, ignored where there is none.</param>
    /// <returns>The result; 1 or 0 for a truth.</returns>
    public abstract T Evaluate<T>(T a, T b, T c) where T : IFloatingPointIeee754<T>;

    /// <summary>The operation's name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
