using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>A kernel over arrays, in lanes of any width.</summary>
/// <remarks>
/// Vectors in which a lane is not covered are done one by one, with the same bits; so is what one entry gives independent of its place. The last few entries are loaded and stored under a
/// mask. Compiled at full optimisation at once: there is nothing that a profile could teach, and the first call counts.
/// </remarks>
internal static unsafe class Sweep
{
    /// <summary>y[i] = f(x[i]); x and y are the same or do not overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Over<TKernel, V>(double* x, double* y, int count)
        where TKernel : struct, IKernel
        where V : struct, ILanes<V>
    {
        int i = 0;
        for (; i <= count - V.Count; i += V.Count)
        {
            V v = V.Load(x + i);
            if (TKernel.Covers(v))
            {
                TKernel.Value(v).Store(y + i);
            }
            else
            {
                OneByOne<TKernel>(x + i, y + i, V.Count);
            }
        }

        if (i < count)
        {
            Rest<TKernel, V>(x + i, y + i, count - i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rest<TKernel, V>(double* x, double* y, int count)
        where TKernel : struct, IKernel
        where V : struct, ILanes<V>
    {
        V v = V.LoadFirst(x, count);
        if (TKernel.Covers(v))
        {
            TKernel.Value(v).StoreFirst(y, count);
        }
        else
        {
            OneByOne<TKernel>(x, y, count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void OneByOne<TKernel>(double* x, double* y, int count)
        where TKernel : struct, IKernel
    {
        for (int i = 0; i < count; i++)
        {
            y[i] = At<TKernel>(x[i]);
        }
    }

    /// <summary>f at one number: the bits that it has in an array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double At<TKernel>(double x)
        where TKernel : struct, IKernel
        => TKernel.Covers(Lanes64.Of(x)) ? TKernel.Value(Lanes64.Of(x)).Value : TKernel.Elsewhere(x);

    /// <summary>By the widest lanes that this machine has.</summary>
    public static void Over<TKernel>(double* x, double* y, int count)
        where TKernel : struct, IKernel
    {
        if (Lanes512.IsSupported)
        {
            Over<TKernel, Lanes512>(x, y, count);
        }
        else if (Lanes256.IsSupported)
        {
            Over<TKernel, Lanes256>(x, y, count);
        }
        else
        {
            Over<TKernel, Lanes64>(x, y, count);
        }
    }
}
