using System.Numerics;
using AD.Backends;
using Xunit;

namespace AD.Tests.HigherOrder;

/// <summary>Derivatives inside derivatives by functors, each level with a backend of its own.</summary>
internal static class NestedCalls
{
    /// <summary>Every choice of forward and reverse for four levels, the outermost first.</summary>
    public static TheoryData<string> Levels
        => [.. from a in "FR" from b in "FR" from c in "FR" from d in "FR" select $"{a}{b}{c}{d}"];

    public static Backend[] Backends(string levels) => [.. levels.Select(level => level == 'F' ? (Backend)new ForwardDualBackend() : new ReverseTapeBackend())];

    /// <summary>The derivative of f in the first entry of the point, the others being constants of this level.</summary>
    public static T Partial<TFunction, T>(Backend backend, TFunction f, params ReadOnlySpan<T> point)
        where TFunction : IScalarFunction
        where T : IFloatingPointIeee754<T>
    {
        T one = T.One, value = T.NaN, derivative = T.NaN;
        backend.Pushforward(new ScalarAsVector<TFunction>(f), point, new ReadOnlySpan<T>(in one), new Span<T>(ref value), new Span<T>(ref derivative));
        return derivative;
    }
}

/// <summary>f' as a function again.</summary>
internal readonly struct DerivativeOf<TFunction>(TFunction f, Backend backend) : IScalarFunction
    where TFunction : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => NestedCalls.Partial(backend, f, x);
}
