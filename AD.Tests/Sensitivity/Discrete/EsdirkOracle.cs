using AD.Solvers;

namespace AD.Tests.Sensitivity;

internal sealed class EsdirkOracle(EsdirkTableau table) : StepOracle
{
    public override (T[] Next, Func<double, T[]> Inside) Take<T>(IOdeFunction f, T[] p, double t, double h, double next, T[] u)
    {
        List<T[]> k = [Evaluate(f, u, p, t)];
        T[] end = u;
        for (int i = 1; i < table.Stages; i++)
        {
            double[] a = table.StageWeights(i).ToArray();
            (T[] slope, end) = SolveStage(f, Combine(u, k, j => h * a[j]), p, table.Nodes[i] == 1.0 ? next : t + table.Nodes[i] * h, h * table.Gamma, k[0]);
            k.Add(slope);
        }

        return (end, theta => Combine(u, k, j => h * Polynomial(table.Interpolant(j), theta)));
    }

    /// <summary>k = f(g + hγ k) by Newton's method, until k does not move any more, and one iteration beyond for the tangents.</summary>
    private static (T[] Slope, T[] Stage) SolveStage<T>(IOdeFunction f, T[] origin, T[] p, double t, double hGamma, T[] start)
        where T : System.Numerics.IFloatingPointIeee754<T>
    {
        int n = origin.Length;
        T[] k = start;
        T step = T.CreateChecked(hGamma);
        for (int iteration = 0, settled = 0; settled < 2 && iteration < 50; iteration++)
        {
            T[] y = Combine(origin, [k], _ => hGamma), slope = Evaluate(f, y, p, t);
            T[,] matrix = Jacobian(f, y, p, t);
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    matrix[i, j] = (i == j ? T.One : T.Zero) - step * matrix[i, j];
                }
            }

            T[] correction = Solve(matrix, [.. slope.Zip(k, (x, z) => x - z)]);
            T[] moved = [.. k.Zip(correction, (x, d) => x + d)];
            double size = correction.Max(d => Math.Abs(hGamma * Special.PrimalOf(d)));
            settled += size < 1e-13 ? 1 : 0;
            k = moved;
        }

        return (k, Combine(origin, [k], _ => hGamma));
    }
}
