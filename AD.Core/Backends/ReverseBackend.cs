namespace AD;

/// <summary>A backend whose primitive is the pullback; pushforward and Jacobian are derived from pullbacks of basis covectors.</summary>
/// <remarks>Cost: a gradient takes one pullback, a Jacobian or a pushforward one for each output.</remarks>
public abstract class ReverseBackend : Backend
{
    /// <inheritdoc/>
    protected override ProductsOfJacobian KeptJacobian => ProductsOfJacobian.Pushforward;

    /// <inheritdoc/>
    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
    {
        int n = tangent.Length, m = value.Length;
        Expect.Length(destination, m, "one entry for each output");
        using Workspace<T> space = new(n + m);
        Span<T> basis = space.Take(m), row = space.Take(n);
        basis.Clear();
        for (int i = 0; i < m; i++)
        {
            basis[i] = T.One;
            Pullback(f, x, basis, value, row);
            basis[i] = T.Zero;
            T sum = T.Zero;
            for (int j = 0; j < n; j++)
            {
                sum += ChainRule.Product(row[j], tangent[j]);
            }

            destination[i] = sum;
        }
    }

    /// <inheritdoc/>
    public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
    {
        int m = value.Length, n = m == 0 ? 0 : destination.Length / m;
        using Workspace<T> space = new(m);
        Span<T> basis = space.Take(m);
        basis.Clear();
        for (int i = 0; i < m; i++)
        {
            basis[i] = T.One;
            Pullback(f, x, basis, value, destination.Slice(i * n, n));
            basis[i] = T.Zero;
        }
    }

    /// <inheritdoc/>
    public override void PushforwardMany<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int count, ReadOnlySpan<T> tangents, Span<T> value, Span<T> destination)
    {
        if (count > 1)
        {
            PushforwardsOfJacobian(f, x, count, tangents, value, destination);
        }
        else
        {
            base.PushforwardMany(f, x, count, tangents, value, destination);
        }
    }
}
