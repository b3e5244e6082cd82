using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>Two vectors, whose operations take turns: while one waits for a result, the other is worked on.</summary>
internal readonly unsafe struct Twice<V>(V first, V second) : ILanes<Twice<V>>
    where V : struct, ILanes<V>
{
    public readonly V First = first;
    public readonly V Second = second;

    public static bool IsSupported => V.IsSupported;

    public static int Count => 2 * V.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> Of(double value) => new(V.Of(value), V.Of(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> OfBits(long bits) => new(V.OfBits(bits), V.OfBits(bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> Load(double* from) => new(V.Load(from), V.Load(from + V.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> LoadFirst(double* from, int n)
        => n < V.Count ? new(V.LoadFirst(from, n), V.Of(1.0)) : new(V.Load(from), n == V.Count ? V.Of(1.0) : V.LoadFirst(from + V.Count, n - V.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(double* to)
    {
        First.Store(to);
        Second.Store(to + V.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreFirst(double* to, int n)
    {
        if (n < V.Count)
        {
            First.StoreFirst(to, n);
            return;
        }

        First.Store(to);
        if (n > V.Count)
        {
            Second.StoreFirst(to + V.Count, n - V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> operator +(Twice<V> a, Twice<V> b) => new(a.First + b.First, a.Second + b.Second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> operator -(Twice<V> a, Twice<V> b) => new(a.First - b.First, a.Second - b.Second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> operator *(Twice<V> a, Twice<V> b) => new(a.First * b.First, a.Second * b.Second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> operator /(Twice<V> a, Twice<V> b) => new(a.First / b.First, a.Second / b.Second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> operator &(Twice<V> a, Twice<V> b) => new(a.First & b.First, a.Second & b.Second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> operator |(Twice<V> a, Twice<V> b) => new(a.First | b.First, a.Second | b.Second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> operator ^(Twice<V> a, Twice<V> b) => new(a.First ^ b.First, a.Second ^ b.Second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> MulAdd(Twice<V> a, Twice<V> b, Twice<V> c) => new(V.MulAdd(a.First, b.First, c.First), V.MulAdd(a.Second, b.Second, c.Second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> MulFrom(Twice<V> a, Twice<V> b, Twice<V> c) => new(V.MulFrom(a.First, b.First, c.First), V.MulFrom(a.Second, b.Second, c.Second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> MulSub(Twice<V> a, Twice<V> b, Twice<V> c) => new(V.MulSub(a.First, b.First, c.First), V.MulSub(a.Second, b.Second, c.Second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> Sqrt(Twice<V> a) => new(V.Sqrt(a.First), V.Sqrt(a.Second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> Abs(Twice<V> a) => new(V.Abs(a.First), V.Abs(a.Second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> Min(Twice<V> a, Twice<V> b) => new(V.Min(a.First, b.First), V.Min(a.Second, b.Second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> Max(Twice<V> a, Twice<V> b) => new(V.Max(a.First, b.First), V.Max(a.Second, b.Second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> Less(Twice<V> a, Twice<V> b) => new(V.Less(a.First, b.First), V.Less(a.Second, b.Second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> AtMost(Twice<V> a, Twice<V> b) => new(V.AtMost(a.First, b.First), V.AtMost(a.Second, b.Second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> Same(Twice<V> a, Twice<V> b) => new(V.Same(a.First, b.First), V.Same(a.Second, b.Second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> Select(Twice<V> mask, Twice<V> a, Twice<V> b) => new(V.Select(mask.First, a.First, b.First), V.Select(mask.Second, a.Second, b.Second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllAtMost(Twice<V> a, Twice<V> b) => V.AllAtMost(a.First, b.First) && V.AllAtMost(a.Second, b.Second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> AddBits(Twice<V> a, Twice<V> b) => new(V.AddBits(a.First, b.First), V.AddBits(a.Second, b.Second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> ShiftLeft(Twice<V> a, int bits) => new(V.ShiftLeft(a.First, bits), V.ShiftLeft(a.Second, bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> ShiftRight(Twice<V> a, int bits) => new(V.ShiftRight(a.First, bits), V.ShiftRight(a.Second, bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<V> Scale(Twice<V> a, Twice<V> k) => new(V.Scale(a.First, k.First), V.Scale(a.Second, k.Second));
}
