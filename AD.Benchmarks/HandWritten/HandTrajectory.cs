using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Benchmarks;

/// <summary>The interpolant of every step of a solve with two states; remembers where it was last asked.</summary>
/// <remarks>Interpolant: Hairer, Nørsett and Wanner, Solving Ordinary Differential Equations I, section II.6, equation (6.12) and DOPRI5's coefficients.</remarks>
internal sealed unsafe class HandTrajectory
{
    private Interpolant[] steps = new Interpolant[64];
    private int count;
    private int cursor;

    public void Clear() => count = 0;

    /// <summary>Adds a step, interpolant included; the cursor stands at it.</summary>
    public void Add(in HandStep step)
    {
        if (count == steps.Length)
        {
            Array.Resize(ref steps, 2 * count);
        }

        cursor = count++;
        steps[cursor] = new Interpolant(step);
    }

    /// <summary>The state at a time inside the trajectory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void At(double t, out double u0, out double u1)
    {
        int i = cursor;
        ref Interpolant first = ref MemoryMarshal.GetArrayDataReference(steps);
        while (i > 0 && t < Unsafe.Add(ref first, i).Start)
        {
            i--;
        }

        while (i + 1 < count && t > Unsafe.Add(ref first, i).Start + Unsafe.Add(ref first, i).Size)
        {
            i++;
        }

        cursor = i;
        Unsafe.Add(ref first, i).At(t, out u0, out u1);
    }

    /// <summary>A polynomial of degree 4 for each of two components.</summary>
    internal struct Interpolant
    {
        public double Start;
        public double Size;
        private fixed double rows[10];

        public Interpolant(in HandStep step)
        {
            const double D1 = -12715105075.0 / 11282082432.0, D3 = 87487479700.0 / 32700410799.0, D4 = -10690763975.0 / 1880347072.0;
            const double D5 = 701980252875.0 / 199316789632.0, D6 = -1453857185.0 / 822651844.0, D7 = 69997945.0 / 29380423.0;
            double h = step.Size;
            Start = step.Start;
            Size = h;
            for (int i = 0; i < 2; i++)
            {
                double change = step.New[i] - step.Old[i], bend = h * step.K1[i] - change;
                rows[i] = step.Old[i];
                rows[2 + i] = change;
                rows[4 + i] = bend;
                rows[6 + i] = change - h * step.K7[i] - bend;
                rows[8 + i] = h * (D1 * step.K1[i] + D3 * step.K3[i] + D4 * step.K4[i] + D5 * step.K5[i] + D6 * step.K6[i] + D7 * step.K7[i]);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At(double t, out double u0, out double u1)
        {
            double a = (t - Start) / Size, b = 1.0 - a;
            u0 = rows[0] + a * (rows[2] + b * (rows[4] + a * (rows[6] + b * rows[8])));
            u1 = rows[1] + a * (rows[3] + b * (rows[5] + a * (rows[7] + b * rows[9])));
        }
    }
}

/// <summary>Keeps the trajectory.</summary>
internal readonly struct KeepTrajectory(HandTrajectory trajectory) : IHandObserver
{
    public void Accept(in HandStep step) => trajectory.Add(step);
}

/// <summary>Keeps nothing.</summary>
internal readonly struct KeepNothing : IHandObserver
{
    public void Accept(in HandStep step)
    {
    }
}
