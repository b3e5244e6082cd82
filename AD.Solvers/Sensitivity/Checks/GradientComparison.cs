using System.Globalization;

namespace AD.Solvers;

/// <summary>Gradients by several methods, component by component, parameters first, with differences of the cost beside them.</summary>
internal sealed class GradientComparison
{
    private readonly OdeProblem problem;
    private readonly string[] sources;
    private readonly CostDifferences differences;
    private readonly double[][] values;
    private readonly double[][] errors;
    private readonly double[] units;
    private readonly int parameters;

    public GradientComparison(OdeProblem problem, string[] sources, GradientEstimate[] estimates, CostDifferences differences)
    {
        this.problem = problem;
        this.sources = sources;
        this.differences = differences;
        parameters = estimates[0].ParameterGradient.Length;
        values = [.. estimates.Select(one => (double[])[.. one.ParameterGradient, .. one.InitialStateGradient])];
        units = new double[values[0].Length];
        double[] u0 = new double[problem.StateLength];
        problem.WriteInitialState(problem.Parameters, u0);
        for (int i = 0; i < units.Length; i++)
        {
            units[i] = i < parameters ? CostDifferences.Unit(problem.Parameters, i) : CostDifferences.Unit(u0, i - parameters);
        }

        // A single component may be right by accident at both tolerances: in units of the variables, it is no better known than all of them are on average.
        errors = [.. estimates.Select(Errors)];
    }

    /// <summary>The report, with so many components compared with differences at most.</summary>
    public SensitivityReport Report(int mostDifferences)
    {
        int[] order = [.. Enumerable.Range(0, units.Length).OrderByDescending(i => Disagreement(i))];
        int[] largest = [.. Enumerable.Range(0, units.Length).OrderByDescending(i => Math.Abs(values[0][i]) * units[i])];
        int[] chosen = [.. order.Zip(largest, (first, second) => new[] { first, second }).SelectMany(pair => pair).Distinct().Take(mostDifferences)];
        List<SensitivityComparison> comparisons = [.. chosen.Select(Component)];
        if (units.Length > 1)
        {
            comparisons.Add(AlongAll());
        }

        return new SensitivityReport([.. comparisons]);
    }

    private double[] Errors(GradientEstimate estimate)
    {
        double[] own = [.. estimate.ParameterErrors, .. estimate.InitialStateErrors];
        double sum = 0.0;
        for (int i = 0; i < own.Length; i++)
        {
            sum += own[i] * units[i] * own[i] * units[i];
        }

        double mean = Math.Sqrt(sum / Math.Max(1, own.Length));
        return [.. own.Select((error, i) => Math.Max(error, mean / units[i]))];
    }

    /// <summary>How far the methods are apart in a component.</summary>
    private double Disagreement(int i)
    {
        double largest = 0.0;
        for (int m = 1; m < values.Length; m++)
        {
            largest = Math.Max(largest, Math.Abs(values[m][i] - values[0][i]) / (errors[m][i] + errors[0][i]));
        }

        return largest;
    }

    private SensitivityComparison Component(int i)
    {
        double[] direction = new double[units.Length];
        direction[i] = units[i];
        string name = string.Create(CultureInfo.InvariantCulture, $"{(i < parameters ? "p" : "u0")}[{(i < parameters ? i : i - parameters)}]");
        (double derivative, double error) = Along(direction);
        return new SensitivityComparison(name, sources, [.. values.Select(one => one[i]), derivative / units[i]], [.. errors.Select(one => one[i]), error / units[i]]);
    }

    /// <summary>The derivative along a direction in which every component moves by its unit, with signs and sizes that follow no pattern.</summary>
    private SensitivityComparison AlongAll()
    {
        double[] direction = [.. units.Select((unit, i) => unit * (0.5 + Fraction(i)) * (Fraction(7 * i + 3) < 0.5 ? -1.0 : 1.0) / Math.Sqrt(units.Length))];
        (double derivative, double error) = Along(direction);
        double[] along = [.. values.Select(one => one.Zip(direction, (value, weight) => value * weight).Sum())];
        double[] expected = [.. errors.Select(one => Math.Sqrt(one.Zip(direction, (value, weight) => value * weight * value * weight).Sum()))];
        return new SensitivityComparison("a direction in all components", sources, [.. along, derivative], [.. expected, error]);

        static double Fraction(int i) => (i + 1) * 0.6180339887498949 % 1.0;
    }

    private (double Derivative, double Error) Along(double[] direction)
    {
        double[] dp = new double[problem.ParameterLength], du0 = new double[problem.StateLength];
        direction.AsSpan(0, parameters).CopyTo(dp);
        direction.AsSpan(parameters).CopyTo(du0);
        return differences.Along(dp, du0);
    }
}
