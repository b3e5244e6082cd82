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
    private readonly GradientUnits units;
    private readonly int parameters;

    public GradientComparison(OdeProblem problem, string[] sources, GradientEstimate[] estimates, CostDifferences differences)
    {
        this.problem = problem;
        this.sources = sources;
        this.differences = differences;
        parameters = estimates[0].ParameterGradient.Length;
        values = [.. estimates.Select(one => (double[])[.. one.ParameterGradient, .. one.InitialStateGradient])];
        units = new GradientUnits(problem, estimates[0].Gradient);
        errors = [.. estimates.Select(units.Errors)];
    }

    /// <summary>The report, with so many components compared with differences at most.</summary>
    public SensitivityReport Report(int mostDifferences)
    {
        int[] order = [.. Enumerable.Range(0, units.Length).OrderByDescending(i => Disagreement(i))];
        int[] largest = [.. Enumerable.Range(0, units.Length).OrderByDescending(i => Math.Abs(values[0][i]) * units[i])];
        int[] chosen = [.. order.Zip(largest, (first, second) => new[] { first, second }).SelectMany(pair => pair).Distinct().Take(mostDifferences)];
        differences.Part = (differences.Part.Done, (1.0 - differences.Part.Done) / (4.0 * (chosen.Length + 1)));
        List<SensitivityComparison> comparisons = [.. chosen.Select(Component)];
        if (units.Length > 1)
        {
            comparisons.Add(AlongAll());
        }

        return new SensitivityReport([.. comparisons]);
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
        (double derivative, double error) = units.Along(differences, direction, problem);
        return new SensitivityComparison(name, sources, [.. values.Select(one => one[i]), derivative / units[i]], [.. errors.Select(one => one[i]), error / units[i]], differences.Failure);
    }

    /// <summary>The derivative along a direction in which every component moves by its unit, with signs and sizes that follow no pattern.</summary>
    private SensitivityComparison AlongAll()
    {
        double[] direction = units.Direction();
        (double derivative, double error) = units.Along(differences, direction, problem);
        double[] along = [.. values.Select(one => one.Zip(direction, (value, weight) => value * weight).Sum())];
        double[] expected = [.. errors.Select(one => Math.Sqrt(one.Zip(direction, (value, weight) => value * weight * value * weight).Sum()))];
        return new SensitivityComparison("a direction in all components", sources, [.. along, derivative], [.. expected, error], differences.Failure);
    }
}
