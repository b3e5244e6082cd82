namespace AD;

/// <summary>A function that allocates its result returned another length than it was asked for.</summary>
internal sealed class MapLengthException(BoundFunction function, string message) : ArgumentException(message)
{
    /// <summary>The function that did.</summary>
    public BoundFunction Function { get; } = function;

    /// <summary>Copies a result into the outputs where the lengths agree.</summary>
    public static void Copy<T>(T[] result, Span<T> y, BoundFunction function)
    {
        if (result is null || result.Length != y.Length)
        {
            throw new MapLengthException(function, $"The function returned {(result is null ? "null" : $"an array of length {result.Length}")}; the expected length is {y.Length}, that of an earlier evaluation or of the cotangent or destination.");
        }

        result.CopyTo(y);
    }
}
