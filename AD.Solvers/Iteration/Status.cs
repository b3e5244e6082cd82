namespace AD.Solvers;

/// <summary>Why a solver stopped. Numerical failure is a status; misuse is an exception.</summary>
public enum Status
{
    /// <summary>The problem was solved to the requested tolerance.</summary>
    Success,

    /// <summary>An integrator used up its steps before the end of the span.</summary>
    MaxSteps,

    /// <summary>An iteration used up its iterations before it converged.</summary>
    MaxIterations,

    /// <summary>The step that the tolerance asks for is below the spacing of numbers at this time: a singularity, a discontinuity, or a tolerance that cannot be met.</summary>
    StepTooSmall,

    /// <summary>A value became NaN or infinite: the trajectory or the iteration blew up.</summary>
    NotFinite,

    /// <summary>The Jacobian has linearly dependent columns: the unknowns are not determined by the equations.</summary>
    RankDeficient,

    /// <summary>No step along the search direction reduced the objective.</summary>
    LineSearchFailed,

    /// <summary>The cancellation token was triggered.</summary>
    Cancelled,

    /// <summary>The iterates stopped moving short of the tolerance: no progress is left to make here, and the problem is not solved.</summary>
    Stalled,

    /// <summary>The objective falls without bound along the iterates.</summary>
    Unbounded,

    /// <summary>The residual has a local minimum that is not zero: the equations have no solution near it.</summary>
    Inconsistent,

    /// <summary>The Jacobian is singular, and the method cannot take a step there.</summary>
    Singular,

    /// <summary>A recurrence of an iterative linear solver met a division by zero.</summary>
    Breakdown,

    /// <summary>The linear system of a step could not be solved well enough to make a step of it.</summary>
    LinearSolverFailed,

    /// <summary>The equations of an implicit step's stages could not be solved with any step: a singular matrix, a Jacobian that is not finite, or an iteration that does not converge.</summary>
    StagesNotSolved,

    /// <summary>A memory budget is too small for the least that a gradient has to keep.</summary>
    MemoryExceeded,

    /// <summary>A state that was integrated backward left the trajectory that it belongs to.</summary>
    Drifted,

    /// <summary>A gradient that was in doubt differs by more than three tenths of its length from a derivative that was computed another way (<see cref="Confirmation"/>).</summary>
    Unconfirmed,
}
