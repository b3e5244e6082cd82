namespace AD.Solvers;

/// <summary>dG/dp as a sum of integrals over the accepted backward steps, with λ from their interpolants: the rule by which each is taken is for those that derive from this.</summary>
/// <param name="integrand">What is integrated.</param>
internal abstract class QuadratureSums(ParameterIntegrand integrand) : StepObserver
{
    /// <summary>What is integrated.</summary>
    protected readonly ParameterIntegrand integrand = integrand;

    /// <summary>The sums so far.</summary>
    protected readonly double[] sums = new double[integrand.Length];

    /// <summary>The sums so far.</summary>
    public Span<double> Sums => sums;

    /// <summary>What speaks against the sums.</summary>
    public virtual Doubt Doubt => default;

    /// <summary>A backward pass begins.</summary>
    public virtual void Start() => Array.Clear(sums);

    /// <summary>λ jumps where the steps so far end: what is kept of them is to be integrated.</summary>
    public virtual void Complete()
    {
    }
}
