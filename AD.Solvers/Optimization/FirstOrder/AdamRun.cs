namespace AD.Solvers;

/// <summary>A run of Adam, with decoupled weight decay.</summary>
internal sealed class AdamRun(ScalarProblem f, double[] x0, FirstOrderOptimizer method, double beta1, double beta2, double epsilon, double decay) : FirstOrderRun(f, x0, method)
{
    private readonly double[] mean = new double[x0.Length];
    private readonly double[] square = new double[x0.Length];

    protected override void Update(Span<double> x, double rate, int number)
    {
        ReadOnlySpan<double> g = Gradient;
        double unbiased1 = 1.0 - Math.Pow(beta1, number), unbiased2 = 1.0 - Math.Pow(beta2, number);
        for (int i = 0; i < x.Length; i++)
        {
            double m = mean[i] = beta1 * mean[i] + (1.0 - beta1) * g[i];
            double v = square[i] = beta2 * square[i] + (1.0 - beta2) * g[i] * g[i];

            // Where no gradient was ever seen and ε is 0, there is no step.
            double scale = Math.Sqrt(v / unbiased2) + epsilon;
            double step = m == 0.0 ? 0.0 : m / unbiased1 / scale;
            x[i] -= rate * (step + decay * x[i]);
        }
    }

    protected override void Exchange(OptimizerMemory memory)
    {
        memory.Part("mean", mean);
        memory.Part("square", square);
    }
}
