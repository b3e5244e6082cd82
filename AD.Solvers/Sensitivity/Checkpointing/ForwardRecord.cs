namespace AD.Solvers;

/// <summary>What a forward pass leaves for the backward pass of an adjoint.</summary>
internal abstract unsafe class ForwardRecord : StepObserver
{
    /// <summary>The memory held, in bytes.</summary>
    public abstract long Bytes { get; }

    /// <summary>How many steps were replayed since the start.</summary>
    public virtual long Replayed => 0;

    /// <summary>What is kept of the last forward pass, and what was replayed of it.</summary>
    public virtual SensitivityPlan Plan => new() { StoredBytes = Bytes };

    /// <summary>What will be kept of a forward pass of so many steps, and what will be replayed when everything is read once.</summary>
    /// <exception cref="SensitivityException">The memory will be too small.</exception>
    public virtual SensitivityPlan Predict(int steps) => new() { StoredBytes = Bytes };

    /// <summary>Forgets everything: a forward pass begins at the initial state.</summary>
    public abstract void Start(ReadOnlySpan<double> u0);

    /// <summary>The forward pass is over: reading starts at its end.</summary>
    public virtual void Freeze()
    {
    }

    /// <summary>The state at a time of the cost, valid until the next call.</summary>
    /// <param name="index">The number of the time, in the order of the integration.</param>
    /// <param name="t">The time.</param>
    public abstract double* AtCost(int index, double t);
}
