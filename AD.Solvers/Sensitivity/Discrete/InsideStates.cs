namespace AD.Solvers;

/// <summary>States inside a step, u(θ) = u + s Σ_i w_i(θ) r_i with rows r_i of the step (slopes and s = h, or increments and s = 1), and the cotangents they are given.</summary>
/// <remarks>A cotangent ḡ of u(θ) adds ḡ to the cotangent of u (<see cref="Total"/>) and s w_i(θ) ḡ to that of r_i (<see cref="Taken"/>). At θ = 1 it is the state at the end, which has its own.</remarks>
internal sealed unsafe class InsideStates
{
    private readonly int count;
    private readonly int length;
    private readonly double[] bernstein;
    private readonly AlignedRows weights;
    private readonly nint weightStride;
    private readonly AlignedRows rows;
    private readonly nint stride;
    private readonly bool isShort;
    private readonly double* located, none, one, seed, state;
    private double scale;

    /// <param name="beta">The Bernstein coefficients of w_i(θ), of each row.</param>
    /// <param name="length">The length of the state.</param>
    public InsideStates(IReadOnlyList<double[]> beta, int length)
    {
        count = beta.Count;
        this.length = length;
        bernstein = new double[beta[0].Length];
        weights = new AlignedRows(bernstein.Length + 3, count);
        weightStride = weights.Stride;
        for (int i = 0; i < count; i++)
        {
            for (int m = 0; m < bernstein.Length; m++)
            {
                weights.Row(m)[i] = beta[i][m];
            }
        }

        located = weights.Row(bernstein.Length);
        none = weights.Row(bernstein.Length + 1);
        one = weights.Row(bernstein.Length + 2);
        *one = 1.0;
        rows = new AlignedRows(count + 3, length);
        stride = rows.Stride;
        isShort = ShortKernels.Suits(stride);
        Taken = rows.Row(0);
        Total = rows.Row(count);
        seed = rows.Row(count + 1);
        state = rows.Row(count + 2);
    }

    /// <summary>Whether a state inside was given a cotangent.</summary>
    public bool Any { get; private set; }

    /// <summary>The cotangents of the rows, one after the other, where there are <see cref="Any"/>.</summary>
    public double* Taken { get; }

    /// <summary>The sum of the cotangents, where there are <see cref="Any"/>.</summary>
    public double* Total { get; }

    /// <summary>The step is done with.</summary>
    public void Reset() => Any = false;

    /// <summary>u(θ), valid until the next call.</summary>
    /// <param name="theta">θ.</param>
    /// <param name="u">u.</param>
    /// <param name="r">The rows, as far apart as here.</param>
    /// <param name="terms">How many rows there are: those behind have the weight 0 at this θ.</param>
    /// <param name="s">s.</param>
    public double* At(double theta, double* u, double* r, int terms, double s)
    {
        scale = s;
        Bernstein.Weights(theta, bernstein);
        fixed (double* w = bernstein)
        {
            StageKernels.Combine(none, weights.Row(0), weightStride, w, bernstein.Length, 1.0, located, weightStride);
        }

        Combine(u, r, located, terms, s, state);
        return state;
    }

    /// <summary>Gives the state that <see cref="At"/> returned last, with all rows, a cotangent.</summary>
    public void Add(ReadOnlySpan<double> cotangent)
    {
        if (!Any)
        {
            new Span<double>(Taken, (count + 1) * (int)stride).Clear();
            Any = true;
        }

        cotangent.CopyTo(new Span<double>(seed, length));
        double* row = Taken;
        for (int i = 0; i < count; i++)
        {
            Combine(row, seed, located + i, 1, scale, row);
            row += stride;
        }

        Combine(Total, seed, one, 1, 1.0, Total);
    }

    private void Combine(double* from, double* r, double* w, int terms, double s, double* y)
    {
        if (isShort)
        {
            ShortKernels.Combine(from, r, stride, w, terms, s, y, stride);
        }
        else
        {
            StageKernels.Combine(from, r, stride, w, terms, s, y, stride);
        }
    }
}
