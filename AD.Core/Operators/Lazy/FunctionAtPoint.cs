namespace AD;

/// <summary>A prepared function held at one point: its value, evaluated at most once, and the products of its Jacobian there.</summary>
internal sealed class FunctionAtPoint(PreparedVector prepared, double[] x, double[]? value = null)
{
    private readonly double[] scratch = new double[prepared.OutputLength];
    private double[]? value = value;

    public int RowCount => prepared.OutputLength;

    public int ColumnCount => prepared.ActiveLength;

    /// <summary>f(x), from the first product or else from an evaluation.</summary>
    public double[] Value
    {
        get
        {
            if (value is null)
            {
                prepared.Value(x, scratch);
                Keep();
            }

            return value!;
        }
    }

    public void Pushforward(ReadOnlySpan<double> tangent, Span<double> destination)
    {
        prepared.Pushforward(x, tangent, scratch, destination);
        Keep();
    }

    public void Pullback(ReadOnlySpan<double> cotangent, Span<double> destination)
    {
        prepared.Pullback(x, cotangent, scratch, destination);
        Keep();
    }

    public void Jacobian(Span<double> rows)
    {
        prepared.Jacobian(x, scratch, rows);
        Keep();
    }

    private void Keep() => value ??= [.. scratch];
}
