using System.Numerics;

namespace AD;

/// <summary>What follows from the primitives; a backend with a better way overrides it.</summary>
public abstract partial class Backend
{
    /// <summary>The backend that differentiates first when two orders are asked for; this one unless it is a composition.</summary>
    protected internal virtual Backend Inner => this;

    /// <summary>The backend that differentiates the derivatives of <see cref="Inner"/>; this one unless it is a composition.</summary>
    protected internal virtual Backend Outer => this;

    /// <summary>The backend of operators at one point, which use a preparation once: this one, unless preparing takes it longer than a few evaluations.</summary>
    protected internal virtual Backend Unprepared => this;

    /// <summary>f(x) and ∇f(x), by one pullback of 1.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The base number.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point; its first <paramref name="gradient"/>.Length entries are active, the rest constant.</param>
    /// <param name="gradient">Receives ∇f(x).</param>
    /// <returns>f(x).</returns>
    protected internal virtual T ValueAndGradientCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> gradient)
        where TFunction : IScalarFunction
        where T : IFloatingPointIeee754<T>
    {
        T one = T.One, value = T.Zero;
        Pullback(new ScalarAsVector<TFunction>(f), x, new ReadOnlySpan<T>(in one), new Span<T>(ref value), gradient);
        return value;
    }

    /// <summary>f(x) and f'(x), by one pushforward of 1.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The base number.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point.</param>
    /// <returns>f(x) and f'(x).</returns>
    protected internal virtual (T Value, T Derivative) ValueAndDerivativeCore<TFunction, T>(TFunction f, T x)
        where TFunction : IUnivariateFunction
        where T : IFloatingPointIeee754<T>
    {
        T one = T.One, value = T.Zero, derivative = T.Zero;
        Pushforward(new UnivariateAsVector<TFunction>(f), new ReadOnlySpan<T>(in x), new ReadOnlySpan<T>(in one), new Span<T>(ref value), new Span<T>(ref derivative));
        return (value, derivative);
    }

    /// <summary>f(x), f'(x) and f''(x): the outer pushforward of the inner derivative.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The base number.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point.</param>
    /// <returns>f(x), f'(x) and f''(x).</returns>
    protected internal virtual (T Value, T Derivative, T SecondDerivative) SecondDerivativeCore<TFunction, T>(TFunction f, T x)
        where TFunction : IUnivariateFunction
        where T : IFloatingPointIeee754<T>
    {
        T one = T.One;
        using Workspace<T> space = new(4);
        Span<T> values = space.Take(2), tangents = space.Take(2);
        Outer.Pushforward(new ValueAndDerivativeOf<TFunction>(f, Inner), new ReadOnlySpan<T>(in x), new ReadOnlySpan<T>(in one), values, tangents);
        return (values[0], values[1], tangents[1]);
    }

    /// <summary>f(x), ∇f(x) and the Hessian: the outer Jacobian of the inner gradient.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The base number.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point; its first <paramref name="gradient"/>.Length entries are active, the rest constant.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <param name="hessian">Receives ∂²f/∂x_i∂x_j row by row, n × n.</param>
    /// <returns>f(x).</returns>
    protected internal virtual T HessianCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> gradient, Span<T> hessian)
        where TFunction : IScalarFunction
        where T : IFloatingPointIeee754<T>
    {
        int n = gradient.Length;
        using Workspace<T> space = new((n + 1) * (n + 1));
        Span<T> values = space.Take(n + 1), jacobian = space.Take((n + 1) * n);
        Outer.Jacobian(new GradientAndValueOf<TFunction>(f, Inner, n), x, values, jacobian);
        values[..n].CopyTo(gradient);
        jacobian[..(n * n)].CopyTo(hessian);
        return values[n];
    }

    /// <summary>f(x), ∇f(x) and the product of the Hessian with a vector: the outer pushforward of the inner gradient, or its outer pullback, which is the same by symmetry.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The base number.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point; its first <paramref name="gradient"/>.Length entries are active, the rest constant.</param>
    /// <param name="tangent">v, length n.</param>
    /// <param name="gradient">Receives ∇f(x), length n.</param>
    /// <param name="destination">Receives H v, length n.</param>
    /// <returns>f(x).</returns>
    protected internal virtual T HessianVectorProductCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> gradient, Span<T> destination)
        where TFunction : IScalarFunction
        where T : IFloatingPointIeee754<T>
    {
        int n = gradient.Length;
        using Workspace<T> space = new(2 * n + 2);
        Span<T> values = space.Take(n + 1), seeds = space.Take(n + 1);
        GradientAndValueOf<TFunction> function = new(f, Inner, n);
        if (Outer.Traits.NativePullback && !Outer.Traits.NativePushforward)
        {
            tangent.CopyTo(seeds);
            seeds[n] = T.Zero;
            Outer.Pullback(function, x, seeds, values, destination);
        }
        else
        {
            Outer.Pushforward(function, x, tangent, values, seeds);
            seeds[..n].CopyTo(destination);
        }

        values[..n].CopyTo(gradient);
        return values[n];
    }

    /// <summary>Prepares a function of one number.</summary>
    /// <remarks>A backend that overrides <see cref="SecondDerivativeCore"/> returns <see cref="PrepareUnivariateByCores"/> here.</remarks>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function; what it captures is frozen while it is prepared.</param>
    /// <returns>The preparation, for one thread at a time.</returns>
    protected internal virtual PreparedUnivariate PrepareUnivariate<TFunction>(TFunction f)
        where TFunction : IUnivariateFunction
        => new DerivedPreparedUnivariate<TFunction>(this, f);

    /// <summary>Prepares a scalar function.</summary>
    /// <remarks>The operators come from the preparations of f and of its gradient. A backend that overrides <see cref="HessianCore"/> or <see cref="HessianVectorProductCore"/> returns <see cref="PrepareScalarByCores"/> here.</remarks>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function; what it captures is frozen while it is prepared.</param>
    /// <param name="inputLength">The length of the point, active inputs and constants together.</param>
    /// <param name="activeLength">How many leading inputs are active.</param>
    /// <returns>The preparation, for one thread at a time.</returns>
    protected internal virtual PreparedScalar PrepareScalar<TFunction>(TFunction f, int inputLength, int activeLength)
        where TFunction : IScalarFunction
        => new DerivedPreparedScalar<TFunction>(this, f, inputLength, activeLength);

    /// <summary>A preparation whose operators are <see cref="ValueAndDerivativeCore"/> and <see cref="SecondDerivativeCore"/>.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function.</param>
    /// <returns>The preparation, for one thread at a time.</returns>
    protected PreparedUnivariate PrepareUnivariateByCores<TFunction>(TFunction f)
        where TFunction : IUnivariateFunction
        => new CorePreparedUnivariate<TFunction>(this, f);

    /// <summary>A preparation whose operators are <see cref="ValueAndGradientCore"/>, <see cref="HessianCore"/> and <see cref="HessianVectorProductCore"/>.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="inputLength">The length of the point, active inputs and constants together.</param>
    /// <param name="activeLength">How many leading inputs are active.</param>
    /// <returns>The preparation, for one thread at a time.</returns>
    protected PreparedScalar PrepareScalarByCores<TFunction>(TFunction f, int inputLength, int activeLength)
        where TFunction : IScalarFunction
        => new CorePreparedScalar<TFunction>(this, f, inputLength, activeLength);

    /// <summary>Refuses a function that exists at one number type only, unless this backend evaluates values alone.</summary>
    /// <typeparam name="TBound">The function's type.</typeparam>
    /// <param name="f">The function.</param>
    /// <returns>The same function.</returns>
    /// <exception cref="ArgumentException">The function is a plain delegate and this backend needs it at its own number type.</exception>
    public TBound Accept<TBound>(TBound f) where TBound : BoundFunction
    {
        ArgumentNullException.ThrowIfNull(f);
        if (!f.IsGeneric && !Traits.PlainDelegates)
        {
            throw new ArgumentException($"{GetType().Name} cannot differentiate a plain delegate of double: {f.Instead}", nameof(f));
        }

        return f;
    }
}
