namespace AD.Solvers;

/// <summary>The second-order operators of a right-hand side, made when they are first asked for, and bound to the parameters together.</summary>
internal sealed class OdeSecondOrder(Backend backend, BoundOde f, int stateLength, int parameterLength)
{
    private readonly List<PullbackDerivative> pullbacks = [];
    private readonly List<PushforwardDerivative> pushforwards = [];
    private readonly double[] parameters = new double[parameterLength];

    /// <summary>Binds the parameters of all operators, those to come too.</summary>
    public void Bind(ReadOnlySpan<double> p)
    {
        p.CopyTo(parameters);
        foreach (PullbackDerivative one in pullbacks)
        {
            one.Bind(p);
        }

        foreach (PushforwardDerivative one in pushforwards)
        {
            one.Bind(p);
        }
    }

    /// <summary>A new <see cref="PullbackDerivative"/>, which stays bound to the parameters.</summary>
    public PullbackDerivative Pullback(bool withParameters)
    {
        PullbackDerivative made = PullbackDerivative.Of(backend, f, stateLength, parameterLength, withParameters);
        made.Bind(parameters);
        pullbacks.Add(made);
        return made;
    }

    /// <summary>A new <see cref="PushforwardDerivative"/>, which stays bound to the parameters.</summary>
    public PushforwardDerivative Pushforward(bool withParameters)
    {
        PushforwardDerivative made = PushforwardDerivative.Of(backend, f, stateLength, parameterLength, withParameters);
        made.Bind(parameters);
        pushforwards.Add(made);
        return made;
    }
}
