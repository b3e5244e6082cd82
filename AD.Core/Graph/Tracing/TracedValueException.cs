namespace AD;

/// <summary>A plain number was asked of a number that is being traced: the graph would keep the value of this one point for every point.</summary>
public sealed class TracedValueException : InvalidOperationException
{
    /// <summary>Says what was asked.</summary>
    /// <param name="what">What was asked of the number.</param>
    /// <param name="isConversion">Whether it was converted to a floating type, which no active number allows.</param>
    public TracedValueException(string what, bool isConversion = false)
        : base($"While the function was traced for compilation, {what}, and the compiled function would keep the value it has at this one point: keep computing in T, choose with comparisons or Select, "
            + "write Special.StopGradient(x) where a derivative is meant to be dropped, or use ReverseTapeBackend, which evaluates the function at every point.")
        => IsConversion = isConversion;

    /// <summary>Whether the function converted the number to a floating type, which would drop its derivative in any backend; false: it asked for the primal, which a backend that evaluates at every point can give.</summary>
    public bool IsConversion { get; }
}

/// <summary>A number of one trace was used in another: what a function captured of a trace around it, or kept from an earlier one.</summary>
internal sealed class ForeignNumberException() : InvalidOperationException(
    "A number of one trace was used outside of it: in another trace, on another thread, or after its function had returned. "
    + "A function that is traced computes on the thread that calls it and keeps no numbers between calls; pass what an inner function needs as an argument.");
