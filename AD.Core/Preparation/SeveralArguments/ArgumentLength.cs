namespace AD;

/// <summary>The length of one argument of a function that is to be prepared, and whether it is differentiated; an <see cref="int"/> is an active length.</summary>
public readonly record struct ArgumentLength
{
    internal ArgumentLength(int length, bool isActive)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Length = length;
        IsActive = isActive;
    }

    /// <summary>The length.</summary>
    public int Length { get; }

    /// <summary>Whether derivatives with respect to the argument are wanted.</summary>
    public bool IsActive { get; }

    /// <summary>The length of an active argument.</summary>
    /// <param name="length">The length.</param>
    /// <returns>The length of an active argument.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static implicit operator ArgumentLength(int length) => new(length, true);
}
