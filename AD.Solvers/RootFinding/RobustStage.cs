namespace AD.Solvers;

/// <summary>One stage of <see cref="RobustNewton"/>: which method, from which start, and for how many iterations.</summary>
/// <param name="Number">0, 1, 2 from x₀; from 3 on from other starts.</param>
internal readonly record struct RobustStage(int Number)
{
    private const int FirstRestart = 3;

    public RobustStage Next => new(Number + 1);

    public int MaxIterations => Number switch { 0 => 200, 1 => 300, 2 => 400, _ => 150 };

    public bool IsLast(int restarts) => Number == FirstRestart - 1 + restarts;

    public SolverRun Start(VectorProblem f, double[] x0, RootOptions options) => Number switch
    {
        0 => new NewtonRaphson { Options = options }.Start(f, [.. x0]),
        1 => new TrustRegionNewton { Options = options }.Start(f, [.. x0]),
        2 => new NewtonHomotopy { Options = options }.Start(f, [.. x0]),
        _ => new TrustRegionNewton { Options = options }.Start(f, Elsewhere(x0)),
    };

    public override string ToString() => Number switch
    {
        0 => nameof(NewtonRaphson),
        1 => nameof(TrustRegionNewton),
        2 => nameof(NewtonHomotopy),
        _ => $"{nameof(TrustRegionNewton)} from start {Number - FirstRestart + 1}",
    };

    /// <summary>x₀ moved by 0.1, 1, 10, 0.1, ... times max(1, |x₀_j|) times numbers between −1 and 1, the fractional parts of multiples of √3 and of the golden section: spread evenly, and always the same.</summary>
    private double[] Elsewhere(double[] x0)
    {
        int restart = Number - FirstRestart;
        double size = (restart % 3) switch { 0 => 0.1, 1 => 1.0, _ => 10.0 };
        double[] start = [.. x0];
        for (int j = 0; j < start.Length; j++)
        {
            double turns = (restart + 1) * 0.7320508075688772 + (j + 1) * 0.6180339887498949;
            start[j] += size * Math.Max(1.0, Math.Abs(x0[j])) * (2.0 * (turns - Math.Floor(turns)) - 1.0);
        }

        return start;
    }
}
