using MathNet.Numerics.LinearAlgebra;

namespace AD.Solvers;

/// <summary>One solution with the factors, and every further one a step of refinement.</summary>
internal sealed class DenseCycle(int rowCount, int columnCount, DenseMethod method, LinearOptions options) : PreparedLinearSolver(rowCount, columnCount, options)
{
    private Func<Vector<double>, Vector<double>>? solve;
    private Status? trouble;
    private double norm;
    private double unit;

    protected override double OperatorNorm => method is DenseMethod.Qr or DenseMethod.Svd ? norm : 0.0;

    protected override void Start() => (solve, trouble, norm, unit) = (null, null, 0.0, 1.0);

    protected override Status? Cycle(Span<double> r, Span<double> x, double scale, double target)
    {
        if (!Begin())
        {
            return null;
        }

        if (solve is null)
        {
            Factor();
        }

        if (trouble is not null)
        {
            return trouble;
        }

        Vector<double> step = solve!(Vector<double>.Build.DenseOfArray(r.ToArray()));
        Vectors.AddScaled(scale / unit, step.AsArray() ?? step.ToArray(), x);
        return Status.Success;
    }

    private void Factor()
    {
        if (RowCount == 0 || ColumnCount == 0)
        {
            solve = static _ => throw new InvalidOperationException("There is no entry to solve with.");
            return;
        }

        // Divided by a power of 2, so that no square in MathNet's factorisations overflows or vanishes.
        Matrix<double> matrix = Operator.ToMatrix();
        double largest = matrix.Enumerate(Zeros.Include).Aggregate(0.0, static (most, entry) => Math.Max(most, Math.Abs(entry)));
        if (!double.IsFinite(largest))
        {
            trouble = Status.NotFinite;
            return;
        }

        unit = largest == 0.0 ? 1.0 : Math.ScaleB(1.0, Math.ILogB(largest));
        matrix.Divide(unit, matrix);
        norm = unit * matrix.FrobeniusNorm();

        switch (method)
        {
            case DenseMethod.Lu:
                var lu = matrix.LU();
                Accept(lu.U.Diagonal(), 0.0, lu.Solve);
                break;
            case DenseMethod.Cholesky:
                FactorSymmetric(matrix);
                break;
            case DenseMethod.Qr:
                var qr = matrix.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Thin);
                Accept(qr.R.Diagonal(), Math.Max(RowCount, ColumnCount) * Epsilon, qr.Solve);
                break;
            default:
                FactorSingular(matrix);
                break;
        }
    }

    /// <summary>Takes the factors unless a pivot is too small, relative to the largest.</summary>
    private void Accept(Vector<double> pivots, double tolerance, Func<Vector<double>, Vector<double>> solution)
    {
        solve = solution;
        if (pivots.AbsoluteMinimum() <= tolerance * pivots.AbsoluteMaximum())
        {
            Explanation = "The matrix has no pivot in some column: it is singular, or its columns depend on each other. DenseMethod.Svd and Lsmr find the shortest least-squares solution.";
            trouble = Status.Singular;
        }
    }

    private void FactorSymmetric(Matrix<double> matrix)
    {
        try
        {
            solve = matrix.Cholesky().Solve;
        }
        catch (ArgumentException)
        {
            Explanation = "The matrix is not positive definite. DenseMethod.Lu takes any nonsingular matrix.";
            trouble = Status.Breakdown;
        }
    }

    /// <summary>x = V Σ⁺ Uᵀ b.</summary>
    private void FactorSingular(Matrix<double> matrix)
    {
        var svd = matrix.Svd();
        Vector<double> values = svd.S;
        double least = Math.Max(RowCount, ColumnCount) * Epsilon * values.AbsoluteMaximum();
        solve = right =>
        {
            Vector<double> components = svd.U.TransposeThisAndMultiply(right).SubVector(0, values.Count);
            components.MapIndexedInplace((i, component) => values[i] > least ? component / values[i] : 0.0, Zeros.Include);
            Vector<double> padded = Vector<double>.Build.Dense(ColumnCount);
            padded.SetSubVector(0, components.Count, components);
            return svd.VT.TransposeThisAndMultiply(padded);
        };
    }
}
