namespace AD.Backends;

/// <content>Preparation: second derivatives by second differences of f here too.</content>
public sealed partial class FiniteDifferenceBackend
{
    /// <inheritdoc/>
    protected override PreparedUnivariate PrepareUnivariate<TFunction>(TFunction f) => PrepareUnivariateByCores(f);

    /// <inheritdoc/>
    protected override PreparedScalar PrepareScalar<TFunction>(TFunction f, int inputLength, int activeLength) => PrepareScalarByCores(f, inputLength, activeLength);

    /// <inheritdoc/>
    /// <remarks>One difference for each tangent around one value.</remarks>
    public override void PushforwardMany<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int count, ReadOnlySpan<T> tangents, Span<T> value, Span<T> destination)
    {
        int m = value.Length, n = count == 0 ? 0 : tangents.Length / count;
        value.Fill(T.NaN);
        f.Evaluate(x, value);
        using Workspace<T> space = new(n + m);
        Span<T> tangent = space.Take(n), column = space.Take(m);
        using DirectionalDifference<T> differences = new(first, x, value);
        for (int c = 0; c < count; c++)
        {
            for (int j = 0; j < n; j++)
            {
                tangent[j] = tangents[j * count + c];
            }

            differences.Differentiate(f, Direction<T>.Along(x, tangent), column, default);
            for (int i = 0; i < m; i++)
            {
                destination[i * count + c] = column[i];
            }
        }
    }

    /// <inheritdoc/>
    /// <remarks>One product for each vector.</remarks>
    protected override T HessianVectorProductManyCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int count, ReadOnlySpan<T> vectors, Span<T> gradient, Span<T> destination)
    {
        int n = gradient.Length;
        using Workspace<T> space = new(2 * n);
        Span<T> vector = space.Take(n), product = space.Take(n);
        T value = T.Zero;
        if (count == 0)
        {
            value = ValueAndGradientCore(f, x, gradient);
        }

        for (int c = 0; c < count; c++)
        {
            for (int j = 0; j < n; j++)
            {
                vector[j] = vectors[j * count + c];
            }

            value = HessianVectorProductCore(f, x, vector, gradient, product);
            for (int i = 0; i < n; i++)
            {
                destination[i * count + c] = product[i];
            }
        }

        return value;
    }
}
