using System.Runtime.InteropServices;

namespace AD.Backends;

/// <content>Forward sensitivities, one kernel for each number of tangents, and the derivative with respect to time.</content>
internal sealed unsafe partial class CompiledOde
{
    private readonly Dictionary<(int Active, int Count), OperatorRunner> pushforwards = [];
    private OperatorRunner? pushforward;
    private int pushforwardCount = -1;
    private int pushforwardActive;
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

        Place(u, t, du);
        OperatorRunner runner = count == pushforwardCount && n + k == pushforwardActive ? pushforward! : PushforwardFor(n + k, count);
        fixed (double* seeds = &MemoryMarshal.GetReference(stateTangents), secondSeeds = &MemoryMarshal.GetReference(parameterTangents), result = &MemoryMarshal.GetReference(du), derivative = &MemoryMarshal.GetReference(destination))
        {
            if (!runner.Run(point, seeds, result, derivative, secondSeeds))
            {
                Tape().Pushforward(u, t, count, stateTangents, parameterTangents, du, destination);
            }
        }
    }

    public override void TimeDerivative(ReadOnlySpan<double> u, double t, Span<double> du, Span<double> destination)
    {
        Expected.Length(destination.Length, StateLength, nameof(destination));
        Expected.Apart(du, destination);
        Place(u, t, du);
        double[] moved = timePoint ??= new double[1 + StateLength + ParameterLength];
        moved[0] = t;
        memory.Span[..(moved.Length - 1)].CopyTo(moved.AsSpan(1));
        (timeline ??= newTimeline()).Jacobian(moved, du, destination);
    }

    private OperatorRunner PushforwardFor(int active, int count)
    {
        if (!pushforwards.TryGetValue((active, count), out OperatorRunner? runner))
        {
            runner = new(paths, new(OperatorKind.ValueAndPushforward, active, count, active > StateLength ? StateLength : 0));
            pushforwards.Add((active, count), runner);
        }

        (pushforward, pushforwardActive, pushforwardCount) = (runner, active, count);
        return runner;
    }
}
