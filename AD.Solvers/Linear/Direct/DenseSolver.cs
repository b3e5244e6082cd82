namespace AD.Solvers;

/// <summary>The factorisation that a <see cref="DenseSolver"/> takes.</summary>
public enum DenseMethod
{
    /// <summary>LU with row pivoting: any nonsingular square matrix.</summary>
    Lu,

    /// <summary>Cholesky: symmetric positive definite.</summary>
    Cholesky,

    /// <summary>Householder QR: least squares with m ≥ n and full rank.</summary>
    Qr,

    /// <summary>Singular values: least squares of any size and rank, the shortest solution.</summary>
    Svd,
}

/// <summary>A x = b by forming the matrix and factoring it with MathNet, with as many steps of refinement as the tolerance takes.</summary>
/// <remarks>
/// <para>The other solvers' interface, so that it can take their place where n is small. The matrix comes from <see cref="LinearOperator.ToMatrix"/> at every solve; that allocates.</para>
/// <para>A matrix without a pivot, or of deficient rank for QR, is <see cref="Status.Singular"/>; one that is not positive definite is <see cref="Status.Breakdown"/> for Cholesky. For QR and singular values solved
/// means what it means for <see cref="Lsmr"/>; singular values below max(m, n) ε times the largest count as 0. Preconditioners are not used and progress is not reported. Immutable; safe to share between threads.</para>
/// </remarks>
/// <param name="method">The factorisation.</param>
public sealed class DenseSolver(DenseMethod method = DenseMethod.Lu) : LinearSolver
{
    /// <summary>The factorisation.</summary>
    public DenseMethod Method { get; } = Enum.IsDefined(method)
        ? method
        : throw new ArgumentException($"method is {method}; one of {string.Join(", ", Enum.GetNames<DenseMethod>())} is expected.", nameof(method));

    /// <inheritdoc/>
    protected override PreparedLinearSolver PrepareCore(int rowCount, int columnCount)
    {
        if (Method is DenseMethod.Lu or DenseMethod.Cholesky)
        {
            Square(rowCount, columnCount);
        }
        else if (Method == DenseMethod.Qr && rowCount < columnCount)
        {
            throw new ArgumentException($"The operator is {rowCount} × {columnCount}; QR takes at least as many equations as unknowns. DenseMethod.Svd and Lsmr give the shortest of all solutions.", nameof(rowCount));
        }

        return new DenseCycle(rowCount, columnCount, Method, Options);
    }
}
