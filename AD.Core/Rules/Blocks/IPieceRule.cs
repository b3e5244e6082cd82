using System.Numerics;

namespace AD;

/// <summary>A block whose value is computed from its pieces where they lie. Entries of a pullback that belong to inputs said to be constant are left unwritten.</summary>
internal interface IPieceRule : IBlockRule
{
    /// <summary>The value y = F(x) on plain numbers; y shares no memory with x.</summary>
    void Value<T>(BlockInputs<T> x, Span<T> y) where T : IFloatingPointIeee754<T>;
}
