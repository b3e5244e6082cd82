using MathNet.Numerics.LinearAlgebra;

namespace AD.Solvers;

/// <content>M u' = f(u, p, t) with a constant, non-singular M: integrated, and differentiated, as u' = M⁻¹ f(u, p, t).</content>
public sealed partial class OdeProblem
{
    /// <summary>Below this reciprocal condition, after scaling rows and columns, a matrix is not told from a singular one.</summary>
    private const double SmallestCondition = 1e-14;

    private double[]? mass;

    /// <summary>The mass matrix M, n × n, a copy; null where there is none: M = I.</summary>
    public Matrix<double>? MassMatrix => mass is null ? null : Matrix<double>.Build.DenseOfRowMajor(StateLength, StateLength, mass);

    /// <summary>The right-hand side as it is integrated: f, or M⁻¹ f.</summary>
    internal BoundOde RightHandSide { get; private init; }

    /// <summary>The same problem with M u' = f(u, p, t) instead of u' = f(u, p, t).</summary>
    /// <remarks>
    /// M is factorised once, here. What is integrated is u' = M⁻¹ f(u, p, t), by every method, and all derivatives are those of M⁻¹ f: every sensitivity method takes such a problem like any other. A diagonal M
    /// costs n divisions an evaluation, another one 2 n² operations. The result is accurate to rounding times the condition number of M with scaled rows and columns, which units do not enter.
    /// </remarks>
    /// <param name="m">The mass matrix, n × n, constant; copied.</param>
    /// <returns>The problem.</returns>
    /// <exception cref="ArgumentException">
    /// M is not n × n, an entry is NaN or infinite, or M is singular, or so near to it that no digit would be left (reciprocal condition below 1e-14): a differential-algebraic equation, which is not supported.
    /// </exception>
    public OdeProblem WithMassMatrix(Matrix<double> m)
    {
        ArgumentNullException.ThrowIfNull(m);
        int n = StateLength;
        if (m.RowCount != n || m.ColumnCount != n)
        {
            throw new ArgumentException($"The mass matrix is {m.RowCount} x {m.ColumnCount}; {n} x {n} is expected, as the state has {n} components.", nameof(m));
        }

        double[] entries = m.ToRowMajorArray();
        Check.Finite(entries, nameof(m));

        // These factors tell how near to singular M is, and which column is to blame; those that solve are made with the function, whose rules differentiate through them.
        EquilibratedLu scaled = new(n);
        if (!scaled.Factor(entries))
        {
            throw new ArgumentException(
                $"The mass matrix is singular: column {scaled.SingularColumn} depends on the columns before it. That makes a differential-algebraic equation, which is not supported: solve the algebraic equations for their "
                + "unknowns and leave those out of the state.", nameof(m));
        }

        if (scaled.ReciprocalCondition < SmallestCondition)
        {
            throw new ArgumentException(
                $"The mass matrix is singular to working precision: its reciprocal condition is {scaled.ReciprocalCondition} after scaling of rows and columns, and at least {SmallestCondition} is expected. No digit of u' would "
                + "be right; differential-algebraic equations are not supported: solve the algebraic equations for their unknowns and leave those out of the state.", nameof(m));
        }

        return new(Function, initialState, parameters, Start, End)
        {
            InitialStateFunction = InitialStateFunction,
            RightHandSide = Function.WithMassMatrix(new FixedFactors(n, entries)),
            mass = entries,
        };
    }

    /// <summary>The same equations with other data.</summary>
    private OdeProblem Like(double[] u0, double[] p, IVectorFunction? u0OfP)
        => new(Function, u0, p, Start, End) { InitialStateFunction = u0OfP, RightHandSide = RightHandSide, mass = mass };
}
