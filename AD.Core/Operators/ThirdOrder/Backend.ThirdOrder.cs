using System.Numerics;

namespace AD;

/// <summary>What follows from the primitives at third order; a backend with a better way overrides it.</summary>
public abstract partial class Backend
{
    /// <summary>The backends of three levels, the outermost first: A over B over C. A composition gives its own; where it has only two, the one that is composed again stands at the third.</summary>
    private (Backend Outermost, Backend Middle, Backend Innermost) Levels
        => !ReferenceEquals(Outer, Outer.Outer) && ReferenceEquals(Inner, Inner.Inner) ? (Outer.Outer, Outer.Inner, Inner) : (Outer, Inner.Outer, Inner.Inner);

    /// <summary>f(x), f'(x), f''(x) and f'''(x): two pushforwards of the innermost derivative.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The base number.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point.</param>
    /// <returns>f(x) and its first three derivatives.</returns>
    protected internal virtual (T Value, T First, T Second, T Third) ThirdDerivativeCore<TFunction, T>(TFunction f, T x)
        where TFunction : IUnivariateFunction
        where T : IFloatingPointIeee754<T>
    {
        (Backend outermost, Backend middle, Backend innermost) = Levels;
        T one = T.One;
        using Workspace<T> space = new(6);
        Span<T> values = space.Take(3), tangents = space.Take(3);
        outermost.Pushforward(new ValueAndTwoDerivativesOf<TFunction>(f, middle, innermost), new ReadOnlySpan<T>(in x), new ReadOnlySpan<T>(in one), values, tangents);
        return (values[0], values[1], values[2], tangents[2]);
    }

    /// <summary>f(x), f'(x) u, f'(x) v and f''(x)[u, v]: the outer pushforward along v of the inner one along u.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The base number.</typeparam>
    /// <param name="f">The function Rⁿ → Rᵐ.</param>
    /// <param name="x">The point; its first <paramref name="u"/>.Length entries are active, the rest constant.</param>
    /// <param name="u">The first direction, one entry for each active input.</param>
    /// <param name="v">The second direction, as long.</param>
    /// <param name="values">Receives f(x) and then f'(x) u, length 2m.</param>
    /// <param name="derivatives">Receives f'(x) v and then f''(x)[u, v], length 2m.</param>
    protected internal virtual void SecondDirectionalCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> u, ReadOnlySpan<T> v, Span<T> values, Span<T> derivatives)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(x.Length + u.Length);
        Span<T> point = space.Take(x.Length + u.Length);
        x.CopyTo(point);
        u.CopyTo(point[x.Length..]);
        Outer.Pushforward(new DirectionalOf<TFunction>(f, Inner, x.Length, u.Length), point, v, values, derivatives);
    }

    /// <summary>f(x) and the derivatives along three directions, f'(x) u, f''(x)[u, v], f'''(x)[u, v, w]: three nested pushforwards.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The base number.</typeparam>
    /// <param name="f">The function Rⁿ → Rᵐ.</param>
    /// <param name="x">The point; its first <paramref name="u"/>.Length entries are active, the rest constant.</param>
    /// <param name="u">The first direction, one entry for each active input.</param>
    /// <param name="v">The second direction, as long.</param>
    /// <param name="w">The third direction, as long.</param>
    /// <param name="values">Receives f, f' u, f' v and f''[u, v], length 4m.</param>
    /// <param name="derivatives">Receives their derivatives along w: f' w, f''[u, w], f''[v, w] and f'''[u, v, w], length 4m.</param>
    protected internal virtual void ThirdDirectionalCore<TFunction, T>(
        TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> u, ReadOnlySpan<T> v, ReadOnlySpan<T> w, Span<T> values, Span<T> derivatives)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
    {
        (Backend outermost, Backend middle, Backend innermost) = Levels;
        using Workspace<T> space = new(x.Length + 2 * u.Length);
        Span<T> point = Packed(x, u, v, space.Take(x.Length + 2 * u.Length));
        outermost.Pushforward(Twice(f, middle, innermost, x.Length, u.Length), point, w, values, derivatives);
    }

    /// <summary>f(x), ∇f(x), H u, H v and the third derivative contracted with both, T[u, v]ᵢ = Σ ∂³f/∂xᵢ∂xⱼ∂xₖ uⱼ vₖ.</summary>
    /// <remarks>
    /// Where the innermost level pulls back and the outermost pushes forward, two pushforwards of the gradient: one evaluation of f. Otherwise the outermost Jacobian of (f, f' u, f' v, f''[u, v]): one
    /// evaluation where that level pulls back, otherwise as many as its Jacobian takes.
    /// </remarks>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The base number.</typeparam>
    /// <param name="f">The function Rⁿ → R.</param>
    /// <param name="x">The point; its first <paramref name="u"/>.Length entries are active, the rest constant.</param>
    /// <param name="u">The first direction, length n.</param>
    /// <param name="v">The second direction, length n.</param>
    /// <param name="results">Receives ∇f, H u, H v and T[u, v] one after the other, length 4n.</param>
    /// <returns>f(x).</returns>
    protected internal virtual T ThirdDerivativeContractionCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> u, ReadOnlySpan<T> v, Span<T> results)
        where TFunction : IScalarFunction
        where T : IFloatingPointIeee754<T>
    {
        (Backend outermost, Backend middle, Backend innermost) = Levels;
        int n = u.Length;
        using Workspace<T> space = new(x.Length + 2 * n + 4 * (n + 1));
        Span<T> point = Packed(x, u, v, space.Take(x.Length + 2 * n));
        if (!innermost.Traits.NativePullback || !outermost.Traits.NativePushforward)
        {
            Span<T> four = space.Take(4);
            outermost.Jacobian(Twice(new ScalarAsVector<TFunction>(f), middle, innermost, x.Length, n), point, four, results);
            return four[0];
        }

        Span<T> values = space.Take(2 * (n + 1)), derivatives = space.Take(2 * (n + 1));
        DirectionalOf<GradientAndValueOf<TFunction>> along = new(new(f, innermost, n), middle, x.Length, n);
        outermost.Pushforward(along, point[..(x.Length + n)], v, values, derivatives);
        values[..n].CopyTo(results);
        values.Slice(n + 1, n).CopyTo(results[n..]);
        derivatives[..n].CopyTo(results[(2 * n)..]);
        derivatives.Slice(n + 1, n).CopyTo(results[(3 * n)..]);
        return values[n];
    }

    private static DirectionalOf<DirectionalOf<TFunction>> Twice<TFunction>(TFunction f, Backend outer, Backend inner, int inputLength, int activeLength)
        where TFunction : IVectorFunction
        => new(new(f, inner, inputLength, activeLength), outer, inputLength + activeLength, activeLength);

    private static Span<T> Packed<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> u, ReadOnlySpan<T> v, Span<T> point)
    {
        x.CopyTo(point);
        u.CopyTo(point[x.Length..]);
        v.CopyTo(point[(x.Length + u.Length)..]);
        return point;
    }
}
