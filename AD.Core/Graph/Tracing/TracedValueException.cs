namespace AD;

/// <summary>A plain number was asked of a number that is being traced: the graph would keep the value of this one point for every point.</summary>
public sealed class TracedValueException : InvalidOperationException
{
    /// <summary>Says what was asked.</summary>
    /// <param name="what">What was asked of the number.</param>
    public TracedValueException(string what)
        : base($"While the function was traced for compilation, {what}, and the compiled function would keep the value it has at this one point: keep computing in T, choose with comparisons or Select, "
            + "write Special.StopGradient(x) where a derivative is meant to be dropped, or use ReverseTapeBackend, which evaluates the function at every point.")
    {
    }
}
