namespace AD.Solvers;

/// <summary>The derivative of the pullback as a difference of pullbacks, <see cref="DifferenceAlong"/>: for backends that do not differentiate their own derivatives.</summary>
internal sealed class PullbackDerivativeByDifferences : PullbackDerivative
{
    private readonly DifferenceAlong difference;
    private readonly PreparedOde f;
    private readonly double[] parameters;
    private readonly double[] movedState;
    private readonly double[] movedParameters;
    private readonly double[] value;
    private readonly double[] ofState;
    private readonly double[] ofParameters;

    public PullbackDerivativeByDifferences(Backend backend, BoundOde f, int stateLength, int parameterLength, bool withParameters)
        : base(stateLength, parameterLength, withParameters)
    {
        difference = new(backend);
        this.f = backend.Prepare(f, Shape.Ode(stateLength, parameterLength));
        parameters = new double[parameterLength];
        movedState = new double[stateLength];
        movedParameters = new double[parameterLength];
        value = new double[stateLength];
        ofState = new double[stateLength];
        ofParameters = new double[ActiveParameters];
    }

    public override void Bind(ReadOnlySpan<double> p)
    {
        Check.Length(p.Length, ParameterLength, nameof(p), "the number of parameters");
        p.CopyTo(parameters);
        f.Bind(p);
    }

    public override void Evaluate(
        ReadOnlySpan<double> u, double t, ReadOnlySpan<double> w, int count, ReadOnlySpan<double> states, ReadOnlySpan<double> times, ReadOnlySpan<double> parameters,
        Span<double> ofState, Span<double> ofTime, Span<double> ofParameters)
    {
        ofState.Clear();
        ofTime.Clear();
        ofParameters.Clear();
        for (int c = 0; c < count; c++)
        {
            double tau = times.IsEmpty ? 0.0 : times[c];
            double extent = Math.Max(DifferenceAlong.Extent(u, states, c, count), DifferenceAlong.Extent(this.parameters, parameters, c, count));
            double step = difference.Step(Math.Max(extent, Math.Abs(tau) / Math.Max(1.0, Math.Abs(t))));
            for (int j = 0; j < DifferenceAlong.Places.Length && step != 0.0; j++)
            {
                double move = step * DifferenceAlong.Places[j], weight = DifferenceAlong.Weights[j] / step;
                Move(u, states, c, count, move, movedState);
                if (!parameters.IsEmpty)
                {
                    Move(this.parameters, parameters, c, count, move, movedParameters);
                    f.Bind(movedParameters);
                }

                double time = Pull(t + move * tau, w, !ofTime.IsEmpty);
                Add(weight, this.ofState, c, count, ofState);
                Add(weight, this.ofParameters, c, count, ofParameters);
                if (!ofTime.IsEmpty)
                {
                    ofTime[c] += weight * time;
                }
            }
        }

        if (!parameters.IsEmpty)
        {
            f.Bind(this.parameters);
        }
    }

    /// <summary>The pullback at the point that was moved to.</summary>
    private double Pull(double t, ReadOnlySpan<double> w, bool wantsTime)
    {
        double time = 0.0;
        if (wantsTime)
        {
            f.TimeDerivative(movedState, t, value, ofState);
            time = Vectors.Dot(w, ofState);
        }

        f.Pullback(movedState, t, w, value, ofState, ofParameters);
        return time;
    }

    private static void Move(ReadOnlySpan<double> x, ReadOnlySpan<double> v, int index, int count, double move, Span<double> destination)
    {
        for (int i = 0; i < x.Length; i++)
        {
            destination[i] = x[i] + move * v[index + i * count];
        }
    }

    private static void Add(double weight, ReadOnlySpan<double> x, int index, int count, Span<double> destination)
    {
        for (int i = 0; i < x.Length && index + i * count < destination.Length; i++)
        {
            destination[index + i * count] += weight * x[i];
        }
    }
}
