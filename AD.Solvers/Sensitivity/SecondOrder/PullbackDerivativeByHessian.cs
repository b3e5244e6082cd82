namespace AD.Solvers;

/// <summary>The derivative of the pullback as a product with the Hessian of φ(u, t, p; w) = wᵀ f, w constant.</summary>
internal sealed class PullbackDerivativeByHessian : PullbackDerivative
{
    private readonly PreparedScalar weighted;
    private readonly double[] point;
    private readonly double[] gradient;
    private readonly int active;
    private double[] directions = [];
    private double[] products = [];

    public PullbackDerivativeByHessian(Backend backend, BoundOde f, int stateLength, int parameterLength, bool withParameters)
        : base(stateLength, parameterLength, withParameters)
    {
        active = stateLength + 1 + ActiveParameters;
        int constants = parameterLength - ActiveParameters + stateLength;
        weighted = backend.Prepare(new WeightedOde(backend.Accept(f), stateLength), Shape.Scalar(active, constants));
        point = new double[active + constants];
        gradient = new double[active];
    }

    public override void Bind(ReadOnlySpan<double> p)
    {
        Check.Length(p.Length, ParameterLength, nameof(p), "the number of parameters");
        p.CopyTo(point.AsSpan(StateLength + 1));
    }

    public override void Evaluate(
        ReadOnlySpan<double> u, double t, ReadOnlySpan<double> w, int count, ReadOnlySpan<double> states, ReadOnlySpan<double> times, ReadOnlySpan<double> parameters,
        Span<double> ofState, Span<double> ofTime, Span<double> ofParameters)
    {
        int length = active * count, n = StateLength;
        if (directions.Length < length)
        {
            directions = new double[length];
            products = new double[length];
        }

        Span<double> along = directions.AsSpan(0, length), result = products.AsSpan(0, length);
        u.CopyTo(point);
        point[n] = t;
        w.CopyTo(point.AsSpan(point.Length - n));
        states.CopyTo(along);
        Fill(times, along.Slice(n * count, count));
        Fill(parameters, along[((n + 1) * count)..]);
        if (count == 1)
        {
            weighted.HessianVectorProduct(point, along, result);
        }
        else
        {
            weighted.GradientAndHessianVectorProductMany(point, count, along, gradient, result);
        }

        result[..ofState.Length].CopyTo(ofState);
        result.Slice(n * count, ofTime.Length).CopyTo(ofTime);
        result.Slice((n + 1) * count, ofParameters.Length).CopyTo(ofParameters);
    }

    private static void Fill(ReadOnlySpan<double> given, Span<double> destination)
    {
        if (given.IsEmpty)
        {
            destination.Clear();
        }
        else
        {
            given.CopyTo(destination);
        }
    }
}
