namespace AD.Solvers;

/// <summary>The coefficients of an explicit Runge-Kutta pair with continuous extension: the whole of what tells one method from another.</summary>
/// <remarks>
/// Stages k_i = f(u + h Σ_{j&lt;i} a_ij k_j, t + c_i h), step u₁ = u + h Σ b_i k_i, error estimate h Σ e_i k_i, and inside the step, θ ∈ [0, 1],
/// u(θ) = u + h Σ_i b_i(θ) k_i with b_i(θ) = Σ_m β_im C(d, m) θᵐ (1 − θ)^{d−m}: Bernstein form, which loses no digits to cancellation where powers of θ lose two.
/// Stages behind the s of the step serve the interpolant alone and are evaluated only where the interior of a step is asked for.
/// Immutable; safe to share between threads.
/// </remarks>
public sealed class Tableau
{
    private readonly double[][] a;
    private readonly double[] b;
    private readonly double[] c;
    private readonly double[] e;
    private readonly double[][] interpolant;
    private readonly double[] damping;

    /// <summary>Stores and checks the coefficients.</summary>
    /// <param name="name">The method's name.</param>
    /// <param name="order">The order of the step.</param>
    /// <param name="embeddedOrder">The order of the embedded formula behind the error estimate.</param>
    /// <param name="c">The nodes of all stages: those of the step, then those that only the interpolant has.</param>
    /// <param name="a">The stage weights: row i holds a_i0 .. a_i,i−1.</param>
    /// <param name="b">The weights of the step, length s: the number of stages of the step.</param>
    /// <param name="e">The weights of the error estimate (b minus the embedded weights), length s.</param>
    /// <param name="interpolant">β_im: row i holds the Bernstein coefficients of b_i(θ), m = 0 .. d, for all stages.</param>
    /// <param name="damping">The weights of a second error estimate (<see cref="DampingWeights"/>), length s; none where one estimate is enough.</param>
    /// <param name="dampingOrder">The order of the formula behind the second estimate.</param>
    /// <exception cref="ArgumentException">Lengths do not match, a row of a does not sum to its node, b does not sum to 1, an error estimate does not sum to 0, or b_i(0) ≠ 0 or b_i(1) ≠ b_i.</exception>
    public Tableau(string name, int order, int embeddedOrder, double[] c, double[][] a, double[] b, double[] e, double[][] interpolant, double[]? damping = null, int dampingOrder = 0)
    {
        int stages = c.Length, main = b.Length;
        Coefficients.Require(main >= 1 && main <= stages && a.Length == stages && e.Length == main && interpolant.Length == stages,
            $"{name}: c has {stages} entries and b {main}; a has {a.Length} rows, e {e.Length}, the interpolant {interpolant.Length}; {stages}, {main} and {stages} are expected, and at least one stage of the step.");
        int degree = interpolant[0].Length - 1;
        for (int i = 0; i < stages; i++)
        {
            Coefficients.Require(a[i].Length == i, $"{name}: row {i} of a has {a[i].Length} entries; {i} are expected.");
            Coefficients.Require(Coefficients.Close(Sum(a[i]), c[i]), $"{name}: row {i} of a sums to {Sum(a[i])}; c is {c[i]}.");
            Coefficients.Require(interpolant[i].Length == degree + 1, $"{name}: row {i} of the interpolant has {interpolant[i].Length} entries; {degree + 1} are expected.");
            Coefficients.Require(interpolant[i][0] == 0.0 && Coefficients.Close(interpolant[i][degree], i < main ? b[i] : 0.0), $"{name}: the interpolant of stage {i} does not join 0 and b.");
        }

        Coefficients.Require(Coefficients.Close(Sum(b), 1.0) && Coefficients.Close(Sum(e), 0.0), $"{name}: b sums to {Sum(b)} and e to {Sum(e)}; 1 and 0 are expected.");
        Coefficients.Require(damping is null || (damping.Length == main && Coefficients.Close(Sum(damping), 0.0)),
            $"{name}: the second error estimate has {damping?.Length} weights; {main} with the sum 0 are expected.");
        Name = name;
        DampingOrder = dampingOrder;
        this.damping = damping is null ? [] : (double[])damping.Clone();
        Order = order;
        EmbeddedOrder = embeddedOrder;
        InterpolantDegree = degree;
        this.a = Coefficients.Copy(a);
        this.b = (double[])b.Clone();
        this.c = (double[])c.Clone();
        this.e = (double[])e.Clone();
        this.interpolant = Coefficients.Copy(interpolant);
        FirstSameAsLast = main > 1 && c[main - 1] == 1.0 && b[^1] == 0.0 && a[main - 1].AsSpan().SequenceEqual(b.AsSpan(0, main - 1));
        EndsInExtraStage = stages > main && c[main] == 1.0 && a[main].AsSpan().SequenceEqual(b);
    }

    /// <summary>The method's name.</summary>
    public string Name { get; }

    /// <summary>The order of the step.</summary>
    public int Order { get; }

    /// <summary>The order of the embedded formula.</summary>
    public int EmbeddedOrder { get; }

    /// <summary>The number of stages s of the step.</summary>
    public int Stages => b.Length;

    /// <summary>The number of stages with those that only the interpolant has.</summary>
    public int AllStages => c.Length;

    /// <summary>The degree d of the interpolant in θ.</summary>
    public int InterpolantDegree { get; }

    /// <summary>The last stage of a step is the first of the next one (FSAL): s − 1 evaluations a step.</summary>
    public bool FirstSameAsLast { get; }

    /// <summary>The first stage that only the interpolant has is the derivative at the end of the step, the first stage of the next one.</summary>
    public bool EndsInExtraStage { get; }

    /// <summary>The weights of a second error estimate, length s, that damps the first one: E = E₁² / √(E₁² + E₂² / 100) of their norms; empty where one estimate is enough.</summary>
    public ReadOnlySpan<double> DampingWeights => damping;

    /// <summary>The order of the formula behind <see cref="DampingWeights"/>; 0 where there is none.</summary>
    public int DampingOrder { get; }

    /// <summary>The power of h in the error estimate: q + 1 for an embedded formula of order q, less where it is damped.</summary>
    public int ErrorPower => damping.Length > 0 ? 2 * (EmbeddedOrder + 1) - (DampingOrder + 1) : Math.Min(Order, EmbeddedOrder) + 1;

    /// <summary>The length of the interval of stability on the negative real axis: steps with h |λ| beyond it blow up; infinite where it is not known.</summary>
    public double RealStability { get; init; } = double.PositiveInfinity;

    /// <summary>The nodes c of all stages.</summary>
    public ReadOnlySpan<double> Nodes => c;

    /// <summary>The weights b, length s.</summary>
    public ReadOnlySpan<double> Weights => b;

    /// <summary>The error weights e, length s.</summary>
    public ReadOnlySpan<double> ErrorWeights => e;

    /// <summary>The weights a_i0 .. a_i,i−1 of stage i.</summary>
    /// <param name="i">The stage, from 0.</param>
    /// <returns>i weights.</returns>
    public ReadOnlySpan<double> StageWeights(int i) => a[i];

    /// <summary>The Bernstein coefficients of b_i(θ).</summary>
    /// <param name="i">The stage, from 0.</param>
    /// <returns>d + 1 coefficients.</returns>
    public ReadOnlySpan<double> Interpolant(int i) => interpolant[i];

    private static double Sum(double[] row)
    {
        double sum = 0.0;
        foreach (double entry in row)
        {
            sum += entry;
        }

        return sum;
    }
}
