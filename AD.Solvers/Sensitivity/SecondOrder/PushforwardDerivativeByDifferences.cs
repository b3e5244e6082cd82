namespace AD.Solvers;

/// <summary>The derivative of the pushforward as a difference, along (U, τ), of pushforwards of all tangents, <see cref="DifferenceAlong"/>: for backends that do not differentiate their own derivatives.</summary>
internal sealed class PushforwardDerivativeByDifferences : PushforwardDerivative
{
    private readonly DifferenceAlong difference;
    private readonly PreparedOde f;
    private readonly double[] moved;
    private readonly double[] value;
    private readonly double[] ofTime;
    private double[] products = [];

    public PushforwardDerivativeByDifferences(Backend backend, BoundOde f, int stateLength, int parameterLength)
        : base(stateLength, parameterLength)
    {
        difference = new(backend);
        this.f = backend.Prepare(f, Shape.Ode(stateLength, parameterLength));
        moved = new double[stateLength];
        value = new double[stateLength];
        ofTime = new double[stateLength];
    }

    public override void Bind(ReadOnlySpan<double> p) => f.Bind(p);

    public override void Evaluate(
        ReadOnlySpan<double> u, double t, ReadOnlySpan<double> direction, double timeDirection, int count, ReadOnlySpan<double> stateTangents, ReadOnlySpan<double> parameterTangents,
        Span<double> product, Span<double> destination)
    {
        if (products.Length < destination.Length)
        {
            products = new double[destination.Length];
        }

        Product(u, t, direction, timeDirection, product);
        destination.Clear();
        double extent = Math.Max(DifferenceAlong.Extent(u, direction), Math.Abs(timeDirection) / Math.Max(1.0, Math.Abs(t)));
        double step = difference.Step(extent);
        Span<double> pushed = products.AsSpan(0, destination.Length);
        for (int j = 0; j < DifferenceAlong.Places.Length && step != 0.0; j++)
        {
            double move = step * DifferenceAlong.Places[j];
            for (int i = 0; i < moved.Length; i++)
            {
                moved[i] = u[i] + move * direction[i];
            }

            f.Pushforward(moved, t + move * timeDirection, count, stateTangents, parameterTangents, value, pushed);
            Vectors.AddScaled(DifferenceAlong.Weights[j] / step, pushed, destination);
        }
    }

    private void Product(ReadOnlySpan<double> u, double t, ReadOnlySpan<double> direction, double timeDirection, Span<double> product)
    {
        f.Pushforward(u, t, 1, direction, [], value, product);
        if (timeDirection != 0.0)
        {
            f.TimeDerivative(u, t, value, ofTime);
            Vectors.AddScaled(timeDirection, ofTime, product);
        }
    }
}
