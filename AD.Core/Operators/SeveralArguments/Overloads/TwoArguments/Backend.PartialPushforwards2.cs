// Written by the tests: change AD.Tests/Generated and run UPDATE_TEXTS=1 dotnet test.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

public abstract partial class Backend
{
    /// <summary>The pushforward of each tangent alone, with respect to x and p; one pass for each.</summary>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>∂f/∂x · its tangent and ∂f/∂p · its tangent, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) PartialPushforwards(VectorFunction2<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents, int outputLength)
        => PartialPushforwards(Bind(f, outputLength), x, p, tangents);

    /// <summary>The pushforward of each tangent alone, with respect to x and p; one pass for each.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ × Rᵏ → Rᵐ.</param>
    /// <param name="x">The first argument, length n; finite.</param>
    /// <param name="p">The second argument, length k; finite.</param>
    /// <param name="tangents">The tangents of x, length n and p, length k.</param>
    /// <returns>∂f/∂x · its tangent and ∂f/∂p · its tangent, each of length m.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of an active argument is not finite, results would overlap other memory of the call.</exception>
    [OverloadResolutionPriority(1)]
    public (double[] First, double[] Second) PartialPushforwards<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> p, (double[] First, double[] Second) tangents)
        where TFunction : IVectorFunction2
        => At.Vector2(this, f, Point(x, p)).Partial2(tangents);
}
