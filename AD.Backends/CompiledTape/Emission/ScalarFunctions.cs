using System.Reflection;

namespace AD.Backends;

/// <summary>The methods on <see cref="double"/> that compute the functions of rules one at a time: those of <see cref="Math"/> where the rule calls them, so that no call goes through another.</summary>
internal static class ScalarFunctions
{
    private static readonly Dictionary<Type, MethodInfo> Known = new()
    {
        [typeof(SqrtRule)] = Unary(Math.Sqrt),
        [typeof(AbsRule)] = Unary(Math.Abs),
        [typeof(FloorRule)] = Unary(Math.Floor),
        [typeof(CeilingRule)] = Unary(Math.Ceiling),
        [typeof(TruncateRule)] = Unary(Math.Truncate),
        [typeof(RoundRule)] = Unary(Math.Round),
        [typeof(ExpRule)] = Unary(Math.Exp),
        [typeof(LogRule)] = Unary(Math.Log),
        [typeof(SinRule)] = Unary(Math.Sin),
        [typeof(CosRule)] = Unary(Math.Cos),
        [typeof(TanRule)] = Unary(Math.Tan),
        [typeof(TanhRule)] = Unary(Math.Tanh),
        [typeof(SinhRule)] = Unary(Math.Sinh),
        [typeof(CoshRule)] = Unary(Math.Cosh),
        [typeof(AtanRule)] = Unary(Math.Atan),
        [typeof(PowRule)] = Binary(Math.Pow),
        [typeof(MaxRule)] = Binary(Math.Max),
        [typeof(MinRule)] = Binary(ExactExtrema.Min),
        [typeof(MinNumberRule)] = Binary(ExactExtrema.MinNumber),
        [typeof(MaxNumberRule)] = Binary(ExactExtrema.MaxNumber),
    };

    /// <summary>The method of a rule or predicate.</summary>
    public static MethodInfo Of(GraphOperation operation)
        => operation.RuleType is { } rule && Known.TryGetValue(rule, out MethodInfo? method) ? method : operation.Method!;

    private static MethodInfo Unary(Func<double, double> function) => function.Method;

    private static MethodInfo Binary(Func<double, double, double> function) => function.Method;
}
