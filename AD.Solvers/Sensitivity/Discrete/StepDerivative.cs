namespace AD.Solvers;

/// <summary>The derivative of one accepted step at its fixed length: how a cotangent of the state at its end, and of states inside it, goes back to its beginning and to the parameters.</summary>
/// <remarks>
/// A frame is what has to be kept of a step, a fixed number of doubles; only this object knows what is in it. A step is opened, states inside it are read and given their cotangents,
/// and it is pulled back; λ lives here between the steps. Nothing is allocated after the constructor.
/// </remarks>
/// <param name="f">The pullback of a stage.</param>
/// <param name="inside">The states inside a step.</param>
internal abstract unsafe class StepDerivative(StagePullback f, InsideStates inside)
{
    /// <summary>The pullback of a stage.</summary>
    protected readonly StagePullback f = f;

    /// <summary>The states inside the step, with their cotangents.</summary>
    protected readonly InsideStates inside = inside;

    /// <summary>The step that is open, from t to next = t + h.</summary>
    protected double t, h, next;

    private bool isAtEnd;

    /// <summary>The number of doubles in a frame.</summary>
    public abstract int FrameLength { get; }

    /// <summary>λ, the cotangent of the state between two steps, n numbers.</summary>
    public abstract Span<double> Cotangent { get; }

    /// <summary>μ, the cotangent of the parameters so far, k numbers; empty when it is not wanted.</summary>
    public abstract Span<double> ParameterCotangent { get; }

    /// <summary>How many times f was evaluated.</summary>
    public long Evaluations { get; protected set; }

    /// <summary>How many pullbacks of f were made.</summary>
    public long Pullbacks => f.Count;

    /// <summary>Writes the frame of the step that the stepper has tried and that was accepted.</summary>
    public abstract void Record(Stepper stepper, double* frame);

    /// <summary>λ = 0, μ = 0, and the counts.</summary>
    public virtual void Start()
    {
        Cotangent.Clear();
        ParameterCotangent.Clear();
        inside.Reset();
        Evaluations = 0;
        f.Count = 0;
    }

    /// <summary>Turns to the step from t to next = t + h.</summary>
    public void Open(double t, double h, double next, double* frame)
    {
        this.t = t;
        this.h = h;
        this.next = next;
        Open(frame);
    }

    /// <summary>The state of the interpolant at θ ∈ [0, 1], valid until the next call.</summary>
    public double* StateAt(double theta)
    {
        isAtEnd = theta == 1.0;
        return StateAt(theta, isAtEnd);
    }

    /// <summary>Gives the state that <see cref="StateAt(double)"/> returned last a cotangent, added to those it has.</summary>
    public void AddCotangent(ReadOnlySpan<double> cotangent)
    {
        if (isAtEnd)
        {
            Vectors.Add(cotangent, Cotangent);
        }
        else
        {
            inside.Add(cotangent);
        }
    }

    /// <summary>λ at the end of the step becomes λ at its beginning, and μ receives the step's part; the cotangents inside are used up.</summary>
    /// <returns>False when a linear system could not be solved.</returns>
    public abstract bool Pull();

    /// <summary>The first step was pulled back: what it began with beside the state comes from the initial state too.</summary>
    public virtual void PullStart(ReadOnlySpan<double> u0, double t)
    {
    }

    /// <summary>The time of a stage with the node c: the end of the step itself for c = 1.</summary>
    protected double TimeOf(double c) => c == 1.0 ? next : t + c * h;

    /// <summary>Turns to the frame of the step.</summary>
    protected abstract void Open(double* frame);

    /// <summary>The state of the interpolant at θ, with what is needed to pull it back unless it is the end.</summary>
    protected abstract double* StateAt(double theta, bool isAtEnd);
}
