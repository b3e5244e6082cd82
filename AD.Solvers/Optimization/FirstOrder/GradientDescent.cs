namespace AD.Solvers;

/// <summary>Gradient descent with a learning rate, with momentum on request: v ← μ v + g, x ← x − rate · v; by Nesterov x ← x − rate · (g + μ v).</summary>
/// <remarks>
/// Sources: Polyak (1964) for the momentum; Nesterov (1983) in the form of Sutskever, Martens, Dahl and Hinton (2013), evaluated where the gradient is known. On a quadratic it converges where the rate times the
/// largest eigenvalue of the Hessian is below 2 (without momentum). Cost per iteration: one gradient. Nothing is allocated per iteration. With a line search: <see cref="SteepestDescent"/>. Immutable; safe to share between threads.
/// </remarks>
public sealed class GradientDescent : FirstOrderOptimizer
{
    /// <summary>The defaults: rate 10⁻², no momentum.</summary>
    public GradientDescent()
        : base(1e-2)
    {
    }

    /// <summary>μ, from 0, none, up to 1.</summary>
    public double Momentum { get; init; }

    /// <summary>Whether the momentum is Nesterov's.</summary>
    public bool Nesterov { get; init; }

    /// <inheritdoc/>
    protected internal override OptimizationRun Start(ScalarProblem f, double[] x0) => new Run(f, x0, this);

    /// <inheritdoc/>
    protected override void Validate(int unknowns)
    {
        base.Validate(unknowns);
        Fraction(Momentum, nameof(Momentum));
    }

    private sealed class Run(ScalarProblem f, double[] x0, GradientDescent method) : FirstOrderRun(f, x0, method)
    {
        private readonly double[] velocity = new double[x0.Length];

        protected override void Update(Span<double> x, double rate, int number)
        {
            ReadOnlySpan<double> g = Gradient;
            double momentum = method.Momentum;
            bool ahead = method.Nesterov;
            for (int i = 0; i < x.Length; i++)
            {
                double v = velocity[i] = momentum * velocity[i] + g[i];
                x[i] -= rate * (ahead ? g[i] + momentum * v : v);
            }
        }

        protected override void Exchange(OptimizerMemory memory) => memory.Part("velocity", velocity);
    }
}
