namespace AD.Tests.Conformance.Faults;

/// <summary>A tape that is not made anew: the second and every later pullback of one shape gives the first one's derivative.</summary>
internal sealed class StaleTape : FaultyBackend
{
    private readonly Dictionary<(Type, int, int), Array> tapes = [];

    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
    {
        base.Pullback(f, x, cotangent, value, destination);
        lock (tapes)
        {
            var key = (typeof(T), destination.Length, value.Length);
            if (!tapes.TryAdd(key, destination.ToArray()))
            {
                ((T[])tapes[key]).CopyTo(destination);
            }
        }
    }
}

/// <summary>Every second Jacobian is added to what stands in the destination from before.</summary>
internal sealed class WrongAtTheSecondCall : FaultyBackend
{
    private int calls;

    public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
    {
        base.Jacobian(f, x, value, destination);
        if (Interlocked.Increment(ref calls) % 2 == 0)
        {
            foreach (ref T entry in destination)
            {
                entry += entry;
            }
        }
    }
}

/// <summary>All clones of a preparation, and all preparations, place the point in one buffer.</summary>
internal sealed class SharedBuffer : FaultyBackend
{
    private static readonly double[] Buffer = new double[64];

    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
    {
        if (typeof(T) != typeof(double) || x.Length > Buffer.Length)
        {
            base.Pushforward(f, x, tangent, value, destination);
            return;
        }

        T[] point = new T[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            Buffer[i] = double.CreateSaturating(x[i]);
        }

        Thread.Yield();
        for (int i = 0; i < x.Length; i++)
        {
            point[i] = T.CreateSaturating(Buffer[i]);
        }

        base.Pushforward(f, point, tangent, value, destination);
    }
}

/// <summary>The traits promise that a prepared operator allocates nothing, and each call takes an array.</summary>
internal sealed class AllocatesInSecret : FaultyBackend
{
    public override BackendTraits Traits => base.Traits with { PreparedAllocatesNothing = true };

    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
    {
        T[] result = new T[destination.Length + 1];
        base.Pullback(f, x, cotangent, value, result.AsSpan(0, destination.Length));
        result.AsSpan(0, destination.Length).CopyTo(destination);
    }
}

/// <summary>A preparation that takes any length.</summary>
internal sealed class CarelessAboutSizes : FaultyBackend
{
    protected internal override PreparedVector PrepareVector<TFunction>(TFunction f, int inputLength, int outputLength, int activeLength)
        => new Careless(base.PrepareVector(f, inputLength, outputLength, activeLength));

    private sealed class Careless(PreparedVector good) : PreparedVector(good.InputLength, good.OutputLength, good.ActiveLength)
    {
        public override void Value(ReadOnlySpan<double> x, Span<double> value) => good.Value(x[..InputLength], value[..OutputLength]);

        public override void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
            => good.Pushforward(x[..InputLength], tangent[..ActiveLength], value[..OutputLength], destination[..OutputLength]);

        public override void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
            => good.Pullback(x[..InputLength], cotangent[..OutputLength], value[..OutputLength], destination[..ActiveLength]);

        public override void Jacobian(ReadOnlySpan<double> x, Span<double> value, Span<double> destination)
            => good.Jacobian(x[..InputLength], value[..OutputLength], destination[..(OutputLength * ActiveLength)]);

        public override PreparedVector Clone() => new Careless(good.Clone());
    }
}
