using System.Numerics;

namespace AD.Solvers;

/// <summary>The condition of a fixed point: x − g(x, p) = 0.</summary>
internal readonly struct FixedPointCondition<TFunction>(TFunction g) : IVectorFunction2
    where TFunction : IVectorFunction2
{
    public int OutputLength(int firstLength, int secondLength) => g.OutputLength(firstLength, secondLength);

    public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        g.Evaluate(x, p, y);
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = x[i] - y[i];
        }
    }
}

/// <summary>The condition of an optimum: ∇ₓ f(x, p) = 0.</summary>
internal readonly struct OptimumCondition<TFunction>(Backend backend, TFunction f) : IVectorFunction2
    where TFunction : IScalarFunction2
{
    public int OutputLength(int firstLength, int secondLength) => firstLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(x.Length + p.Length);
        Span<T> point = space.Take(x.Length + p.Length);
        x.CopyTo(point);
        p.CopyTo(point[x.Length..]);
        T one = T.One, value = T.NaN;
        backend.Pullback(new ScalarAsVector<ScalarAtParameters<TFunction>>(new(f, x.Length)), point, new ReadOnlySpan<T>(in one), new Span<T>(ref value), y);
    }
}

/// <summary>The condition of a least-squares solution: (∂r/∂x)ᵀ W r(x, p) = 0 with the diagonal W of the weights.</summary>
internal readonly struct NormalCondition<TFunction>(Backend backend, TFunction r, double[]? weights) : IVectorFunction2
    where TFunction : IVectorFunction2
{
    public int OutputLength(int firstLength, int secondLength) => firstLength;

    public void Evaluate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        int m = r.OutputLength(x.Length, p.Length);
        using Workspace<T> space = new(x.Length + p.Length + 2 * m);
        Span<T> point = space.Take(x.Length + p.Length), residual = space.Take(m), value = space.Take(m);
        x.CopyTo(point);
        p.CopyTo(point[x.Length..]);
        r.Evaluate<T>(x, p, residual);
        for (int i = 0; i < weights?.Length; i++)
        {
            residual[i] *= T.CreateSaturating(weights[i]);
        }

        value.Fill(T.NaN);
        backend.Pullback(new AtParameters<TFunction>(r, x.Length, p.Length), point, residual, value, y);
    }
}

/// <summary>F as a function of the flat point (p, x), of which p is active.</summary>
internal readonly struct ByParameters<TCondition>(TCondition condition, int parameterCount, int unknownCount) : IVectorFunction
    where TCondition : IVectorFunction2
{
    public int OutputLength(int inputLength) => unknownCount;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => condition.Evaluate(x[parameterCount..], x[..parameterCount], y);
}
