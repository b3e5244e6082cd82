using System.Numerics;

namespace AD.Backends;

/// <summary>The line x + τ v along which a function is sampled: one coordinate, or several.</summary>
/// <typeparam name="T">The base number.</typeparam>
internal readonly ref struct Direction<T> where T : IFloatingPointIeee754<T>
{
    private readonly ReadOnlySpan<T> tangent;
    private readonly int index;

    private Direction(ReadOnlySpan<T> tangent, int index, double scale, double position)
    {
        this.tangent = tangent;
        this.index = index;
        Scale = scale;
        Position = position;
    }

    /// <summary>The largest τ that moves no x_i by more than max(1, |x_i|); zero for a zero direction, NaN when it is not finite.</summary>
    public double Scale { get; }

    /// <summary>The size of x in units of τ, to which rounding of x + τ v is relative.</summary>
    public double Position { get; }

    /// <summary>The factor between the derivative along this line and the one along the tangent given: the line of one coordinate is sampled along the unit vector.</summary>
    public T Factor => index >= 0 && !tangent.IsEmpty ? tangent[index] : T.One;

    /// <summary>The line of coordinate j.</summary>
    public static Direction<T> Coordinate(ReadOnlySpan<T> x, int j)
    {
        double size = Magnitude.Of(x[j]);
        return new(default, j, double.IsNaN(size) ? size : Math.Max(1.0, size), size);
    }

    /// <summary>The line along a tangent; one that has a single entry becomes that coordinate's line.</summary>
    public static Direction<T> Along(ReadOnlySpan<T> x, ReadOnlySpan<T> tangent)
    {
        double scale = double.PositiveInfinity, position = 0.0;
        int count = 0, last = 0;
        for (int i = 0; i < tangent.Length; i++)
        {
            double size = Magnitude.Of(tangent[i]);
            if (size != 0.0)
            {
                double at = Magnitude.Of(x[i]);
                double room = Math.Max(1.0, at) / size;
                (scale, position) = room < scale || double.IsNaN(room) ? (room, at / size) : (scale, position);
                last = i;
                count++;
            }
        }

        if (count == 0)
        {
            return new(tangent, -1, 0.0, 0.0);
        }

        if (count > 1 || !double.IsFinite(scale))
        {
            return new(tangent, -1, double.IsFinite(scale) ? scale : double.NaN, position);
        }

        Direction<T> line = Coordinate(x, last);
        return new(tangent, last, line.Scale, line.Position);
    }

    /// <summary>Writes x + τ v into the point; its other entries are x already.</summary>
    public void Move(ReadOnlySpan<T> x, double step, Span<T> point)
    {
        T tau = T.CreateSaturating(step);
        if (index >= 0)
        {
            point[index] = x[index] + tau;
            return;
        }

        for (int i = 0; i < tangent.Length; i++)
        {
            point[i] = x[i] + tau * tangent[i];
        }
    }
}
