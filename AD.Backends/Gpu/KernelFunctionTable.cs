using System.Reflection;

namespace AD.Backends;

/// <summary>The function of <see cref="KernelMath"/> for each rule of the library: <c>ExpRule</c> is <c>Exp</c>, and the slope of a rule that a graph keeps as one node is <c>PowSlopeX</c>, <c>AcoshSlope</c>.</summary>
internal static class KernelFunctionTable
{
    private const string RuleSuffix = "Rule", SlopeSuffix = "Slope";

    private static readonly Assembly core = typeof(ExpRule).Assembly;
    private static readonly Dictionary<(string Name, int Arity), MethodInfo> functions = typeof(KernelMath).GetMethods(BindingFlags.Static | BindingFlags.Public)
        .Where(method => method.ReturnType == typeof(double) && method.GetParameters().All(parameter => parameter.ParameterType == typeof(double)))
        .ToDictionary(method => (method.Name, method.GetParameters().Length));

    /// <summary>The function of an operation, null where kernels have none.</summary>
    public static MethodInfo? Find(GraphOperation operation)
        => NameOf(operation.RuleType) is { } name && functions.TryGetValue((name, operation.Arity), out MethodInfo? method) ? method : null;

    // A rule of another assembly may bear a name of ours and be another function.
    private static string? NameOf(Type? rule)
    {
        if (rule is null || rule.Assembly != core)
        {
            return null;
        }

        if (!rule.IsGenericType)
        {
            return rule.DeclaringType is null && rule.Name.EndsWith(RuleSuffix, StringComparison.Ordinal) ? rule.Name[..^RuleSuffix.Length] : null;
        }

        string outer = rule.Name[..rule.Name.IndexOf('`', StringComparison.Ordinal)];
        return outer.StartsWith(SlopeSuffix, StringComparison.Ordinal) && outer.EndsWith(RuleSuffix, StringComparison.Ordinal) && NameOf(rule.GetGenericArguments()[0]) is { } inner
            ? inner + outer[..^RuleSuffix.Length]
            : null;
    }
}
