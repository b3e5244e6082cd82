using System.Numerics;
using AD.Solvers;

namespace AD.Tests.Sensitivity;

internal sealed class RungeKuttaOracle(Tableau table) : StepOracle
{
    public override (T[] Next, Func<double, T[]> Inside) Take<T>(IOdeFunction f, T[] p, double t, double h, double next, T[] u)
    {
        List<T[]> k = [];
        for (int i = 0; i < table.AllStages; i++)
        {
            double[] a = table.StageWeights(i).ToArray();
            double time = table.Nodes[i] == 1.0 ? next : t + table.Nodes[i] * h;
            k.Add(Evaluate(f, Combine(u, k, j => h * a[j]), p, time));
        }

        double[] b = table.Weights.ToArray();
        return (Combine(u, k, j => j < b.Length ? h * b[j] : 0.0), theta => Combine(u, k, j => h * Polynomial(table.Interpolant(j), theta)));
    }
}
