namespace AD;

/// <content>Higher orders: the whole composition is watched at once, so that the operations of the function are named and not those of its derivative.</content>
public sealed partial class DebugNaNBackend
{
    /// <inheritdoc/>
    protected internal override (T Value, T Derivative, T SecondDerivative) SecondDerivativeCore<TFunction, T>(TFunction f, T x)
    {
        using Watch<T> watch = new(this, 4);
        ReadOnlySpan<Explained<T>> point = watch.Lift([x]);
        Span<Explained<T>> results = watch.Take(3);
        (results[0], results[1], results[2]) = inner.SecondDerivativeCore(new ObservedUnivariate<NaNObserver, TFunction>(f), point[0]);
        watch.Settle(results[..1], results[1..], point, []);
        return (results[0].Value, results[1].Value, results[2].Value);
    }

    /// <inheritdoc/>
    protected internal override (T Value, T First, T Second, T Third) ThirdDerivativeCore<TFunction, T>(TFunction f, T x)
    {
        using Watch<T> watch = new(this, 5);
        ReadOnlySpan<Explained<T>> point = watch.Lift([x]);
        Span<Explained<T>> results = watch.Take(4);
        (results[0], results[1], results[2], results[3]) = inner.ThirdDerivativeCore(new ObservedUnivariate<NaNObserver, TFunction>(f), point[0]);
        watch.Settle(results[..1], results[1..], point, []);
        return (results[0].Value, results[1].Value, results[2].Value, results[3].Value);
    }

    /// <inheritdoc/>
    protected internal override T HessianCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> gradient, Span<T> hessian)
    {
        using Watch<T> watch = new(this, x.Length + 1 + gradient.Length + hessian.Length);
        ReadOnlySpan<Explained<T>> point = watch.Lift(x);
        Span<Explained<T>> value = watch.Take(1), results = watch.Take(gradient.Length + hessian.Length);
        value[0] = inner.HessianCore(new ObservedScalar<NaNObserver, TFunction>(f), point, results[..gradient.Length], results[gradient.Length..]);
        watch.Settle(value, results, point, []);
        Explained<T>.Lower(results[..gradient.Length], gradient);
        Explained<T>.Lower(results[gradient.Length..], hessian);
        return value[0].Value;
    }

    /// <inheritdoc/>
    protected internal override T HessianVectorProductCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> gradient, Span<T> destination)
    {
        int n = gradient.Length;
        using Watch<T> watch = new(this, x.Length + 1 + 3 * n);
        ReadOnlySpan<Explained<T>> point = watch.Lift(x), seed = watch.Lift(tangent);
        Span<Explained<T>> value = watch.Take(1), results = watch.Take(2 * n);
        value[0] = inner.HessianVectorProductCore(new ObservedScalar<NaNObserver, TFunction>(f), point, seed, results[..n], results[n..]);
        watch.Settle(value, results, point, seed);
        Explained<T>.Lower(results[..n], gradient);
        Explained<T>.Lower(results[n..], destination);
        return value[0].Value;
    }

    /// <inheritdoc/>
    protected internal override T HessianVectorProductManyCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int count, ReadOnlySpan<T> vectors, Span<T> gradient, Span<T> destination)
    {
        int n = gradient.Length;
        using Watch<T> watch = new(this, x.Length + vectors.Length + 1 + n + destination.Length);
        ReadOnlySpan<Explained<T>> point = watch.Lift(x), seeds = watch.Lift(vectors);
        Span<Explained<T>> value = watch.Take(1), results = watch.Take(n + destination.Length);
        value[0] = inner.HessianVectorProductManyCore(new ObservedScalar<NaNObserver, TFunction>(f), point, count, seeds, results[..n], results[n..]);
        watch.Settle(value, results, point, seeds);
        Explained<T>.Lower(results[..n], gradient);
        Explained<T>.Lower(results[n..], destination);
        return value[0].Value;
    }

    /// <inheritdoc/>
    protected internal override void SecondDirectionalCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> u, ReadOnlySpan<T> v, Span<T> values, Span<T> derivatives)
    {
        using Watch<T> watch = new(this, x.Length + u.Length + v.Length + values.Length + derivatives.Length);
        ReadOnlySpan<Explained<T>> point = watch.Lift(x), first = watch.Lift(u), second = watch.Lift(v);
        Span<Explained<T>> y = watch.Take(values.Length), results = watch.Take(derivatives.Length);
        inner.SecondDirectionalCore(new ObservedVector<NaNObserver, TFunction>(f), point, first, second, y, results);
        watch.Settle(y, results, point, first);
        Explained<T>.Lower(y, values);
        Explained<T>.Lower(results, derivatives);
    }

    /// <inheritdoc/>
    protected internal override void ThirdDirectionalCore<TFunction, T>(
        TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> u, ReadOnlySpan<T> v, ReadOnlySpan<T> w, Span<T> values, Span<T> derivatives)
    {
        using Watch<T> watch = new(this, x.Length + 3 * u.Length + values.Length + derivatives.Length);
        ReadOnlySpan<Explained<T>> point = watch.Lift(x), first = watch.Lift(u), second = watch.Lift(v), third = watch.Lift(w);
        Span<Explained<T>> y = watch.Take(values.Length), results = watch.Take(derivatives.Length);
        inner.ThirdDirectionalCore(new ObservedVector<NaNObserver, TFunction>(f), point, first, second, third, y, results);
        watch.Settle(y, results, point, first);
        Explained<T>.Lower(y, values);
        Explained<T>.Lower(results, derivatives);
    }

    /// <inheritdoc/>
    protected internal override T ThirdDerivativeContractionCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> u, ReadOnlySpan<T> v, Span<T> results)
    {
        using Watch<T> watch = new(this, x.Length + 2 * u.Length + 1 + results.Length);
        ReadOnlySpan<Explained<T>> point = watch.Lift(x), first = watch.Lift(u), second = watch.Lift(v);
        Span<Explained<T>> value = watch.Take(1), watched = watch.Take(results.Length);
        value[0] = inner.ThirdDerivativeContractionCore(new ObservedScalar<NaNObserver, TFunction>(f), point, first, second, watched);
        watch.Settle(value, watched, point, first);
        Explained<T>.Lower(watched, results);
        return value[0].Value;
    }
}
