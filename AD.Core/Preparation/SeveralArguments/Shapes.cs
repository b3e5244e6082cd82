namespace AD;

/// <summary>The shape of a function Rⁿ × Rᵏ → R.</summary>
/// <param name="First">The length of the first argument, and whether it is active; a number alone is an active length.</param>
/// <param name="Second">The length of the second argument, and whether it is active; a number alone is an active length.</param>
public readonly record struct ScalarShape2(ArgumentLength First, ArgumentLength Second);

/// <summary>The shape of a function Rⁿ × Rᵏ → Rᵐ.</summary>
/// <param name="First">The length of the first argument, and whether it is active; a number alone is an active length.</param>
/// <param name="Second">The length of the second argument, and whether it is active; a number alone is an active length.</param>
/// <param name="OutputLength">The number m of outputs.</param>
public readonly record struct VectorShape2(ArgumentLength First, ArgumentLength Second, int OutputLength);

/// <summary>The shape of a function Rⁿ × Rᵏ × Rˡ → R.</summary>
/// <param name="First">The length of the first argument, and whether it is active; a number alone is an active length.</param>
/// <param name="Second">The length of the second argument, and whether it is active; a number alone is an active length.</param>
/// <param name="Third">The length of the third argument, and whether it is active; a number alone is an active length.</param>
public readonly record struct ScalarShape3(ArgumentLength First, ArgumentLength Second, ArgumentLength Third);

/// <summary>The shape of a function Rⁿ × Rᵏ × Rˡ → Rᵐ.</summary>
/// <param name="First">The length of the first argument, and whether it is active; a number alone is an active length.</param>
/// <param name="Second">The length of the second argument, and whether it is active; a number alone is an active length.</param>
/// <param name="Third">The length of the third argument, and whether it is active; a number alone is an active length.</param>
/// <param name="OutputLength">The number m of outputs.</param>
public readonly record struct VectorShape3(ArgumentLength First, ArgumentLength Second, ArgumentLength Third, int OutputLength);

/// <content>Shapes of functions of several vectors.</content>
public static partial class Shape
{
    /// <summary>The length of a constant argument: its values may vary from call to call, and it is not differentiated.</summary>
    /// <param name="length">The length.</param>
    /// <returns>The length of a constant argument.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static ArgumentLength Constant(int length) => new(length, false);

    /// <summary>A scalar function of two vectors.</summary>
    /// <param name="first">The length of the first argument; <see cref="Constant"/> where it is not differentiated.</param>
    /// <param name="second">The length of the second argument; <see cref="Constant"/> where it is not differentiated.</param>
    /// <returns>The shape.</returns>
    public static ScalarShape2 Scalar2(ArgumentLength first, ArgumentLength second) => new(first, second);

    /// <summary>A vector function of two vectors.</summary>
    /// <param name="first">The length of the first argument; <see cref="Constant"/> where it is not differentiated.</param>
    /// <param name="second">The length of the second argument; <see cref="Constant"/> where it is not differentiated.</param>
    /// <param name="outputLength">The number m of outputs.</param>
    /// <returns>The shape.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of outputs is negative.</exception>
    public static VectorShape2 Vector2(ArgumentLength first, ArgumentLength second, int outputLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(outputLength);
        return new(first, second, outputLength);
    }

    /// <summary>A scalar function of three vectors.</summary>
    /// <param name="first">The length of the first argument; <see cref="Constant"/> where it is not differentiated.</param>
    /// <param name="second">The length of the second argument; <see cref="Constant"/> where it is not differentiated.</param>
    /// <param name="third">The length of the third argument; <see cref="Constant"/> where it is not differentiated.</param>
    /// <returns>The shape.</returns>
    public static ScalarShape3 Scalar3(ArgumentLength first, ArgumentLength second, ArgumentLength third) => new(first, second, third);

    /// <summary>A vector function of three vectors.</summary>
    /// <param name="first">The length of the first argument; <see cref="Constant"/> where it is not differentiated.</param>
    /// <param name="second">The length of the second argument; <see cref="Constant"/> where it is not differentiated.</param>
    /// <param name="third">The length of the third argument; <see cref="Constant"/> where it is not differentiated.</param>
    /// <param name="outputLength">The number m of outputs.</param>
    /// <returns>The shape.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of outputs is negative.</exception>
    public static VectorShape3 Vector3(ArgumentLength first, ArgumentLength second, ArgumentLength third, int outputLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(outputLength);
        return new(first, second, third, outputLength);
    }
}
