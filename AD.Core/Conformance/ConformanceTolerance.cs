namespace AD.Conformance;

/// <summary>The largest accepted difference from a closed form, by the order of the derivative, relative to the largest entry of the expected result (to 1 where that is smaller).</summary>
/// <param name="Value">Of values, order 0.</param>
/// <param name="First">Of first derivatives.</param>
/// <param name="Second">Of second derivatives.</param>
/// <param name="Higher">Of third derivatives and above, which occur where derivatives are nested.</param>
public sealed record ConformanceTolerance(double Value, double First, double Second, double Higher)
{
    /// <summary>What a backend owes whose traits say <see cref="BackendTraits.IsExact"/>: rounding and no more.</summary>
    public static ConformanceTolerance Exact { get; } = new(1e-13, 1e-12, 1e-11, 1e-10);

    /// <summary>What an approximate backend owes: values to rounding, three and more digits of derivatives; from the third order on it may say NaN. A better one states its own.</summary>
    public static ConformanceTolerance Approximate { get; } = new(1e-13, 1e-4, 1e-3, 1e-1);

    /// <summary>What backends that take part together owe by their traits: ten times the errors these state, because scenarios are larger than one evaluation; <see cref="Approximate"/> where an approximation states none.</summary>
    /// <param name="traits">The traits of each backend.</param>
    /// <returns>The tolerance.</returns>
    public static ConformanceTolerance Of(params IReadOnlyList<BackendTraits> traits)
    {
        ArgumentNullException.ThrowIfNull(traits);
        double first = Stated(one => one.FirstOrderError, Exact.First, Approximate.First), second = Stated(one => one.SecondOrderError, Exact.Second, Approximate.Second);
        return new(Exact.Value, first, Math.Max(first, second), traits.All(one => one.IsExact) ? Exact.Higher : Approximate.Higher);

        double Stated(Func<BackendTraits, double> error, double rounding, double unstated)
            => traits.Select(one => one.IsExact ? rounding : error(one) > 0 ? Math.Max(rounding, 10 * error(one)) : unstated).DefaultIfEmpty(rounding).Max();
    }

    /// <summary>The tolerance of an order.</summary>
    /// <param name="order">The order of the derivative, 0 for a value.</param>
    /// <returns>The tolerance.</returns>
    public double At(int order) => order switch { 0 => Value, 1 => First, 2 => Second, _ => Higher };
}
