using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>A kernel of two results over arrays, as <see cref="Sweep"/>.</summary>
internal static unsafe class PairSweep
{
    /// <summary>(y[i], second[i]) = f(x[i]); one of the results may take the place of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Over<TKernel, V>(double* x, double* y, double* second, int count)
        where TKernel : struct, IPairKernel
        where V : struct, ILanes<V>
    {
        int i = 0;
        for (; i <= count - V.Count; i += V.Count)
        {
            TKernel.Value(V.Load(x + i), out V other).Store(y + i);
            other.Store(second + i);
        }

        if (i < count)
        {
            Rest<TKernel, V>(x + i, y + i, second + i, count - i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rest<TKernel, V>(double* x, double* y, double* second, int count)
        where TKernel : struct, IPairKernel
        where V : struct, ILanes<V>
    {
        TKernel.Value(V.LoadFirst(x, count), out V other).StoreFirst(y, count);
        other.StoreFirst(second, count);
    }

    /// <summary>By the widest lanes that this machine has.</summary>
    public static void Over<TKernel>(double* x, double* y, double* second, int count)
        where TKernel : struct, IPairKernel
    {
        if (Lanes512.IsSupported)
        {
            Over<TKernel, Lanes512>(x, y, second, count);
        }
        else if (Lanes256.IsSupported)
        {
            Over<TKernel, Lanes256>(x, y, second, count);
        }
        else
        {
            Over<TKernel, Lanes64>(x, y, second, count);
        }
    }
}
