namespace AD.Solvers;

/// <summary>Gauss-Legendre quadrature on [0, 1] with m nodes: exact for polynomials of degree 2m − 1.</summary>
/// <remarks>The nodes are the roots x of the Legendre polynomial P_m by Newton's iteration, the weights 2 / ((1 − x²) P_m'(x)²) on [−1, 1]. Source: Abramowitz and Stegun, 25.4.29.</remarks>
internal sealed class LegendreRule
{
    private readonly double[] nodes;
    private readonly double[] weights;

    public LegendreRule(int count)
    {
        nodes = new double[count];
        weights = new double[count];
        for (int i = 0; i < count; i++)
        {
            double x = Math.Cos(Math.PI * (count - i - 0.25) / (count + 0.5)), slope = 0.0;
            for (int iteration = 0; iteration < 10; iteration++)
            {
                (double value, slope) = Polynomial(count, x);
                x -= value / slope;
            }

            nodes[i] = 0.5 * (1.0 + x);
            weights[i] = 1.0 / ((1.0 - x * x) * slope * slope);
        }
    }

    /// <summary>The number m of nodes.</summary>
    public int Count => nodes.Length;

    /// <summary>The nodes in (0, 1), increasing.</summary>
    public double Node(int index) => nodes[index];

    /// <summary>The weights; they sum to 1.</summary>
    public double Weight(int index) => weights[index];

    /// <summary>P_m(x) and P_m'(x), by (j + 1) P_{j+1} = (2j + 1) x P_j − j P_{j−1}.</summary>
    private static (double Value, double Slope) Polynomial(int degree, double x)
    {
        double before = 1.0, value = x;
        for (int j = 1; j < degree; j++)
        {
            (before, value) = (value, ((2 * j + 1) * x * value - j * before) / (j + 1));
        }

        return (value, degree * (x * value - before) / (x * x - 1.0));
    }
}
