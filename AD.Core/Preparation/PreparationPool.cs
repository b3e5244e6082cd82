using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>A prepared function that is safe to share between threads: each use rents a clone of its own and gives it back.</summary>
/// <remarks>
/// <c>using var rented = pool.Rent(); rented.Operators.Gradient(x, gradient);</c> There come to be as many clones as uses overlap, nested ones included; they stay for later uses. Renting and giving back
/// allocate nothing once warm. A clone that was in use when an exception was thrown goes back like any other: preparations can be used after exceptions.
/// Made by <c>Shared()</c> of a preparation, which is cloned then and stays the caller's own.
/// </remarks>
/// <typeparam name="TPrepared">The preparation's type.</typeparam>
public sealed class PreparationPool<TPrepared>
    where TPrepared : class
{
    private readonly ConcurrentQueue<TPrepared> idle = new();
    private readonly Func<TPrepared> clone;

    /// <summary>Makes the pool.</summary>
    /// <param name="clone">Makes a further clone; called by one thread at a time.</param>
    internal PreparationPool(Func<TPrepared> clone) => this.clone = clone;

    /// <summary>Takes a clone for the time of one use.</summary>
    /// <returns>The clone, to be disposed of by the same thread when the use ends.</returns>
    public Rented Rent()
    {
        if (!idle.TryDequeue(out TPrepared? prepared))
        {
            lock (clone)
            {
                prepared = clone();
            }
        }

        return new(this, prepared);
    }

    /// <summary>A clone on loan; disposing of it gives it back.</summary>
    /// <remarks>To be used by one thread, in a <c>using</c> statement, and not after it.</remarks>
    public ref struct Rented : IDisposable
    {
        private readonly PreparationPool<TPrepared> pool;
        private TPrepared? prepared;

        internal Rented(PreparationPool<TPrepared> pool, TPrepared prepared)
        {
            this.pool = pool;
            this.prepared = prepared;
        }

        /// <summary>The preparation.</summary>
        /// <exception cref="ObjectDisposedException">It has been given back.</exception>
        public readonly TPrepared Operators
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => prepared ?? throw new ObjectDisposedException(nameof(Rented), "The preparation has been given back to its pool: Rent() another one.");
        }

        /// <summary>Gives the clone back.</summary>
        public void Dispose()
        {
            if (prepared is not null)
            {
                pool.idle.Enqueue(prepared);
                prepared = null;
            }
        }
    }
}
