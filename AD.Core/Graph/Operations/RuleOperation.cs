namespace AD;

/// <summary>An elementary function given by its rule.</summary>
internal abstract class RuleOperation : GraphOperation
{
    private protected RuleOperation(OperationKind kind, Type rule, int arity)
        : base(kind, NameOf(TypeText.Of(rule)), arity)
    {
    }

    /// <summary>The node of the local derivative with respect to an operand, as a formula in the operands and the result.</summary>
    /// <returns>The node; the constant 0 of a rule that is <see cref="IFlatRule"/> means that there is no dependence.</returns>
    public abstract int Partial(GraphBuilder graph, int operand, int a, int b, int result);

    /// <summary>Whether a derivative of exactly zero says that there is no dependence.</summary>
    public abstract bool IsFlat { get; }

    /// <summary>A rule's name in dumps: <c>tanh</c> for TanhRule.</summary>
    public static string NameOf(string type)
        => type.Length > 4 && type.EndsWith("Rule", StringComparison.Ordinal) ? char.ToLowerInvariant(type[0]) + type[1..^4] : type;
}
