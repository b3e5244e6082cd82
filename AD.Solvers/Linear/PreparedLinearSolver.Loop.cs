namespace AD.Solvers;

/// <content>The loop over cycles and its judgement.</content>
public abstract partial class PreparedLinearSolver
{
    /// <summary>A cycle that ended at a restart or at a breakdown is followed by another one if the residual is smaller by this; one whose recurrence met the target, if it has halved.</summary>
    private const double LeastGain = 1e-6;

    private double[]? slope;
    private double[]? preconditionedSlope;

    private LinearOutcome Cycles(ReadOnlySpan<double> b, Span<double> x, double target)
    {
        Start();
        (double norm, double size) = Residual(b, x);
        double merit = Merit(size, target);
        if (!double.IsFinite(size))
        {
            return Outcome(Status.NotFinite, norm, "The residual at the start is not finite.");
        }

        while (merit > 1.0)
        {
            x.CopyTo(best);
            (double normBefore, double meritBefore) = (norm, merit);
            cycleScale = size;
            VectorLoops.Divide(residual, size);
            Status? end = Cycle(residual, x, size, target / size);
            (norm, size) = Residual(b, x);
            merit = Merit(size, target);
            if (!(merit < meritBefore || (interruption is not null && ErrorFalls && double.IsFinite(merit))))
            {
                best.CopyTo(x);
                norm = normBefore;
            }

            if (!(merit <= 1.0) && Failure(end, size, merit, meritBefore) is var (status, explanation))
            {
                return Outcome(status, norm, explanation);
            }
        }

        return Outcome(Status.Success, norm, size <= target ? "The residual is within the tolerance." : "The residual is orthogonal to the range of A within the tolerance: the least-squares solution.");
    }

    /// <summary>Why to stop after a cycle that has not met the target; null to run another one.</summary>
    private (Status Status, string Explanation)? Failure(Status? end, double size, double merit, double meritBefore)
    {
        if (!double.IsFinite(size) || end == Status.NotFinite)
        {
            return (Status.NotFinite, "A product of the operator or of the preconditioner is not finite, or the iterates overflow.");
        }

        if (interruption is { } limit)
        {
            return (limit, limit == Status.Cancelled ? "Cancelled." : "The iterations allowed were used up.");
        }

        bool gained = merit <= (end == Status.Success ? 0.5 : 1.0 - LeastGain) * meritBefore;
        return gained ? null
            : end is null ? (Status.Stalled, "A whole cycle between two restarts did not reduce the residual.")
            : end == Status.Success ? (Status.Stalled, "The recurrence met the tolerance, but the residual computed from x does not follow it: rounding forbids more.")
            : (end.Value, Explanation);
    }

    /// <summary>r = b − A x, its length, and its length together with −λ x.</summary>
    private (double Norm, double Size) Residual(ReadOnlySpan<double> b, ReadOnlySpan<double> x)
    {
        Span<double> r = residual.AsSpan(0, RowCount);
        if (x.ContainsAnyExcept(0.0))
        {
            Apply(x, r);
            VectorLoops.SubtractFrom(b, r);
        }
        else
        {
            b.CopyTo(r);
        }

        double norm = VectorLoops.Norm(r);
        if (Damping == 0.0)
        {
            return (norm, norm);
        }

        VectorLoops.Combine(-Damping, x, 0.0, residual.AsSpan(RowCount));
        return (norm, VectorLoops.Norm(residual));
    }

    /// <summary>At most 1 where the system is solved: the residual, or for least squares what A sees of it, relative to what is asked for.</summary>
    private double Merit(double size, double target)
    {
        double merit = size / target, operatorNorm = OperatorNorm;
        if (!(merit > 1.0) || operatorNorm == 0.0)
        {
            return merit;
        }

        slope ??= new double[ColumnCount];
        preconditionedSlope ??= new double[ColumnCount];
        TransposedProduct(residual, slope);
        PreconditionTransposed(slope, preconditionedSlope);
        return Math.Min(merit, VectorLoops.Norm(preconditionedSlope) / (Math.Max(SlopeTolerance, Epsilon * Epsilon) * operatorNorm * size));
    }

    /// <summary>Aᵀ w, with damping Aᵀ w₁ + λ w₂.</summary>
    /// <param name="w">w, length m, with damping m + n.</param>
    /// <param name="destination">Receives the product, length n.</param>
    protected void TransposedProduct(ReadOnlySpan<double> w, Span<double> destination)
    {
        ApplyTranspose(w[..RowCount], destination);
        if (Damping != 0.0)
        {
            Vectors.AddScaled(Damping, w[RowCount..], destination);
        }
    }

    private LinearOutcome Outcome(Status status, double norm, string explanation) => new(status, Iterations, norm, products, preconditionerProducts, explanation);

    private void CheckSystem(LinearOperator a, ReadOnlySpan<double> b, ReadOnlySpan<double> x, double relativeTolerance, LinearOperator? preconditioner)
    {
        ArgumentNullException.ThrowIfNull(a);
        if (operation is not null)
        {
            throw new InvalidOperationException("The linear solver was used again before its solve had ended, inside its own operator or by another thread: prepare one for each use.");
        }

        if (a.RowCount != RowCount || a.ColumnCount != ColumnCount)
        {
            throw new ArgumentException($"The operator is {a.RowCount} × {a.ColumnCount}, but the solver was prepared for {RowCount} × {ColumnCount}; prepare another one.", nameof(a));
        }

        Check.Length(b.Length, RowCount, nameof(b), "the number of rows of A");
        Check.Length(x.Length, ColumnCount, nameof(x), "the number of columns of A");
        Check.Tolerance(relativeTolerance);
        if (b.Overlaps(x))
        {
            throw new ArgumentException("x shares memory with b, which would change while it is still read; pass another array.", nameof(x));
        }

        if (preconditioner is not null && (preconditioner.RowCount != ColumnCount || preconditioner.ColumnCount != ColumnCount))
        {
            throw new ArgumentException($"The preconditioner is {preconditioner.RowCount} × {preconditioner.ColumnCount}; it is to map the {ColumnCount} unknowns to themselves, {ColumnCount} × {ColumnCount}.", nameof(preconditioner));
        }
    }
}
