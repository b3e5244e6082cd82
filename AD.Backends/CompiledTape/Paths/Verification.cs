using System.Globalization;

namespace AD.Backends;

/// <summary>Compares a traced function with the function itself.</summary>
internal sealed class Verification(PathSet paths)
{
    private const double Tolerance = 1e-12;

    private readonly double[] y = new double[paths.Function.OutputLength];

    /// <summary>Every how many evaluations there is a comparison.</summary>
    public int Every => paths.Options.VerifyEvery;

    /// <summary>Evaluates both at a point, and throws where they differ.</summary>
    public void At(double[] x)
    {
        paths.Function.Evaluate(x, y);
        foreach (TracedPath path in paths.Paths)
        {
            if (GraphValues.TryEvaluate(path.Graph, x, out double[] values, out double largest))
            {
                for (int i = 0; i < y.Length; i++)
                {
                    double compiled = values[path.Graph.Outputs[i]];
                    bool agree = compiled.Equals(y[i]) || Math.Abs(compiled - y[i]) <= Tolerance * largest;
                    if (!agree)
                    {
                        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                            $"The compiled function gives {compiled:R} for output {i}, and the function itself {y[i]:R}: what it captures has changed since it was prepared. Prepare it again after such a change, or pass what changes as an argument."));
                    }
                }

                return;
            }
        }
    }
}
