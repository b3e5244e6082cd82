using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Backends;

/// <summary>A right-hand side at duals of one width.</summary>
/// <param name="f">The right-hand side.</param>
/// <param name="stateLength">The length n of u.</param>
/// <param name="parameterLength">The length k of p.</param>
/// <param name="active">How many entries of (u, p) are active when seeds are unit vectors: n, or n + k.</param>
internal sealed class DualOdePass<TFunction, TDual>(TFunction f, int stateLength, int parameterLength, int active) : DualOdePass
    where TFunction : IOdeFunction
    where TDual : unmanaged, ISimdDual<TDual>
{
    private readonly AlignedBuffer<TDual> u = new(stateLength);
    private readonly AlignedBuffer<TDual> p = new(parameterLength);
    private readonly AlignedBuffer<TDual> du = new(stateLength);
    private readonly AlignedBuffer<TDual> time = new(1);
    private readonly AlignedBuffer<double> lanes = new(Seeds.MaxWidth);
    private readonly double[] parameters = new double[parameterLength];
    private readonly OdeFunction<TDual>? call = f is OdeCall bound ? bound.At<TDual>() : null;
    private readonly bool onePass = active <= TDual.Width;
    private int evaluations;
    private int seededFirst;
    private int seededCount;

    public override void Bind(ReadOnlySpan<double> values)
    {
        values.CopyTo(parameters);
        evaluations++;
        SimdPass.Constants(p.Span, values);
        if (onePass)
        {
            MoveSeeds(0, active);
        }
    }

    public override void Pullback(ReadOnlySpan<double> state, double t, ReadOnlySpan<double> w, Span<double> value, Span<double> stateDestination, Span<double> parameterDestination)
    {
        SimdPass.SetValues(u.Span, state);
        if (onePass)
        {
            Evaluate(t);
            Split(w, 0, active, stateDestination, parameterDestination);
        }
        else
        {
            PullbackByChunks(t, w, stateDestination, parameterDestination);
        }

        SimdPass.Values<TDual>(du.Span, value);
    }

    public override void Jacobian(ReadOnlySpan<double> state, double t, Span<double> value, Span<double> destination)
    {
        SimdPass.SetValues(u.Span, state);
        for (int first = 0; first < stateLength; first += TDual.Width)
        {
            int count = Math.Min(TDual.Width, stateLength - first);
            if (!onePass)
            {
                MoveSeeds(first, count);
            }

            Evaluate(t);
            SimdPass.StoreRows(du.Span, destination, stateLength, first, count);
        }

        SimdPass.Values<TDual>(du.Span, value);
    }

    public override void Pushforward(ReadOnlySpan<double> state, double t, int count, ReadOnlySpan<double> s, ReadOnlySpan<double> tangents, Span<double> value, Span<double> destination)
    {
        if (count > TDual.Width)
        {
            Expected.Apart(state, destination);
            Expected.Apart(s, destination);
            Expected.Apart(tangents, destination);
        }

        for (int first = 0; first < count; first += TDual.Width)
        {
            int lanes = Math.Min(TDual.Width, count - first);
            for (int i = 0; i < u.Length; i++)
            {
                u[i] = SimdPass.LoadLanes<TDual>(state[i], s[(i * count + first)..], lanes);
            }

            for (int i = 0; i < p.Length && !tangents.IsEmpty; i++)
            {
                p[i] = SimdPass.LoadLanes<TDual>(parameters[i], tangents[(i * count + first)..], lanes);
            }

            Evaluate(t);
            SimdPass.StoreRows(du.Span, destination, count, first, lanes);
        }

        SimdPass.Values<TDual>(du.Span, value);
    }

    /// <summary>The user's function behind a boundary that is not inlined.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Evaluate(double t)
    {
        ReadOnlySpan<TDual> state = u.Span, parameterValues = p.Span;
        Span<TDual> result = du.Span;
        ref TDual now = ref time[0];
        TDual.SetValue(ref now, t);
        SimdPass.Forget(result);
        int begun = ++evaluations;

        // The time is wide and passed by value: it is read last, so that it is copied once.
        if (typeof(TFunction) == typeof(OdeCall))
        {
            call!(state, parameterValues, now, result);
        }
        else
        {
            f.Evaluate(state, parameterValues, now, result);
        }

        Expected.Alone(begun, evaluations);
        SimdPass.Settle(result);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PullbackByChunks(double t, ReadOnlySpan<double> w, Span<double> stateDestination, Span<double> parameterDestination)
    {
        Expected.Apart(w, stateDestination);
        Expected.Apart(w, parameterDestination);
        for (int first = 0; first < active; first += TDual.Width)
        {
            int count = Math.Min(TDual.Width, active - first);
            MoveSeeds(first, count);
            Evaluate(t);
            Split(w, first, count, stateDestination, parameterDestination);
        }
    }

    /// <summary>Writes lanes first .. first + count of the pullback where they belong: into the state's or the parameters' part.</summary>
    private void Split(ReadOnlySpan<double> w, int first, int count, Span<double> state, Span<double> parameters)
    {
        ref double sum = ref lanes[0];
        TDual.StoreWeighted(du.Span, w, ref sum);
        if (Unsafe.AreSame(in Unsafe.Add(ref MemoryMarshal.GetReference(state), state.Length), in MemoryMarshal.GetReference(parameters)))
        {
            // The parameters' part lies behind the state's, as in an adjoint's (λ, μ): one copy.
            SimdPass.CopyLanes(ref sum, ref Unsafe.Add(ref MemoryMarshal.GetReference(state), first), count);
            return;
        }

        int inState = Math.Clamp(state.Length - first, 0, count);
        if (inState > 0)
        {
            SimdPass.CopyLanes(ref sum, ref state[first], inState);
        }

        if (inState < count)
        {
            SimdPass.CopyLanes(ref Unsafe.Add(ref sum, inState), ref parameters[first + inState - state.Length], count - inState);
        }
    }

    /// <summary>Takes the seeds from the chunk that has them, also one that an exception left behind, and gives them to entries first .. first + count of (u, p).</summary>
    private void MoveSeeds(int first, int count)
    {
        Range(u, 0, seededFirst, seededCount, seeded: false);
        Range(p, stateLength, seededFirst, seededCount, seeded: false);
        (seededFirst, seededCount) = (first, count);
        Range(u, 0, first, count, seeded: true);
        Range(p, stateLength, first, count, seeded: true);
    }

    /// <summary>Gives the entries of one part (u at offset 0, p at offset n) that lie in first .. first + count their seed, or takes it away.</summary>
    private static void Range(AlignedBuffer<TDual> part, int offset, int first, int count, bool seeded)
    {
        int from = Math.Max(first, offset), to = Math.Min(first + count, offset + part.Length);
        for (int index = from; index < to; index++)
        {
            ref TDual entry = ref part[index - offset];
            entry = seeded ? TDual.Load(entry.Value, in Seeds.Lane(index - first)) : TDual.Constant(entry.Value);
        }
    }
}
