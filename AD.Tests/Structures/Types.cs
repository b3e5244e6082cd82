using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Tests.Structures;

/// <summary>The structure of the guide.</summary>
public struct Rates<T>
{
    public T Alpha, Beta, Gamma;
}

public readonly record struct State<T>(T Position, T Velocity);

public record struct Pair<TFirst, TSecond>(TFirst First, TSecond Second);

/// <summary>Auto-properties, a static field and a computed property beside the numbers.</summary>
public struct Spring<T>
    where T : IFloatingPointIeee754<T>
{
    public static readonly string Unit = "N/m";

    public T Stiffness { get; set; }

    public T Damping { get; init; }

    public readonly T Sum => Stiffness + Damping;
}

/// <summary>Captured parameters of a primary constructor are fields too.</summary>
public readonly struct Interval<T>(T lower, T upper)
    where T : IFloatingPointIeee754<T>
{
    public T Width => upper - lower;
}

[InlineArray(5)]
public struct Five<T>
{
    private T element;
}

public struct Layer<T>
{
    public T Bias;
    public Five<T> Weights;
    public Five<State<T>> States;
}

[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct Packed<T>
{
    public T A;
    public (T B, T C) Inner;
}

/// <summary>Refused: not a number.</summary>
public struct Named<T>
{
    public T Value;

    public string Label { get; set; }
}

/// <summary>Refused: a number that stays a double whatever T is.</summary>
public struct Mixed<T>
{
    public T Value;
    public Holder Inner;

    public struct Holder
    {
        public double Scale;
    }
}

/// <summary>Refused: a counter.</summary>
public struct Counted<T>
{
    public T Value;
    public Pair<T, int> Inner;
}

public struct Plain
{
    public double X, Y;
}

public struct Empty<T>;

[StructLayout(LayoutKind.Explicit)]
public struct Overlapping
{
    [FieldOffset(0)]
    public double X;
    [FieldOffset(0)]
    public double Same;
    [FieldOffset(8)]
    public double Y;
}

[StructLayout(LayoutKind.Explicit)]
public struct Reversed
{
    [FieldOffset(8)]
    public double X;
    [FieldOffset(0)]
    public double Y;
}

[StructLayout(LayoutKind.Sequential, Size = 32)]
public struct Padded<T>
{
    public T X, Y;
}
