namespace AD.Backends;

/// <summary>Which functions there are as vector instructions and which as vector kernels.</summary>
internal static class VectorOperations
{
    /// <summary>Whether an item can stand in a loop over lanes.</summary>
    public static bool HasInstruction(in Item item) => item.Code switch
    {
        Code.Unary => item.Operation.Kind == OperationKind.StopGradient || InstructionNames.ContainsKey(item.Operation.RuleType!),
        Code.Binary => InstructionNames.ContainsKey(item.Operation.RuleType!),
        Code.Predicate or Code.Input or Code.Constant or Code.Block or Code.BlockOutput or Code.Sum => false,
        _ => true,
    };

    /// <summary>The rules that one or two instructions compute.</summary>
    public static IReadOnlyDictionary<Type, string> InstructionNames { get; } = new Dictionary<Type, string>
    {
        [typeof(SqrtRule)] = "Sqrt",
        [typeof(AbsRule)] = "Abs",
        [typeof(FloorRule)] = "Floor",
        [typeof(CeilingRule)] = "Ceiling",
        [typeof(TruncateRule)] = "Truncate",
        [typeof(RoundRule)] = "Round",
        [typeof(MaxRule)] = "Max",
        [typeof(MinRule)] = "Min",
    };
}
