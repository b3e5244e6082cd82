using System.Numerics;

namespace AD.Tests.Laws;

/// <summary>The logistic function as a user writes it: y = 1 / (1 + e⁻ˣ), y' = y (1 - y).</summary>
internal readonly struct LogisticRule : IUnaryRule
{
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => 1.0 / (1.0 + T.Exp(-x));

    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => y * (1.0 - y);
}

/// <summary>z = ln(eˣ + eʸ): ∂z/∂x = e^{x-z}, ∂z/∂y = e^{y-z}.</summary>
internal readonly struct LogAddExpRule : IBinaryRule
{
    public static T Value<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Max(x, y) + T.LogP1(T.Exp(-T.Abs(x - y)));

    public static T DerivativeX<T>(T x, T y, T z) where T : IFloatingPointIeee754<T> => T.Exp(x - z);

    public static T DerivativeY<T>(T x, T y, T z) where T : IFloatingPointIeee754<T> => T.Exp(y - z);
}

/// <summary>The solution x of (a, -b; b, a) x = c, of inputs (a, b, c₀, c₁), as a block: x = (a c₀ + b c₁, a c₁ - b c₀) / (a² + b²).</summary>
/// <remarks>From M x = c: M ẋ = ċ - Ṁ x, and c̄ = M⁻ᵀ x̄, ā = -c̄ᵀ x, b̄ = -c̄ᵀ (-x₁, x₀).</remarks>
internal readonly struct RotationSolveBlock : IBlockRule
{
    public int OutputLength(int inputLength) => 2;

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Solve(x[0], x[1], x[2], x[3], y);

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination) where T : IFloatingPointIeee754<T>
    {
        T first = tangent[2] - tangent[0] * y[0] + tangent[1] * y[1], second = tangent[3] - tangent[1] * y[0] - tangent[0] * y[1];
        Solve(x[0], x[1], first, second, destination);
    }

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination) where T : IFloatingPointIeee754<T>
    {
        Solve(x[0], -x[1], cotangent[0], cotangent[1], destination[2..]);
        destination[0] = -(destination[2] * y[0] + destination[3] * y[1]);
        destination[1] = destination[2] * y[1] - destination[3] * y[0];
    }

    private static void Solve<T>(T a, T b, T first, T second, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T determinant = a * a + b * b;
        T y0 = (a * first + b * second) / determinant;
        y[1] = (a * second - b * first) / determinant;
        y[0] = y0;
    }
}

/// <summary>A function that uses the three rules and the library's own block, and the same function written out.</summary>
internal sealed class RuledFunction(bool byRules) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T a = Logistic(x[0] * x[1]), b = LogAddExp(x[1], T.Sin(x[2]));
        T[] point = [1.0 + a, x[2], b, x[0]], solution = new T[2];
        Solve(point, solution);
        T[] left = [a, solution[0], x[2]], right = [solution[1], b, x[0] * x[0]];
        return Dot(left, right) + solution[0];
    }

    private T Logistic<T>(T x) where T : IFloatingPointIeee754<T>
        => byRules ? Rule.Apply<LogisticRule, T>(x) : LogisticRule.Value(x);

    private T LogAddExp<T>(T x, T y) where T : IFloatingPointIeee754<T>
        => byRules ? Rule.Apply<LogAddExpRule, T>(x, y) : LogAddExpRule.Value(x, y);

    private void Solve<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        if (byRules)
        {
            Rule.Apply(default(RotationSolveBlock), x, y);
        }
        else
        {
            default(RotationSolveBlock).Value(x, y);
        }
    }

    private T Dot<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        if (byRules)
        {
            return Block.Dot(a, b);
        }

        T sum = T.Zero;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
