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
}
