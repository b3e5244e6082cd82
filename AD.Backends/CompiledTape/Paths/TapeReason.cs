namespace AD.Backends;

/// <summary>Why an evaluation went to the tape.</summary>
internal enum TapeReason
{
    /// <summary>It is along a path beyond the most that are kept.</summary>
    Beyond,

    /// <summary>None of the paths fits that were tried, and others were not: few are, where many points in a row had none.</summary>
    NotFound,

    /// <summary>The path that was traced there does not fit there: a comparison is decided by the last digits.</summary>
    Unsettled,

    /// <summary>There is no compiled form.</summary>
    NotCompiled,

    /// <summary>A derivative was NaN.</summary>
    Undefined,
}
