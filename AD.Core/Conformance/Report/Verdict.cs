namespace AD.Conformance;

/// <summary>The outcome of one scenario with one operator.</summary>
public enum Verdict
{
    /// <summary>Every result was the expected one.</summary>
    Passed,

    /// <summary>Not given, and the traits of the backend say so: no failure.</summary>
    Refused,

    /// <summary>A wrong result, an unexpected exception, or memory that was not to be touched.</summary>
    Failed,
}
