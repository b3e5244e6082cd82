using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>Extrema as calls that are not inlined into compiled code, where an operand can be a literal.</summary>
/// <remarks>
/// The JIT of .NET 10.0.12 computes <c>double.MaxNumber(z, -0.0)</c> as 0 for every z, <c>double.MinNumber(-0.0, 0.0)</c> as 0 and <c>Math.Min(0.0, -0.0)</c> as 0 where it sees the literal zero;
/// with operands that it does not see they are right, and so is <c>Math.Max</c>.
/// </remarks>
internal static class ExactExtrema
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Min(double x, double y) => Math.Min(x, y);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double MinNumber(double x, double y) => double.MinNumber(x, y);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double MaxNumber(double x, double y) => double.MaxNumber(x, y);
}
