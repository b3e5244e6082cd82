namespace AD;

/// <summary>Constants of the rules that <see cref="Math"/> does not name, to more digits than a double holds.</summary>
internal static class Constants
{
    public const double Ln2 = 0.693147180559945309417232;
    public const double Ln10 = 2.302585092994045684017991;
    public const double InversePi = 0.318309886183790671537768;
}
