using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Backends;

/// <summary>A right-hand side whose operators are compiled when they are first called. Kernels read the state at the caller's, and (p, t) from memory of its own, where the parameters stay from call to call.</summary>
internal sealed unsafe partial class CompiledOde : PreparedOde, ICompiled
{
    private readonly PathSet paths;
    private readonly Func<PreparedOde> newTape;
    private readonly Func<PreparedVector> newTimeline;
    private readonly AlignedBuffer<double> memory;
    private readonly double* constants;
    private readonly double* time;
    private readonly double* state;
    private readonly double* pulled;
    private readonly OperatorRunner value;
    private readonly OperatorRunner statePullback;
    private readonly OperatorRunner statePullbackAlone;
    private readonly OperatorRunner pullback;
    private readonly OperatorRunner pullbackAlone;
    private readonly OperatorRunner jacobian;
    private PreparedOde? tape;
    private bool bound;

    public CompiledOde(PathSet paths, Func<PreparedOde> newTape, Func<PreparedVector> newTimeline, int stateLength, int parameterLength)
        : base(stateLength, parameterLength)
    {
        this.paths = paths;
        this.newTape = newTape;
        this.newTimeline = newTimeline;
        int all = stateLength + parameterLength, line = (all + 8) & ~7;
        memory = new(3 * line);
        memory.Span.Clear();
        constants = memory.Start;
        time = constants + parameterLength;
        state = constants + line;
        pulled = state + line;
        value = Runner(new(OperatorKind.Value, 0));
        statePullback = Runner(new(OperatorKind.ValueAndPullback, stateLength));
        statePullbackAlone = Runner(new(OperatorKind.Pullback, stateLength));
        pullback = Runner(new(OperatorKind.ValueAndPullback, all));
        pullbackAlone = Runner(new(OperatorKind.Pullback, all, 1, stateLength));
        jacobian = Runner(new(OperatorKind.ValueAndJacobian, stateLength));
        bound = parameterLength == 0;
    }

    private Span<double> Parameters => memory.Span[..ParameterLength];

    /// <summary>The state that has been moved here: a kernel that gave up may have written over the caller's.</summary>
    private ReadOnlySpan<double> State => new(state, StateLength);

    public override void Bind(ReadOnlySpan<double> p)
    {
        Expected.Length(p.Length, ParameterLength, nameof(p));
        p.CopyTo(Parameters);
        bound = true;
        tape?.Bind(p);
    }

    public override void Value(ReadOnlySpan<double> u, double t, Span<double> du)
    {
        Place(u, du);
        fixed (double* result = &MemoryMarshal.GetReference(du))
        {
            Value(state, t, result);
        }
    }

    public override void Value(double* u, double t, double* du)
    {
        Begin(t);
        if (!value.Run(u, null, du, null, constants))
        {
            Tape().Value(u, t, du);
        }
    }

    public override void Pullback(ReadOnlySpan<double> u, double t, ReadOnlySpan<double> cotangent, Span<double> du, Span<double> stateDestination, Span<double> parameterDestination)
    {
        CheckPullback(cotangent, stateDestination, parameterDestination);
        Expected.Apart(cotangent, du);
        Expected.Apart(du, stateDestination);
        Expected.Apart(du, parameterDestination);
        Place(u, du);
        Begin(t);
        fixed (double* seeds = &MemoryMarshal.GetReference(cotangent), result = &MemoryMarshal.GetReference(du), derivative = &MemoryMarshal.GetReference(stateDestination))
        {
            if (parameterDestination.IsEmpty)
            {
                if (statePullback.Run(state, seeds, result, derivative, constants))
                {
                    return;
                }
            }
            else if (pullback.Run(state, seeds, result, pulled, constants))
            {
                Deliver(stateDestination, parameterDestination);
                return;
            }
        }

        Tape().Pullback(State, t, cotangent, du, stateDestination, parameterDestination);
    }

    public override void Pullback(ReadOnlySpan<double> u, double t, ReadOnlySpan<double> cotangent, Span<double> stateDestination, Span<double> parameterDestination)
    {
        CheckPullback(cotangent, stateDestination, parameterDestination);
        Place(u);
        fixed (double* seeds = &MemoryMarshal.GetReference(cotangent), derivative = &MemoryMarshal.GetReference(stateDestination), parameters = parameterDestination)
        {
            Pullback(state, t, seeds, derivative, parameters);
        }
    }

    public override void Pullback(double* u, double t, double* cotangent, double* stateDestination, double* parameterDestination)
    {
        Begin(t);
        if (!(parameterDestination == null ? statePullbackAlone.Run(u, cotangent, null, stateDestination, constants) : pullbackAlone.Run(u, cotangent, stateDestination, parameterDestination, constants)))
        {
            Tape().Pullback(u, t, cotangent, stateDestination, parameterDestination);
        }
    }

    public override void StateJacobian(ReadOnlySpan<double> u, double t, Span<double> du, Span<double> destination)
    {
        Expected.Length(destination.Length, StateLength * StateLength, nameof(destination));
        Expected.Apart(du, destination);
        Place(u, du);
        Begin(t);
        fixed (double* result = &MemoryMarshal.GetReference(du), derivative = &MemoryMarshal.GetReference(destination))
        {
            if (!jacobian.Run(state, null, result, derivative, constants))
            {
                Tape().StateJacobian(State, t, du, destination);
            }
        }
    }

    public override PreparedOde Clone()
    {
        CompiledOde clone = new(paths, newTape, newTimeline, StateLength, ParameterLength);
        if (bound)
        {
            clone.Bind(Parameters);
        }

        return clone;
    }

    public string Explain() => Explanation.Of(paths);

    private PreparedOde Tape()
    {
        if (tape is null)
        {
            tape = newTape();
            tape.Bind(Parameters);
        }

        return tape;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CheckPullback(ReadOnlySpan<double> cotangent, Span<double> stateDestination, Span<double> parameterDestination)
    {
        Expected.Length(cotangent.Length, StateLength, nameof(cotangent));
        Expected.Length(stateDestination.Length, StateLength, nameof(stateDestination));
        Expected.Length(parameterDestination.Length, parameterDestination.IsEmpty ? 0 : ParameterLength, nameof(parameterDestination));
        Expected.Apart(cotangent, stateDestination);
        Expected.Apart(cotangent, parameterDestination);
        Expected.Apart(stateDestination, parameterDestination);
    }

    private OperatorRunner Runner(OperatorKey key) => new(paths, key with { OwnPoint = StateLength });

    /// <summary>Moves the state to the preparation's own memory, where no destination overlaps it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Place(ReadOnlySpan<double> u, Span<double> du)
    {
        Expected.Length(du.Length, StateLength, nameof(du));
        Place(u);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Place(ReadOnlySpan<double> u)
    {
        Expected.Length(u.Length, StateLength, nameof(u));
        ShortCopies.Copy(ref MemoryMarshal.GetReference(u), ref *state, u.Length);
    }

    /// <summary>Moves the constants to (p, t).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Begin(double t)
    {
        if (!bound)
        {
            ThrowUnbound();
        }

        *time = t;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Deliver(Span<double> stateDestination, Span<double> parameterDestination)
    {
        ShortCopies.Copy(ref *pulled, ref MemoryMarshal.GetReference(stateDestination), stateDestination.Length);
        ShortCopies.Copy(ref pulled[StateLength], ref MemoryMarshal.GetReference(parameterDestination), parameterDestination.Length);
    }

    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    private void ThrowUnbound()
        => throw new InvalidOperationException($"The right-hand side has {ParameterLength} parameters and none are bound: call Bind(p) before the first evaluation.");
}
