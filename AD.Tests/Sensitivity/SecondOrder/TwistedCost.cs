using System.Numerics;

namespace AD.Tests.Sensitivity;

/// <summary>g = p₁ u₁² u₂ + t u₃² + exp(p₂ t) u₁ + p₂²: with second derivatives in every pair of u, p and t.</summary>
internal readonly struct TwistedCost : ICostFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T>
        => p[0] * u[0] * u[0] * u[1] + t * u[2] * u[2] + T.Exp(p[1] * t) * u[0] + p[1] * p[1];
}

/// <summary>g = u₁ u₂ − u₃³, of the state alone.</summary>
internal readonly struct TwistedStateCost : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> u) where T : IFloatingPointIeee754<T> => u[0] * u[1] - u[2] * u[2] * u[2];
}
