namespace AD;

/// <summary>A backend whose primitive is the pushforward; pullback and Jacobian are derived from pushforwards of basis vectors.</summary>
/// <remarks>Cost: a Jacobian, a gradient or a pullback takes one pushforward for each active input.</remarks>
public abstract class ForwardBackend : Backend
{
    /// <inheritdoc/>
    protected override ProductsOfJacobian KeptJacobian => ProductsOfJacobian.Pullback;

    /// <inheritdoc/>
    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
    {
        int n = destination.Length, m = value.Length;
        Expect.Length(cotangent, m, "one entry for each output");
        using Workspace<T> space = new(n + m);
        Span<T> basis = space.Take(n), column = space.Take(m);
        basis.Clear();
        if (n == 0)
        {
            value.Fill(T.NaN);
            f.Evaluate(x, value);
        }

        for (int j = 0; j < n; j++)
        {
            basis[j] = T.One;
            Pushforward(f, x, basis, value, column);
            basis[j] = T.Zero;
            T sum = T.Zero;
            for (int i = 0; i < m; i++)
            {
                sum += ChainRule.Product(column[i], cotangent[i]);
            }

            destination[j] = sum;
        }
    }

    /// <inheritdoc/>
    public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
    {
        int m = value.Length, n = m == 0 ? 0 : destination.Length / m;
        using Workspace<T> space = new(n + m);
        Span<T> basis = space.Take(n), column = space.Take(m);
        basis.Clear();
        if (n == 0)
        {
            value.Fill(T.NaN);
            f.Evaluate(x, value);
        }

        for (int j = 0; j < n; j++)
        {
            basis[j] = T.One;
            Pushforward(f, x, basis, value, column);
            basis[j] = T.Zero;
            for (int i = 0; i < m; i++)
            {
                destination[i * n + j] = column[i];
            }
        }
    }

    /// <inheritdoc/>
    public override void PullbackMany<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int count, ReadOnlySpan<T> cotangents, Span<T> value, Span<T> destination)
    {
        if (count > 1)
        {
            PullbacksOfJacobian(f, x, count, cotangents, value, destination);
        }
        else
        {
            base.PullbackMany(f, x, count, cotangents, value, destination);
        }
    }
}
