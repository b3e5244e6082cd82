namespace AD.Backends;

/// <summary>Elementary functions of arrays: y[i] = f(x[i]) for 0 ≤ i &lt; count.</summary>
/// <remarks>
/// At most 2 units in the last place from the true value (4 for powers) over the whole range of double, special values as those of .NET's functions of one number. What an entry gives does
/// not depend on its place, on count, or on the machine's vectors: eight lanes, four, and one at a time give the same bits (powers of numbers that are not normal, and powers above 10¹⁵, are
/// those of the platform's library). x and y are the same array or do not overlap, and need no alignment; nothing behind count is read or written. The functions
/// named ...Of give the same bits for one number.
/// </remarks>
internal static unsafe partial class VectorMath
{
}
