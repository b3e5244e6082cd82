using System.Reflection;

namespace AD.Backends;

/// <summary>The vector kernel of each function that has one.</summary>
internal static class VectorKernels
{
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(ExpRule)] = nameof(VectorMath.Exp),
        [typeof(ExpM1Rule)] = nameof(VectorMath.Expm1),
        [typeof(LogRule)] = nameof(VectorMath.Log),
        [typeof(LogP1Rule)] = nameof(VectorMath.Log1p),
        [typeof(SinRule)] = nameof(VectorMath.Sin),
        [typeof(CosRule)] = nameof(VectorMath.Cos),
        [typeof(TanRule)] = nameof(VectorMath.Tan),
        [typeof(TanhRule)] = nameof(VectorMath.Tanh),
        [typeof(SinhRule)] = nameof(VectorMath.Sinh),
        [typeof(CoshRule)] = nameof(VectorMath.Cosh),
        [typeof(AtanRule)] = nameof(VectorMath.Atan),
        [typeof(PowRule)] = nameof(VectorMath.Pow),
        [typeof(SigmoidRule)] = nameof(VectorMath.Sigmoid),
    };

    /// <summary>The method on arrays; null where there is none.</summary>
    public static MethodInfo? Of(GraphOperation function)
        => function.RuleType is { } rule && Names.TryGetValue(rule, out string? name) ? typeof(VectorMath).GetMethod(name, BindingFlags.Static | BindingFlags.Public) : null;
}
