using System.Numerics;

namespace AD;

/// <summary>A backend that does what another one does, but throws <see cref="NotANumberException"/> where a result is NaN, naming the operation of the function that made the first NaN, its arguments, and whether it was in its value or in its derivative.</summary>
/// <remarks>
/// <para>The function is evaluated on numbers that remember where they became NaN, at every level: in a reverse sweep too, where the operation is named whose derivative came in. A NaN that is discarded,
/// and one that an argument already was, is not reported. Infinities are allowed unless they are watched too. Within another derivative the primals are watched.</para>
/// <para>For debugging: each operation costs an object. The results are those of the inner backend at a base number without SIMD lanes and fused operations, so that last digits may differ. To compose
/// backends, give the composition. Finite differences are watched in the values they take; a derivative that they refuse is a NaN without an operation. As safe to share between threads as the inner
/// backend.</para>
/// </remarks>
public sealed partial class DebugNaNBackend : Backend
{
    private readonly Backend inner;
    private readonly bool infinities;

    /// <summary>Watches a backend.</summary>
    /// <param name="inner">The backend that differentiates.</param>
    /// <param name="infinities">Whether an infinite result is reported as well.</param>
    /// <exception cref="ArgumentException">The backend works at <see cref="double"/> only.</exception>
    public DebugNaNBackend(Backend inner, bool infinities = false)
    {
        ArgumentNullException.ThrowIfNull(inner);
        if (!inner.Traits.AnyBaseNumber)
        {
            throw new ArgumentException($"{inner.Traits.Name} works at double only and cannot be watched: DebugNaNBackend needs a backend that works at any base number, such as dual numbers or a tape.", nameof(inner));
        }

        this.inner = inner;
        this.infinities = infinities;
        Traits = inner.Traits with { Name = $"debug-nan-{inner.Traits.Name}", PlainDelegates = false, PreparedAllocatesNothing = false };
    }

    /// <inheritdoc/>
    public override BackendTraits Traits { get; }

    /// <inheritdoc/>
    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
    {
        using Watch<T> watch = new(this, x.Length + tangent.Length + 2 * value.Length);
        ReadOnlySpan<Explained<T>> point = watch.Lift(x), seed = watch.Lift(tangent);
        Span<Explained<T>> y = watch.Take(value.Length), derivative = watch.Take(value.Length);
        inner.Pushforward(new ObservedVector<NaNObserver, TFunction>(f), point, seed, y, derivative);
        watch.Settle(y, derivative, point, seed);
        Explained<T>.Lower(y, value);
        Explained<T>.Lower(derivative, destination);
    }

    /// <inheritdoc/>
    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
    {
        using Watch<T> watch = new(this, x.Length + cotangent.Length + value.Length + destination.Length);
        ReadOnlySpan<Explained<T>> point = watch.Lift(x), seed = watch.Lift(cotangent);
        Span<Explained<T>> y = watch.Take(value.Length), derivative = watch.Take(destination.Length);
        inner.Pullback(new ObservedVector<NaNObserver, TFunction>(f), point, seed, y, derivative);
        watch.Settle(y, derivative, point, seed);
        Explained<T>.Lower(y, value);
        Explained<T>.Lower(derivative, destination);
    }

    /// <inheritdoc/>
    public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
    {
        using Watch<T> watch = new(this, x.Length + value.Length + destination.Length);
        ReadOnlySpan<Explained<T>> point = watch.Lift(x);
        Span<Explained<T>> y = watch.Take(value.Length), derivative = watch.Take(destination.Length);
        inner.Jacobian(new ObservedVector<NaNObserver, TFunction>(f), point, y, derivative);
        watch.Settle(y, derivative, point, []);
        Explained<T>.Lower(y, value);
        Explained<T>.Lower(derivative, destination);
    }

    /// <summary>The numbers of one evaluation, and the look at its results.</summary>
    private ref struct Watch<T>
        where T : IFloatingPointIeee754<T>
    {
        private readonly DebugNaNBackend backend;
        private readonly OperationCall? outside;
        private Workspace<Explained<T>> space;

        public Watch(DebugNaNBackend backend, int length)
        {
            this.backend = backend;
            space = new(length);
            outside = OperationCall.Suspend();
        }

        public ReadOnlySpan<Explained<T>> Lift(scoped ReadOnlySpan<T> numbers) => Explained<T>.Lift(numbers, space.Take(numbers.Length));

        public Span<Explained<T>> Take(int length)
        {
            Span<Explained<T>> results = space.Take(length);
            results.Fill(new(T.NaN, null));
            return results;
        }

        /// <summary>Throws when a value or a derivative is not a number, unless an argument was none.</summary>
        public readonly void Settle(ReadOnlySpan<Explained<T>> values, ReadOnlySpan<Explained<T>> derivatives, ReadOnlySpan<Explained<T>> point, ReadOnlySpan<Explained<T>> seed)
        {
            NaNOrigin? first = null;
            string? unexplained = null;
            Look(values, "value", ref first, ref unexplained);
            Look(derivatives, "derivative", ref first, ref unexplained);
            if (first is not null)
            {
                throw new NotANumberException($"{first.Describe()}.", first);
            }

            if (unexplained is not null && AllNumbers(point) && AllNumbers(seed))
            {
                throw new NotANumberException(
                    $"{unexplained} is NaN, but no operation made it so: it is a constant of the function, an entry that the function has not written, or a derivative that {backend.inner.Traits.Name} refuses.", null);
            }
        }

        public readonly void Dispose()
        {
            OperationCall.Resume(outside);
            space.Dispose();
        }

        private readonly void Look(ReadOnlySpan<Explained<T>> results, string what, ref NaNOrigin? first, ref string? unexplained)
        {
            for (int i = 0; i < results.Length; i++)
            {
                if (!T.IsNaN(results[i].Value) && !(backend.infinities && T.IsInfinity(results[i].Value)))
                {
                    continue;
                }

                if (results[i].Origin is not { } origin)
                {
                    unexplained ??= T.IsNaN(results[i].Value) ? $"Entry {i} of the {what}" : null;
                }
                else if (first is null || origin.Index < first.Index)
                {
                    first = origin;
                }
            }
        }

        private static bool AllNumbers(ReadOnlySpan<Explained<T>> numbers)
        {
            foreach (Explained<T> number in numbers)
            {
                if (T.IsNaN(number.Value))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
