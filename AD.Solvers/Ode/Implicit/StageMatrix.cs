namespace AD.Solvers;

/// <summary>W = I − hγ J(u, t) of an implicit step, with J from the system: its factors, or what an iteration solves with instead.</summary>
/// <remarks>
/// A Rosenbrock stage is (I / (hγ) − J)⁻¹ r = hγ W⁻¹ r, in all numbers of the state (<see cref="Solve"/>). ESDIRK stages are found by Newton's iteration with W (<see cref="Correct"/>) in those that the
/// right-hand side reads (<see cref="OdeSystem.ReadLength"/>): integrals behind them follow from solved stages. Owned by one stepper; nothing is allocated after the constructor.
/// </remarks>
internal abstract unsafe class StageMatrix
{
    /// <summary>How many times J was evaluated.</summary>
    public virtual long Jacobians { get; protected set; }

    /// <summary>How many times W was factored, or its preconditioner made.</summary>
    public virtual long Factorizations { get; protected set; }

    /// <summary>How many systems were solved.</summary>
    public long Solves { get; protected set; }

    /// <summary>How many iterations a linear solver took in all of them; 0 for factors.</summary>
    public virtual long LinearIterations { get; protected set; }

    /// <summary>The largest number of steps that J is kept for.</summary>
    public virtual int LongestUse => 20;

    /// <summary>Evaluates J at (u, t); <see cref="Factor"/> must follow before a solve.</summary>
    public abstract void Linearize(double* u, double t);

    /// <summary>Makes W ready for this hγ.</summary>
    /// <returns>False when W is singular or not finite: the step is to be tried with another length.</returns>
    public abstract bool Factor(double hGamma);

    /// <summary>Why W, or what solves with it, could not be made by the last <see cref="Factor"/>, if it is known.</summary>
    public virtual string? Complaint => null;

    /// <summary>Whether det W &lt; 0: hγ times a real eigenvalue of J is beyond 1, where a solution that grows like it has passed a pole of W⁻¹. False where it is not known.</summary>
    public virtual bool HasNegativeDeterminant => false;

    /// <summary>A step with another hγ, not far from that of the factors, is to be solved.</summary>
    /// <returns>True when solves now give that W; false when they keep the W of the factors, and the caller makes up for it.</returns>
    public virtual bool Adapt(double hGamma) => false;

    /// <summary>Solves by iteration may leave a residual r with a root mean square of hγ r_i unit_i up to the tolerance; factors have no use for it.</summary>
    /// <param name="units">The reciprocals of what counts as 1 in each component, of the read length; they may change between solves.</param>
    /// <param name="tolerance">The tolerance.</param>
    public virtual void Tolerate(double* units, double tolerance)
    {
    }

    /// <summary>x ← W⁻¹ x, of the system's length: what a Rosenbrock stage is made of.</summary>
    /// <returns>False when an iteration did not reach its tolerance.</returns>
    public abstract bool Solve(double* x);

    /// <summary>x ← W⁻¹ x in the leading <see cref="OdeSystem.ReadLength"/> numbers, a correction of Newton's iteration; what stands behind them is left alone.</summary>
    /// <returns>False when an iteration did not reach its tolerance.</returns>
    public virtual bool Correct(double* x) => Solve(x);
}
