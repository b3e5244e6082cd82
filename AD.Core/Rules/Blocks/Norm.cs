using System.Numerics;

namespace AD;

/// <summary>The rule of y = ‖x‖₂: ẏ = (xᵀ ẋ) / y, x̄ = (ȳ / y) x; both 0 at x = 0.</summary>
internal readonly record struct NormRule : IPieceRule, IEdgePoints
{
    public int OutputLength(int inputLength) => 1;

    public string? ConventionAt(ReadOnlySpan<double> x, ReadOnlySpan<bool> active) => x.ContainsAnyExcept(0.0) ? null : "0 in every entry";

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = Length(x);

    public void Value<T>(BlockInputs<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => y[0] = Length(x.First);

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(x.Length);
        Span<T> direction = space.Take(x.Length);
        Direction(x, T.One, y[0], direction);
        destination[0] = Block.Dot(direction, tangent);
    }

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination) where T : IFloatingPointIeee754<T>
        => Direction(x, cotangent[0], y[0], destination);

    /// <summary>(s / y) x; entry by entry where 1 / y overflows.</summary>
    private static void Direction<T>(ReadOnlySpan<T> x, T s, T y, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        T factor = s / y;
        if (y == T.Zero)
        {
            destination.Fill(T.Zero);
        }
        else if (T.IsFinite(factor) || !T.IsFinite(s))
        {
            Block.Scale(factor, x, destination);
        }
        else
        {
            for (int i = 0; i < x.Length; i++)
            {
                destination[i] = s * (x[i] / y);
            }
        }
    }

    /// <summary>√(Σ x_i²), by way of the largest entry where the squares overflow or underflow.</summary>
    private static T Length<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T squares = Lanes.Dot(x, x);
        if (T.IsNaN(squares) || (T.IsFinite(squares) && squares >= T.Sqrt(T.Epsilon)))
        {
            return T.Sqrt(squares);
        }

        T largest = T.Zero, sum = T.Zero;
        foreach (T entry in x)
        {
            largest = T.Max(largest, T.Abs(entry));
        }

        if (largest == T.Zero || T.IsInfinity(largest))
        {
            return largest;
        }

        foreach (T entry in x)
        {
            T scaled = entry / largest;
            sum += scaled * scaled;
        }

        return largest * T.Sqrt(sum);
    }
}

public static partial class Block
{
    /// <summary>The Euclidean norm y = ‖x‖₂: ẏ = xᵀ ẋ / y, x̄ = ȳ x / y; both are 0 at x = 0, where there is no derivative, as for hypot.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The vector, length n; the squares of its entries may overflow or underflow.</param>
    /// <returns>‖x‖₂, 0 for n = 0.</returns>
    public static T Norm<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T y = T.Zero;
        Run(default(NormRule), new BlockInputs<T>(x), new Span<T>(ref y));
        return y;
    }
}
