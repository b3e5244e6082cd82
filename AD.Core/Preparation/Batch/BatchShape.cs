namespace AD;

/// <summary>The shape of a function that is evaluated at many points at once: the flat point, and which of its entries differ from point to point.</summary>
/// <remarks>
/// The flat point holds the active inputs first, then the constants, as everywhere. Its entries <see cref="VaryingStart"/> to <see cref="VaryingStart"/> + <see cref="VaryingLength"/> − 1 are given for each
/// point; the others are given once and shared by all points. Which entries vary and which are active are independent of each other: weights may be active and shared while data vary and are constant.
/// </remarks>
/// <param name="InputLength">The length of the flat point, active inputs and constants together.</param>
/// <param name="OutputLength">The number m of outputs.</param>
/// <param name="ActiveLength">How many leading entries are active, n.</param>
/// <param name="VaryingStart">The first entry that varies from point to point.</param>
/// <param name="VaryingLength">How many entries vary.</param>
public readonly record struct BatchShape(int InputLength, int OutputLength, int ActiveLength, int VaryingStart, int VaryingLength)
{
    /// <summary>How many entries of the flat point are shared by all points.</summary>
    public int SharedLength => InputLength - VaryingLength;

    /// <summary>Whether entry <paramref name="input"/> of the flat point varies from point to point.</summary>
    /// <param name="input">The index in the flat point, 0 to <see cref="InputLength"/> − 1.</param>
    /// <returns>True where it varies, false where it is shared.</returns>
    public bool Varies(int input) => (uint)(input - VaryingStart) < (uint)VaryingLength;

    /// <summary>Where entry <paramref name="input"/> of the flat point stands: its row among the varying entries, or its index among the shared ones.</summary>
    /// <param name="input">The index in the flat point, 0 to <see cref="InputLength"/> − 1.</param>
    /// <returns>The row or index.</returns>
    public int PlaceOf(int input) => input < VaryingStart ? input : Varies(input) ? input - VaryingStart : input - VaryingLength;
}
