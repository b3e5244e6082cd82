using System.Numerics;

namespace AD.Tests.Laws;

/// <summary>A random expression as a function Rⁿ → R.</summary>
internal sealed class ExpressionScalar(Node node) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => node.Evaluate(x);
}

/// <summary>Random expressions of the same variables as a function Rⁿ → Rᵐ.</summary>
internal sealed class ExpressionVector(IReadOnlyList<Node> nodes) : IVectorFunction
{
    public int OutputLength(int inputLength) => nodes.Count;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < nodes.Count; i++)
        {
            y[i] = nodes[i].Evaluate(x);
        }
    }
}

/// <summary>A random expression of x[0] as a function R → R; the other variables stand at fixed values.</summary>
internal sealed class ExpressionUnivariate(Node node, double[] others) : IUnivariateFunction
{
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T>
    {
        T[] point = [.. others.Select(T.CreateSaturating)];
        point[0] = x;
        return node.Evaluate<T>(point);
    }
}

/// <summary>The composition x ↦ g(f(x)).</summary>
internal sealed class Composition(IVectorFunction f, IVectorFunction g) : IVectorFunction
{
    public int OutputLength(int inputLength) => g.OutputLength(f.OutputLength(inputLength));

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T[] middle = new T[f.OutputLength(x.Length)];
        f.Evaluate(x, middle);
        g.Evaluate<T>(middle, y);
    }
}

/// <summary>The directional derivative x ↦ ∇f(x) · v by a backend, as a function again: the step by which depth grows.</summary>
internal sealed class DirectionalDerivative(IScalarFunction f, Backend backend, double[] v) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T[] gradient = backend.Gradient(f, x);
        T sum = T.Zero;
        for (int i = 0; i < v.Length; i++)
        {
            sum += v[i] * gradient[i];
        }

        return sum;
    }
}
