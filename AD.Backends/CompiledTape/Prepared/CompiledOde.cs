using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Backends;

/// <summary>A right-hand side whose operators are compiled when they are first called. Its point (u, p, t) lies in memory of its own, where the parameters stay from call to call.</summary>
internal sealed unsafe partial class CompiledOde : PreparedOde, ICompiled
{
    private readonly PathSet paths;
    private readonly Func<PreparedOde> newTape;
    private readonly Func<PreparedVector> newTimeline;
    private readonly AlignedBuffer<double> memory;
    private readonly double* point;
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
        memory = new(2 * line);
        memory.Span.Clear();
        point = memory.Start;
        pulled = point + line;
        value = new(paths, new(OperatorKind.Value, 0));
        statePullback = new(paths, new(OperatorKind.ValueAndPullback, stateLength));
        statePullbackAlone = new(paths, new(OperatorKind.Pullback, stateLength));
        pullback = new(paths, new(OperatorKind.ValueAndPullback, all));
        pullbackAlone = new(paths, new(OperatorKind.Pullback, all, 1, stateLength));
        jacobian = new(paths, new(OperatorKind.ValueAndJacobian, stateLength));
        bound = parameterLength == 0;
    }

    private Span<double> Parameters => memory.Span.Slice(StateLength, ParameterLength);

    public override void Bind(ReadOnlySpan<double> p)
    {
        Expected.Length(p.Length, ParameterLength, nameof(p));
        p.CopyTo(Parameters);
        bound = true;
        tape?.Bind(p);
    }

    public override void Value(ReadOnlySpan<double> u, double t, Span<double> du)
    {
        Place(u, t, du);
        fixed (double* result = &MemoryMarshal.GetReference(du))
        {
            if (!value.Run(point, null, result, null))
            {
                Tape().Value(u, t, du);
            }
        }
    }

    public override void Pullback(ReadOnlySpan<double> u, double t, ReadOnlySpan<double> cotangent, Span<double> du, Span<double> stateDestination, Span<double> parameterDestination)
    {
        CheckPullback(cotangent, stateDestination, parameterDestination);
        Expected.Apart(cotangent, du);
        Expected.Apart(du, stateDestination);
        Place(u, t, du);
        fixed (double* seeds = &MemoryMarshal.GetReference(cotangent), result = &MemoryMarshal.GetReference(du), derivative = &MemoryMarshal.GetReference(stateDestination))
        {
            if (parameterDestination.IsEmpty)
            {
                if (statePullback.Run(point, seeds, result, derivative))
                {
                    return;
                }
            }
            else if (pullback.Run(point, seeds, result, pulled))
            {
                Deliver(stateDestination, parameterDestination);
                return;
            }
        }

        Tape().Pullback(u, t, cotangent, du, stateDestination, parameterDestination);
    }

    public override void Pullback(ReadOnlySpan<double> u, double t, ReadOnlySpan<double> cotangent, Span<double> stateDestination, Span<double> parameterDestination)
    {
        CheckPullback(cotangent, stateDestination, parameterDestination);
        Place(u, t);
        fixed (double* seeds = &MemoryMarshal.GetReference(cotangent), state = &MemoryMarshal.GetReference(stateDestination), parameters = &MemoryMarshal.GetReference(parameterDestination))
        {
            if (parameterDestination.IsEmpty ? statePullbackAlone.Run(point, seeds, null, state) : pullbackAlone.Run(point, seeds, state, parameters))
            {
                return;
            }
        }

        Tape().Pullback(u, t, cotangent, stateDestination, parameterDestination);
    }

    public override void StateJacobian(ReadOnlySpan<double> u, double t, Span<double> du, Span<double> destination)
    {
        Expected.Length(destination.Length, StateLength * StateLength, nameof(destination));
        Expected.Apart(du, destination);
        Place(u, t, du);
        fixed (double* result = &MemoryMarshal.GetReference(du), derivative = &MemoryMarshal.GetReference(destination))
        {
            if (!jacobian.Run(point, null, result, derivative))
            {
                Tape().StateJacobian(u, t, du, destination);
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
        Expected.Apart(stateDestination, parameterDestination);
    }

    /// <summary>Moves the point to (u, p, t).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Place(ReadOnlySpan<double> u, double t, Span<double> du)
    {
        Expected.Length(du.Length, StateLength, nameof(du));
        Place(u, t);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Place(ReadOnlySpan<double> u, double t)
    {
        Expected.Length(u.Length, StateLength, nameof(u));
        if (!bound)
        {
            ThrowUnbound();
        }

        ShortCopies.Copy(ref MemoryMarshal.GetReference(u), ref *point, u.Length);
        point[StateLength + ParameterLength] = t;
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
