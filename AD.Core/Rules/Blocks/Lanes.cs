using System.Numerics;
using System.Runtime.InteropServices;

namespace AD;

/// <summary>Loops over plain vectors, in lanes where the number has them.</summary>
internal static class Lanes
{
    /// <summary>aᵀ b, in four chains of lanes.</summary>
    public static T Dot<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        int i = 0;
        b = b[..a.Length];
        if (Vector<T>.IsSupported && a.Length >= Vector<T>.Count)
        {
            ref T x = ref MemoryMarshal.GetReference(a);
            ref T y = ref MemoryMarshal.GetReference(b);
            int width = Vector<T>.Count;
            Vector<T> s0 = Vector<T>.Zero, s1 = s0, s2 = s0, s3 = s0;
            for (; i <= a.Length - 4 * width; i += 4 * width)
            {
                s0 += Vector.LoadUnsafe(ref x, (nuint)i) * Vector.LoadUnsafe(ref y, (nuint)i);
                s1 += Vector.LoadUnsafe(ref x, (nuint)(i + width)) * Vector.LoadUnsafe(ref y, (nuint)(i + width));
                s2 += Vector.LoadUnsafe(ref x, (nuint)(i + 2 * width)) * Vector.LoadUnsafe(ref y, (nuint)(i + 2 * width));
                s3 += Vector.LoadUnsafe(ref x, (nuint)(i + 3 * width)) * Vector.LoadUnsafe(ref y, (nuint)(i + 3 * width));
            }

            for (; i <= a.Length - width; i += width)
            {
                s0 += Vector.LoadUnsafe(ref x, (nuint)i) * Vector.LoadUnsafe(ref y, (nuint)i);
            }

            sum = Vector.Sum((s0 + s1) + (s2 + s3));
        }

        for (; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>Σ x_i.</summary>
    public static T Sum<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        int i = 0;
        if (Vector<T>.IsSupported && x.Length >= Vector<T>.Count)
        {
            Vector<T> s0 = Vector<T>.Zero, s1 = s0;
            int width = Vector<T>.Count;
            for (; i <= x.Length - 2 * width; i += 2 * width)
            {
                s0 += new Vector<T>(x[i..]);
                s1 += new Vector<T>(x[(i + width)..]);
            }

            sum = Vector.Sum(s0 + s1);
        }

        for (; i < x.Length; i++)
        {
            sum += x[i];
        }

        return sum;
    }

    /// <summary>z = y + a x; z may be y or x.</summary>
    public static void AddScaled<T>(T a, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z)
        where T : IFloatingPointIeee754<T>
    {
        int i = 0;
        y = y[..x.Length];
        z = z[..x.Length];
        if (Vector<T>.IsSupported)
        {
            ref T from = ref MemoryMarshal.GetReference(x), with = ref MemoryMarshal.GetReference(y), to = ref MemoryMarshal.GetReference(z);
            for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
            {
                (Vector.LoadUnsafe(ref with, (nuint)i) + Vector.LoadUnsafe(ref from, (nuint)i) * a).StoreUnsafe(ref to, (nuint)i);
            }
        }

        for (; i < x.Length; i++)
        {
            z[i] = y[i] + a * x[i];
        }
    }

    /// <summary>z = a x; z may be x.</summary>
    public static void Scale<T>(T a, ReadOnlySpan<T> x, Span<T> z)
        where T : IFloatingPointIeee754<T>
    {
        int i = 0;
        z = z[..x.Length];
        if (Vector<T>.IsSupported)
        {
            ref T from = ref MemoryMarshal.GetReference(x), to = ref MemoryMarshal.GetReference(z);
            for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
            {
                (Vector.LoadUnsafe(ref from, (nuint)i) * a).StoreUnsafe(ref to, (nuint)i);
            }
        }

        for (; i < x.Length; i++)
        {
            z[i] = a * x[i];
        }
    }

    /// <summary>z_i = x_i y_i; z may be x or y.</summary>
    public static void Multiply<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z)
        where T : IFloatingPointIeee754<T>
    {
        int i = 0;
        y = y[..x.Length];
        z = z[..x.Length];
        if (Vector<T>.IsSupported)
        {
            ref T from = ref MemoryMarshal.GetReference(x), with = ref MemoryMarshal.GetReference(y), to = ref MemoryMarshal.GetReference(z);
            for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
            {
                (Vector.LoadUnsafe(ref from, (nuint)i) * Vector.LoadUnsafe(ref with, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
            }
        }

        for (; i < x.Length; i++)
        {
            z[i] = x[i] * y[i];
        }
    }

    /// <summary>The largest entry, NaN where one is NaN; -∞ for none.</summary>
    public static T Max<T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        T largest = T.NegativeInfinity;
        foreach (T entry in x)
        {
            largest = entry > largest || T.IsNaN(entry) ? entry : largest;
        }

        return largest;
    }
}
