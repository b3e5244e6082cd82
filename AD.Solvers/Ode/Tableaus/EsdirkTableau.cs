namespace AD.Solvers;

/// <summary>The coefficients of a singly diagonally implicit Runge-Kutta pair with an explicit first stage (ESDIRK) and continuous extension: the whole of what tells one method from another.</summary>
/// <remarks>
/// Stages k_i = f(u + h Σ_{j≤i} a_ij k_j, t + c_i h) with a_11 = 0 and every other a_ii = γ; the last row of a is b, so that the last stage value is the step u₁ = u + h Σ b_i k_i (stiffly accurate)
/// and the last slope is the first of the next step. Error estimate h Σ e_i k_i. Inside the step, θ ∈ [0, 1], u(θ) = u + h Σ_i b_i(θ) k_i with b_i(θ) = Σ_m β_im C(d, m) θᵐ (1 − θ)^{d−m}.
/// The iteration for stage i begins at k_i = Σ_{j&lt;i} π_ij k_j. Immutable; safe to share between threads.
/// </remarks>
public sealed class EsdirkTableau
{
    private readonly double[][] a;
    private readonly double[] c;
    private readonly double[] e;
    private readonly double[][] interpolant;
    private readonly double[][] predictors;

    /// <summary>Stores and checks the coefficients.</summary>
    /// <param name="name">The method's name.</param>
    /// <param name="order">The order of the step.</param>
    /// <param name="embeddedOrder">The order of the embedded formula behind the error estimate.</param>
    /// <param name="c">The nodes, length s.</param>
    /// <param name="a">The stage weights: row i holds a_i0 .. a_ii. The last row is b.</param>
    /// <param name="e">The weights of the error estimate (b minus the embedded weights), length s.</param>
    /// <param name="interpolant">β_im: row i holds the Bernstein coefficients of b_i(θ), m = 0 .. d.</param>
    /// <param name="predictors">π_ij: row i holds the i weights of the slopes before it; the first row is empty.</param>
    /// <exception cref="ArgumentException">Lengths do not match, a row of a does not sum to its node, the diagonal is not (0, γ, .., γ), the last node is not 1, e does not sum to 0, a predictor
    /// does not sum to 1, or b_i(0) ≠ 0 or b_i(1) ≠ b_i.</exception>
    public EsdirkTableau(string name, int order, int embeddedOrder, double[] c, double[][] a, double[] e, double[][] interpolant, double[][] predictors)
    {
        int stages = c.Length;
        Coefficients.Require(stages >= 2 && a.Length == stages && e.Length == stages && interpolant.Length == stages && predictors.Length == stages,
            $"{name}: c has {stages} entries; a has {a.Length} rows, e {e.Length}, the interpolant {interpolant.Length}, the predictors {predictors.Length}; {stages} of each are expected, at least 2.");
        int degree = interpolant[0].Length - 1;
        for (int i = 0; i < stages; i++)
        {
            Coefficients.Require(a[i].Length == i + 1, $"{name}: row {i} of a has {a[i].Length} entries; {i + 1} are expected.");
            Coefficients.Require(a[i][i] == (i == 0 ? 0.0 : a[1][1]), $"{name}: a[{i}][{i}] is {a[i][i]}; the first is to be 0 and the others γ = {a[1][1]}.");
            Coefficients.Require(Coefficients.Close(a[i].Sum(), c[i]), $"{name}: row {i} of a sums to {a[i].Sum()}; c is {c[i]}.");
            Coefficients.Require(interpolant[i].Length == degree + 1, $"{name}: row {i} of the interpolant has {interpolant[i].Length} entries; {degree + 1} are expected.");
            Coefficients.Require(interpolant[i][0] == 0.0 && Coefficients.Close(interpolant[i][degree], a[^1][i]), $"{name}: the interpolant of stage {i} does not join 0 and b.");
            Coefficients.Require(predictors[i].Length == i && (i == 0 || Coefficients.Close(predictors[i].Sum(), 1.0)), $"{name}: row {i} of the predictors has {predictors[i].Length} entries with sum {predictors[i].Sum()}; {i} with sum 1 are expected.");
        }

        Coefficients.Require(a[1][1] > 0.0 && c[^1] == 1.0 && Coefficients.Close(e.Sum(), 0.0), $"{name}: γ is {a[1][1]}, the last node {c[^1]}, and e sums to {e.Sum()}; a positive γ, 1 and 0 are expected.");
        Name = name;
        Order = order;
        EmbeddedOrder = embeddedOrder;
        InterpolantDegree = degree;
        Gamma = a[1][1];
        IsEstimateBounded = Math.Abs(StiffEstimate(a, e)) < 1e-10;
        this.c = (double[])c.Clone();
        this.e = (double[])e.Clone();
        this.a = Coefficients.Copy(a);
        this.interpolant = Coefficients.Copy(interpolant);
        this.predictors = Coefficients.Copy(predictors);
    }

    /// <summary>The method's name.</summary>
    public string Name { get; }

    /// <summary>The order of the step.</summary>
    public int Order { get; }

    /// <summary>The order of the embedded formula.</summary>
    public int EmbeddedOrder { get; }

    /// <summary>The number of stages s, the explicit one included.</summary>
    public int Stages => c.Length;

    /// <summary>The degree d of the interpolant in θ.</summary>
    public int InterpolantDegree { get; }

    /// <summary>The diagonal γ of a.</summary>
    public double Gamma { get; }

    /// <summary>Whether the error estimate of infinitely stiff components is bounded; where not, it is to be filtered by (I − hγ J)⁻¹.</summary>
    public bool IsEstimateBounded { get; }

    /// <summary>What the error estimate is multiplied by before it is compared with the tolerance; 1 for an estimate that is larger than the error as a rule.</summary>
    /// <exception cref="ArgumentException">The value is not a positive number.</exception>
    public double Caution
    {
        get;
        init
        {
            Coefficients.Require(value > 0.0 && double.IsFinite(value), $"{Name}: Caution is {value}; a positive number is expected, 1 to take the estimate as it is.");
            field = value;
        }
    } = 1.0;

    /// <summary>The nodes c, length s.</summary>
    public ReadOnlySpan<double> Nodes => c;

    /// <summary>The weights b, length s.</summary>
    public ReadOnlySpan<double> Weights => a[^1];

    /// <summary>The error weights e, length s.</summary>
    public ReadOnlySpan<double> ErrorWeights => e;

    /// <summary>The weights a_i0 .. a_ii of stage i.</summary>
    /// <param name="i">The stage, from 0.</param>
    /// <returns>i + 1 weights.</returns>
    public ReadOnlySpan<double> StageWeights(int i) => a[i];

    /// <summary>The Bernstein coefficients of b_i(θ).</summary>
    /// <param name="i">The stage, from 0.</param>
    /// <returns>d + 1 coefficients.</returns>
    public ReadOnlySpan<double> Interpolant(int i) => interpolant[i];

    /// <summary>The weights π_i0 .. π_i,i−1 of the slope that the iteration for stage i begins at.</summary>
    /// <param name="i">The stage, from 0.</param>
    /// <returns>i weights.</returns>
    public ReadOnlySpan<double> Predictor(int i) => predictors[i];

    /// <summary>The estimate for u' = λ u, u = 1, divided by h λ, at infinity: Σ e_i Y_i with Σ_{j≤i} a_ij Y_j = 0, Y_1 = 1.</summary>
    private static double StiffEstimate(double[][] a, double[] e)
    {
        double[] values = new double[e.Length];
        values[0] = 1.0;
        double sum = e[0];
        for (int i = 1; i < e.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                values[i] -= a[i][j] / a[i][i] * values[j];
            }

            sum += e[i] * values[i];
        }

        return sum;
    }
}
