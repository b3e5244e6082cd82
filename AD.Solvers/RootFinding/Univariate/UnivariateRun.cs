namespace AD.Solvers;

/// <summary>A run for one equation in one unknown: the iterate, f there, and the tests that both methods share.</summary>
internal abstract class UnivariateRun(UnivariateRootOptions options) : SolverRun
{
    /// <summary>A sign change at which |f| is still above this part of the larger value at the ends of the first bracket is a jump or a pole, unless that bracket was hardly wider than the error of x.</summary>
    private const double Continuous = 1e-6;

    private readonly double[] x = new double[1];
    private double f;
    private double firstWidth;

    protected internal sealed override ReadOnlySpan<double> X => x;

    protected internal sealed override double Value => 0.5 * f * f;

    protected internal sealed override double ResidualNorm => Math.Abs(f);

    protected UnivariateRootOptions Options => options;

    /// <summary>The larger |f| at the ends of the first bracket.</summary>
    protected double LargestAtEnds { get; private set; }

    protected double Here => x[0];

    protected double ValueHere => f;

    /// <summary>Takes note of the first bracket.</summary>
    protected void TakeBracket(double a, double fa, double b, double fb) => (firstWidth, LargestAtEnds) = (Math.Abs(b - a), Math.Max(Math.Abs(fa), Math.Abs(fb)));

    protected void MoveTo(double point, double value) => (x[0], f) = (point, value);

    /// <summary>An exact or sufficient zero, or a value that is not finite.</summary>
    protected Verdict? JudgeValue()
        => !double.IsFinite(x[0]) ? new(Status.NotFinite, $"x is {x[0]} after {StepCount} steps: the iteration ran away.")
            : !double.IsFinite(f) ? new(Status.NotFinite, $"f is {f} at x = {x[0]:R}, the iterate after {StepCount} steps.")
            : f == 0.0 ? new(Status.Success, $"f is 0 at x = {x[0]:R}.")
            : Math.Abs(f) <= options.ResidualTolerance ? new(Status.Success, $"|f| = {Math.Abs(f):E2} is within the residual tolerance {options.ResidualTolerance:E2}.")
            : null;

    /// <summary>The verdict at a bracket as short as the tolerances ask for: a root, unless |f| has not come down.</summary>
    protected Verdict AtSignChange(double width)
        => Math.Abs(f) <= Math.Max(Continuous, 8.0 * options.ErrorAt(x[0]) / firstWidth) * LargestAtEnds
            ? new(Status.Success, $"f changes its sign within {width:E2} of x = {x[0]:R}, where it is {f:E2}.")
            : new(Status.Stalled, $"f changes its sign within {width:E2} of x = {x[0]:R}, but |f| is still {Math.Abs(f):E2} there, from {LargestAtEnds:E2} at the ends of the bracket: a jump or a pole, no root that values of f show.");

    /// <summary>Whether one value is positive and the other one negative.</summary>
    protected static bool AreOpposite(double a, double b) => (a < 0.0 && b > 0.0) || (a > 0.0 && b < 0.0);

    /// <summary>Refuses ends of a bracket that are not finite or not apart.</summary>
    public static void CheckBracket(double a, double b)
    {
        Check.Finite(a);
        Check.Finite(b);
        if (a == b)
        {
            throw new ArgumentException($"a and b are both {a}; two different ends of a bracket are expected.", nameof(b));
        }
    }

    /// <summary>Refuses ends at which f has the same sign.</summary>
    protected static void CheckSigns(double a, double fa, double b, double fb)
    {
        if (fa > 0.0 ? fb > 0.0 : fa < 0.0 && fb < 0.0)
        {
            throw new ArgumentException($"f({a}) = {fa} and f({b}) = {fb} have the same sign; a bracket [a, b] with a change of sign is expected. Halley takes a start without a bracket.", nameof(b));
        }
    }
}
