namespace AD.Solvers;

/// <summary>What a solution function is made of, with the last point of each thread.</summary>
internal sealed class SolutionMap(OdeProblem problem, Backend backend, OdeMethod method, double[] times, OdeOptions options, SolutionFunctionOptions solution) : SolutionFunction
{
    private readonly ThreadLocal<SolutionPoint?> last = new();

    public override OdeProblem Problem => problem;

    public override ReadOnlySpan<double> Times => times;

    public override ActiveInputs Inputs => solution.Inputs;

    public Backend Backend => backend;

    public OdeMethod Method => method;

    public OdeOptions Options => options;

    public SolutionFunctionOptions Choices => solution;

    public override void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        CheckInput(x.Length);
        Check.Length(y.Length, OutputLength(x.Length), nameof(y), "the length of the state for each time");
        Rule.Apply(new SolutionRule(this), x, y);
    }

    public override OdeSolution Solve(ReadOnlySpan<double> x)
    {
        CheckInput(x.Length);
        OdeProblem at = HasParameters ? problem.WithParameters(x[..problem.ParameterLength].ToArray()) : problem;
        at = HasInitialState ? at.WithInitialState(x[^problem.StateLength..].ToArray()) : at;
        return at.Solve(method, options with { SaveAt = times });
    }

    /// <summary>The working state of this thread at the point x, kept from the call before where x is the same; <see cref="Return"/> follows. While it is in use it is nobody else's, as f may evaluate the same function.</summary>
    public SolutionPoint Take(ReadOnlySpan<double> x)
    {
        SolutionPoint point = last.Value ?? new SolutionPoint(this);
        last.Value = null;
        point.MoveTo(x);
        return point;
    }

    /// <summary>The message is made where it is needed: evaluations allocate nothing.</summary>
    private void CheckInput(int length)
    {
        if (length != InputLength)
        {
            Check.Length(length, InputLength, "x", $"the inputs being {Inputs}");
        }
    }

    /// <summary>Gives it back.</summary>
    public void Return(SolutionPoint point) => last.Value = point;
}
