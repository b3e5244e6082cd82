using System.Numerics;

namespace AD;

/// <content>Primitives for several seeds at once; a backend that takes them in one pass overrides them.</content>
public abstract partial class Backend
{
    /// <summary>c pushforwards with the value: y = f(x), Ẏ = J Ẋ.</summary>
    /// <remarks>Here one pushforward for each tangent; a <see cref="ReverseBackend"/> or a <see cref="JacobianBackend"/> multiplies its Jacobian, which costs no more.</remarks>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The base number.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point; its first <paramref name="tangents"/>.Length / c entries are active, the rest constant.</param>
    /// <param name="count">The number c of tangents; none evaluates the value alone.</param>
    /// <param name="tangents">Ẋ, (active inputs) × c, row by row: the c tangents of one input together.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives J Ẋ, m × c, row by row.</param>
    public virtual void PushforwardMany<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int count, ReadOnlySpan<T> tangents, Span<T> value, Span<T> destination)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
    {
        if (count == 0)
        {
            f.Evaluate(x, value);
            return;
        }

        int n = tangents.Length / count, m = value.Length;
        using Workspace<T> space = new(n + m);
        Span<T> tangent = space.Take(n), column = space.Take(m);
        for (int c = 0; c < count; c++)
        {
            Strided.Gather(tangents, c, count, tangent);
            Pushforward(f, x, tangent, value, column);
            Strided.Scatter(column, destination, c, count);
        }
    }

    /// <summary>c pullbacks with the value: y = f(x), X̄ = Jᵀ Ȳ.</summary>
    /// <remarks>Here one pullback for each cotangent; a <see cref="ForwardBackend"/> or a <see cref="JacobianBackend"/> multiplies its Jacobian, which costs no more.</remarks>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The base number.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point; its first <paramref name="destination"/>.Length / c entries are active, the rest constant.</param>
    /// <param name="count">The number c of cotangents; none evaluates the value alone.</param>
    /// <param name="cotangents">Ȳ, m × c, row by row: the c cotangents of one output together.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives Jᵀ Ȳ, (active inputs) × c, row by row.</param>
    public virtual void PullbackMany<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int count, ReadOnlySpan<T> cotangents, Span<T> value, Span<T> destination)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
    {
        if (count == 0)
        {
            f.Evaluate(x, value);
            return;
        }

        int n = destination.Length / count, m = value.Length;
        using Workspace<T> space = new(n + m);
        Span<T> cotangent = space.Take(m), column = space.Take(n);
        for (int c = 0; c < count; c++)
        {
            Strided.Gather(cotangents, c, count, cotangent);
            Pullback(f, x, cotangent, value, column);
            Strided.Scatter(column, destination, c, count);
        }
    }

    /// <summary>c products with the Hessian, with value and gradient: f(x), ∇f(x), H V.</summary>
    /// <remarks>The outer pushforwards of the inner gradient, or its outer pullbacks, which are the same by symmetry. A backend that overrides <see cref="HessianVectorProductCore"/> overrides this one too.</remarks>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The base number.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point; its first <paramref name="gradient"/>.Length entries are active, the rest constant.</param>
    /// <param name="count">The number c of vectors.</param>
    /// <param name="vectors">V, n × c, row by row.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <param name="destination">Receives H V, n × c, row by row.</param>
    /// <returns>f(x).</returns>
    protected internal virtual T HessianVectorProductManyCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int count, ReadOnlySpan<T> vectors, Span<T> gradient, Span<T> destination)
        where TFunction : IScalarFunction
        where T : IFloatingPointIeee754<T>
    {
        int n = gradient.Length;
        using Workspace<T> space = new((n + 1) * (count + 1));
        Span<T> values = space.Take(n + 1), products = space.Take((n + 1) * count);
        GradientAndValueOf<TFunction> function = new(f, Inner, n);
        if (Outer.Traits.NativePullback && !Outer.Traits.NativePushforward)
        {
            vectors.CopyTo(products);
            products[vectors.Length..].Fill(T.Zero);
            Outer.PullbackMany(function, x, count, products, values, destination);
        }
        else
        {
            Outer.PushforwardMany(function, x, count, vectors, values, products);
            products[..destination.Length].CopyTo(destination);
        }

        values[..n].CopyTo(gradient);
        return values[n];
    }

    /// <summary>J Ẋ by one Jacobian.</summary>
    private protected void PushforwardsOfJacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int count, ReadOnlySpan<T> tangents, Span<T> value, Span<T> destination)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
    {
        int n = tangents.Length / count, m = value.Length;
        using Workspace<T> space = new(n * m);
        Span<T> jacobian = space.Take(n * m);
        Jacobian(f, x, value, jacobian);
        for (int i = 0; i < m; i++)
        {
            for (int c = 0; c < count; c++)
            {
                T sum = T.Zero;
                for (int j = 0; j < n; j++)
                {
                    sum += ChainRule.Product(jacobian[i * n + j], tangents[j * count + c]);
                }

                destination[i * count + c] = sum;
            }
        }
    }

    /// <summary>Jᵀ Ȳ by one Jacobian.</summary>
    private protected void PullbacksOfJacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int count, ReadOnlySpan<T> cotangents, Span<T> value, Span<T> destination)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
    {
        int n = destination.Length / count, m = value.Length;
        using Workspace<T> space = new(n * m);
        Span<T> jacobian = space.Take(n * m);
        Jacobian(f, x, value, jacobian);
        for (int j = 0; j < n; j++)
        {
            for (int c = 0; c < count; c++)
            {
                T sum = T.Zero;
                for (int i = 0; i < m; i++)
                {
                    sum += ChainRule.Product(jacobian[i * n + j], cotangents[i * count + c]);
                }

                destination[j * count + c] = sum;
            }
        }
    }
}
