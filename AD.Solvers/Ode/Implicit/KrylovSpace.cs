namespace AD.Solvers;

/// <summary>The Krylov space of J at one point and f there, with time as one more component: vectors (v_j, τ_j), orthonormal in a given scalar product, and H with (J v_j + f_t τ_j / c, 0) = Σ_i h_ij (v_i, τ_i).</summary>
/// <remarks>
/// Grows by one product J v a dimension. The start is (f, c) with c = ‖f‖, so that time weighs as much as the state whatever its unit; c = 0 where f_t = 0, and the space is that of the state alone.
/// Arnoldi's process with classical orthogonalisation, twice. Nothing is allocated after the constructor.
/// </remarks>
internal sealed unsafe class KrylovSpace
{
    /// <summary>What is left of a product that lies in the space, by rounding.</summary>
    private const double Rounding = 1e-14;

    private readonly DifferentiableSystem system;
    private readonly int n;
    private readonly int largest;
    private readonly AlignedRows basis;
    private readonly AlignedRows room;
    private readonly double[] times;
    private readonly double[] components;
    private readonly bool[] invariant;
    private double* u;
    private double t;
    private double* timeDerivative;
    private double* metric;

    public KrylovSpace(DifferentiableSystem system, int largest)
    {
        this.system = system;
        this.largest = largest;
        n = system.Length;
        basis = new AlignedRows(largest + 1, n);
        room = new AlignedRows(1, n);
        times = new double[largest + 1];
        components = new double[largest];
        invariant = new bool[largest + 1];
        Matrix = new HessenbergMatrix(largest);
    }

    /// <summary>H.</summary>
    public HessenbergMatrix Matrix { get; }

    /// <summary>How many products with J were taken.</summary>
    public long Products { get; private set; }

    /// <summary>c.</summary>
    public double TimeScale { get; private set; }

    /// <summary>‖(f, c)‖.</summary>
    public double StartLength { get; private set; }

    /// <summary>The dimension m: as many columns of H are known.</summary>
    public int Dimension { get; private set; }

    /// <summary>The largest dimension that the space can have.</summary>
    public int Limit { get; private set; }

    /// <summary>There is no start: f and f_t are 0, or not finite.</summary>
    public bool IsEmpty => !(StartLength > 0.0 && double.IsFinite(StartLength));

    /// <summary>Whether products with J do not lead out of the space of this dimension.</summary>
    public bool IsInvariant(int dimension) => invariant[dimension];

    /// <summary>Starts at the vector f. The places are read until the next start.</summary>
    public void Start(double* u, double t, double* f, double* timeDerivative, double* metric)
    {
        this.u = u;
        this.t = t;
        this.timeDerivative = timeDerivative;
        this.metric = metric;
        Dimension = 0;
        double length = Length(f, 0.0);
        bool autonomous = !new ReadOnlySpan<double>(timeDerivative, n).ContainsAnyExcept(0.0);
        TimeScale = autonomous || !double.IsFinite(length) ? 0.0 : length > 0.0 ? length : Length(timeDerivative, 0.0);
        StartLength = Math.Sqrt(length * length + TimeScale * TimeScale);
        Limit = Math.Min(largest, n + (autonomous ? 0 : 1));
        if (!IsEmpty)
        {
            Store(0, f, TimeScale, StartLength);
        }
    }

    /// <summary>Grows the space to a dimension up to the limit; less where it is invariant before.</summary>
    /// <returns>False when a product is not finite.</returns>
    public bool GrowTo(int dimension)
    {
        while (Dimension < dimension && (Dimension == 0 || !invariant[Dimension]))
        {
            if (!Grow())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Vᵀ (x, s) for the leading vectors.</summary>
    public void Project(double* x, double s, Span<double> destination)
    {
        Span<double> weighted = Weighted(x);
        for (int j = 0; j < destination.Length; j++)
        {
            destination[j] = Vectors.Dot(Vector(j), weighted) + times[j] * s;
        }
    }

    /// <summary>x += Σ y_j v_j.</summary>
    /// <returns>Σ y_j τ_j, what the time component grows by.</returns>
    public double AddCombination(ReadOnlySpan<double> y, double* x)
    {
        Span<double> sum = new(x, n);
        double time = 0.0;
        for (int j = 0; j < y.Length; j++)
        {
            Vectors.AddScaled(y[j], Vector(j), sum);
            time += y[j] * times[j];
        }

        return time;
    }

    private bool Grow()
    {
        int m = Dimension;
        double* product = basis.Row(m + 1);
        Products++;
        system.JacobianProduct(u, t, basis.Row(m), product);
        if (TimeScale > 0.0)
        {
            Vectors.AddScaled(times[m] / TimeScale, new(timeDerivative, n), new(product, n));
        }

        double length = Length(product, 0.0), time = 0.0;
        if (!double.IsFinite(length))
        {
            return false;
        }

        Span<double> column = components.AsSpan(0, m + 1);
        for (int j = 0; j <= m; j++)
        {
            Matrix[j, m] = 0.0;
        }

        for (int pass = 0; pass < 2; pass++)
        {
            Project(product, time, column);
            for (int j = 0; j <= m; j++)
            {
                Matrix[j, m] += column[j];
                column[j] = -column[j];
            }

            time += AddCombination(column, product);
        }

        double left = Length(product, time);
        Dimension = m + 1;
        invariant[m + 1] = left <= Rounding * length;
        Matrix[m + 1, m] = invariant[m + 1] ? 0.0 : left;
        if (!invariant[m + 1])
        {
            Store(m + 1, product, time, left);
        }

        return true;
    }

    private void Store(int row, double* x, double s, double length)
    {
        double* destination = basis.Row(row);
        for (int i = 0; i < n; i++)
        {
            destination[i] = x[i] / length;
        }

        times[row] = s / length;
    }

    private double Length(double* x, double s) => Math.Sqrt(Vectors.Dot(Weighted(x), new(x, n)) + s * s);

    private Span<double> Weighted(double* x)
    {
        double* weighted = room.Row(0);
        for (int i = 0; i < n; i++)
        {
            weighted[i] = metric[i] * x[i];
        }

        return new(weighted, n);
    }

    private Span<double> Vector(int j) => new(basis.Row(j), n);
}
