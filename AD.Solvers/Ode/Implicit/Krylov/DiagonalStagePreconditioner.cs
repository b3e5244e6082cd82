namespace AD.Solvers;

/// <summary>P = the diagonal of W = I − hγ J(u, t): for states that are stiff by themselves and weakly coupled.</summary>
/// <remarks>
/// The diagonal comes from lower + upper + 1 products with W, exact where J couples no states farther apart than that; couplings beyond are added to it. Diagonals of 0 couplings take one product and are
/// the sums of the rows of W. Immutable; safe to share between threads.
/// </remarks>
/// <param name="lowerBandwidth">How far below the diagonal J has entries, at least 0.</param>
/// <param name="upperBandwidth">How far above the diagonal J has entries, at least 0.</param>
public sealed class DiagonalStagePreconditioner(int lowerBandwidth, int upperBandwidth) : StagePreconditioner
{
    /// <summary>How far below the diagonal J has entries.</summary>
    public int LowerBandwidth { get; } = Check.Bandwidth(lowerBandwidth, nameof(lowerBandwidth));

    /// <summary>How far above the diagonal J has entries.</summary>
    public int UpperBandwidth { get; } = Check.Bandwidth(upperBandwidth, nameof(upperBandwidth));

    /// <inheritdoc/>
    public override PreparedStagePreconditioner Prepare(int length) => new Prepared(length, LowerBandwidth, UpperBandwidth);

    private sealed class Prepared(int length, int lower, int upper) : PreparedStagePreconditioner(length)
    {
        private readonly BandedMatrix band = new(length, lower, upper);
        private readonly double[] inverse = new double[length];

        public override bool Update(StageOperator w)
        {
            band.Read(w);
            bool isRegular = true;
            for (int i = 0; i < inverse.Length; i++)
            {
                inverse[i] = 1.0 / band[i, i];
                isRegular &= inverse[i] != 0.0 && double.IsFinite(inverse[i]);
            }

            return isRegular;
        }

        protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
        {
            for (int i = 0; i < inverse.Length; i++)
            {
                destination[i] = inverse[i] * v[i];
            }
        }

        protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination) => ApplyCore(w, destination);
    }
}
