namespace AD.Solvers;

/// <summary>The coefficients of a Rosenbrock pair with its interpolant: the whole of what tells one method from another.</summary>
/// <remarks>
/// In the form without products of matrices and vectors, J = f_u and f_t taken at (u, t): (I / (hγ) − J) U_i = f(u + Σ_{j&lt;i} a_ij U_j, t + α_i h) + Σ_{j&lt;i} (C_ij / h) U_j + h γ_i f_t,
/// step u₁ = u + Σ m_i U_i, error estimate Σ e_i U_i, and inside the step, θ ∈ [0, 1], u(θ) = u + Σ_i m_i(θ) U_i with m_i(θ) = Σ_j w_ij θʲ.
/// Source of the form: Hairer and Wanner, Solving Ordinary Differential Equations II (2nd ed.), section IV.7. Immutable; safe to share between threads.
/// </remarks>
public sealed class RosenbrockTableau
{
    private readonly double[] alpha;
    private readonly double[] gammas;
    private readonly double[][] a;
    private readonly double[][] c;
    private readonly double[] m;
    private readonly double[] e;
    private readonly double[][] interpolant;

    /// <summary>Stores and checks the coefficients.</summary>
    /// <param name="name">The method's name.</param>
    /// <param name="order">The order of the step.</param>
    /// <param name="embeddedOrder">The order of the embedded formula behind the error estimate.</param>
    /// <param name="gamma">γ, the same for all stages.</param>
    /// <param name="alpha">α, the times of the stages, length s.</param>
    /// <param name="gammas">γ_i, the weights of f_t, length s.</param>
    /// <param name="a">The stage weights: row i holds a_i0 .. a_i,i−1.</param>
    /// <param name="c">C: row i holds C_i0 .. C_i,i−1.</param>
    /// <param name="m">The weights of the step, length s.</param>
    /// <param name="e">The weights of the error estimate, length s.</param>
    /// <param name="interpolant">w_ij: row i holds the coefficients of θ, θ², .. θᵈ in m_i(θ). Null: the cubic with the values and slopes at both ends.</param>
    /// <exception cref="ArgumentException">Lengths do not match, a row is inconsistent with its α_i or γ_i, the slopes that make up the step do not sum to 1 or those of the error estimate to 0, or m_i(1) ≠ m_i.</exception>
    public RosenbrockTableau(string name, int order, int embeddedOrder, double gamma, double[] alpha, double[] gammas, double[][] a, double[][] c, double[] m, double[] e, double[][]? interpolant)
    {
        int stages = alpha.Length;
        Coefficients.Require(stages >= 1 && gammas.Length == stages && a.Length == stages && c.Length == stages && m.Length == stages && e.Length == stages && (interpolant is null || interpolant.Length == stages),
            $"{name}: alpha has {stages} entries; gammas has {gammas.Length}, a has {a.Length} rows, c {c.Length}, m {m.Length} entries, e {e.Length}, the interpolant {interpolant?.Length ?? stages} rows; {stages} of each are expected.");
        Coefficients.Require(gamma > 0.0, $"{name}: gamma is {gamma}; a positive number is expected.");
        for (int i = 0; i < stages; i++)
        {
            Coefficients.Require(a[i].Length == i && c[i].Length == i, $"{name}: row {i} of a has {a[i].Length} entries and of c {c[i].Length}; {i} are expected.");

            // For f = 1 every slope is 1 and U_j = h γ_j: the sums below are then α_i, γ_i and 1 by definition.
            Coefficients.Require(Close(Sum(a[i], gammas), alpha[i]), $"{name}: row {i} of a belongs to the time {Sum(a[i], gammas)}; alpha is {alpha[i]}.");
            Coefficients.Require(Close(gamma * (1.0 + Sum(c[i], gammas)), gammas[i]), $"{name}: row {i} of c belongs to the weight {gamma * (1.0 + Sum(c[i], gammas))} of the derivative in time; gammas is {gammas[i]}.");
            Coefficients.Require(interpolant is null || (interpolant[i].Length == interpolant[0].Length && Close(interpolant[i].Sum(), m[i])), $"{name}: the interpolant of stage {i} does not join 0 and m, or has another degree than that of stage 0.");
        }

        Coefficients.Require(Close(Sum(m, gammas), 1.0) && Close(Sum(e, gammas), 0.0), $"{name}: m sums to {Sum(m, gammas)} and e to {Sum(e, gammas)} over the weights gammas; 1 and 0 are expected.");
        Name = name;
        Order = order;
        EmbeddedOrder = embeddedOrder;
        Gamma = gamma;
        HasInterpolant = interpolant is not null;
        InterpolantDegree = interpolant?[0].Length ?? CubicHermite.Degree;
        this.alpha = (double[])alpha.Clone();
        this.gammas = (double[])gammas.Clone();
        this.a = Coefficients.Copy(a);
        this.c = Coefficients.Copy(c);
        this.m = (double[])m.Clone();
        this.e = (double[])e.Clone();
        this.interpolant = interpolant is null ? [] : [.. interpolant.Select((row, i) => Bernstein.FromPowers(row, m[i]))];
        FirstSameAsLast = stages > 1 && alpha[^1] == 1.0 && m[^1] == 0.0 && a[^1].AsSpan().SequenceEqual(m.AsSpan(0, stages - 1));
    }

    /// <summary>The method's name.</summary>
    public string Name { get; }

    /// <summary>The order of the step.</summary>
    public int Order { get; }

    /// <summary>The order of the embedded formula.</summary>
    public int EmbeddedOrder { get; }

    /// <summary>The number of stages s.</summary>
    public int Stages => alpha.Length;

    /// <summary>γ: every stage is solved with W = I − hγ J.</summary>
    public double Gamma { get; }

    /// <summary>Whether the stages make up an interpolant; if not, it is the cubic with the values and slopes at both ends.</summary>
    public bool HasInterpolant { get; }

    /// <summary>The degree d of the interpolant in θ.</summary>
    public int InterpolantDegree { get; }

    /// <summary>f is evaluated for the last stage where the next step begins (FSAL): s − 1 evaluations a step.</summary>
    public bool FirstSameAsLast { get; }

    /// <summary>α, the times of the stages in units of the step, length s.</summary>
    public ReadOnlySpan<double> Nodes => alpha;

    /// <summary>γ_i, the weights of f_t, length s.</summary>
    public ReadOnlySpan<double> TimeWeights => gammas;

    /// <summary>The weights m, length s.</summary>
    public ReadOnlySpan<double> Weights => m;

    /// <summary>The error weights e, length s.</summary>
    public ReadOnlySpan<double> ErrorWeights => e;

    /// <summary>The weights a_i0 .. a_i,i−1 of stage i.</summary>
    /// <param name="i">The stage, from 0.</param>
    /// <returns>i weights.</returns>
    public ReadOnlySpan<double> StageWeights(int i) => a[i];

    /// <summary>The weights C_i0 .. C_i,i−1 of stage i.</summary>
    /// <param name="i">The stage, from 0.</param>
    /// <returns>i weights.</returns>
    public ReadOnlySpan<double> Couplings(int i) => c[i];

    /// <summary>The Bernstein coefficients of m_i(θ): m_i(θ) = Σ_k β_k C(d, k) θᵏ (1 − θ)^{d−k}.</summary>
    /// <param name="i">The stage, from 0.</param>
    /// <returns>d + 1 coefficients; none where <see cref="HasInterpolant"/> is false.</returns>
    public ReadOnlySpan<double> Interpolant(int i) => HasInterpolant ? interpolant[i] : [];

    /// <summary>Whether stage i takes f where the stage before it does, so that it need not be evaluated again.</summary>
    /// <param name="i">The stage, from 0; the value of stage 0 is that of the beginning of the step.</param>
    /// <returns>True when the two have the same arguments.</returns>
    public bool ReusesDerivative(int i) => i == 0 || (alpha[i] == alpha[i - 1] && a[i][^1] == 0.0 && a[i].AsSpan(0, i - 1).SequenceEqual(a[i - 1]));

    // The published coefficients of one method have 16 digits and are as large as 165.
    private static bool Close(double x, double y) => Coefficients.Close(x, y, 1e-12);

    private static double Sum(double[] row, double[] weights)
    {
        double sum = 0.0;
        for (int i = 0; i < row.Length; i++)
        {
            sum += row[i] * weights[i];
        }

        return sum;
    }
}
