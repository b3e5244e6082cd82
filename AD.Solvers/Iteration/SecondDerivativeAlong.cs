namespace AD.Solvers;

/// <summary>f''(x)[v, v] from preparations, without memory per call.</summary>
internal sealed class SecondDerivativeAlong
{
    private readonly PreparedVector f;
    private readonly PreparedVector? along;
    private readonly double[] point;
    private readonly double[] values;
    private readonly double[] derivatives;

    /// <summary>By a central difference of the pushforwards of f.</summary>
    public SecondDerivativeAlong(PreparedVector f)
    {
        this.f = f;
        point = new double[f.InputLength];
        values = new double[f.OutputLength];
        derivatives = new double[f.OutputLength];
    }

    /// <summary>By a pushforward of (x, p, v) ↦ (f, J v) with v constant.</summary>
    public SecondDerivativeAlong(PreparedVector f, PreparedVector along)
    {
        (this.f, this.along) = (f, along);
        point = new double[along.InputLength];
        values = new double[along.OutputLength];
        derivatives = new double[along.OutputLength];
    }

    /// <summary>f''(x)[v, v].</summary>
    /// <param name="x">The point with its constants.</param>
    /// <param name="v">The direction, one entry for each active input.</param>
    /// <param name="destination">Receives the second derivative.</param>
    public void Evaluate(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> destination)
    {
        x.CopyTo(point);
        if (along is not null)
        {
            v.CopyTo(point.AsSpan(x.Length));
            along.Pushforward(point, v, values, derivatives);
            derivatives.AsSpan(destination.Length).CopyTo(destination);
            return;
        }

        double length = Vectors.MaxNorm(v);
        if (!(length > 0.0))
        {
            destination.Fill(length == 0.0 ? 0.0 : double.NaN);
            return;
        }

        // The step h v is some ε^(1/3) of x, where the errors of truncation and of rounding are alike.
        double step = Math.Cbrt(double.BitIncrement(1.0) - 1.0) * Math.Max(1.0, Vectors.MaxNorm(x[..v.Length])) / length;
        Push(x, v, step, destination);
        Push(x, v, -step, derivatives);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = (destination[i] - derivatives[i]) / (2.0 * step);
        }
    }

    private void Push(ReadOnlySpan<double> x, ReadOnlySpan<double> v, double step, Span<double> destination)
    {
        for (int j = 0; j < v.Length; j++)
        {
            point[j] = x[j] + step * v[j];
        }

        f.Pushforward(point, v, values, destination);
    }
}
