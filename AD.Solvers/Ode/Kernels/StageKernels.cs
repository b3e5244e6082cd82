using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>The vector loops of a Runge-Kutta step: every combination of stages is one pass over the state, the loop over stages inside.</summary>
/// <remarks>Lengths are whole vectors (<see cref="AlignedRows"/>). The newest stage is read last: its scalar stores need the longest to reach a vector load.</remarks>
internal static unsafe class StageKernels
{
    /// <summary>y = u + h Σ_{j &lt; terms} a_j k_j.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Combine(double* u, double* k, nint stride, double* a, int terms, double h, double* y, nint length)
    {
        Vector<double> step = new(h);
        for (nint i = 0; i < length; i += Vector<double>.Count)
        {
            Vector<double> sum = Sum(k + i, stride, a, terms);
            Vector.Store(Vector.MultiplyAddEstimate(step, sum, Vector.Load(u + i)), y + i);
        }
    }

    /// <summary>Σ_i (h Σ_j e_j k_j / (atol + rtol max(|u|, |v|)))² over the components; NaN when v is not finite.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double SquaredError(double* u, double* v, double* k, nint stride, double* e, int terms, double h, double* absolute, double* relative, nint length)
    {
        Vector<double> total = Vector<double>.Zero, step = new(h);
        for (nint i = 0; i < length; i += Vector<double>.Count)
        {
            Vector<double> error = step * Sum(k + i, stride, e, terms);
            Vector<double> next = Vector.Load(v + i);
            Vector<double> size = Vector.MaxNative(Vector.Abs(Vector.Load(u + i)), Vector.Abs(next));
            Vector<double> ratio = error / Vector.MultiplyAddEstimate(Vector.Load(relative + i), size, Vector.Load(absolute + i));
            total = Vector.MultiplyAddEstimate(next, Vector<double>.Zero, Vector.MultiplyAddEstimate(ratio, ratio, total));
        }

        return Vector.Sum(total);
    }

    /// <summary>y = a x, whole vectors.</summary>
    public static void Scale(double a, double* x, double* y, nint length)
    {
        for (nint i = 0; i < length; i += Vector<double>.Count)
        {
            Vector.Store(new Vector<double>(a) * Vector.Load(x + i), y + i);
        }
    }

    /// <summary>y += a x, whole vectors.</summary>
    public static void AddScaled(double a, double* x, double* y, nint length)
    {
        for (nint i = 0; i < length; i += Vector<double>.Count)
        {
            Vector.Store(Vector.MultiplyAddEstimate(new Vector<double>(a), Vector.Load(x + i), Vector.Load(y + i)), y + i);
        }
    }

    /// <summary>y = x, whole vectors.</summary>
    public static void Copy(double* x, double* y, nint length)
    {
        for (nint i = 0; i < length; i += Vector<double>.Count)
        {
            Vector.Store(Vector.Load(x + i), y + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Sum(double* k, nint stride, double* a, int terms)
    {
        Vector<double> sum = new Vector<double>(a[0]) * Vector.Load(k);
        for (int j = 1; j < terms; j++)
        {
            k += stride;
            sum = Vector.MultiplyAddEstimate(new Vector<double>(a[j]), Vector.Load(k), sum);
        }

        return sum;
    }
}
