namespace AD.Solvers;

/// <summary>A Rosenbrock-Krylov method: W = I − hγ V H Vᵀ with the Krylov space of J and f instead of J, so that a step takes products with J and no matrix.</summary>
/// <remarks>
/// Time is one more component, s' = c, of the Krylov space's vectors: f_t then belongs to the matrix. W⁻¹ x = x + V ((I − hγ H)⁻¹ − I) Vᵀ x. The space grows until the residual of the
/// first stage is small against the tolerance, or to its largest dimension; the dimension depends on the step alone, whatever was tried before. Source: P. Tranquilli and A. Sandu,
/// Rosenbrock-Krylov methods for large systems of differential equations, SIAM J. Sci. Comput. 36 (2014) A1313-A1338, doi:10.1137/130923336.
/// </remarks>
internal sealed unsafe class KrylovRosenbrockStepper : RosenbrockStepper
{
    /// <summary>The residual of the first stage, in units of the tolerance, with which the space is large enough.</summary>
    private const double Residual = 0.01;

    /// <summary>How many times longer than the stages' slope and the way of the step together a slope may be.</summary>
    private const double Agreement = 4.0;

    private readonly int smallest;
    private readonly KrylovSpace space;
    private readonly HessenbergLu factors;
    private readonly double[] projection;
    private readonly double[] solution;

    /// <summary>The time components of U_i.</summary>
    private readonly double[] times;
    private int dimension;
    private long solves;

    /// <param name="tableau">Coefficients that meet the order conditions of Rosenbrock-Krylov methods.</param>
    /// <param name="system">What is integrated.</param>
    /// <param name="smallest">The dimension that the order needs.</param>
    /// <param name="largest">The largest dimension.</param>
    public KrylovRosenbrockStepper(RosenbrockTableau tableau, DifferentiableSystem system, int smallest, int largest)
        : base(tableau, system, furtherRows: 1)
    {
        this.smallest = smallest;
        largest = Math.Min(largest, system.Length + 1);
        space = new KrylovSpace(system, largest);
        factors = new HessenbergLu(largest);
        projection = new double[largest];
        solution = new double[largest];
        times = new double[tableau.Stages];
    }

    public override int InterpolantDegree => CubicHermite.Degree;

    public override ImplicitCounts Counts => new(0, factors.Factorizations, solves, space.Products, 0);

    /// <summary>1 / tolerance² of each component: the scalar product that the error norm belongs to.</summary>
    private double* Metric => furtherRows;

    protected override void Linearize(double t)
    {
        for (int i = 0; i < length; i++)
        {
            double scale = absolute[i] + relative[i] * Math.Abs(state[i]);
            Metric[i] = Math.Min(1.0 / (scale * scale), 1e200);
        }

        space.Start(state, t, k, timeDerivative, Metric);
    }

    protected override bool Factor(double h)
    {
        dimension = 0;
        if (space.IsEmpty)
        {
            return double.IsFinite(space.TimeScale);
        }

        for (int m = Math.Min(smallest, space.Limit); ; m++)
        {
            if (!space.GrowTo(m))
            {
                return false;
            }

            dimension = Math.Min(m, space.Dimension);
            if (!factors.Factor(space.Matrix, dimension, h * gamma))
            {
                return false;
            }

            if (dimension == space.Limit || space.IsInvariant(dimension) || FirstResidual(h) <= Residual)
            {
                return true;
            }
        }
    }

    /// <summary>‖h (f − (I − hγ J) k)‖ for the first stage's slope k in the Krylov space, in units of the tolerance, root mean square.</summary>
    private double FirstResidual(double h)
    {
        Span<double> y = solution.AsSpan(0, dimension);
        y.Clear();
        y[0] = space.StartLength;
        factors.Solve(y);
        return Math.Abs(h * h * gamma * space.Matrix.Below(dimension) * y[^1]) / Math.Sqrt(length);
    }

    /// <summary>f_t is part of the matrix.</summary>
    protected override double WeightOfTimeDerivative(int i, double h) => 0.0;

    protected override bool SolveStage(int i, double h, double* x)
    {
        solves++;
        double time = h * gamma * space.TimeScale;
        for (int j = 0; j < i; j++)
        {
            time += Couplings(i)[j] * times[j];
        }

        if (dimension == 0)
        {
            times[i] = time;
            return true;
        }

        Span<double> phi = projection.AsSpan(0, dimension), y = solution.AsSpan(0, dimension);
        space.Project(x, time, phi);
        phi.CopyTo(y);
        factors.Solve(y);
        for (int j = 0; j < dimension; j++)
        {
            y[j] -= phi[j];
        }

        times[i] = time + space.AddCombination(y, x);
        return true;
    }

    /// <remarks>Where f at an end is far from the slope that the stages see there, a fast component has made it of the step's error: the quadratic of the stages, written as a cubic, takes its place.</remarks>
    public override void WriteInterpolant(double t, double h, double* destination)
    {
        double* f1 = EndDerivative();
        WriteMiddle(stage);
        CubicHermite.Write(state, k, next, f1, h, destination, length, stride);
        for (int i = 0; i < length; i++)
        {
            double atStart = 2.0 * (stage[i] - state[i]), atEnd = 2.0 * (next[i] - stage[i]), way = Math.Abs(next[i] - state[i]);
            if (Math.Abs(h * k[i]) > Agreement * (Math.Abs(atStart) + way) || Math.Abs(h * f1[i]) > Agreement * (Math.Abs(atEnd) + way))
            {
                destination[length + i] = state[i] + atStart / 3.0;
                destination[2 * length + i] = next[i] - atEnd / 3.0;
            }
        }
    }
}
