using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AD.Backends;

/// <summary>Evaluations with several directions at once: the loops over chunks of inputs that all drivers share.</summary>
internal static class SimdPass
{
    /// <summary>The user's function behind a boundary that is not inlined: pulled into a small driver it exhausts the inliner's budget (2 to 13 times slower).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Evaluate<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> y)
        where TFunction : IVectorFunction
        where T : System.Numerics.IFloatingPointIeee754<T>
        => f.Evaluate(x, y);

    /// <summary>Marks the values of a result as NaN before an evaluation; <see cref="Settle"/> looks at the marks after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Forget<TDual>(Span<TDual> result) where TDual : unmanaged, ISimdDual<TDual>
    {
        for (int i = 0; i < result.Length; i++)
        {
            TDual.ValueOf(ref result[i]) = double.NaN;
        }
    }

    /// <summary>Where a value is NaN after an evaluation, so are its derivatives: an output that the function left unwritten does not show those of an earlier call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Settle<TDual>(Span<TDual> result) where TDual : unmanaged, ISimdDual<TDual>
    {
        for (int i = 0; i < result.Length; i++)
        {
            if (double.IsNaN(TDual.ValueOf(ref result[i])))
            {
                result[i] = TDual.Load(double.NaN, in Seeds.NaN);
            }
        }
    }

    /// <summary>The Jacobian, chunk by chunk, with pooled buffers.</summary>
    public static void Jacobian<TFunction, TDual>(TFunction f, ReadOnlySpan<double> x, Span<double> value, Span<double> destination)
        where TFunction : IVectorFunction
        where TDual : unmanaged, ISimdDual<TDual>
    {
        using Workspace<TDual> space = new(x.Length + value.Length);
        Span<TDual> point = space.Take(x.Length), result = space.Take(value.Length);
        Constants(point, x);
        int n = value.IsEmpty ? 0 : destination.Length / value.Length;
        for (int first = 0; first == 0 || first < n; first += TDual.Width)
        {
            int count = Math.Min(TDual.Width, n - first);
            Seed(point, x, first, count);
            Forget(result);
            Evaluate(f, point, result);
            Settle(result);
            StoreRows<TDual>(result, destination, n, first, count);
            Unseed(point, x, first, count);
        }

        Values<TDual>(result, value);
    }

    /// <summary>The pullback, chunk by chunk, with pooled buffers.</summary>
    public static void Pullback<TFunction, TDual>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
        where TFunction : IVectorFunction
        where TDual : unmanaged, ISimdDual<TDual>
    {
        using Workspace<TDual> space = new(x.Length + value.Length);
        Span<TDual> point = space.Take(x.Length), result = space.Take(value.Length);
        Constants(point, x);
        int n = destination.Length;
        for (int first = 0; first == 0 || first < n; first += TDual.Width)
        {
            int count = Math.Min(TDual.Width, n - first);
            Seed(point, x, first, count);
            Forget(result);
            Evaluate(f, point, result);
            Settle(result);
            StoreWeighted<TDual>(result, cotangent, destination.Slice(first, count));
            Unseed(point, x, first, count);
        }

        Values<TDual>(result, value);
    }

    public static void Constants<TDual>(Span<TDual> point, ReadOnlySpan<double> x) where TDual : unmanaged, ISimdDual<TDual>
    {
        for (int j = 0; j < x.Length; j++)
        {
            point[j] = TDual.Constant(x[j]);
        }
    }

    /// <summary>Overwrites the values and keeps the partial derivatives.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetValues<TDual>(Span<TDual> point, ReadOnlySpan<double> x) where TDual : unmanaged, ISimdDual<TDual>
    {
        for (int j = 0; j < x.Length && j < point.Length; j++)
        {
            TDual.ValueOf(ref point[j]) = x[j];
        }
    }

    public static void Seed<TDual>(Span<TDual> point, ReadOnlySpan<double> x, int first, int count) where TDual : unmanaged, ISimdDual<TDual>
    {
        for (int lane = 0; lane < count; lane++)
        {
            point[first + lane] = TDual.Load(x[first + lane], in Seeds.Lane(lane));
        }
    }

    public static void Unseed<TDual>(Span<TDual> point, ReadOnlySpan<double> x, int first, int count) where TDual : unmanaged, ISimdDual<TDual>
    {
        for (int lane = 0; lane < count; lane++)
        {
            point[first + lane] = TDual.Constant(x[first + lane]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Values<TDual>(ReadOnlySpan<TDual> result, Span<double> value) where TDual : unmanaged, ISimdDual<TDual>
    {
        for (int i = 0; i < result.Length && i < value.Length; i++)
        {
            value[i] = result[i].Value;
        }
    }

    /// <summary>Writes values and whole rows in one sweep over the results: <see cref="Settle"/>, <see cref="StoreRows"/> and <see cref="Values"/> at once, for small functions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreJacobian<TDual>(Span<TDual> result, Span<double> value, Span<double> destination, int n) where TDual : unmanaged, ISimdDual<TDual>
    {
        ref double row = ref MemoryMarshal.GetReference(destination);
        for (int i = 0; i < result.Length && i < value.Length; i++)
        {
            ref TDual y = ref result[i];
            double primal = TDual.ValueOf(ref y);
            value[i] = primal;
            if (double.IsNaN(primal))
            {
                y = TDual.Load(primal, in Seeds.NaN);
            }

            CopyLanes(ref TDual.Partials(ref y), ref row, n);
            row = ref Unsafe.Add(ref row, n);
        }
    }

    /// <summary>Writes the first lanes of Σ w_i ẏ_i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWeighted<TDual>(ReadOnlySpan<TDual> result, ReadOnlySpan<double> cotangent, Span<double> destination) where TDual : unmanaged, ISimdDual<TDual>
    {
        Unsafe.SkipInit(out Lanes lanes);
        ref double scratch = ref Unsafe.As<Lanes, double>(ref lanes);
        TDual.StoreWeighted(result, cotangent, ref scratch);
        CopyLanes(ref scratch, ref MemoryMarshal.GetReference(destination), destination.Length);
    }

    /// <summary>Writes the first lanes of one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreLanes<TDual>(ref TDual dual, Span<double> destination) where TDual : unmanaged, ISimdDual<TDual>
        => CopyLanes(ref TDual.Partials(ref dual), ref MemoryMarshal.GetReference(destination), destination.Length);

    /// <summary>Writes count lanes of each result into its row, from column first on; rows have n columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreRows<TDual>(Span<TDual> result, Span<double> destination, int n, int first, int count) where TDual : unmanaged, ISimdDual<TDual>
    {
        for (int i = 0; i < result.Length; i++)
        {
            StoreLanes(ref result[i], destination.Slice(i * n + first, count));
        }
    }

    /// <summary>Copies a few numbers, four, two and one at a time; a call to the general copy would cost more than the numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CopyLanes(ref double from, ref double to, int count)
    {
        int at = 0;
        for (; at + 4 <= count; at += 4)
        {
            Vector256.LoadUnsafe(in from, (nuint)at).StoreUnsafe(ref to, (nuint)at);
        }

        if (at + 2 <= count)
        {
            Vector128.LoadUnsafe(in from, (nuint)at).StoreUnsafe(ref to, (nuint)at);
            at += 2;
        }

        if (at < count)
        {
            Unsafe.Add(ref to, at) = Unsafe.Add(ref from, at);
        }
    }

    /// <summary>Reads the lanes that are there, the rest as zero or as what lies behind them, which nobody looks at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TDual LoadLanes<TDual>(double value, ReadOnlySpan<double> from, int count) where TDual : unmanaged, ISimdDual<TDual>
    {
        if (from.Length >= TDual.Width)
        {
            return TDual.Load(value, in MemoryMarshal.GetReference(from));
        }

        Lanes lanes = default;
        ref double scratch = ref Unsafe.As<Lanes, double>(ref lanes);
        for (int lane = 0; lane < count; lane++)
        {
            Unsafe.Add(ref scratch, lane) = from[lane];
        }

        return TDual.Load(value, in scratch);
    }

    [InlineArray(Seeds.MaxWidth)]
    private struct Lanes
    {
        private double first;
    }
}
