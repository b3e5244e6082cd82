using System.Numerics;

namespace AD;

/// <content>Values that are not to be differentiated.</content>
/// <remarks>
/// The value passes; asking for its derivative throws <see cref="NonDifferentiableException"/> with its name, in forward and reverse mode and at any nesting, also where the result is not used in the
/// end. A forward derivative along a direction in which the argument does not change asks for none. Finite differences at <see cref="double"/> evaluate values only: they cannot see the mark and
/// differentiate what they find.
/// </remarks>
public static partial class Rule
{
    /// <summary>x itself, unless it carries a derivative: then an exception with the name.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The number.</param>
    /// <param name="name">The name of what has no derivative; part of the message.</param>
    /// <returns>x.</returns>
    /// <exception cref="NonDifferentiableException">x depends on a variable of a derivative.</exception>
    public static T NonDifferentiable<T>(T x, string name)
        where T : IFloatingPointIeee754<T>
        => ChainRule.IsPassive(x) ? x : throw new NonDifferentiableException(name);

    /// <summary>A function Rⁿ → R without a derivative; it is evaluated at <see cref="double"/> only, so that it may be a plain delegate.</summary>
    /// <param name="f">The function.</param>
    /// <param name="name">Its name, part of the message.</param>
    /// <returns>The function: at arguments without derivatives it has its value, at others it throws <see cref="NonDifferentiableException"/>.</returns>
    public static NonDifferentiableScalar NonDifferentiable(ScalarFunction<double> f, string name) => new(f, name);

    /// <summary>A function R → R without a derivative; it is evaluated at <see cref="double"/> only, so that it may be a plain delegate.</summary>
    /// <param name="f">The function.</param>
    /// <param name="name">Its name, part of the message.</param>
    /// <returns>The function: at an argument without derivatives it has its value, at another it throws <see cref="NonDifferentiableException"/>.</returns>
    public static NonDifferentiableUnivariate NonDifferentiable(UnivariateFunction<double> f, string name) => new(f, name);

    /// <summary>A function Rⁿ → Rᵐ without a derivative; it is evaluated at <see cref="double"/> only, so that it may be a plain delegate.</summary>
    /// <param name="f">The function.</param>
    /// <param name="name">Its name, part of the message.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The function: at arguments without derivatives it has its value, at others it throws <see cref="NonDifferentiableException"/>.</returns>
    public static NonDifferentiableVector NonDifferentiable(VectorFunction<double> f, string name, int outputLength) => new(f, name, outputLength);
}
