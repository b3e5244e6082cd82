namespace AD.Solvers;

/// <summary>Writes the constants p that the objective is to have at an iteration: a minibatch of the data.</summary>
/// <param name="iteration">The iterate's number t, from 0 on; a run that is resumed goes on counting.</param>
/// <param name="p">Holds the constants of the iterate before, at first those that the solve was given; receives those of this one.</param>
public delegate void Batches(int iteration, Span<double> p);

/// <summary>A method that takes one gradient per iteration and goes by a learning rate; there is no search, and the objective need not fall.</summary>
/// <remarks>
/// Where <see cref="Batches"/> changes the objective from iteration to iteration, a small gradient of one batch says nothing of the sum: such a run ends at <see cref="SolverOptions.MaxIterations"/>, never with success, and
/// value and gradient are those of the last batch. Immutable; safe to share between threads.
/// </remarks>
public abstract class FirstOrderOptimizer : Optimizer
{
    private protected FirstOrderOptimizer(LearningRate rate) => LearningRate = rate;

    /// <summary>The learning rate; a number is a constant one. In the units of x for Adam and AdamW, of x² over those of f for gradient descent.</summary>
    public LearningRate LearningRate { get; init; }

    /// <summary>The constants p of each iteration; null, the default, for those that the solve is given.</summary>
    public Batches? Batches { get; init; }

    /// <inheritdoc/>
    protected override void Validate(int unknowns) => ArgumentNullException.ThrowIfNull(LearningRate);

    /// <summary>A number from 0 up to 1.</summary>
    private protected static void Fraction(double value, string name)
    {
        if (!(value >= 0.0 && value < 1.0))
        {
            throw new ArgumentException($"{name} is {value}; a number from 0 up to but not including 1 is expected.", name);
        }
    }
}
