namespace AD;

/// <summary>A result of a watched evaluation is NaN (or infinite, where that is watched too); the message says which operation made it so first.</summary>
public sealed class NotANumberException : ArithmeticException
{
    internal NotANumberException(string message, NaNOrigin? origin)
        : base(message)
    {
        Operation = origin?.Blamed?.Name;
        Operands = origin?.Blamed?.Operands ?? [];
        InDerivative = origin?.InDerivative ?? false;
    }

    /// <summary>The operation of the function, such as <c>sqrt</c> or <c>*</c>; null where no operation made the NaN: a constant, an entry that was not written, or a derivative that the backend refuses.</summary>
    public string? Operation { get; }

    /// <summary>The arguments of the operation.</summary>
    public IReadOnlyList<double> Operands { get; }

    /// <summary>Whether it happened in the derivative of the operation, its value being a number.</summary>
    public bool InDerivative { get; }
}
