using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <content>Several seeds at once: one record, one forward sweep for all tangents or one reverse sweep for each cotangent.</content>
public sealed partial class ReverseTapeBackend
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void PushforwardMany<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int count, ReadOnlySpan<T> tangents, Span<T> value, Span<T> destination)
    {
        using TapeScope<T> scope = new();
        ReadOnlySpan<Tracked<T>> y = scope.Tape.Evaluate(f, x, count == 0 ? 0 : tangents.Length / count, value.Length);
        if (count > 0)
        {
            tangents.CopyTo(scope.Tape.BeginForward(count));
            scope.Tape.ForwardSweep(y, destination);
        }

        Tape<T>.Primals(y, value);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public override void PullbackMany<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int count, ReadOnlySpan<T> cotangents, Span<T> value, Span<T> destination)
    {
        using TapeScope<T> scope = new();
        ReadOnlySpan<Tracked<T>> y = scope.Tape.Evaluate(f, x, count == 0 ? 0 : destination.Length / count, value.Length);
        scope.Tape.ReverseSweeps(y, count, cotangents, destination);
        Tape<T>.Primals(y, value);
    }
}
