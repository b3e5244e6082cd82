using System.Numerics;

namespace AD;

/// <summary>A bound right-hand side as a struct: code that is generic over it is compiled for it alone and calls it directly, where a class would share code and look the method up at every call.</summary>
/// <param name="f">The right-hand side.</param>
public readonly struct OdeCall(BoundOde f) : IOdeFunction
{
    /// <inheritdoc/>
    public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T> => f.Evaluate(u, p, t, du);

    /// <summary>The delegate behind it at one number type, to be kept by who calls it often.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <returns>The delegate.</returns>
    public OdeFunction<T> At<T>() where T : IFloatingPointIeee754<T> => f.At<T>();
}
