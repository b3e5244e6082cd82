namespace AD;

/// <summary>A backend whose primitive is the Jacobian; pushforward and pullback are products with it.</summary>
/// <remarks>Cost: every operator takes one Jacobian.</remarks>
public abstract class JacobianBackend : Backend
{
    /// <inheritdoc/>
    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
    {
        int n = tangent.Length, m = value.Length;
        Expect.Length(destination, m, "one entry for each output");
        using Workspace<T> space = new(n * m);
        Span<T> jacobian = space.Take(n * m);
        Jacobian(f, x, value, jacobian);
        for (int i = 0; i < m; i++)
        {
            T sum = T.Zero;
            for (int j = 0; j < n; j++)
            {
                sum += ChainRule.Product(jacobian[i * n + j], tangent[j]);
            }

            destination[i] = sum;
        }
    }

    /// <inheritdoc/>
    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
    {
        int n = destination.Length, m = value.Length;
        Expect.Length(cotangent, m, "one entry for each output");
        using Workspace<T> space = new(n * m);
        Span<T> jacobian = space.Take(n * m);
        Jacobian(f, x, value, jacobian);
        for (int j = 0; j < n; j++)
        {
            T sum = T.Zero;
            for (int i = 0; i < m; i++)
            {
                sum += ChainRule.Product(jacobian[i * n + j], cotangent[i]);
            }

            destination[j] = sum;
        }
    }
}
