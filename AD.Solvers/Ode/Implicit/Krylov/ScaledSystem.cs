namespace AD.Solvers;

/// <summary>The system A x = b in components measured in units: D A D⁻¹ (D x) = D b with D = diag(unit_i), and its preconditioner D P⁻¹ D⁻¹.</summary>
/// <param name="a">A.</param>
/// <param name="inverse">P⁻¹, or none.</param>
internal sealed unsafe class ScaledSystem(LinearOperator a, LinearOperator? inverse)
{
    private readonly int n = a.RowCount;
    private readonly ScaledOperator system = new(a);
    private readonly ScaledOperator? preconditioner = inverse is null ? null : new(inverse);
    private readonly double[] right = new double[a.RowCount];
    private readonly double[] solution = new double[a.RowCount];
    private double* units;

    /// <summary>Sets the units, which may change between solves.</summary>
    public void Measure(double* units)
    {
        this.units = units;
        system.Units = units;
        if (preconditioner is not null)
        {
            preconditioner.Units = units;
        }
    }

    /// <summary>D b factor, and its length.</summary>
    public double SetRight(double* b, double factor)
    {
        for (int i = 0; i < n; i++)
        {
            right[i] = b[i] * units[i] * factor;
        }

        return VectorLoops.Norm(right);
    }

    /// <summary>Solves from zero.</summary>
    public LinearOutcome Solve(PreparedLinearSolver solver, double relativeTolerance)
    {
        solution.AsSpan().Clear();
        return solver.Solve(system, right, solution, relativeTolerance, preconditioner);
    }

    /// <summary>x, of the b that was set with this factor.</summary>
    public void WriteSolution(double* x, double factor)
    {
        for (int i = 0; i < n; i++)
        {
            x[i] = solution[i] / (units[i] * factor);
        }
    }

    private sealed class ScaledOperator(LinearOperator inner) : LinearOperator(inner.RowCount, inner.RowCount)
    {
        private readonly double[] scaled = new double[inner.RowCount];

        public double* Units { get; set; }

        protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
        {
            for (int i = 0; i < v.Length; i++)
            {
                scaled[i] = v[i] / Units[i];
            }

            inner.Apply(scaled, destination);
            for (int i = 0; i < v.Length; i++)
            {
                destination[i] *= Units[i];
            }
        }

        protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination)
        {
            for (int i = 0; i < w.Length; i++)
            {
                scaled[i] = w[i] * Units[i];
            }

            inner.ApplyTranspose(scaled, destination);
            for (int i = 0; i < w.Length; i++)
            {
                destination[i] /= Units[i];
            }
        }
    }
}
