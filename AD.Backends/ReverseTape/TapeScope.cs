using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD.Backends;

/// <summary>An evaluation under way: its tape is current from here to the end of the <c>using</c> block, exceptions included.</summary>
internal readonly ref struct TapeScope<T> : IDisposable
    where T : IFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TapeScope() => Tape = Tape<T>.Enter();

    public Tape<T> Tape { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Dispose() => Tape.Leave();
}
