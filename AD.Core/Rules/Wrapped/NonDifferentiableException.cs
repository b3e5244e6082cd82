namespace AD;

/// <summary>A derivative was asked for where <see cref="Rule.NonDifferentiable{T}(T, string)"/> says that there is none.</summary>
public sealed class NonDifferentiableException : InvalidOperationException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="name">The name of what has no derivative.</param>
    public NonDifferentiableException(string name)
        : base($"'{name}' is marked as not differentiable, but its argument depends on the variables of a derivative: take it out of the differentiated function, make its argument constant "
            + "(Constant.Of, or Special.StopGradient where the derivative is meant to be dropped), or give it a rule.")
        => Name = name;

    /// <summary>The name of what has no derivative.</summary>
    public string Name { get; }
}
