using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AD.Benchmarks;

/// <summary>z = y + h Σ a_s k_s for one to five stages: eight components at a time where there are many, plain loops where there are few.</summary>
internal static unsafe class HandSums
{
    /// <summary>From this length on, vectors of eight pay, although memory is padded to a multiple of 8 for them.</summary>
    public const int VectorLength = 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(int n, double* z, double* y, double a1, double* k1)
    {
        if (n < VectorLength)
        {
            for (int i = 0; i < n; i++)
            {
                z[i] = y[i] + a1 * k1[i];
            }

            return;
        }

        for (int i = 0; i < n; i += 8)
        {
            Vector512<double> sum = Vector512.Load(y + i);
            sum = Vector512.MultiplyAddEstimate(Vector512.Create(a1), Vector512.Load(k1 + i), sum);
            sum.Store(z + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(int n, double* z, double* y, double a1, double* k1, double a2, double* k2)
    {
        if (n < VectorLength)
        {
            for (int i = 0; i < n; i++)
            {
                z[i] = y[i] + a1 * k1[i] + a2 * k2[i];
            }

            return;
        }

        for (int i = 0; i < n; i += 8)
        {
            Vector512<double> sum = Vector512.Load(y + i);
            sum = Vector512.MultiplyAddEstimate(Vector512.Create(a1), Vector512.Load(k1 + i), sum);
            sum = Vector512.MultiplyAddEstimate(Vector512.Create(a2), Vector512.Load(k2 + i), sum);
            sum.Store(z + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(int n, double* z, double* y, double a1, double* k1, double a2, double* k2, double a3, double* k3)
    {
        if (n < VectorLength)
        {
            for (int i = 0; i < n; i++)
            {
                z[i] = y[i] + a1 * k1[i] + a2 * k2[i] + a3 * k3[i];
            }

            return;
        }

        for (int i = 0; i < n; i += 8)
        {
            Vector512<double> sum = Vector512.Load(y + i);
            sum = Vector512.MultiplyAddEstimate(Vector512.Create(a1), Vector512.Load(k1 + i), sum);
            sum = Vector512.MultiplyAddEstimate(Vector512.Create(a2), Vector512.Load(k2 + i), sum);
            sum = Vector512.MultiplyAddEstimate(Vector512.Create(a3), Vector512.Load(k3 + i), sum);
            sum.Store(z + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(int n, double* z, double* y, double a1, double* k1, double a2, double* k2, double a3, double* k3, double a4, double* k4)
    {
        if (n < VectorLength)
        {
            for (int i = 0; i < n; i++)
            {
                z[i] = y[i] + a1 * k1[i] + a2 * k2[i] + a3 * k3[i] + a4 * k4[i];
            }

            return;
        }

        for (int i = 0; i < n; i += 8)
        {
            Vector512<double> sum = Vector512.Load(y + i);
            sum = Vector512.MultiplyAddEstimate(Vector512.Create(a1), Vector512.Load(k1 + i), sum);
            sum = Vector512.MultiplyAddEstimate(Vector512.Create(a2), Vector512.Load(k2 + i), sum);
            sum = Vector512.MultiplyAddEstimate(Vector512.Create(a3), Vector512.Load(k3 + i), sum);
            sum = Vector512.MultiplyAddEstimate(Vector512.Create(a4), Vector512.Load(k4 + i), sum);
            sum.Store(z + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(int n, double* z, double* y, double a1, double* k1, double a2, double* k2, double a3, double* k3, double a4, double* k4, double a5, double* k5)
    {
        if (n < VectorLength)
        {
            for (int i = 0; i < n; i++)
            {
                z[i] = y[i] + a1 * k1[i] + a2 * k2[i] + a3 * k3[i] + a4 * k4[i] + a5 * k5[i];
            }

            return;
        }

        for (int i = 0; i < n; i += 8)
        {
            Vector512<double> sum = Vector512.Load(y + i);
            sum = Vector512.MultiplyAddEstimate(Vector512.Create(a1), Vector512.Load(k1 + i), sum);
            sum = Vector512.MultiplyAddEstimate(Vector512.Create(a2), Vector512.Load(k2 + i), sum);
            sum = Vector512.MultiplyAddEstimate(Vector512.Create(a3), Vector512.Load(k3 + i), sum);
            sum = Vector512.MultiplyAddEstimate(Vector512.Create(a4), Vector512.Load(k4 + i), sum);
            sum = Vector512.MultiplyAddEstimate(Vector512.Create(a5), Vector512.Load(k5 + i), sum);
            sum.Store(z + i);
        }
    }
}
