using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AD.Solvers;

/// <summary>The loops of a Runge-Kutta step for short states, where the time is that of the longest chain of operations and not of their number.</summary>
/// <remarks>
/// The newest stage ends every chain: all that does not depend on it is summed before, and it is read number by number, because a vector load has to wait until the numbers
/// that the right-hand side has just stored one by one reach the cache. Rows are padded to whole vectors of four (<see cref="AlignedRows"/>).
/// </remarks>
internal static unsafe class ShortKernels
{
    /// <summary>The longest row, in numbers, for which these loops are meant.</summary>
    private const int Longest = 16;

    /// <summary>Whether this padded length is worked on here.</summary>
    public static bool Suits(nint length) => length <= Longest && length % Vector256<double>.Count == 0 && Vector256.IsHardwareAccelerated;

    /// <summary>y = u + h Σ_{j &lt; terms} a_j k_j.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Combine(double* u, double* k, nint stride, double* a, int terms, double h, double* y, nint length)
    {
        Vector256<double> step = Vector256.Create(h), last = Vector256.Create(h * a[terms - 1]);
        double* newest = k + (terms - 1) * stride;
        for (nint i = 0; i < length; i += Vector256<double>.Count)
        {
            Vector256<double> older = Vector256.MultiplyAddEstimate(step, Older(k + i, stride, a, terms - 1), Vector256.Load(u + i));
            Vector256.Store(Vector256.MultiplyAddEstimate(last, OneByOne(newest + i), older), y + i);
        }
    }

    /// <summary>Σ_i (h Σ_j e_j k_j / (atol + rtol max(|u|, |v|)))² over the components; NaN when v is not finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SquaredError(double* u, double* v, double* k, nint stride, double* e, int terms, double h, double* absolute, double* relative)
    {
        Vector256<double> total = Vector256<double>.Zero, zero = Vector256<double>.Zero, step = Vector256.Create(h), last = Vector256.Create(h * e[terms - 1]);
        double* newest = k + (terms - 1) * stride;
        for (nint i = 0; i < stride; i += Vector256<double>.Count)
        {
            Vector256<double> next = Vector256.Load(v + i);
            Vector256<double> size = Vector256.MaxNative(Vector256.Abs(Vector256.Load(u + i)), Vector256.Abs(next));
            Vector256<double> unit = Vector256<double>.One / Vector256.MultiplyAddEstimate(Vector256.Load(relative + i), size, Vector256.Load(absolute + i));
            Vector256<double> older = step * Older(k + i, stride, e, terms - 1) * unit;
            Vector256<double> ratio = Vector256.MultiplyAddEstimate(last * unit, OneByOne(newest + i), older);
            total = Vector256.MultiplyAddEstimate(ratio, ratio, total);
            zero = Vector256.MultiplyAddEstimate(next, Vector256<double>.Zero, zero);
        }

        return Vector256.Sum(total + zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Older(double* k, nint stride, double* a, int terms)
    {
        Vector256<double> sum = Vector256<double>.Zero;
        for (int j = 0; j < terms; j++)
        {
            sum = Vector256.MultiplyAddEstimate(Vector256.Create(a[j]), Vector256.Load(k), sum);
            k += stride;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> OneByOne(double* x) => Vector256.Create(x[0], x[1], x[2], x[3]);
}
