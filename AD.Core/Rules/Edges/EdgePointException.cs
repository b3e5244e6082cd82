using System.Globalization;

namespace AD;

/// <summary>In a strict evaluation, a function was differentiated where its derivative is a matter of choice or does not exist.</summary>
public sealed class EdgePointException : ArithmeticException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="function">The function's name, such as <c>abs</c>.</param>
    /// <param name="point">Its arguments.</param>
    /// <param name="convention">The derivative that is used where the evaluation is not strict.</param>
    public EdgePointException(string function, ReadOnlySpan<double> point, string convention)
        : base($"{function}({Join(point)}) has no derivative of its own there; the convention is {convention}. Keep the point away from it, write the function so that it is smooth, or use the backend without StrictBackend to accept the convention.")
    {
        Function = function;
        Point = point.ToArray();
        Convention = convention;
    }

    /// <summary>The function's name.</summary>
    public string Function { get; }

    /// <summary>Its arguments.</summary>
    public IReadOnlyList<double> Point { get; }

    /// <summary>The derivative that is used where the evaluation is not strict.</summary>
    public string Convention { get; }

    private static string Join(ReadOnlySpan<double> point) => string.Join(", ", point.ToArray().Select(entry => entry.ToString("R", CultureInfo.InvariantCulture)));
}
