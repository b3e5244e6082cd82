using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>The flat point and tangent of a prepared function of several arguments: separate spans in, separate spans out.</summary>
internal sealed class ArgumentBuffer
{
    private readonly double[] point;
    private readonly double[] tangent;
    private readonly ArgumentLayout.Part[] parts;

    public ArgumentBuffer(ArgumentLayout layout)
    {
        Layout = layout;
        parts = [layout.First, layout.Second, layout.Third];
        point = new double[layout.Length];
        tangent = new double[layout.ActiveLength];
    }

    public ArgumentLayout Layout { get; }

    public double[] Point => point;

    public double[] Tangent => tangent;

    /// <summary>Takes an argument's values into the point.</summary>
    public void Place(int argument, ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        ArgumentLayout.Part part = parts[argument];
        AD.Expect.Length(values, part.Length, "which it was prepared with", name);
        Copy(values, point.AsSpan(part.Start, part.Length));
    }

    /// <summary>Takes an argument's part of a tangent.</summary>
    public void Seed(int argument, ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        Expect(argument, values.Length, name);
        if (values.Length > 0)
        {
            Copy(values, tangent.AsSpan(parts[argument].Start, values.Length));
        }
    }

    /// <summary>A derivative's span has the length of its argument times the number of rows, or is empty where the argument is constant.</summary>
    public void Expect(int argument, int length, string name, int rows = 1)
    {
        ArgumentLayout.Part part = parts[argument];
        if (length != (part.IsActive ? part.Length * rows : 0))
        {
            ThrowLength(part, length, name, rows);
        }
    }

    /// <summary>Writes an argument's part of a result; the length has been checked.</summary>
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
        ArgumentLayout.Part part = parts[argument];
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
    private static void ThrowLength(ArgumentLayout.Part part, int given, string name, int rows) => throw new ArgumentException(part.IsActive
        ? $"{name} has length {given}; the expected length is {part.Length * rows}{(rows == 1 ? string.Empty : $" = {rows} × {part.Length}")}: the argument was prepared as active with length {part.Length}."
        : $"{name} has length {given}; the argument was prepared as constant and has no derivative: pass an empty span, or prepare it as active with Shape's plain length {part.Length}.", name);
}
