using System.Numerics;
using AD.Solvers;

namespace AD.Tests.Ode;

/// <summary>A Rosenbrock method in the form with slopes, k_i = f(u + h Σ α_ij k_j) + h J Σ γ_ij k_j + h γ_i f_t, which its order conditions are written in.</summary>
/// <remarks>From the transformed form: Γ⁻¹ = I / γ − C, α = a Γ, b = m Γ. Source: Hairer and Wanner, Solving Ordinary Differential Equations II, section IV.7.</remarks>
internal sealed class StandardForm
{
    private readonly RosenbrockTableau table;

    public StandardForm(RosenbrockTableau table)
    {
        this.table = table;
        Stages = table.Stages;
        Gamma = new double[Stages, Stages];
        Alpha = new double[Stages, Stages];
        for (int j = 0; j < Stages; j++)
        {
            for (int i = j; i < Stages; i++)
            {
                double sum = i == j ? 1.0 : 0.0;
                for (int l = j; l < i; l++)
                {
                    sum += table.Couplings(i)[l] * Gamma[l, j];
                }

                Gamma[i, j] = table.Gamma * sum;
            }
        }

        for (int i = 0; i < Stages; i++)
        {
            double[] row = Slopes(j => j < i ? table.StageWeights(i)[j] : 0.0);
            for (int j = 0; j < i; j++)
            {
                Alpha[i, j] = row[j];
            }
        }

        Weights = Slopes(i => table.Weights[i]);
        EmbeddedWeights = Slopes(i => table.Weights[i] - table.ErrorWeights[i]);
    }

    public int Stages { get; }

    public double[,] Alpha { get; }

    public double[,] Gamma { get; }

    public double[] Weights { get; }

    public double[] EmbeddedWeights { get; }

    /// <summary>The weights of the slopes inside the step.</summary>
    public double[] WeightsAt(double theta)
        => Slopes(i => BernsteinForm.At(table.Interpolant(i), theta));

    /// <summary>The largest |Σ b_i Φ_i − θ^q / γ(t)| over the trees with q nodes: a node with one branch weighs α + γ, one with several α.</summary>
    public double Residual(double[] weights, int order, double theta = 1.0)
        => RootedTree.WithOrder(order).Max(tree =>
        {
            double[] phi = Phi(tree);
            return Math.Abs(Enumerable.Range(0, Stages).Sum(i => weights[i] * phi[i]) - Math.Pow(theta, order) / tree.Density);
        });

    /// <summary>The largest residual up to an order.</summary>
    public double LargestResidual(double[] weights, int order, double theta = 1.0) => Enumerable.Range(1, order).Max(q => Residual(weights, q, theta));

    /// <summary>R(z): the step of u' = z u with h = 1 from 1.</summary>
    public Complex Stability(Complex z)
    {
        Complex[] k = new Complex[Stages];
        Complex result = 1.0;
        for (int i = 0; i < Stages; i++)
        {
            Complex sum = 1.0;
            for (int j = 0; j < i; j++)
            {
                sum += z * (Alpha[i, j] + Gamma[i, j]) * k[j];
            }

            k[i] = sum / (1.0 - z * Gamma[i, i]);
            result += z * Weights[i] * k[i];
        }

        return result;
    }

    private double[] Slopes(Func<int, double> weights)
        => [.. Enumerable.Range(0, Stages).Select(j => Enumerable.Range(j, Stages - j).Sum(i => weights(i) * Gamma[i, j]))];

    private double[] Phi(RootedTree tree)
    {
        double[] product = new double[Stages];
        Array.Fill(product, 1.0);
        foreach (RootedTree child in tree.Children)
        {
            double[] inner = Phi(child);
            for (int i = 0; i < Stages; i++)
            {
                product[i] *= Enumerable.Range(0, i + 1).Sum(j => (Alpha[i, j] + (tree.Children.Length == 1 ? Gamma[i, j] : 0.0)) * inner[j]);
            }
        }

        return product;
    }
}
