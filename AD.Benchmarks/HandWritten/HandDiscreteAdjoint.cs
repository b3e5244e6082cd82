using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AD.Benchmarks;

/// <summary>The discrete adjoint of <see cref="HandDopri5{TSystem}"/> for two states, by hand: every accepted step pulled back through its seven stages and its interpolant.</summary>
/// <remarks>
/// With Δ = u₁ − u₀ the interpolant at t + a h, b = 1 − a, is u₀ + (a − ab + 2a²b) Δ + h (ab − a²b) k₁ − h a²b k₇ + a²b² h Σ d_s k_s: what the loss sends back to a step are five sums over its times.
/// k₁ is k₇ of the step before, so that its cotangent goes there.
/// </remarks>
internal sealed unsafe class HandDiscreteAdjoint<TSystem, TLoss>(HandTape tape)
    where TSystem : struct, IHandTapedSystem
    where TLoss : struct, IHandLoss
{
    private const double D1 = -12715105075.0 / 11282082432.0, D3 = 87487479700.0 / 32700410799.0, D4 = -10690763975.0 / 1880347072.0;
    private const double D5 = 701980252875.0 / 199316789632.0, D6 = -1453857185.0 / 822651844.0, D7 = 69997945.0 / 29380423.0;
    private Step[] steps = new Step[64];
    private int count;

    public void Clear()
    {
        count = 0;
        tape.Clear();
    }

    /// <summary>Keeps the steps with what the loss sends back to them.</summary>
    public Keeper Keep() => new(this);

    /// <summary>Adds the gradient with respect to the parameters.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Pullback(in TSystem system, double* gradient)
    {
        Vector128<double> u = default, k1 = default;
        for (int i = count - 1; i >= 0; i--)
        {
            ref Step step = ref steps[i];
            double h = step.Size;
            Vector128<double> top = h * step.Top, next = u + step.Change;
            next += system.Pullback(tape.At(step.Place + 5), k1 + h * step.K7 + D7 * top, gradient);
            Vector128<double> flow = h * next, state = next + step.Sum - step.Change;

            Vector128<double> k6 = 11.0 / 84.0 * flow + D6 * top;
            Vector128<double> pulled = system.Pullback(tape.At(step.Place + 4), k6, gradient), v = h * pulled;
            state += pulled;
            Vector128<double> k5 = -2187.0 / 6784.0 * flow + D5 * top - 5103.0 / 18656.0 * v;
            Vector128<double> k4 = 125.0 / 192.0 * flow + D4 * top + 49.0 / 176.0 * v;
            Vector128<double> k3 = 500.0 / 1113.0 * flow + D3 * top + 46732.0 / 5247.0 * v;
            Vector128<double> k2 = -355.0 / 33.0 * v;
            k1 = 35.0 / 384.0 * flow + D1 * top + h * step.K1 + 9017.0 / 3168.0 * v;

            pulled = system.Pullback(tape.At(step.Place + 3), k5, gradient);
            v = h * pulled;
            state += pulled;
            k4 -= 212.0 / 729.0 * v;
            k3 += 64448.0 / 6561.0 * v;
            k2 -= 25360.0 / 2187.0 * v;
            k1 += 19372.0 / 6561.0 * v;

            pulled = system.Pullback(tape.At(step.Place + 2), k4, gradient);
            v = h * pulled;
            state += pulled;
            k3 += 32.0 / 9.0 * v;
            k2 -= 56.0 / 15.0 * v;
            k1 += 44.0 / 45.0 * v;

            pulled = system.Pullback(tape.At(step.Place + 1), k3, gradient);
            v = h * pulled;
            state += pulled;
            k2 += 9.0 / 40.0 * v;
            k1 += 3.0 / 40.0 * v;

            pulled = system.Pullback(tape.At(step.Place), k2, gradient);
            state += pulled;
            k1 += 0.2 * h * pulled;
            u = state;
        }

        system.Pullback(tape.At(0), k1, gradient);
    }

    private void Add(in HandStep step, ref int number)
    {
        if (count == steps.Length)
        {
            Array.Resize(ref steps, 2 * count);
        }

        double h = step.Size, reach = step.Start + h * (1.0 + 1e-12);
        Step kept = new() { Size = h, Place = tape.Count - 6 };
        if (number <= TLoss.Times && (TLoss.Time(number) <= reach || step.IsLast))
        {
            Vector128<double> old = Vector128.Load(step.Old), change = Vector128.Load(step.New) - old, k1 = h * Vector128.Load(step.K1), k7 = h * Vector128.Load(step.K7);
            Vector128<double> top = D1 * k1 + h * (D3 * Vector128.Load(step.K3) + D4 * Vector128.Load(step.K4) + D5 * Vector128.Load(step.K5) + D6 * Vector128.Load(step.K6)) + D7 * k7;
            do
            {
                double a = (TLoss.Time(number++) - step.Start) / h, b = 1.0 - a, ab = a * b, aab = a * ab, c = a - ab + 2.0 * aab;
                Vector128<double> slope = TLoss.Slope(old + c * change + (ab - aab) * k1 - aab * k7 + ab * ab * top);
                kept.Sum += slope;
                kept.Change += c * slope;
                kept.K1 += (ab - aab) * slope;
                kept.K7 -= aab * slope;
                kept.Top += ab * ab * slope;
            }
            while (number <= TLoss.Times && (TLoss.Time(number) <= reach || step.IsLast));
        }

        steps[count++] = kept;
    }

    /// <summary>Adds accepted steps as they come.</summary>
    public struct Keeper(HandDiscreteAdjoint<TSystem, TLoss> adjoint) : IHandObserver
    {
        private int number = 1;

        public void Accept(in HandStep step) => adjoint.Add(step, ref number);
    }

    /// <summary>An accepted step: where the records of its stages 2 to 7 begin, and the cotangents that the loss sends to u₀, Δ, k₁, k₇ and the top coefficient.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Step
    {
        public double Size;
        public int Place;
        public Vector128<double> Sum;
        public Vector128<double> Change;
        public Vector128<double> K1;
        public Vector128<double> K7;
        public Vector128<double> Top;
    }
}
