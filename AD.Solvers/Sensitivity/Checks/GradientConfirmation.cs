using System.Globalization;

namespace AD.Solvers;

/// <summary>Compares a gradient with derivatives of the cost along directions of its own, each from one tangent that is integrated with the state under control of its error.</summary>
/// <remarks>
/// Along v = g / |g| the derivative is |g| if the gradient g is right, and within a tenth of it if g is right to a tenth; a gradient that has grown without bound is far beyond it. v is taken in units of the variables
/// (an entry's size, or a hundredth of its fellows' where it is smaller); where that does not agree, again with shorter steps and a hundredth of the tolerances; and at last as the numbers are. A gradient is refused where
/// none of these agrees, so that one passes that is right in either sense, and one whose first comparison stepped over a pulse of the right-hand side.
/// </remarks>
internal sealed class GradientConfirmation
{
    /// <summary>The part of the gradient's length by which a derivative may be off.</summary>
    private const double Allowed = 0.3;

    /// <summary>So many times the tolerances count as open: errors of steps add up.</summary>
    private const double Accumulation = 10.0;

    /// <summary>The tolerances of further comparisons in parts of the first one's, and the parts of the span that their steps are no longer than.</summary>
    private const double Refinement = 0.01;
    private const double FewestSteps = 200.0;
    private const double SmallestTolerance = 1e-13;

    /// <summary>Tangents may need more steps than the state; so many they are given.</summary>
    private const long MostSteps = 1_000_000;

    private readonly PreparedVector? initialState;
    private readonly Func<bool, TangentAlong> create;
    private readonly double[] initialTangent;
    private readonly double[] value;
    private TangentAlong? first;
    private TangentAlong? second;

    public GradientConfirmation(OdeProblem problem, PreparedOde f, OdeSecondOrder derivatives, PreparedCosts costs, PreparedVector? initialState, OdeMethod integration, OdeOptions options)
    {
        this.initialState = initialState;
        options = options with { Progress = null, MaxSteps = Math.Max(options.MaxSteps, MostSteps) };
        double given = options.RelativeTolerances?.Min() ?? options.RelativeTolerance, factor = given > 0.0 ? Math.Clamp(SmallestTolerance / given, Refinement, 1.0) : Refinement;
        OdeOptions refined = options.WithTolerances(factor, integration.Order, Math.Abs(problem.End - problem.Start) / FewestSteps);
        create = isRefined => new TangentAlong(problem, f, derivatives, costs, integration, isRefined ? refined : options);
        initialTangent = new double[problem.StateLength];
        value = new double[problem.StateLength];
    }

    /// <summary>Evaluations, each with the tangent, of the last confirmation.</summary>
    public long Evaluations { get; private set; }

    /// <summary>Confirms a gradient.</summary>
    /// <param name="doubt">Why it is in doubt.</param>
    /// <param name="u0">The initial state, length n.</param>
    /// <param name="p">The parameters, length k, which are bound.</param>
    /// <param name="byParameters">The gradient by the parameters, with the part of an initial state that depends on them; empty where they play no part.</param>
    /// <param name="byState">The gradient by the initial state; empty where it plays no part.</param>
    /// <exception cref="SensitivityException">The gradient is not confirmed.</exception>
    /// <exception cref="OperationCanceledException">The token in the options was triggered.</exception>
    public void Confirm(in Doubt doubt, ReadOnlySpan<double> u0, ReadOnlySpan<double> p, ReadOnlySpan<double> byParameters, ReadOnlySpan<double> byState)
    {
        Evaluations = 0;
        double byGradient = Compare(first ??= create(false), inUnits: true, u0, p, byParameters, byState, out double byTangent);
        if (double.IsNaN(byGradient))
        {
            return;
        }

        second ??= create(true);
        double again = Compare(second, inUnits: true, u0, p, byParameters, byState, out double exact);
        if (double.IsNaN(again) || double.IsNaN(Compare(second, inUnits: false, u0, p, byParameters, byState, out _)))
        {
            return;
        }

        throw new SensitivityException(
            new OdeOutcome(Status.Unconfirmed, doubt.Time, 0.0, -1), $"{Tell(again, double.IsNaN(exact) ? byTangent : exact)} {doubt} Confirmation.Never gives the gradient out as it is.");
    }

    private static string Tell(double byGradient, double byTangent) => double.IsNaN(byTangent)
        ? "A tangent along its direction could not be integrated."
        : string.Create(CultureInfo.InvariantCulture, $"Along its own direction, in units of the variables, the gradient makes {byGradient:G3} of a derivative that is {byTangent:G3} by a tangent under control of its error.");

    /// <summary>The derivative along the gradient's direction by the gradient and by a tangent.</summary>
    /// <returns>The derivative by the gradient; NaN where the two agree, or nothing is there to compare.</returns>
    private double Compare(TangentAlong tangent, bool inUnits, ReadOnlySpan<double> u0, ReadOnlySpan<double> p, ReadOnlySpan<double> byParameters, ReadOnlySpan<double> byState, out double derivative)
    {
        derivative = 0.0;
        double parameterUnit = LeastUnit(p), stateUnit = LeastUnit(u0), squared = 0.0, largest = Math.Max(Vectors.MaxNorm(byParameters), Vectors.MaxNorm(byState));
        if (!(largest > 0.0 && double.IsFinite(largest)))
        {
            return double.NaN;
        }

        Span<double> direction = tangent.Direction;
        direction.Clear();
        initialTangent.AsSpan().Clear();
        squared += WriteDirection(byParameters, p, parameterUnit, largest, inUnits, direction);
        if (initialState is not null && byParameters.Length > 0)
        {
            initialState.Pushforward(p, direction, value, initialTangent);
        }

        squared += WriteDirection(byState, u0, stateUnit, largest, inUnits, initialTangent);
        double length = Math.Sqrt(squared);
        Scale(direction, length);
        Scale(initialTangent, length);
        double along = largest * (Along(byParameters, p, parameterUnit, largest, inUnits, length) + Along(byState, u0, stateUnit, largest, inUnits, length));
        derivative = tangent.Integrate(u0, initialTangent);
        Evaluations += tangent.Evaluations;
        return Math.Abs(derivative - along) <= Allowed * along + Accumulation * tangent.Open ? double.NaN : along;
    }

    /// <summary>A hundredth of the root mean square; 1 where all are zero.</summary>
    private static double LeastUnit(ReadOnlySpan<double> x)
    {
        double size = 0.01 * Vectors.Norm(x) / Math.Sqrt(Math.Max(1, x.Length));
        return size > 0.0 ? size : 1.0;
    }

    /// <summary>destination += unit² g, or g, in parts of the largest entry.</summary>
    /// <returns>The square of the direction's length in units.</returns>
    private static double WriteDirection(ReadOnlySpan<double> gradient, ReadOnlySpan<double> x, double least, double largest, bool inUnits, Span<double> destination)
    {
        double squared = 0.0;
        for (int i = 0; i < gradient.Length; i++)
        {
            double unit = Math.Max(Math.Abs(x[i]), least), entry = gradient[i] / largest, part = inUnits ? unit * entry : entry / unit;
            squared += part * part;
            destination[i] += unit * part;
        }

        return squared;
    }

    /// <summary>gᵀ v in parts of the largest entry, v having length 1 in units.</summary>
    private static double Along(ReadOnlySpan<double> gradient, ReadOnlySpan<double> x, double least, double largest, bool inUnits, double length)
    {
        double sum = 0.0;
        for (int i = 0; i < gradient.Length; i++)
        {
            double unit = Math.Max(Math.Abs(x[i]), least), entry = gradient[i] / largest, part = inUnits ? unit * entry : entry / unit;
            sum += unit * entry * (part / length);
        }

        return sum;
    }

    private static void Scale(Span<double> v, double length)
    {
        foreach (ref double entry in v)
        {
            entry /= length;
        }
    }
}
