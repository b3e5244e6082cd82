using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>A kernel of two arguments over arrays, as <see cref="Sweep"/>.</summary>
internal static unsafe class BinarySweep
{
    /// <summary>z[i] = f(x[i], y[i]); z is x, y, or does not overlap them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Over<TKernel, V>(double* x, double* y, double* z, int count)
        where TKernel : struct, IBinaryKernel
        where V : struct, ILanes<V>
    {
        int i = 0;
        for (; i <= count - V.Count; i += V.Count)
        {
            V v = V.Load(x + i), w = V.Load(y + i);
            if (TKernel.Covers(v, w))
            {
                TKernel.Value(v, w).Store(z + i);
            }
            else
            {
                OneByOne<TKernel>(x + i, y + i, z + i, V.Count);
            }
        }

        if (i < count)
        {
            Rest<TKernel, V>(x + i, y + i, z + i, count - i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rest<TKernel, V>(double* x, double* y, double* z, int count)
        where TKernel : struct, IBinaryKernel
        where V : struct, ILanes<V>
    {
        V v = V.LoadFirst(x, count), w = V.LoadFirst(y, count);
        if (TKernel.Covers(v, w))
        {
            TKernel.Value(v, w).StoreFirst(z, count);
        }
        else
        {
            OneByOne<TKernel>(x, y, z, count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void OneByOne<TKernel>(double* x, double* y, double* z, int count)
        where TKernel : struct, IBinaryKernel
    {
        for (int i = 0; i < count; i++)
        {
            z[i] = At<TKernel>(x[i], y[i]);
        }
    }

    /// <summary>f at one pair: the bits that it has in an array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double At<TKernel>(double x, double y)
        where TKernel : struct, IBinaryKernel
        => TKernel.Covers(Lanes64.Of(x), Lanes64.Of(y)) ? TKernel.Value(Lanes64.Of(x), Lanes64.Of(y)).Value : TKernel.Elsewhere(x, y);

    /// <summary>By the widest lanes that this machine has.</summary>
    public static void Over<TKernel>(double* x, double* y, double* z, int count)
        where TKernel : struct, IBinaryKernel
    {
        if (Lanes512.IsSupported)
        {
            Over<TKernel, Lanes512>(x, y, z, count);
        }
        else if (Lanes256.IsSupported)
        {
            Over<TKernel, Lanes256>(x, y, z, count);
        }
        else
        {
            Over<TKernel, Lanes64>(x, y, z, count);
        }
    }
}
