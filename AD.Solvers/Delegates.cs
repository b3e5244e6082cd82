namespace AD.Solvers;

/// <summary>What overloads that take a delegate ask of the run time.</summary>
internal static class Delegates
{
    /// <summary>Why they need code that is made at run time, and the way out.</summary>
    public const string DynamicCode = "A delegate's generic method is made again at the backend's number type at run time; ahead of time, pass a struct that implements IScalarFunction, IVectorFunction or IOdeFunction.";
}
