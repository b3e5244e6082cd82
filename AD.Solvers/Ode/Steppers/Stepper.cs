namespace AD.Solvers;

/// <summary>The working state of one solve by a one-step method: where it is, and the step it tries.</summary>
internal abstract class Stepper
{
    private double[] points = [];

    /// <summary>The length n of the state.</summary>
    public abstract int Length { get; }

    /// <summary>The power q of h in the error estimate: error ~ h^q.</summary>
    public abstract int ErrorPower { get; }

    /// <summary>The degree d of the interpolant.</summary>
    public abstract int InterpolantDegree { get; }

    /// <summary>How many times f was evaluated.</summary>
    public long Evaluations { get; protected set; }

    /// <summary>The state at the present time; after it is written, <see cref="Begin"/> must follow.</summary>
    public abstract Span<double> State { get; }

    /// <summary>The state at the end of the step that was tried.</summary>
    public abstract ReadOnlySpan<double> Next { get; }

    /// <summary>The derivative at the present time.</summary>
    public abstract ReadOnlySpan<double> Derivative { get; }

    /// <summary>Sets the tolerances that were asked for, one of each for every component; what the error estimate is held to is in proportion to them (<see cref="ToleranceProportion"/>).</summary>
    public abstract void SetTolerances(ReadOnlySpan<double> absolute, ReadOnlySpan<double> relative);

    /// <summary>Forgets what earlier steps made: another solve begins.</summary>
    public virtual void Reset()
    {
    }

    /// <summary>Evaluates the derivative at (t, state).</summary>
    public abstract void Begin(double t);

    /// <summary>Tries the step from t to next = t + h without judging its error.</summary>
    /// <returns>False when the equations of its stages could not be solved: a shorter step is to be tried.</returns>
    public abstract bool Try(double t, double h, double next);

    /// <summary>Why the step that was tried last could not be solved.</summary>
    public virtual Status Obstacle => Status.StagesNotSolved;

    /// <summary>Why the equations of the step that was tried last could not be solved, if it is known; after <see cref="WorstComponent"/>.</summary>
    public virtual string? Reason => null;

    /// <summary>What an accepted step has to be remembered by, besides its time and length, to be taken again bit for bit (<see cref="Retake"/>); 0 for a method whose step depends on nothing else.</summary>
    public virtual double Mark => 0.0;

    /// <summary>Takes an accepted step again from the state that it began with.</summary>
    public virtual void Retake(double t, double h, double next, double mark) => Try(t, h, next);

    /// <summary>How many numbers besides the state a step depends on that were made in earlier steps: a checkpoint keeps them.</summary>
    public virtual int MemoryLength => 0;

    /// <summary>Writes these numbers.</summary>
    public virtual void SaveMemory(Span<double> destination)
    {
    }

    /// <summary>Reads them back; <see cref="Begin"/> follows.</summary>
    public virtual void RestoreMemory(ReadOnlySpan<double> source)
    {
    }

    /// <summary>What was done besides evaluations of f.</summary>
    public virtual ImplicitCounts Counts => default;

    /// <summary>The square of the error of the step that was tried, relative to the tolerance, root mean square over the components: 1 is just accurate enough.</summary>
    public abstract double SquaredErrorNorm(double h);

    /// <summary>The component with the largest error, or the first that is not finite.</summary>
    public abstract int WorstComponent(double h);

    /// <summary>The component that moved most in the step that was tried or accepted last, with the tolerances as units, or the first that is not finite.</summary>
    public abstract int FastestComponent();

    /// <summary>How near the step that was tried is to the border of stability; nothing for a method that is stable anyway.</summary>
    public virtual StabilityLook LookAtStability(double h) => default;

    /// <summary>Moves to the end of the step that was tried.</summary>
    public abstract void Accept();

    /// <summary>Hairer's starting step for the way from t to t + span.</summary>
    public abstract double InitialStep(double t, double span);

    /// <summary>Writes the numbers that the right-hand side reads (<see cref="OdeSystem.ReadLength"/>; integrals behind them may be left out) at θ inside the step that was tried, which agree with the control points to rounding; up to a vector's length beyond the state is overwritten.</summary>
    public virtual unsafe void Interpolate(double t, double h, double theta, double* destination)
    {
        int count = InterpolantDegree + 1;
        if (points.Length == 0)
        {
            points = new double[count * Length + AlignedRows.Unit];
        }

        Span<double> weights = stackalloc double[count];
        Bernstein.Weights(theta, weights);
        fixed (double* first = points)
        {
            WriteInterpolant(t, h, first);
            for (int i = 0; i < Length; i++)
            {
                double sum = 0.0;
                for (int m = 0; m < count; m++)
                {
                    sum += weights[m] * first[m * Length + i];
                }

                destination[i] = sum;
            }
        }
    }

    /// <summary>Writes the d + 1 control points of the step that was tried, row by row, n each; up to a vector's length beyond the last row is overwritten.</summary>
    /// <remarks>Stages that only the interpolant needs are evaluated here.</remarks>
    public abstract unsafe void WriteInterpolant(double t, double h, double* destination);
}
