using System.Diagnostics.CodeAnalysis;

namespace AD;

/// <content>Gradients of functions that carry auxiliary numbers out, undifferentiated.</content>
/// <remarks>
/// The auxiliary numbers come from the evaluation that gives the value, at x itself, however many evaluations the derivative takes (chunks of inputs, neighbouring points of a difference). They are the
/// primal part at this level: inside another differentiation they carry the outer derivatives on.
/// </remarks>
public abstract partial class Backend
{
    /// <summary>The value, the gradient and the auxiliary numbers, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="auxiliaryLength">The number k of auxiliary numbers.</param>
    /// <returns>f(x), ∇f(x), length n, and the auxiliary numbers at x, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double Value, double[] Gradient, double[] Auxiliary) ValueGradientAndAuxiliary(ScalarFunctionWithAuxiliary<double> f, ReadOnlySpan<double> x, int auxiliaryLength)
        => ValueGradientAndAuxiliary(Accept(BoundScalarWithAuxiliary.From(f, auxiliaryLength)), x);

    /// <summary>The value, the gradient and the auxiliary numbers, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>f(x), ∇f(x), length n, and the auxiliary numbers at x, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double Value, double[] Gradient, double[] Auxiliary) ValueGradientAndAuxiliary<TFunction>(TFunction f, ReadOnlySpan<double> x)
        where TFunction : IScalarFunctionWithAuxiliary
    {
        double[] gradient = new double[x.Length], auxiliary = new double[f.AuxiliaryLength(x.Length)];
        return (ValueGradientAndAuxiliary(f, x, gradient, auxiliary), gradient, auxiliary);
    }

    /// <summary>The value, the gradient and the auxiliary numbers, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <param name="auxiliary">Receives the auxiliary numbers at x, length k.</param>
    /// <returns>f(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public double ValueGradientAndAuxiliary(ScalarFunctionWithAuxiliary<double> f, ReadOnlySpan<double> x, Span<double> gradient, Span<double> auxiliary)
        => ValueGradientAndAuxiliary(Accept(BoundScalarWithAuxiliary.From(f, auxiliary.Length)), x, gradient, auxiliary);

    /// <summary>The value, the gradient and the auxiliary numbers, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → R.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <param name="auxiliary">Receives the auxiliary numbers at x, length k.</param>
    /// <returns>f(x).</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public double ValueGradientAndAuxiliary<TFunction>(TFunction f, ReadOnlySpan<double> x, Span<double> gradient, Span<double> auxiliary)
        where TFunction : IScalarFunctionWithAuxiliary
    {
        int k = f.AuxiliaryLength(x.Length);
        Expect.Finite(x);
        Expect.Length(gradient, x.Length, "that of x");
        Expect.Length(auxiliary, k, "the number of auxiliary numbers");
        Expect.Apart(x, gradient);
        using Workspace<double> space = new(2 * (k + 1));
        Span<double> values = space.Take(k + 1), cotangent = space.Take(k + 1);
        cotangent.Clear();
        cotangent[0] = 1.0;
        Unwritten(values);
        Pullback<ScalarAndAuxiliary<TFunction>, double>(new(f), x, cotangent, values, gradient);
        values[1..].CopyTo(auxiliary);
        return values[0];
    }
}
