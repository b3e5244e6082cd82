namespace AD.Conformance;

/// <summary>A check found something wrong; becomes a row of the report and never leaves the kit.</summary>
internal sealed class MismatchException : Exception
{
    public MismatchException(ConformanceMismatch mismatch)
        : base($"{mismatch.Component}: got {mismatch.Got:R}, expected {mismatch.Expected:R}, difference {mismatch.Difference:E2}, allowed {mismatch.Allowed:E2}.") => Mismatch = mismatch;

    public MismatchException(string what)
        : base(what)
    {
    }

    public ConformanceMismatch? Mismatch { get; }
}

/// <summary>An approximation says that it does not know; becomes a refusal in the report.</summary>
internal sealed class UnresolvedException(string what) : Exception(what);
