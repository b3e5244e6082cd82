using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Backends;

/// <content>Forward sensitivities, one kernel for each number of tangents, and the derivative with respect to time.</content>
internal sealed unsafe partial class CompiledOde
{
    private readonly Dictionary<(int Active, int Count), OperatorRunner> pushforwards = [];
    private OperatorRunner? pushforward;
    private int pushforwardCount = -1;
    private int pushforwardActive;
    private AlignedBuffer<double>? tangents;
    private PreparedVector? timeline;
    private double[]? timePoint;

    public override void Pushforward(ReadOnlySpan<double> u, double t, int count, ReadOnlySpan<double> stateTangents, ReadOnlySpan<double> parameterTangents, Span<double> du, Span<double> destination)
    {
        int n = StateLength, k = parameterTangents.IsEmpty ? 0 : ParameterLength;
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Expected.Length(stateTangents.Length, n * count, nameof(stateTangents));
        Expected.Length(parameterTangents.Length, k * count, nameof(parameterTangents));
        Expected.Length(destination.Length, n * count, nameof(destination));
        Expected.Apart(stateTangents, du);
        Expected.Apart(stateTangents, destination);
        Expected.Apart(parameterTangents, du);
        Expected.Apart(parameterTangents, destination);
        Expected.Apart(du, destination);
        if (count == 0)
        {
            Value(u, t, du);
            return;
        }

        Place(u, du);
        Begin(t);
        OperatorRunner runner = PushforwardFor(n + k, count);
        double* z = TangentsBehindState(count);
        State.CopyTo(new Span<double>(z, n));
        stateTangents.CopyTo(new Span<double>(z + n, n * count));
        fixed (double* seeds = &MemoryMarshal.GetReference(parameterTangents), result = &MemoryMarshal.GetReference(du), derivative = &MemoryMarshal.GetReference(destination))
        {
            if (!runner.Run(z, seeds, result, derivative, constants))
            {
                Tape().Pushforward(State, t, count, stateTangents, parameterTangents, du, destination);
            }
        }
    }

    public override void Pushforward(double* z, double t, int count, double* parameterTangents, double* dz)
    {
        if (count == 0)
        {
            Value(z, t, dz);
            return;
        }

        Begin(t);
        if (!PushforwardFor(StateLength + (parameterTangents == null ? 0 : ParameterLength), count).Run(z, parameterTangents, dz, dz + StateLength, constants))
        {
            Tape().Pushforward(z, t, count, parameterTangents, dz);
        }
    }

    public override void TimeDerivative(ReadOnlySpan<double> u, double t, Span<double> du, Span<double> destination)
    {
        Expected.Length(destination.Length, StateLength, nameof(destination));
        Expected.Apart(du, destination);
        Place(u, du);
        Begin(t);
        double[] moved = timePoint ??= new double[1 + StateLength + ParameterLength];
        moved[0] = t;
        State.CopyTo(moved.AsSpan(1));
        Parameters.CopyTo(moved.AsSpan(1 + StateLength));
        (timeline ??= newTimeline()).Jacobian(moved, du, destination);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private OperatorRunner PushforwardFor(int active, int count)
        => count == pushforwardCount && active == pushforwardActive ? pushforward! : OtherPushforward(active, count);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private OperatorRunner OtherPushforward(int active, int count)
    {
        if (!pushforwards.TryGetValue((active, count), out OperatorRunner? runner))
        {
            runner = Runner(new(OperatorKind.ValueAndPushforward, active, count));
            pushforwards.Add((active, count), runner);
        }

        (pushforward, pushforwardActive, pushforwardCount) = (runner, active, count);
        return runner;
    }

    /// <summary>Room for a state with its tangents behind it.</summary>
    private double* TangentsBehindState(int count)
    {
        int length = StateLength * (1 + count);
        if (tangents is null || tangents.Span.Length < length)
        {
            tangents = new(length);
        }

        return tangents.Start;
    }
}
