using System.Numerics;
using AD.Solvers;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
using Vector = MathNet.Numerics.LinearAlgebra.Vector<double>;

namespace AD.Tests.Sensitivity;

/// <summary>u' = A u + b with random A, b, u₀, whose entries A and b are the parameters, and G = cᵀ u(T/2) + cᵀ u(T) + ∫ cᵀ u dt.</summary>
/// <remarks>
/// By hand: λ' = −Aᵀ λ − c with jumps c at T/2 and T, dG/dA_ij = ∫ λ_i u_j dt, dG/db_i = ∫ λ_i dt, dG/du₀ = λ(0). Everything by a series of Taylor steps of the linear equations, whose
/// coefficients are exact recurrences, and products of polynomials integrated term by term.
/// </remarks>
internal sealed class LinearOde
{
    private const int Terms = 24;
    private const int Steps = 16;
    private const double End = 1.0;

    private readonly int n;
    private readonly Matrix a;
    private readonly Vector b;
    private readonly Vector u0;
    private readonly Vector c;
    private readonly int seed;

    public LinearOde(int seed)
    {
        this.seed = seed;
        Random random = new(seed);
        n = random.Next(1, 5);
        a = Matrix.Build.Dense(n, n, (_, _) => random.NextDouble() * 2.0 - 1.0);
        b = Vector.Build.Dense(n, _ => random.NextDouble() * 2.0 - 1.0);
        u0 = Vector.Build.Dense(n, _ => random.NextDouble() * 2.0 - 1.0);
        c = Vector.Build.Dense(n, _ => random.NextDouble() * 2.0 - 1.0);
    }

    public OdeProblem Problem => new(new RightHandSide(n), u0.ToArray(), [.. a.ToRowMajorArray(), .. b], (0.0, End));

    public Cost Cost => Cost.AtTimes([0.5 * End], new Weights(c.ToArray())) + Cost.Terminal(new Weights(c.ToArray())) + Cost.Integral(new Weights(c.ToArray()));

    /// <summary>Value, dG/d(A, b), dG/du₀.</summary>
    public (double Value, double[] Parameters, double[] InitialState) Expected()
    {
        // Forward: the Taylor coefficients of u at the beginning of every step.
        double h = End / Steps, value = 0.0;
        Vector[][] forward = new Vector[Steps][];
        Vector u = u0;
        for (int s = 0; s < Steps; s++)
        {
            forward[s] = Series(a, b, u);
            value += Enumerable.Range(0, Terms).Sum(m => c * forward[s][m] * Math.Pow(h, m + 1) / (m + 1));
            u = Sum(forward[s], h);
            value += s == Steps / 2 - 1 || s == Steps - 1 ? c * u : 0.0;
        }

        // Backward: λ at the end of a step, in σ = (end of the step) − t.
        Matrix byA = Matrix.Build.Dense(n, n);
        Vector byB = Vector.Build.Dense(n), lambda = Vector.Build.Dense(n);
        for (int s = Steps - 1; s >= 0; s--)
        {
            lambda += s == Steps / 2 - 1 || s == Steps - 1 ? c : 0.0 * c;
            Vector[] back = Series(a.Transpose(), c, lambda), ahead = Series(-a, -b, Sum(forward[s], h));
            for (int i = 0; i < Terms; i++)
            {
                byB += back[i] * (Math.Pow(h, i + 1) / (i + 1));
                for (int j = 0; j < Terms; j++)
                {
                    byA += back[i].OuterProduct(ahead[j]) * (Math.Pow(h, i + j + 1) / (i + j + 1));
                }
            }

            lambda = Sum(back, h);
        }

        return (value, [.. byA.ToRowMajorArray(), .. byB], lambda.ToArray());
    }

    public override string ToString() => $"seed {seed}";

    /// <summary>x_{m+1} = M x_m / (m + 1), with b added to the first derivative.</summary>
    private static Vector[] Series(Matrix m, Vector b, Vector x)
    {
        Vector[] terms = new Vector[Terms];
        terms[0] = x;
        for (int i = 1; i < Terms; i++)
        {
            terms[i] = (m * terms[i - 1] + (i == 1 ? b : 0.0 * b)) / i;
        }

        return terms;
    }

    private static Vector Sum(Vector[] terms, double h)
    {
        Vector sum = 0.0 * terms[0];
        for (int i = Terms - 1; i >= 0; i--)
        {
            sum = h * sum + terms[i];
        }

        return sum;
    }

    private sealed class RightHandSide(int n) : IOdeFunction
    {
        public void Evaluate<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> p, T t, Span<T> du) where T : IFloatingPointIeee754<T>
        {
            for (int i = 0; i < n; i++)
            {
                du[i] = p[n * n + i];
                for (int j = 0; j < n; j++)
                {
                    du[i] += p[i * n + j] * u[j];
                }
            }
        }
    }

    private sealed class Weights(double[] c) : IScalarFunction
    {
        public T Evaluate<T>(ReadOnlySpan<T> u) where T : IFloatingPointIeee754<T>
        {
            T sum = T.Zero;
            for (int i = 0; i < u.Length; i++)
            {
                sum += T.CreateChecked(c[i]) * u[i];
            }

            return sum;
        }
    }
}
