using System.Reflection;

namespace AD.Backends;

/// <summary>The vector kernel of each function that has one.</summary>
internal static unsafe class VectorKernels
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
        => IsTanhSlope(function) ? ((SlopeOfTanh)TanhSlope).Method
        : function.RuleType is { } rule && Names.TryGetValue(rule, out string? name) ? typeof(VectorMath).GetMethod(name, BindingFlags.Static | BindingFlags.Public) : null;

    /// <summary>Whether a function is tanh.</summary>
    public static bool IsTanh(GraphOperation function) => function.RuleType == typeof(TanhRule);

    /// <summary>Whether a function is the slope of tanh, which one kernel computes together with it.</summary>
    public static bool IsTanhSlope(GraphOperation function) => function.RuleType is { Name: "TanhSlopeRule" } rule && rule.Assembly == typeof(TanhRule).Assembly;

    private delegate void SlopeOfTanh(double* x, double* y, int count);

    private static void TanhSlope(double* x, double* y, int count)
    {
        const int Piece = 128;
        double* tanh = stackalloc double[Piece];
        for (int i = 0; i < count; i += Piece)
        {
            VectorMath.TanhAndSlope(x + i, tanh, y + i, Math.Min(Piece, count - i));
        }
    }
}
