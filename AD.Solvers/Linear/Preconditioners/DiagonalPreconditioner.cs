namespace AD.Solvers;

/// <summary>v ↦ D⁻¹ v for a diagonal matrix D: Jacobi's preconditioner where D is the diagonal of A.</summary>
/// <remarks>Symmetric; positive definite where every entry of D is positive, as <see cref="ConjugateGradient"/> and <see cref="Minres"/> need it. Allocates nothing. Products are safe for several threads, <see cref="Update"/> is not.</remarks>
public sealed class DiagonalPreconditioner : LinearOperator
{
    private readonly double[] inverse;

    /// <summary>From the diagonal.</summary>
    /// <param name="diagonal">The n entries of D, finite and not 0; copied.</param>
    /// <exception cref="ArgumentException">An entry is 0, NaN or infinite.</exception>
    public DiagonalPreconditioner(ReadOnlySpan<double> diagonal)
        : base(diagonal.Length, diagonal.Length)
    {
        inverse = new double[diagonal.Length];
        Update(diagonal);
    }

    /// <summary>Takes another diagonal.</summary>
    /// <param name="diagonal">The n entries of D, finite and not 0; copied.</param>
    /// <exception cref="ArgumentException">The length is not n, or an entry is 0, NaN or infinite; nothing is changed then.</exception>
    public void Update(ReadOnlySpan<double> diagonal)
    {
        Check.Length(diagonal.Length, inverse.Length, nameof(diagonal), "the size of the preconditioner");
        for (int i = 0; i < diagonal.Length; i++)
        {
            if (!double.IsFinite(diagonal[i]) || !double.IsFinite(1.0 / diagonal[i]))
            {
                throw new ArgumentException($"diagonal[{i}] is {diagonal[i]}; every entry is to be finite and not 0, with a reciprocal that is finite: put 1 where nothing is known.", nameof(diagonal));
            }
        }

        for (int i = 0; i < inverse.Length; i++)
        {
            inverse[i] = 1.0 / diagonal[i];
        }
    }

    /// <inheritdoc/>
    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
    {
        for (int i = 0; i < inverse.Length; i++)
        {
            destination[i] = inverse[i] * v[i];
        }
    }

    /// <inheritdoc/>
    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination) => ApplyCore(w, destination);
}
