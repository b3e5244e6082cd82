using System.Numerics;

namespace AD;

/// <summary>Which functions a backend takes as a block of its own.</summary>
internal static class BackendBlock
{
    /// <summary>The backend, when it can differentiate the function.</summary>
    public static Backend Accepted<TFunction>(Backend backend, TFunction f)
    {
        ArgumentNullException.ThrowIfNull(backend);
        ArgumentNullException.ThrowIfNull(f);
        if (f is BoundFunction bound)
        {
            backend.Accept(bound);
        }

        return backend;
    }
}

/// <summary>A function as a block: its value is evaluated on primals, its pushforward and pullback are those of a backend, at whatever number the surrounding derivative needs them.</summary>
/// <remarks>Nothing is kept between value and derivative but the arguments, so that each derivative evaluates the function again.</remarks>
internal readonly struct BackendBlock<TFunction>(Backend backend, TFunction f) : IBlockRule
    where TFunction : IVectorFunction
{
    public int OutputLength(int inputLength) => f.OutputLength(inputLength);

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => f.Evaluate(x, y);

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        if (AllZero(tangent))
        {
            destination.Fill(T.Zero);
            return;
        }

        Expect<T>();
        using Workspace<T> space = new(y.Length);
        Span<T> value = space.Take(y.Length);
        value.Fill(T.NaN);
        backend.Pushforward(f, x, tangent, value, destination);
    }

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        if (AllZero(cotangent))
        {
            destination.Fill(T.Zero);
            return;
        }

        Expect<T>();
        using Workspace<T> space = new(y.Length);
        Span<T> value = space.Take(y.Length);
        value.Fill(T.NaN);
        backend.Pullback(f, x, cotangent, value, destination);
    }

    private void Expect<T>()
    {
        if (typeof(T) != typeof(double) && !backend.Traits.AnyBaseNumber)
        {
            throw new InvalidOperationException(
                $"{backend.Traits.Name} works at double only, but its derivative is differentiated again, at {TypeText.Of(typeof(T))}: take first derivatives of this function only, "
                + "or give Rule.DifferentiateWith a backend that works at any base number.");
        }
    }

    private static bool AllZero<T>(ReadOnlySpan<T> seed)
        where T : IFloatingPointIeee754<T>
    {
        foreach (T entry in seed)
        {
            if (!ChainRule.IsZero(entry))
            {
                return false;
            }
        }

        return true;
    }
}
