namespace AD.Solvers;

/// <summary>D A D⁻¹ for an operator A, with D = diag(unit_i): A where components are measured in the tolerances.</summary>
internal sealed unsafe class ScaledStageOperator(int n) : LinearOperator(n, n)
{
    private readonly double[] scaled = new double[n];
    private double* units;

    /// <summary>A.</summary>
    public LinearOperator? Operator { get; set; }

    /// <summary>The units, which may change between products.</summary>
    public void Measure(double* units) => this.units = units;

    protected override void ApplyCore(ReadOnlySpan<double> v, Span<double> destination)
    {
        for (int i = 0; i < v.Length; i++)
        {
            scaled[i] = v[i] / units[i];
        }

        Operator!.Apply(scaled, destination);
        for (int i = 0; i < v.Length; i++)
        {
            destination[i] *= units[i];
        }
    }

    protected override void ApplyTransposeCore(ReadOnlySpan<double> w, Span<double> destination)
    {
        for (int i = 0; i < w.Length; i++)
        {
            scaled[i] = w[i] * units[i];
        }

        Operator!.ApplyTranspose(scaled, destination);
        for (int i = 0; i < w.Length; i++)
        {
            destination[i] /= units[i];
        }
    }
}
