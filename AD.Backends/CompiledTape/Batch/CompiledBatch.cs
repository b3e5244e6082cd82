namespace AD.Backends;

/// <summary>A function at many points, compiled with points in the lanes; what the lanes cannot do, a prepared function does point by point.</summary>
internal sealed class CompiledBatch : PreparedBatch, ICompiled
{
    private readonly LaneCode code;
    private readonly Func<PreparedVector> newSingle;
    private readonly LaneRunner value;
    private readonly LaneRunner[] pushforward;
    private readonly LaneRunner[] pullback;
    private readonly LaneRunner[] jacobian;
    private readonly double[] point;
    private readonly double[] result;
    private readonly Verification? verification;
    private int unverified;
    private PreparedVector? single;
    private double[] seed = [];
    private double[] product = [];

    public CompiledBatch(LaneCode code, BatchShape shape, Func<PreparedVector> newSingle)
        : base(shape)
    {
        this.code = code;
        this.newSingle = newSingle;
        int n = shape.ActiveLength, m = shape.OutputLength;
        value = new(code, shape, new(OperatorKind.Value, 0), 0, m, 0);
        pushforward = [new(code, shape, new(OperatorKind.Pushforward, n), n, 0, m), new(code, shape, new(OperatorKind.ValueAndPushforward, n), n, m, m)];
        pullback = [new(code, shape, new(OperatorKind.Pullback, n), m, 0, n), new(code, shape, new(OperatorKind.ValueAndPullback, n), m, m, n)];
        jacobian = [new(code, shape, new(OperatorKind.Jacobian, n), 0, 0, m * n), new(code, shape, new(OperatorKind.ValueAndJacobian, n), 0, m, m * n)];
        point = new double[shape.InputLength];
        result = new double[m];
        verification = code.Paths.Options.VerifyEvery > 0 ? new(code.Paths) : null;
    }

    protected override int Lanes => AD.Backends.Lanes.Widest.Width;

    private PreparedVector Single => single ??= newSingle();

    public override PreparedBatch Clone() => new CompiledBatch(code, Shape, newSingle);

    public string Explain() => Explanation.Of(code.Paths) + (single is ICompiled alone ? "points that are not computed in lanes:\n" + alone.Explain() : string.Empty);

    protected override void ValueCore(BatchPoints points, Span<double> values)
    {
        int k = points.Start;
        while ((k = value.Run(points, k, default, values, default)) < points.End)
        {
            Read(points, k);
            Single.Value(point, result);
            Write(result, values, points.Count, k++);
        }

        Verify(points);
    }

    protected override void PushforwardCore(BatchPoints points, ReadOnlySpan<double> tangents, Span<double> values, Span<double> destination)
    {
        LaneRunner runner = pushforward[values.IsEmpty ? 0 : 1];
        int k = points.Start;
        while ((k = runner.Run(points, k, tangents, values, destination)) < points.End)
        {
            Read(points, k);
            ReadSeed(tangents, Shape.ActiveLength, points.Count, k);
            Single.Pushforward(point, seed, result, Product(Shape.OutputLength));
            WriteBoth(values, destination, points.Count, k++);
        }

        Verify(points);
    }

    protected override void PullbackCore(BatchPoints points, ReadOnlySpan<double> cotangents, Span<double> values, Span<double> destination)
    {
        LaneRunner runner = pullback[values.IsEmpty ? 0 : 1];
        int k = points.Start;
        while ((k = runner.Run(points, k, cotangents, values, destination)) < points.End)
        {
            Read(points, k);
            ReadSeed(cotangents, Shape.OutputLength, points.Count, k);
            Single.Pullback(point, seed, result, Product(Shape.ActiveLength));
            WriteBoth(values, destination, points.Count, k++);
        }

        Verify(points);
    }

    protected override void JacobianCore(BatchPoints points, Span<double> values, Span<double> destination) => Jacobians(points, values, destination);

    protected override void GradientCore(BatchPoints points, Span<double> values, Span<double> destination) => Jacobians(points, values, destination);

    private void Jacobians(BatchPoints points, Span<double> values, Span<double> destination)
    {
        LaneRunner runner = jacobian[values.IsEmpty ? 0 : 1];
        int k = points.Start;
        while ((k = runner.Run(points, k, default, values, destination)) < points.End)
        {
            Read(points, k);
            Single.Jacobian(point, result, Product(Shape.OutputLength * Shape.ActiveLength));
            WriteBoth(values, destination, points.Count, k++);
        }

        Verify(points);
    }

    /// <summary>Compares the function itself at every so manyth point, counted from call to call.</summary>
    private void Verify(BatchPoints points)
    {
        if (verification is null)
        {
            return;
        }

        int k = points.Start - 1;
        while (points.End - 1 - k >= verification.Every - unverified)
        {
            k += verification.Every - unverified;
            unverified = 0;
            Read(points, k);
            verification.At(point);
        }

        unverified += points.End - 1 - k;
    }

    private void Read(BatchPoints points, int k)
    {
        for (int i = 0; i < point.Length; i++)
        {
            point[i] = Shape.Varies(i) ? points.Varying[Shape.PlaceOf(i) * points.Count + k] : points.Shared[Shape.PlaceOf(i)];
        }
    }

    private void ReadSeed(ReadOnlySpan<double> seeds, int length, int count, int k)
    {
        if (seed.Length != length)
        {
            seed = new double[length];
        }

        for (int i = 0; i < length; i++)
        {
            seed[i] = seeds[i * count + k];
        }
    }

    private double[] Product(int length) => product.Length == length ? product : product = new double[length];

    private void WriteBoth(Span<double> values, Span<double> destination, int count, int k)
    {
        if (!values.IsEmpty)
        {
            Write(result, values, count, k);
        }

        Write(product, destination, count, k);
    }

    private static void Write(double[] from, Span<double> to, int count, int k)
    {
        for (int i = 0; i < from.Length; i++)
        {
            to[i * count + k] = from[i];
        }
    }
}
