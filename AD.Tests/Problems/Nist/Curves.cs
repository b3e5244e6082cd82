using System.Numerics;

namespace AD.Tests.Problems.Nist;

/// <summary>BoxBOD and Misra1a: b₁ (1 - exp(-b₂ x)).</summary>
internal readonly struct Saturation : ICurve
{
    public T Value<T>(double x, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T> => b[0] * (1.0 - T.Exp(-x * b[1]));
}

/// <summary>Chwirut2: exp(-b₁ x) / (b₂ + b₃ x).</summary>
internal readonly struct Chwirut : ICurve
{
    public T Value<T>(double x, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T> => T.Exp(-x * b[0]) / (b[1] + x * b[2]);
}

/// <summary>DanWood: b₁ x^b₂.</summary>
internal readonly struct DanWood : ICurve
{
    public T Value<T>(double x, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T> => b[0] * T.Pow(T.CreateSaturating(x), b[1]);
}

/// <summary>Gauss2: an exponential and two bells.</summary>
internal readonly struct Gauss : ICurve
{
    public T Value<T>(double x, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        T first = (x - b[3]) / b[4], second = (x - b[6]) / b[7];
        return b[0] * T.Exp(-x * b[1]) + b[2] * T.Exp(-first * first) + b[5] * T.Exp(-second * second);
    }
}

/// <summary>Lanczos3: three exponentials.</summary>
internal readonly struct Lanczos : ICurve
{
    public T Value<T>(double x, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T> => b[0] * T.Exp(-x * b[1]) + b[2] * T.Exp(-x * b[3]) + b[4] * T.Exp(-x * b[5]);
}

/// <summary>MGH09: b₁ (x² + x b₂) / (x² + x b₃ + b₄).</summary>
internal readonly struct KowalikOsborne : ICurve
{
    public T Value<T>(double x, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T> => b[0] * (x * x + x * b[1]) / (x * x + x * b[2] + b[3]);
}

/// <summary>Rat43: b₁ / (1 + exp(b₂ - b₃ x))^(1/b₄), by ln(1 + exp) so that the derivatives stay finite where exp overflows.</summary>
internal readonly struct Ratkowsky : ICurve
{
    public T Value<T>(double x, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T> => b[0] * T.Exp(-Special.Softplus(b[1] - x * b[2]) / b[3]);
}

/// <summary>Thurber: a cubic over a cubic.</summary>
internal readonly struct Thurber : ICurve
{
    public T Value<T>(double x, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
        => (b[0] + x * (b[1] + x * (b[2] + x * b[3]))) / (1.0 + x * (b[4] + x * (b[5] + x * b[6])));
}
