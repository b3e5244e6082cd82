namespace AD;

/// <summary>A backend whose primitive is the Jacobian; pushforward and pullback are products with it.</summary>
/// <remarks>Cost: every operator takes one Jacobian.</remarks>
public abstract class JacobianBackend : Backend
{
    /// <inheritdoc/>
    protected override ProductsOfJacobian KeptJacobian => ProductsOfJacobian.Both;

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
