using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Solvers;

/// <summary>The loops of a Runge-Kutta step with one trajectory in each lane: for a trajectory the same operations in the same order as <see cref="ShortKernels"/> and <see cref="StageKernels"/>, and so the same bits.</summary>
/// <remarks>Rows hold one number of every trajectory; their length, the pitch, is a whole number of pairs of vectors. Stage j is n rows behind stage j − 1.</remarks>
internal static unsafe class LaneKernels
{
    /// <summary>y = u + h Σ_{j &lt; terms} a_j k_j for one component.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Combine(double* u, double* k, nint stage, double* a, int terms, double* h, double* y, nint pitch, bool isShort)
    {
        // Two vectors at a time: a weight is broadcast once for both.
        nint second = Vector<double>.Count;
        double* newest = k + (terms - 1) * stage;
        Vector<double> last = new(a[terms - 1]), first = new(a[0]);
        for (nint lane = 0; lane < pitch; lane += 2 * second)
        {
            Vector<double> step0 = Vector.Load(h + lane), step1 = Vector.Load(h + lane + second), u0 = Vector.Load(u + lane), u1 = Vector.Load(u + lane + second), sum0, sum1;
            if (isShort)
            {
                (sum0, sum1) = (Vector<double>.Zero, Vector<double>.Zero);
                Sum(k + lane, stage, a, terms - 1, ref sum0, ref sum1);
                sum0 = Vector.MultiplyAddEstimate(step0 * last, Vector.Load(newest + lane), Vector.MultiplyAddEstimate(step0, sum0, u0));
                sum1 = Vector.MultiplyAddEstimate(step1 * last, Vector.Load(newest + lane + second), Vector.MultiplyAddEstimate(step1, sum1, u1));
            }
            else
            {
                (sum0, sum1) = (first * Vector.Load(k + lane), first * Vector.Load(k + lane + second));
                Sum(k + stage + lane, stage, a + 1, terms - 1, ref sum0, ref sum1);
                sum0 = Vector.MultiplyAddEstimate(step0, sum0, u0);
                sum1 = Vector.MultiplyAddEstimate(step1, sum1, u1);
            }

            Vector.Store(sum0, y + lane);
            Vector.Store(sum1, y + lane + second);
        }
    }

    /// <summary>total += (h Σ_j e_j k_j / (atol + rtol max(|u|, |v|)))² for one component; NaN when v is not finite.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void AddSquaredError(double* u, double* v, double* k, nint stage, double* e, int terms, double* h, double absolute, double relative, double* total, nint pitch, bool isShort)
    {
        for (nint lane = 0; lane < pitch; lane += Vector<double>.Count)
        {
            Vector<double> step = Vector.Load(h + lane), next = Vector.Load(v + lane), ratio;
            Vector<double> size = Vector.MaxNative(Vector.Abs(Vector.Load(u + lane)), Vector.Abs(next));
            Vector<double> allowed = Vector.MultiplyAddEstimate(new Vector<double>(relative), size, new Vector<double>(absolute));
            if (isShort)
            {
                Vector<double> unit = Vector<double>.One / allowed;
                Vector<double> older = step * Sum(k + lane, stage, e, terms - 1, Vector<double>.Zero) * unit;
                ratio = Vector.MultiplyAddEstimate(step * new Vector<double>(e[terms - 1]) * unit, Vector.Load(k + (terms - 1) * stage + lane), older);
            }
            else
            {
                ratio = step * Sum(k + stage + lane, stage, e + 1, terms - 1, new Vector<double>(e[0]) * Vector.Load(k + lane)) / allowed;
            }

            Vector<double> sum = Vector.MultiplyAddEstimate(ratio, ratio, Vector.Load(total + lane));
            Vector.Store(Vector.MultiplyAddEstimate(next, Vector<double>.Zero, sum), total + lane);
        }
    }

    /// <summary>z = x + y.</summary>
    public static void Add(double* x, double* y, double* z, nint pitch)
    {
        for (nint lane = 0; lane < pitch; lane += Vector<double>.Count)
        {
            Vector.Store(Vector.Load(x + lane) + Vector.Load(y + lane), z + lane);
        }
    }

    /// <summary>x = a x.</summary>
    public static void Scale(double* x, double a, nint pitch)
    {
        for (nint lane = 0; lane < pitch; lane += Vector<double>.Count)
        {
            Vector.Store(new Vector<double>(a) * Vector.Load(x + lane), x + lane);
        }
    }

    /// <summary>x = a x² / (x + y / 100), and 0 where x is 0: the damped norm of an error.</summary>
    public static void Damp(double* x, double* y, double a, nint pitch)
    {
        for (nint lane = 0; lane < pitch; lane++)
        {
            double error = x[lane];
            x[lane] = a * (error > 0.0 ? error * (error / (error + 0.01 * y[lane])) : error);
        }
    }

    /// <summary>t + c h, as the time of a stage.</summary>
    public static void Times(double* t, double c, double* h, double* destination, nint pitch)
    {
        for (nint lane = 0; lane < pitch; lane += Vector<double>.Count)
        {
            Vector.Store(Vector.Load(t + lane) + new Vector<double>(c) * Vector.Load(h + lane), destination + lane);
        }
    }

    /// <summary>y = x where the mask is set.</summary>
    public static void Select(double* mask, double* x, double* y, nint pitch)
    {
        for (nint lane = 0; lane < pitch; lane += Vector<double>.Count)
        {
            Vector<long> chosen = Vector.AsVectorInt64(Vector.Load(mask + lane));
            Vector.Store(Vector.ConditionalSelect(chosen, Vector.Load(x + lane), Vector.Load(y + lane)), y + lane);
        }
    }

    /// <summary>Σ a_j k_j onto two sums, of neighbouring vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sum(double* k, nint stage, double* a, int terms, ref Vector<double> sum0, ref Vector<double> sum1)
    {
        Vector<double> total0 = sum0, total1 = sum1;
        for (int j = 0; j < terms; j++)
        {
            Vector<double> weight = new(a[j]);
            total0 = Vector.MultiplyAddEstimate(weight, Vector.Load(k), total0);
            total1 = Vector.MultiplyAddEstimate(weight, Vector.Load(k + Vector<double>.Count), total1);
            k += stage;
        }

        (sum0, sum1) = (total0, total1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Sum(double* k, nint stage, double* a, int terms, Vector<double> sum)
    {
        for (int j = 0; j < terms; j++)
        {
            sum = Vector.MultiplyAddEstimate(new Vector<double>(a[j]), Vector.Load(k), sum);
            k += stage;
        }

        return sum;
    }
}
