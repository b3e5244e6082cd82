using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AD.Benchmarks;

/// <summary>Dormand and Prince's method as one would write it for one problem: the length known to the compiler, every stage a loop of its own, no step of generality.</summary>
/// <remarks>
/// The C# counterpart of the C++ anchors. Source: Dormand and Prince, J. Comput. Appl. Math. 6 (1980) 19-26; step control and first step of Hairer, Nørsett and Wanner,
/// Solving Ordinary Differential Equations I, sections II.4 and IV.2 (2nd ed. of II).
/// </remarks>
internal sealed unsafe class HandDopri5<TSystem>
    where TSystem : struct, IHandSystem
{
    private readonly double tolerance;
    private double* y = HandMemory.Allocate(TSystem.Length);
    private double* next = HandMemory.Allocate(TSystem.Length);
    private double* stage = HandMemory.Allocate(TSystem.Length);
    private double* k1 = HandMemory.Allocate(TSystem.Length);
    private double* k2 = HandMemory.Allocate(TSystem.Length);
    private double* k3 = HandMemory.Allocate(TSystem.Length);
    private double* k4 = HandMemory.Allocate(TSystem.Length);
    private double* k5 = HandMemory.Allocate(TSystem.Length);
    private double* k6 = HandMemory.Allocate(TSystem.Length);
    private double* k7 = HandMemory.Allocate(TSystem.Length);
    private TSystem system;
    private double step;
    private double previous;
    private bool hasSlope;

    public HandDopri5(TSystem system, double tolerance)
    {
        this.system = system;
        this.tolerance = tolerance;
    }

    public ref TSystem System => ref system;

    /// <summary>The state; call <see cref="Jumped"/> after changing it.</summary>
    public double* State => y;

    /// <summary>Back to the beginning: state zero, no step size yet.</summary>
    public void Reset()
    {
        new Span<double>(y, TSystem.Length).Clear();
        step = 0.0;
        previous = 1e-4;
        hasSlope = false;
    }

    public void Jumped() => hasSlope = false;

    /// <summary>Integrates from <paramref name="start"/> to the later <paramref name="end"/>.</summary>
    public void Run<TObserver>(double start, double end, ref TObserver observer)
        where TObserver : struct, IHandObserver
    {
        double t = start, epsilon = 1e-13 * Math.Max(Math.Abs(start), Math.Abs(end));
        bool rejected = false;
        if (!hasSlope)
        {
            system.Evaluate(t, y, k1);
            hasSlope = true;
        }

        if (step == 0.0)
        {
            step = FirstStep(t, end - start);
        }

        while (end - t > epsilon)
        {
            double h = step;
            bool last = t + 1.0000001 * h >= end;
            h = last ? end - t : h;
            Stages(t, h);
            double error = Error(h), power = Math.Pow(Math.Max(error, 1e-12), 0.2 - 0.75 * 0.04);
            if (error <= 1.0)
            {
                double proposed = h / Math.Clamp(power / Math.Pow(previous, 0.04) / 0.9, 0.1, 5.0);
                previous = Math.Max(error, 1e-4);
                observer.Accept(new HandStep { Start = t, Size = h, IsLast = last, Old = y, New = next, K1 = k1, K3 = k3, K4 = k4, K5 = k5, K6 = k6, K7 = k7 });
                Swap(ref y, ref next);
                Swap(ref k1, ref k7);
                t = last ? end : t + h;
                proposed = rejected ? Math.Min(proposed, h) : proposed;
                step = last ? Math.Max(proposed, step) : proposed;
                rejected = false;
            }
            else
            {
                step = h / Math.Min(5.0, power / 0.9);
                rejected = true;
                ArgumentOutOfRangeException.ThrowIfNotEqual(step > 0.0, true, nameof(step));
            }
        }
    }

    private static void Swap(ref double* a, ref double* b)
    {
        double* kept = a;
        a = b;
        b = kept;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Stages(double t, double h)
    {
        int n = TSystem.Length;
        double* y = this.y, next = this.next, z = stage, k1 = this.k1, k2 = this.k2, k3 = this.k3, k4 = this.k4, k5 = this.k5, k6 = this.k6;
        HandSums.Add(n, z, y, h * 0.2, k1);
        system.Evaluate(t + 0.2 * h, z, k2);
        HandSums.Add(n, z, y, h * (3.0 / 40.0), k1, h * (9.0 / 40.0), k2);
        system.Evaluate(t + 0.3 * h, z, k3);
        HandSums.Add(n, z, y, h * (44.0 / 45.0), k1, h * (-56.0 / 15.0), k2, h * (32.0 / 9.0), k3);
        system.Evaluate(t + 0.8 * h, z, k4);
        HandSums.Add(n, z, y, h * (19372.0 / 6561.0), k1, h * (-25360.0 / 2187.0), k2, h * (64448.0 / 6561.0), k3, h * (-212.0 / 729.0), k4);
        system.Evaluate(t + 8.0 / 9.0 * h, z, k5);
        HandSums.Add(n, z, y, h * (9017.0 / 3168.0), k1, h * (-355.0 / 33.0), k2, h * (46732.0 / 5247.0), k3, h * (49.0 / 176.0), k4, h * (-5103.0 / 18656.0), k5);
        system.Evaluate(t + h, z, k6);
        HandSums.Add(n, next, y, h * (35.0 / 384.0), k1, h * (500.0 / 1113.0), k3, h * (125.0 / 192.0), k4, h * (-2187.0 / 6784.0), k5, h * (11.0 / 84.0), k6);
        system.Evaluate(t + h, next, k7);
    }

    /// <summary>The root mean square of the estimated error in units of the tolerances.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double Error(double h)
    {
        const double E1 = 71.0 / 57600.0, E3 = -71.0 / 16695.0, E4 = 71.0 / 1920.0, E5 = -17253.0 / 339200.0, E6 = 22.0 / 525.0, E7 = -1.0 / 40.0;
        int n = TSystem.Length;
        double* y = this.y, next = this.next, k1 = this.k1, k3 = this.k3, k4 = this.k4, k5 = this.k5, k6 = this.k6, k7 = this.k7;
        double sum = 0.0;
        if (n < HandSums.VectorLength)
        {
            for (int i = 0; i < n; i++)
            {
                double error = h * (E1 * k1[i] + E3 * k3[i] + E4 * k4[i] + E5 * k5[i] + E6 * k6[i] + E7 * k7[i]);
                double scaled = error / (tolerance + tolerance * Math.Max(Math.Abs(y[i]), Math.Abs(next[i])));
                sum += scaled * scaled;
            }
        }
        else
        {
            Vector512<double> sums = Vector512<double>.Zero, bound = Vector512.Create(tolerance);
            for (int i = 0; i < n; i += 8)
            {
                Vector512<double> error = E1 * Vector512.Load(k1 + i) + E3 * Vector512.Load(k3 + i) + E4 * Vector512.Load(k4 + i) + E5 * Vector512.Load(k5 + i) + E6 * Vector512.Load(k6 + i) + E7 * Vector512.Load(k7 + i);
                Vector512<double> size = Vector512.Max(Vector512.Abs(Vector512.Load(y + i)), Vector512.Abs(Vector512.Load(next + i)));
                Vector512<double> scaled = h * error / (bound + bound * size);
                sums += scaled * scaled;
            }

            sum = Vector512.Sum(sums);
        }

        return Math.Sqrt(sum / n);
    }

    private double FirstStep(double t, double span)
    {
        int n = TSystem.Length;
        double state = 0.0, slope = 0.0, change = 0.0;
        for (int i = 0; i < n; i++)
        {
            double scale = tolerance + tolerance * Math.Abs(y[i]);
            state += y[i] / scale * (y[i] / scale);
            slope += k1[i] / scale * (k1[i] / scale);
        }

        double h = Math.Min(state <= 1e-10 || slope <= 1e-10 ? 1e-6 : 0.01 * Math.Sqrt(state / slope), span);
        HandSums.Add(n, stage, y, h, k1);
        system.Evaluate(t + h, stage, k2);
        for (int i = 0; i < n; i++)
        {
            double scaled = (k2[i] - k1[i]) / (tolerance + tolerance * Math.Abs(y[i]));
            change += scaled * scaled;
        }

        double largest = Math.Max(Math.Sqrt(change) / h, Math.Sqrt(slope));
        double second = largest <= 1e-15 ? Math.Max(1e-6, h * 1e-3) : Math.Pow(0.01 / largest, 0.2);
        return Math.Min(100.0 * h, Math.Min(second, span));
    }
}
