namespace AD.Backends;

/// <summary>A function of one number whose operators are compiled when they are first called.</summary>
internal sealed unsafe class CompiledUnivariate : PreparedUnivariate, ICompiled
{
    private readonly PathSet paths;
    private readonly Func<PreparedUnivariate> newTape;
    private readonly OperatorRunner value;
    private readonly OperatorRunner first;
    private readonly OperatorRunner second;
    private PreparedUnivariate? tape;

    public CompiledUnivariate(PathSet paths, Func<PreparedUnivariate> newTape)
    {
        this.paths = paths;
        this.newTape = newTape;
        value = new(paths, new(OperatorKind.Value, 0));
        first = new(paths, new(OperatorKind.ValueAndJacobian, 1));
        second = new(paths, new(OperatorKind.GradientAndHessian, 1));
    }

    private PreparedUnivariate Tape => tape ??= newTape();

    public override double Value(double x)
    {
        double result;
        return value.Run(&x, null, &result, null) ? result : Tape.Value(x);
    }

    public override (double Value, double Derivative) ValueAndDerivative(double x)
    {
        double result, slope;
        return first.Run(&x, null, &result, &slope) ? (result, slope) : Tape.ValueAndDerivative(x);
    }

    public override (double Value, double Derivative, double SecondDerivative) ValueDerivativeAndSecondDerivative(double x)
    {
        double* result = stackalloc double[2];
        double curvature;
        return second.Run(&x, null, result, &curvature) ? (result[0], result[1], curvature) : Tape.ValueDerivativeAndSecondDerivative(x);
    }

    public override PreparedUnivariate Clone() => new CompiledUnivariate(paths, newTape);

    public string Explain() => Explanation.Of(paths);
}
