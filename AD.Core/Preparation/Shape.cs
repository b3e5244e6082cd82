namespace AD;

/// <summary>The shape of a function that is to be prepared.</summary>
public static partial class Shape
{
    /// <summary>A function Rⁿ → R.</summary>
    /// <param name="inputLength">The number n of active inputs.</param>
    /// <param name="constants">The number of constants that follow them in the point.</param>
    /// <returns>The shape.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static ScalarShape Scalar(int inputLength, int constants = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(inputLength);
        ArgumentOutOfRangeException.ThrowIfNegative(constants);
        return new(inputLength, constants);
    }

    /// <summary>A function Rⁿ → Rᵐ.</summary>
    /// <param name="inputLength">The number n of active inputs.</param>
    /// <param name="outputLength">The number m of outputs.</param>
    /// <param name="constants">The number of constants that follow the active inputs in the point.</param>
    /// <returns>The shape.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static VectorShape Vector(int inputLength, int outputLength, int constants = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(inputLength);
        ArgumentOutOfRangeException.ThrowIfNegative(outputLength);
        ArgumentOutOfRangeException.ThrowIfNegative(constants);
        return new(inputLength, outputLength, constants);
    }

    /// <summary>A right-hand side f(u, p, t).</summary>
    /// <param name="stateLength">The length n of u.</param>
    /// <param name="parameterLength">The length k of p.</param>
    /// <returns>The shape.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static OdeShape Ode(int stateLength, int parameterLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(stateLength);
        ArgumentOutOfRangeException.ThrowIfNegative(parameterLength);
        return new(stateLength, parameterLength);
    }
}

/// <summary>The shape of a function Rⁿ → R: n active inputs, then constants.</summary>
/// <param name="InputLength">The number n of active inputs.</param>
/// <param name="Constants">The number of constants that follow them in the point.</param>
public readonly record struct ScalarShape(int InputLength, int Constants);

/// <summary>The shape of a function Rⁿ → Rᵐ: n active inputs, then constants.</summary>
/// <param name="InputLength">The number n of active inputs.</param>
/// <param name="OutputLength">The number m of outputs.</param>
/// <param name="Constants">The number of constants that follow the active inputs in the point.</param>
public readonly record struct VectorShape(int InputLength, int OutputLength, int Constants);

/// <summary>The shape of a right-hand side f(u, p, t).</summary>
/// <param name="StateLength">The length n of u.</param>
/// <param name="ParameterLength">The length k of p.</param>
public readonly record struct OdeShape(int StateLength, int ParameterLength);
