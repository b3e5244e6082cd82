namespace AD.Tests.Conformance.Faults;

/// <summary>A tangent with a zero among its entries is taken for zero.</summary>
internal sealed class ZeroAmongTangents : FaultyBackend
{
    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
    {
        base.Pushforward(f, x, tangent, value, destination);
        if (tangent.Contains(T.Zero))
        {
            destination.Fill(T.Zero);
        }
    }
}

/// <summary>A cotangent with a zero among its entries is taken for zero.</summary>
internal sealed class ZeroAmongCotangents : FaultyBackend
{
    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
    {
        base.Pullback(f, x, cotangent, value, destination);
        if (cotangent.Contains(T.Zero))
        {
            destination.Fill(T.Zero);
        }
    }
}

/// <summary>The Jacobian is twice what it is at single precision.</summary>
internal sealed class WrongJacobianAtSinglePrecision : FaultyBackend
{
    public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
    {
        base.Jacobian(f, x, value, destination);
        for (int i = 0; typeof(T) == typeof(float) && i < destination.Length; i++)
        {
            destination[i] += destination[i];
        }
    }
}

/// <summary>The gradient after one that an exception has ended is wrong.</summary>
internal sealed class WrongGradientAfterAnException : FaultyBackend
{
    [ThreadStatic]
    private static bool interrupted;

    protected internal override T ValueAndGradientCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> gradient)
    {
        bool before = interrupted;
        interrupted = true;
        T value = base.ValueAndGradientCore(f, x, gradient);
        interrupted = false;
        for (int i = 0; before && i < gradient.Length; i++)
        {
            gradient[i] += T.One;
        }

        return value;
    }
}

/// <summary>More than four cotangents at once are not computed.</summary>
internal sealed class WrongBeyondFourSeeds : FaultyBackend
{
    public override void PullbackMany<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int count, ReadOnlySpan<T> cotangents, Span<T> value, Span<T> destination)
    {
        base.PullbackMany(f, x, count, cotangents, value, destination);
        if (count > 4)
        {
            destination.Fill(T.Zero);
        }
    }
}

/// <summary>The second directional derivative is taken twice along the first direction.</summary>
internal sealed class OneDirectionTwice : FaultyBackend
{
    protected internal override void SecondDirectionalCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> u, ReadOnlySpan<T> v, Span<T> values, Span<T> derivatives)
        => base.SecondDirectionalCore(f, x, u, u, values, derivatives);
}

/// <summary>The Jacobian is kept for its point, whatever the function.</summary>
internal sealed class JacobianOfAnotherFunction : FaultyBackend
{
    [ThreadStatic]
    private static double[]? lastPoint;

    [ThreadStatic]
    private static double[]? lastJacobian;

    public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
    {
        base.Jacobian(f, x, value, destination);
        double[] point = Primals(x);
        if (lastPoint is null || !lastPoint.AsSpan().SequenceEqual(point) || lastJacobian!.Length != destination.Length)
        {
            (lastPoint, lastJacobian) = (point, Primals<T>(destination));
        }

        for (int i = 0; typeof(T) == typeof(double) && i < destination.Length; i++)
        {
            destination[i] = T.CreateSaturating(lastJacobian[i]);
        }
    }

    private static double[] Primals<T>(ReadOnlySpan<T> numbers)
        where T : System.Numerics.IFloatingPointIeee754<T>
    {
        double[] primals = new double[numbers.Length];
        for (int i = 0; i < primals.Length; i++)
        {
            primals[i] = Special.PrimalOf(numbers[i]);
        }

        return primals;
    }
}

/// <summary>A clone has memory of its own, and its clones share it.</summary>
internal sealed class ClonesOfAClone : FaultyBackend
{
    protected internal override PreparedVector PrepareVector<TFunction>(TFunction f, int inputLength, int outputLength, int activeLength)
        => new Sharing(base.PrepareVector(f, inputLength, outputLength, activeLength), new double[inputLength], false);

    private sealed class Sharing(PreparedVector good, double[] point, bool isClone) : PreparedVector(good.InputLength, good.OutputLength, good.ActiveLength)
    {
        public override void Value(ReadOnlySpan<double> x, Span<double> value) => good.Value(x, value);

        public override void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
        {
            x.CopyTo(point);
            Thread.Yield();
            good.Pushforward(point, tangent, value, destination);
        }

        public override void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination) => good.Pullback(x, cotangent, value, destination);

        public override void Jacobian(ReadOnlySpan<double> x, Span<double> value, Span<double> destination) => good.Jacobian(x, value, destination);

        public override PreparedVector Clone() => new Sharing(good.Clone(), isClone ? point : new double[point.Length], true);
    }
}
