using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>The flat point and tangent of a prepared function of several arguments: separate spans in, separate spans out.</summary>
internal sealed class ArgumentBuffer
{
    private readonly double[] point;
    private readonly double[] tangent;
    private readonly Segment[] parts;

    public ArgumentBuffer(ArgumentLength[] lengths)
    {
        Lengths = lengths;
        Layout layout = Layout(lengths);
        parts = [layout.First, layout.Second, layout.Third];
        point = new double[layout.Length];
        tangent = new double[layout.ActiveLength];
    }

    public ArgumentLength[] Lengths { get; }

    public double[] Point => point;

    public double[] Tangent => tangent;

    /// <summary>How often arguments were taken in: an evaluation that finds another count at its end than at its beginning worked on numbers of another call.</summary>
    public int Uses { get; private set; }

    /// <summary>Where two or three arguments lie in the flat point.</summary>
    public static Layout Layout(ReadOnlySpan<ArgumentLength> lengths)
    {
        ArgumentLength third = lengths.Length > 2 ? lengths[2] : default;
        return new((lengths[0].Length, lengths[0].IsActive), (lengths[1].Length, lengths[1].IsActive), (third.Length, third.IsActive));
    }

    /// <summary>Takes an argument's values into the point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Place(int argument, ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        Segment part = parts[argument];
        Uses++;
        AD.Expect.Length(values, part.Length, "which it was prepared with", name);
        Copy(values, part.Of(point.AsSpan()));
    }

    /// <summary>Takes an argument's part of a tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Seed(int argument, ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        Expect(argument, values.Length, name);
        if (values.Length > 0)
        {
            Copy(values, tangent.AsSpan(parts[argument].Start, values.Length));
        }
    }

    /// <summary>A derivative's span has the length of its argument times the number of rows, or is empty where the argument is constant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Expect(int argument, int length, string name, int rows = 1)
    {
        ArgumentLength part = Lengths[argument];
        if (length != (part.IsActive ? part.Length * rows : 0))
        {
            ThrowLength(part, length, name, rows);
        }
    }

    /// <summary>Writes an argument's part of a result; the length has been checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Read(int argument, ReadOnlySpan<double> all, Span<double> destination)
    {
        if (destination.Length > 0)
        {
            Copy(all.Slice(parts[argument].Start, destination.Length), destination);
        }
    }

    /// <summary>Adds an argument's part of a result; the length has been checked.</summary>
    public void Accumulate(int argument, ReadOnlySpan<double> all, Span<double> destination)
    {
        int start = parts[argument].Start;
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] += all[start + i];
        }
    }

    /// <summary>Writes an argument's columns of a Jacobian over all active arguments; the length has been checked.</summary>
    public void ReadColumns(int argument, ReadOnlySpan<double> all, Span<double> rows)
    {
        Segment part = parts[argument];
        for (int at = part.Start; rows.Length > 0; at += tangent.Length, rows = rows[part.Length..])
        {
            all.Slice(at, part.Length).CopyTo(rows);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ReadOnlySpan<double> from, Span<double> to)
    {
        for (int i = 0; i < from.Length && i < to.Length; i++)
        {
            to[i] = from[i];
        }
    }

    [DoesNotReturn]
    private static void ThrowLength(ArgumentLength part, int given, string name, int rows) => throw new ArgumentException(part.IsActive
        ? $"{name} has length {given}; the expected length is {part.Length * rows}{(rows == 1 ? string.Empty : $" = {rows} × {part.Length}")}: the argument was prepared as active with length {part.Length}."
        : $"{name} has length {given}; the argument was prepared as constant and has no derivative: pass an empty span, or prepare it as active with Shape's plain length {part.Length}.", name);
}
