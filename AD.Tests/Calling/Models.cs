using System.Numerics;

namespace AD.Tests.Calling;

/// <summary>Functions as users write them.</summary>
internal static class Models
{
    /// <summary>(1 - x)² + 100 (y - x²)²: at (0.7, 1.3) the gradient is (-0.6 - 280 · 0.81, 162).</summary>
    public static T Rosenbrock<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T a = 1.0 - x[0], b = x[1] - x[0] * x[0];
        return a * a + 100.0 * b * b;
    }

    /// <summary>A number count that is not the number: only T is remade.</summary>
    public static T Weighted<T, TData>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> where TData : struct
        => x[0] * x[1] * (typeof(TData) == typeof(int) ? T.One : T.CreateSaturating(2.0));

    /// <summary>The number comes second.</summary>
    public static T Second<TData, T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> where TData : class => x[0] * x[0] * x[1];

    /// <summary>Asks for more than the protocol gives.</summary>
    public static T TooStrict<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>, IMinMaxValue<T> => x[0] * x[1];

    public static T Decay<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => x[0] * T.Exp(-p[0] * x[1]);
}

/// <summary>A model with a captured constant and a method that can be overridden.</summary>
internal class Model(double scale)
{
    public double Scale { get; set; } = scale;

    public T Loss<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Scale * x[0] * x[1];

    public virtual T Energy<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * x[0];
}

internal sealed class StifferModel(double scale) : Model(scale)
{
    public override T Energy<T>(ReadOnlySpan<T> x) => 10.0 * x[0] * x[0];
}

internal readonly struct RosenbrockFunctor : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Models.Rosenbrock(x);
}
