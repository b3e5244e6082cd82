using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD.Backends;

/// <content>What is put together from smaller operators where it is large: several seeds, large Jacobians.</content>
internal sealed unsafe partial class CompiledVector
{
    private double[]? basis;

    public override void PushforwardMany(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> tangents, Span<double> value, Span<double> destination)
    {
        CheckMany(x, count, tangents, ActiveLength, nameof(tangents), value, destination, OutputLength);
        Expected.Apart(value, destination);
        if (count == 0)
        {
            Value(x, value);
            return;
        }

        OperatorRunner runner = (pushforwards ??= new(paths, OperatorKind.ValueAndPushforward, ActiveLength)).For(count);
        fixed (double* point = &MemoryMarshal.GetReference(x), seeds = &MemoryMarshal.GetReference(tangents), result = &MemoryMarshal.GetReference(value), derivative = &MemoryMarshal.GetReference(destination))
        {
            if (runner.Run(point, seeds, result, derivative))
            {
                return;
            }
        }

        if (runner.IsTooLarge)
        {
            base.PushforwardMany(x, count, tangents, value, destination);
        }
        else
        {
            Tape.PushforwardMany(x, count, tangents, value, destination);
        }
    }

    /// <summary>The Jacobian of the tape; one that is too large for a graph by rows.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void JacobianElsewhere(OperatorRunner runner, ReadOnlySpan<double> x, Span<double> value, Span<double> destination)
    {
        if (!runner.IsTooLarge)
        {
            if (value.IsEmpty)
            {
                Tape.Jacobian(x, destination);
            }
            else
            {
                Tape.Jacobian(x, value, destination);
            }

            return;
        }

        double[] row = basis ??= new double[OutputLength];
        Array.Clear(row);
        for (int i = 0; i < row.Length; i++)
        {
            row[i] = 1.0;
            Pullback(x, row, destination.Slice(i * ActiveLength, ActiveLength));
            row[i] = 0.0;
        }

        if (!value.IsEmpty)
        {
            Value(x, value);
        }
    }
}
