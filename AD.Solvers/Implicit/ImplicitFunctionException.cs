namespace AD.Solvers;

/// <summary>An implicit function has no value at a point, since its solver failed, or no derivative, since the condition's Jacobian is singular there.</summary>
public sealed class ImplicitFunctionException : InvalidOperationException
{
    /// <summary>Says what failed.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="solution">What the solver found; null where it succeeded.</param>
    public ImplicitFunctionException(string message, Solution? solution = null)
        : base(message)
        => Solution = solution;

    /// <summary>What the solver found, where it did not succeed; null where the derivative failed.</summary>
    public Solution? Solution { get; }
}
