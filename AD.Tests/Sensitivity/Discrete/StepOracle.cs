using System.Numerics;
using AD.Backends;

namespace AD.Tests.Sensitivity;

/// <summary>A step written from its table for any number: the independent solver that dual numbers are sent through.</summary>
internal abstract class StepOracle
{
    /// <summary>Takes the step from t to next = t + h.</summary>
    /// <returns>The state at its end, and the state at a place θ inside it.</returns>
    public abstract (T[] Next, Func<double, T[]> Inside) Take<T>(IOdeFunction f, T[] p, double t, double h, double next, T[] u) where T : IFloatingPointIeee754<T>;

    protected static T[] Evaluate<T>(IOdeFunction f, T[] u, T[] p, double t) where T : IFloatingPointIeee754<T>
    {
        T[] du = new T[u.Length];
        f.Evaluate(u, p, T.CreateChecked(t), du);
        return du;
    }

    /// <summary>u + Σ_j w_j rows_j.</summary>
    protected static T[] Combine<T>(T[] u, IReadOnlyList<T[]> rows, Func<int, double> weight) where T : IFloatingPointIeee754<T>
    {
        T[] sum = (T[])u.Clone();
        for (int j = 0; j < rows.Count; j++)
        {
            T w = T.CreateChecked(weight(j));
            for (int i = 0; i < u.Length; i++)
            {
                sum[i] += w * rows[j][i];
            }
        }

        return sum;
    }

    /// <summary>Σ_m β_m C(d, m) θᵐ (1 − θ)^{d−m}.</summary>
    protected static double Polynomial(ReadOnlySpan<double> beta, double theta)
    {
        double sum = 0.0, binomial = 1.0;
        int d = beta.Length - 1;
        for (int m = 0; m <= d; m++)
        {
            sum += beta[m] * binomial * Math.Pow(theta, m) * Math.Pow(1.0 - theta, d - m);
            binomial = binomial * (d - m) / (m + 1);
        }

        return sum;
    }

    /// <summary>f_u at any number, by dual numbers over it.</summary>
    protected static T[,] Jacobian<T>(IOdeFunction f, T[] u, T[] p, double t) where T : IFloatingPointIeee754<T>
    {
        int n = u.Length;
        T[,] jacobian = new T[n, n];
        for (int j = 0; j < n; j++)
        {
            Dual<T>[] lifted = [.. u.Select((x, i) => new Dual<T>(x, i == j ? T.One : T.Zero))], du = new Dual<T>[n];
            f.Evaluate(lifted, p.Select(x => new Dual<T>(x)).ToArray(), new Dual<T>(T.CreateChecked(t)), du);
            for (int i = 0; i < n; i++)
            {
                jacobian[i, j] = du[i].Tangent;
            }
        }

        return jacobian;
    }

    /// <summary>f_t at any number.</summary>
    protected static T[] TimeDerivative<T>(IOdeFunction f, T[] u, T[] p, double t) where T : IFloatingPointIeee754<T>
    {
        Dual<T>[] du = new Dual<T>[u.Length];
        f.Evaluate(u.Select(x => new Dual<T>(x)).ToArray(), p.Select(x => new Dual<T>(x)).ToArray(), new Dual<T>(T.CreateChecked(t), T.One), du);
        return [.. du.Select(x => x.Tangent)];
    }

    /// <summary>Gaussian elimination with row exchanges.</summary>
    protected static T[] Solve<T>(T[,] matrix, T[] right) where T : IFloatingPointIeee754<T>
    {
        int n = right.Length;
        T[,] a = (T[,])matrix.Clone();
        T[] x = (T[])right.Clone();
        for (int k = 0; k < n; k++)
        {
            int pivot = Enumerable.Range(k, n - k).MaxBy(i => Math.Abs(Special.PrimalOf(a[i, k])));
            for (int j = 0; j < n; j++)
            {
                (a[k, j], a[pivot, j]) = (a[pivot, j], a[k, j]);
            }

            (x[k], x[pivot]) = (x[pivot], x[k]);
            for (int i = k + 1; i < n; i++)
            {
                T factor = a[i, k] / a[k, k];
                for (int j = k; j < n; j++)
                {
                    a[i, j] -= factor * a[k, j];
                }

                x[i] -= factor * x[k];
            }
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int j = i + 1; j < n; j++)
            {
                x[i] -= a[i, j] * x[j];
            }

            x[i] /= a[i, i];
        }

        return x;
    }
}
