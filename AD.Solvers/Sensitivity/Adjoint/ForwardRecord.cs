namespace AD.Solvers;

/// <summary>What a forward pass leaves for the backward pass of an adjoint.</summary>
internal abstract unsafe class ForwardRecord : StepObserver
{
    /// <summary>The memory held, in bytes.</summary>
    public abstract long Bytes { get; }

    /// <summary>How many steps were replayed since the start.</summary>
    public virtual long Replayed => 0;

    /// <summary>Forgets everything: a forward pass begins at the initial state.</summary>
    public abstract void Start(ReadOnlySpan<double> u0);

    /// <summary>The forward pass is over: reading starts at its end.</summary>
    public virtual void Freeze()
    {
    }

    /// <summary>The state at a time of the cost, valid until the next call.</summary>
    /// <param name="index">The number of the term in <see cref="PreparedCosts"/>.</param>
    /// <param name="t">Its time.</param>
    public abstract double* AtCost(int index, double t);
}
