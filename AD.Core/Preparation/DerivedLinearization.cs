namespace AD;

/// <summary>A linearization from a preparation: native products evaluate f each time, the others come from the Jacobian, formed by the first of them.</summary>
internal sealed class DerivedLinearization : PreparedLinearization
{
    /// <summary>The most entries of a Jacobian that is kept: 32 MiB. A larger one is not formed, and every product evaluates f.</summary>
    public const int MostEntries = 1 << 22;

    private readonly PreparedVector prepared;
    private readonly ProductsOfJacobian kept;
    private double[]? jacobian;
    private bool formed;

    /// <summary>Takes a preparation of its own.</summary>
    /// <param name="prepared">The preparation; nobody else uses it.</param>
    /// <param name="kept">The products that come from a kept Jacobian.</param>
    /// <param name="evaluatesOnce">The Jacobian costs one evaluation, so that it is formed at once and serves all products.</param>
    public DerivedLinearization(PreparedVector prepared, ProductsOfJacobian kept, bool evaluatesOnce = false)
        : base(prepared.InputLength, prepared.OutputLength, prepared.ActiveLength, evaluatesOnce)
    {
        this.prepared = prepared;
        this.kept = (long)RowCount * ColumnCount <= MostEntries ? kept : ProductsOfJacobian.None;
    }

    protected override void Moved() => formed = false;

    protected override void Evaluate(ReadOnlySpan<double> x, Span<double> value)
    {
        if (EvaluatesOnce)
        {
            Form(x, value);
        }
        else
        {
            prepared.Value(x, value);
        }
    }

    protected override void Pushforward(ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, Span<double> value, Span<double> destination)
    {
        if ((kept & ProductsOfJacobian.Pushforward) == 0)
        {
            prepared.Pushforward(x, tangent, value, destination);
            return;
        }

        ReadOnlySpan<double> row = Form(x, value);
        int n = ColumnCount;
        for (int i = 0; i < destination.Length; i++, row = row[n..])
        {
            double sum = 0.0;
            for (int j = 0; j < n; j++)
            {
                sum += ChainRule.Product(row[j], tangent[j]);
            }

            destination[i] = sum;
        }
    }

    protected override void Pullback(ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, Span<double> value, Span<double> destination)
    {
        if ((kept & ProductsOfJacobian.Pullback) == 0)
        {
            prepared.Pullback(x, cotangent, value, destination);
            return;
        }

        ReadOnlySpan<double> row = Form(x, value);
        destination.Clear();
        for (int i = 0; i < cotangent.Length; i++, row = row[destination.Length..])
        {
            double weight = cotangent[i];
            for (int j = 0; j < destination.Length && weight != 0.0; j++)
            {
                destination[j] += ChainRule.Product(row[j], weight);
            }
        }
    }

    protected override void Jacobian(ReadOnlySpan<double> x, Span<double> value, Span<double> rows)
    {
        if (kept == ProductsOfJacobian.None)
        {
            prepared.Jacobian(x, value, rows);
        }
        else
        {
            Form(x, value).CopyTo(rows);
        }
    }

    /// <summary>The Jacobian, formed where it is not there yet; the value is written in that case only.</summary>
    private ReadOnlySpan<double> Form(ReadOnlySpan<double> x, Span<double> value)
    {
        int entries = RowCount * ColumnCount;
        jacobian ??= new double[entries];
        if (!formed)
        {
            prepared.Jacobian(x, value, jacobian.AsSpan(0, entries));
            formed = true;
        }

        return jacobian;
    }
}
