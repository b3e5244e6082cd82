namespace AD.Solvers;

/// <summary>P = the band of W = I − hγ J(u, t), by its LU factors: for equations on a line that are coupled with their neighbours.</summary>
/// <remarks>
/// The entries come from lower + upper + 1 products with W, whatever n is (<see cref="BandedMatrix.Read"/>): where J is banded, P = W and the linear solver needs one iteration. An update costs these and
/// 2 n · lower · (lower + upper) operations, a product 2 n (2 lower + upper); both allocate nothing once warm. Immutable; safe to share between threads.
/// </remarks>
/// <param name="lowerBandwidth">The number of diagonals below the main one, at least 0.</param>
/// <param name="upperBandwidth">The number of diagonals above the main one, at least 0.</param>
public sealed class BandedStagePreconditioner(int lowerBandwidth, int upperBandwidth) : StagePreconditioner
{
    /// <summary>The number of diagonals below the main one.</summary>
    public int LowerBandwidth { get; } = Check.Bandwidth(lowerBandwidth, nameof(lowerBandwidth));

    /// <summary>The number of diagonals above the main one.</summary>
    public int UpperBandwidth { get; } = Check.Bandwidth(upperBandwidth, nameof(upperBandwidth));

    /// <inheritdoc/>
    public override PreparedStagePreconditioner Prepare(int length) => new Prepared(length, LowerBandwidth, UpperBandwidth);

    private sealed class Prepared(int length, int lower, int upper) : PreparedStagePreconditioner(length)
    {
        private readonly BandedMatrix band = new(length, lower, upper);
        private readonly BandedLu factors = new(length, lower, upper);

        public override bool Update(StageOperator w)
        {
            band.Read(w);
            factors.Factor(band);
            return factors.SingularColumn < 0;
        }

        protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination) => factors.Solve(v, destination);

        protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination) => factors.SolveTransposed(w, destination);
    }
}
