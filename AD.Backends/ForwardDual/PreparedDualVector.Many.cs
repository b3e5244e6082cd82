namespace AD.Backends;

/// <content>Several seeds at once, and the linear map at a point.</content>
internal sealed partial class PreparedDualVector<TFunction, TDual>
{
    private readonly DualTangentPass?[] passes = new DualTangentPass?[Seeds.MaxWidth + 1];
    private double[]? rows;

    public override bool LinearizesInOneEvaluation => onePass;

    public override PreparedLinearization Linearize() => LinearizeByJacobian(ProductsOfJacobian.Pullback);

    public override void PushforwardMany(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> tangents, Span<double> value, Span<double> destination)
    {
        if (count < 2)
        {
            base.PushforwardMany(x, count, tangents, value, destination);
            return;
        }

        CheckMany(x, count, tangents, ActiveLength, nameof(tangents), value, destination, OutputLength);
        int begun = ++evaluations;
        (passes[backend.Chunk(count)] ??= backend.TangentPass(f, count, InputLength, OutputLength)).Pushforward(x, count, tangents, value, destination);
        Expected.Alone(begun, evaluations);
    }

    /// <summary>One Jacobian, which costs as many evaluations as one pullback, and products with it.</summary>
    public override void PullbackMany(ReadOnlySpan<double> x, int count, ReadOnlySpan<double> cotangents, Span<double> value, Span<double> destination)
    {
        if (count < 2)
        {
            base.PullbackMany(x, count, cotangents, value, destination);
            return;
        }

        CheckMany(x, count, cotangents, OutputLength, nameof(cotangents), value, destination, ActiveLength);
        int n = ActiveLength;
        double[] jacobian = rows ??= new double[OutputLength * n];
        Jacobian(x, value, jacobian);
        destination.Clear();
        for (int i = 0; i < OutputLength; i++)
        {
            ReadOnlySpan<double> weights = cotangents.Slice(i * count, count);
            for (int j = 0; j < n; j++)
            {
                double slope = jacobian[i * n + j];
                Span<double> sums = destination.Slice(j * count, count);
                for (int c = 0; c < sums.Length; c++)
                {
                    sums[c] += ChainRule.Product(slope, weights[c]);
                }
            }
        }
    }
}
