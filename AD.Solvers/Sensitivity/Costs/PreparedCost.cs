using System.Numerics;

namespace AD.Solvers;

/// <summary>g(u, p, t) as a function of one flat point (u, p, t), of which u and p are active.</summary>
internal readonly struct CostOfPoint(BoundCost g, int stateLength, int parameterLength) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        => g.Evaluate(x[..stateLength], x.Slice(stateLength, parameterLength), x[stateLength + parameterLength]);
}

/// <summary>g(u) as a struct, so that code that is generic over it calls it directly.</summary>
internal readonly struct CostOfState(BoundScalar g) : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => g.Evaluate(x);
}

/// <summary>A cost function with its gradient, by the backend; allocates nothing once warm.</summary>
internal sealed class PreparedCost
{
    private readonly PreparedScalar? g;
    private readonly Memory<double> weights;
    private readonly double[] point;
    private readonly double[] gradient;
    private readonly int stateLength;
    private readonly int parameterLength;

    public PreparedCost(Backend backend, BoundFunction function, int stateLength, int parameterLength)
    {
        this.stateLength = stateLength;
        if (!function.IsGeneric && !backend.Traits.PlainDelegates)
        {
            throw new ArgumentException(
                $"{backend.GetType().Name} cannot differentiate a cost given as a plain delegate of double: pass a generic method (static T G<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t) where T : IFloatingPointIeee754<T>), "
                + "an object that implements ICostFunction or IScalarFunction, or use FiniteDifferenceBackend.",
                nameof(function));
        }

        if (function is BoundScalar ofState)
        {
            g = backend.Prepare(new CostOfState(ofState), Shape.Scalar(stateLength));
            point = new double[stateLength];
            gradient = new double[stateLength];
            return;
        }

        this.parameterLength = parameterLength;
        g = backend.Prepare(new CostOfPoint((BoundCost)function, stateLength, parameterLength), Shape.Scalar(stateLength + parameterLength, constants: 1));
        point = new double[stateLength + parameterLength + 1];
        gradient = new double[stateLength + parameterLength];
    }

    /// <summary>wᵀ u, with weights that are read at every evaluation.</summary>
    public PreparedCost(Memory<double> weights)
    {
        this.weights = weights;
        stateLength = weights.Length;
        point = gradient = new double[stateLength];
    }

    /// <summary>∂g/∂u after <see cref="Evaluate"/>.</summary>
    public ReadOnlySpan<double> StateGradient => gradient.AsSpan(0, stateLength);

    /// <summary>∂g/∂p after <see cref="Evaluate"/>; empty when g is a function of the state alone.</summary>
    public ReadOnlySpan<double> ParameterGradient => gradient.AsSpan(stateLength);

    /// <summary>Stores the parameters.</summary>
    public void Bind(ReadOnlySpan<double> p) => p[..parameterLength].CopyTo(point.AsSpan(stateLength));

    /// <summary>g(u, p, t), with its gradients.</summary>
    public double Evaluate(ReadOnlySpan<double> u, double t)
    {
        if (g is null)
        {
            weights.Span.CopyTo(gradient);
            return Vectors.Dot(gradient, u);
        }

        u.CopyTo(point);
        if (point.Length > stateLength)
        {
            point[^1] = t;
        }

        return g.ValueAndGradient(point, gradient);
    }
}
