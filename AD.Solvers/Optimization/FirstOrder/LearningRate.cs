namespace AD.Solvers;

/// <summary>The learning rate of a first-order method at each iteration. Immutable; a number is a constant one.</summary>
public abstract class LearningRate
{
    /// <summary>The rate of the step from iterate t.</summary>
    /// <param name="iteration">t, from 0 on; a run that is resumed goes on counting.</param>
    /// <returns>The rate, finite and not negative.</returns>
    public abstract double At(int iteration);

    /// <summary>The same rate at every iteration.</summary>
    /// <param name="rate">The rate.</param>
    public static implicit operator LearningRate(double rate) => Constant(rate);

    /// <summary>The same rate at every iteration.</summary>
    /// <param name="rate">The rate, finite and not negative.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentException">The rate is out of its range.</exception>
    public static LearningRate Constant(double rate)
    {
        Check.Tolerance(rate);
        return new Formula(_ => rate);
    }

    /// <summary>rate · factor^⌊t / every⌋.</summary>
    /// <param name="rate">The first rate, finite and not negative.</param>
    /// <param name="factor">The factor, between 0 and 1.</param>
    /// <param name="every">The number of iterations with one rate, at least 1.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    public static LearningRate StepDecay(double rate, double factor, int every)
    {
        Check.Tolerance(rate);
        Fraction(factor);
        Positive(every, nameof(every));
        return new Formula(t => rate * Math.Pow(factor, t / every));
    }

    /// <summary>rate · factor^t.</summary>
    /// <param name="rate">The first rate, finite and not negative.</param>
    /// <param name="factor">The factor of one iteration, between 0 and 1.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    public static LearningRate Exponential(double rate, double factor)
    {
        Check.Tolerance(rate);
        Fraction(factor);
        return new Formula(t => rate * Math.Pow(factor, t));
    }

    /// <summary>Up along a line, (t + 1) / warmUp of the rate, and then down along half a cosine to the last rate, which stays.</summary>
    /// <param name="rate">The largest rate, finite and not negative.</param>
    /// <param name="length">The number of iterations until the last rate, the warm-up included.</param>
    /// <param name="warmUp">The number of iterations until the largest rate; 0 for none.</param>
    /// <param name="last">The last rate, finite and not negative.</param>
    /// <returns>The schedule.</returns>
    /// <remarks>After the warm-up, last + (rate − last) (1 + cos(π (t − warmUp) / (length − warmUp))) / 2. Source: Loshchilov and Hutter (2017), SGDR, (5), without restarts.</remarks>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    public static LearningRate Cosine(double rate, int length, int warmUp = 0, double last = 0.0)
    {
        Check.Tolerance(rate);
        Check.Tolerance(last);
        Check.Count(warmUp);
        Positive(length, nameof(length));
        if (warmUp >= length)
        {
            throw new ArgumentException($"warmUp is {warmUp}; fewer iterations than length, {length}, are expected.", nameof(warmUp));
        }

        return new Formula(t => t < warmUp ? rate * ((t + 1.0) / warmUp)
            : t >= length ? last
            : last + (rate - last) * 0.5 * (1.0 + Math.Cos(Math.PI * (t - warmUp) / (length - warmUp))));
    }

    /// <summary>A user's schedule.</summary>
    /// <param name="rate">The rate of iteration t; it is to depend on t alone, or a resumed run differs.</param>
    /// <returns>The schedule.</returns>
    public static LearningRate From(Func<int, double> rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return new Formula(rate);
    }

    /// <summary>The rate, checked.</summary>
    internal double Checked(int iteration)
    {
        double rate = At(iteration);
        return rate >= 0.0 && double.IsFinite(rate) ? rate
            : throw new ArgumentException($"The learning rate of iteration {iteration} is {rate}; a finite number that is not negative is expected.", nameof(LearningRate));
    }

    private static void Fraction(double factor)
    {
        if (!(factor > 0.0 && factor <= 1.0))
        {
            throw new ArgumentException($"factor is {factor}; a number above 0 and up to 1 is expected.", nameof(factor));
        }
    }

    private static void Positive(int value, string name)
    {
        if (value < 1)
        {
            throw new ArgumentException($"{name} is {value}; at least 1 is expected.", name);
        }
    }

    private sealed class Formula(Func<int, double> rate) : LearningRate
    {
        public override double At(int iteration) => rate(iteration);
    }
}
