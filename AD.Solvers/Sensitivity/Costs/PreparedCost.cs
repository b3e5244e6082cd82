using System.Globalization;
using System.Numerics;

namespace AD.Solvers;

/// <summary>g(u, p, t) as a function of one flat point (u, p, t), of which u and p are active, and t where its derivative is wanted.</summary>
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
    private readonly Func<CostDerivative> newDerivative;
    private CostDerivative? derivative;

    public PreparedCost(Backend backend, BoundFunction function, int stateLength, int parameterLength, bool timeIsActive = false)
    {
        this.stateLength = stateLength;
        newDerivative = () => new CostDerivative(backend, function, stateLength, parameterLength);
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
        g = backend.Prepare(new CostOfPoint((BoundCost)function, stateLength, parameterLength), Shape.Scalar(stateLength + parameterLength + (timeIsActive ? 1 : 0), constants: timeIsActive ? 0 : 1));
        point = new double[stateLength + parameterLength + 1];
        gradient = new double[stateLength + parameterLength + (timeIsActive ? 1 : 0)];
    }

    /// <summary>wᵀ u, with weights that are read at every evaluation.</summary>
    public PreparedCost(Memory<double> weights)
    {
        this.weights = weights;
        stateLength = weights.Length;
        point = gradient = new double[stateLength];
        newDerivative = static () => throw new InvalidOperationException("A weighted sum of the state counts at a time and is no integrand.");
    }

    /// <summary>∂g/∂u after <see cref="Evaluate"/>.</summary>
    public ReadOnlySpan<double> StateGradient => gradient.AsSpan(0, stateLength);

    /// <summary>∂g/∂p after <see cref="Evaluate"/>; empty when g is a function of the state alone.</summary>
    public ReadOnlySpan<double> ParameterGradient => gradient.AsSpan(stateLength, parameterLength);

    /// <summary>∂g/∂t after <see cref="Evaluate"/>; 0 where g does not depend on t, or its derivative was not asked for.</summary>
    public double TimeDerivative => gradient.Length > stateLength + parameterLength ? gradient[^1] : 0.0;

    /// <summary>Refuses a cost at a time that is NaN or infinite, or has such a derivative, after <see cref="Evaluate"/>.</summary>
    /// <param name="value">The cost.</param>
    /// <param name="t">The time.</param>
    /// <param name="pass">The pass that met it.</param>
    /// <param name="byState">The derivatives by the state are used.</param>
    /// <param name="byParameters">The derivatives by the parameters are used.</param>
    /// <exception cref="SensitivityException">It is.</exception>
    public void RequireFinite(double value, double t, string pass, bool byState, bool byParameters)
    {
        int component = Vectors.FirstNotFinite(gradient);
        if (component >= 0 || !double.IsFinite(value))
        {
            RequireFinite(value, t, pass, byState, byParameters, component);
        }
    }

    /// <summary>Stores the parameters.</summary>
    public void Bind(ReadOnlySpan<double> p)
    {
        p[..parameterLength].CopyTo(point.AsSpan(stateLength));
        derivative?.Bind(p);
    }

    /// <summary>How the gradients change along a direction: made when it is first asked for, and bound to the same parameters.</summary>
    public CostDerivative Differentiate()
    {
        if (derivative is null)
        {
            derivative = newDerivative();
            derivative.Bind(point.AsSpan(stateLength, parameterLength));
        }

        return derivative;
    }

    /// <summary>g(u, p, t), with its gradients.</summary>
    public double Evaluate(ReadOnlySpan<double> u, double t)
    {
        if (g is null)
        {
            weights.Span.CopyTo(gradient);
            return Vectors.Dot(gradient, u);
        }

        Place(u, t);
        return g.ValueAndGradient(point, gradient);
    }

    /// <summary>g(u, p, t) alone.</summary>
    public double Value(ReadOnlySpan<double> u, double t)
    {
        if (g is null)
        {
            return Vectors.Dot(weights.Span, u);
        }

        Place(u, t);
        return g.Value(point);
    }

    private void RequireFinite(double value, double t, string pass, bool byState, bool byParameters, int component)
    {
        if (!double.IsFinite(value))
        {
            throw new SensitivityException(new OdeOutcome(Status.NotFinite, t, 0.0, -1), pass, string.Create(CultureInfo.InvariantCulture, $"the cost is {value} at t = {t:R}."));
        }

        for (int i = component; i < gradient.Length; i++)
        {
            bool ofState = i < stateLength, ofParameters = !ofState && i < stateLength + parameterLength;
            if (!double.IsFinite(gradient[i]) && (ofState ? byState : !ofParameters || byParameters))
            {
                string by = ofState ? $"component {i} of the state" : ofParameters ? $"parameter {i - stateLength}" : "the end of the span";
                throw new SensitivityException(
                    new OdeOutcome(Status.NotFinite, t, 0.0, ofState || ofParameters ? i : -1),
                    pass,
                    string.Create(CultureInfo.InvariantCulture, $"the derivative of the cost by {by} is {gradient[i]} at t = {t:R}."));
            }
        }
    }

    private void Place(ReadOnlySpan<double> u, double t)
    {
        u.CopyTo(point);
        if (point.Length > stateLength)
        {
            point[^1] = t;
        }
    }
}
