namespace AD;

/// <summary>The table of docs/edge-points.md as far as it is a matter of choice: where the library's own rules have a kink, a jump or no derivative, and what they answer there.</summary>
internal static class EdgePoints
{
    private const string Larger = "0 in x, 1 in y", None = "0", Both = "0 in both", InY = "0 in y";

    /// <summary>The convention at x; null where there is no choice.</summary>
    public static string? Of<TRule>(double x)
        where TRule : struct, IUnaryRule
        => default(TRule) switch
        {
            AbsRule when x == 0.0 => "1",
            FloorRule or CeilingRule when double.IsInteger(x) => None,
            TruncateRule when double.IsInteger(x) && x != 0.0 => None,
            RoundRule when double.IsInteger(x + 0.5) && !double.IsInteger(x) => None,
            IEdgePoints own => own.ConventionAt([x], [true]),
            _ => null,
        };

    /// <summary>The convention at (x, y); null where there is no choice.</summary>
    public static string? Of<TRule>(double x, double y, bool activeX, bool activeY)
        where TRule : struct, IBinaryRule
        => default(TRule) switch
        {
            MaxRule or MinRule or MaxNumberRule or MinNumberRule when x == y => Larger,
            MaxMagnitudeRule or MinMagnitudeRule or MaxMagnitudeNumberRule or MinMagnitudeNumberRule when x == y => Larger,
            MaxMagnitudeRule or MinMagnitudeRule or MaxMagnitudeNumberRule or MinMagnitudeNumberRule when x == -y => "1 in the argument whose value is taken, 0 in the other",
            HypotRule or Atan2Rule or Atan2PiRule when x == 0.0 && y == 0.0 => Both,
            PowRule or XLogYRule when x == 0.0 && y == 0.0 && activeY => InY,
            CopySignRule when y == 0.0 && activeY => InY,
            CopySignRule when x == 0.0 && activeX => double.IsNegative(x) == double.IsNegative(y) ? "1 in x" : "-1 in x",
            RemainderRule when x != 0.0 && x % y == 0.0 => "1 in x, minus the whole quotient in y",
            Ieee754RemainderRule when 2.0 * Math.Abs(Math.IEEERemainder(x, y)) == Math.Abs(y) => "1 in x, minus the whole quotient in y",
            IEdgePoints own => own.ConventionAt([x, y], [activeX, activeY]),
            _ => null,
        };

    /// <summary>The convention of a block.</summary>
    public static string? Of<TBlock>(in TBlock block, ReadOnlySpan<double> x, ReadOnlySpan<bool> active)
        where TBlock : struct, IBlockRule
        => block is IEdgePoints own ? own.ConventionAt(x, active) : null;
}
