namespace AD.Solvers;

/// <summary>v ↦ M⁻¹ v for a banded M, by its LU factors: the band of A, or of what A would be without its far couplings.</summary>
/// <remarks>Cost of a product: about 4 n (lower + upper) operations. Allocates nothing. Products are safe for several threads, <see cref="Update"/> is not.</remarks>
public sealed class BandedPreconditioner : LinearOperator
{
    private readonly BandedLu factors;

    /// <summary>Factors M.</summary>
    /// <param name="matrix">M; not kept.</param>
    /// <exception cref="ArgumentException">M is singular, or an entry is not finite.</exception>
    public BandedPreconditioner(BandedMatrix matrix)
        : base(matrix?.RowCount ?? throw new ArgumentNullException(nameof(matrix)), matrix.ColumnCount)
    {
        factors = new BandedLu(matrix.RowCount, matrix.LowerBandwidth, matrix.UpperBandwidth);
        Update(matrix);
    }

    /// <summary>Factors another M of the same size and bandwidths.</summary>
    /// <param name="matrix">M; not kept.</param>
    /// <exception cref="ArgumentException">The size or a bandwidth differs, M is singular, or an entry is not finite.</exception>
    public void Update(BandedMatrix matrix)
    {
        factors.Factor(matrix);
        if (factors.SingularColumn >= 0)
        {
            throw new ArgumentException($"The banded matrix has no pivot in column {factors.SingularColumn}: a preconditioner is to be nonsingular and finite. Add a multiple of the identity, or widen the band.", nameof(matrix));
        }
    }

    /// <inheritdoc/>
    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination) => factors.Solve(v, destination);

    /// <inheritdoc/>
    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination) => factors.SolveTransposed(w, destination);
}
