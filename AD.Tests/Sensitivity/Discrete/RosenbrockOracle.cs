using AD.Solvers;

namespace AD.Tests.Sensitivity;

internal sealed class RosenbrockOracle(RosenbrockTableau table) : StepOracle
{
    public override (T[] Next, Func<double, T[]> Inside) Take<T>(IOdeFunction f, T[] p, double t, double h, double next, T[] u)
    {
        int n = u.Length;
        T[,] matrix = Jacobian(f, u, p, t);
        T[] time = TimeDerivative(f, u, p, t);
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                matrix[i, j] = T.CreateChecked(i == j ? 1.0 / (h * table.Gamma) : 0.0) - matrix[i, j];
            }
        }

        List<T[]> increments = [];
        for (int i = 0; i < table.Stages; i++)
        {
            double[] a = table.StageWeights(i).ToArray(), c = table.Couplings(i).ToArray();
            T[] slope = Evaluate(f, Combine(u, increments, j => a[j]), p, table.Nodes[i] == 1.0 ? next : t + table.Nodes[i] * h);
            T[] right = Combine(slope, increments, j => c[j] / h);
            T weight = T.CreateChecked(h * table.TimeWeights[i]);
            increments.Add(Solve(matrix, [.. right.Select((x, j) => x + weight * time[j])]));
        }

        double[] m = table.Weights.ToArray();
        T[] end = Combine(u, increments, i => m[i]);
        return (end, theta => table.HasInterpolant ? Combine(u, increments, i => Polynomial(table.Interpolant(i), theta)) : Cubic(theta));

        T[] Cubic(double theta)
        {
            // Hermite: u + (3θ² − 2θ³)(u₁ − u) + hθ(1 − θ)² f₀ − hθ²(1 − θ) f₁.
            T[] step = [.. end.Zip(u, (x, y) => x - y)];
            List<T[]> rows = [step, Evaluate(f, u, p, t), Evaluate(f, end, p, next)];
            double[] w = [theta * theta * (3.0 - 2.0 * theta), h * theta * (1.0 - theta) * (1.0 - theta), -h * theta * theta * (1.0 - theta)];
            return Combine(u, rows, i => w[i]);
        }
    }
}
