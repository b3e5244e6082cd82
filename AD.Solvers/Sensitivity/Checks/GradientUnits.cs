namespace AD.Solvers;

/// <summary>The units of the components of a gradient, parameters first: what their errors are measured in, and how far their variables are moved.</summary>
internal sealed class GradientUnits
{
    private readonly double[] units;
    private readonly int parameters;
    private readonly double[] signs;
    private readonly bool[] zeros;

    public GradientUnits(OdeProblem problem, Sensitivities gradient)
    {
        parameters = gradient.ParameterGradient.Length;
        units = new double[parameters + gradient.InitialStateGradient.Length];
        signs = [.. gradient.ParameterGradient.Concat(gradient.InitialStateGradient).Select(entry => entry < 0.0 ? -1.0 : 1.0)];
        double[] u0 = new double[problem.StateLength];
        problem.WriteInitialState(problem.Parameters, u0);
        zeros = [.. Enumerable.Range(0, units.Length).Select(i => (i < parameters ? problem.Parameters[i] : u0[i - parameters]) == 0.0)];
        for (int i = 0; i < units.Length; i++)
        {
            units[i] = i < parameters ? CostDifferences.ParameterUnit(problem.Parameters, i) : CostDifferences.Unit(u0, i - parameters);
        }
    }

    public int Length => units.Length;

    public double this[int i] => units[i];

    /// <summary>The errors of the components; a single one may be right by accident at both tolerances: in units of the variables, it is no better known than all of them are on average.</summary>
    public double[] Errors(GradientEstimate estimate)
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

    /// <summary>Variables that are 0 stay so along the direction: it may be a border, such as that of concentrations.</summary>
    /// <returns>False where that changes nothing, or leaves nothing.</returns>
    public bool TryLeaveZeros()
    {
        bool any = zeros.Contains(true) && zeros.Contains(false);
        for (int i = 0; any && i < signs.Length; i++)
        {
            signs[i] = zeros[i] ? 0.0 : signs[i];
        }

        return any;
    }

    /// <summary>How far every component moves, in its unit, along a direction in all of them, with sizes that follow no pattern and the signs of the gradient, so that nothing cancels; its length is about 1.</summary>
    public double[] Weights()
    {
        return [.. units.Select((_, i) => signs[i] * (0.5 + Fraction(i)) / Math.Sqrt(units.Length))];

        static double Fraction(int i) => (i + 1) * 0.6180339887498949 % 1.0;
    }

    /// <summary>That direction.</summary>
    public double[] Direction() => [.. Weights().Select((weight, i) => weight * units[i])];

    /// <summary>The derivative along a direction in the components by differences.</summary>
    public (double Derivative, double Error) Along(CostDifferences differences, double[] direction, OdeProblem problem, double narrower = 1.0)
    {
        double[] dp = new double[problem.ParameterLength], du0 = new double[problem.StateLength];
        direction.AsSpan(0, parameters).CopyTo(dp);
        direction.AsSpan(parameters).CopyTo(du0);
        return differences.Along(dp, du0, narrower);
    }
}
