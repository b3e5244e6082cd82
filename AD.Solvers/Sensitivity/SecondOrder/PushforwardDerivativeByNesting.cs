namespace AD.Solvers;

/// <summary>The derivative of the pushforward by a pushforward of it: c outer tangents along (S, P) of the inner one along (U, τ).</summary>
internal sealed class PushforwardDerivativeByNesting : PushforwardDerivative
{
    private readonly PreparedVector along;
    private readonly double[] point;
    private readonly double[] values;
    private readonly int active;
    private double[] tangents = [];
    private double[] derivatives = [];

    public PushforwardDerivativeByNesting(Backend backend, BoundOde f, int stateLength, int parameterLength, bool withParameters)
        : base(stateLength, parameterLength)
    {
        // The point is (u, t, p, U, τ); the inner level moves (u, t), the outer one (u, t, p) or (u, t), with tangents 0 in t.
        int inputs = stateLength + 1 + parameterLength, inner = stateLength + 1;
        active = withParameters ? inputs : inner;
        DirectionalOf<OdeOfPoint> function = new(new OdeOfPoint(backend.Accept(f), stateLength), backend, inputs, inner);
        along = backend.Prepare(function, Shape.Vector(active, 2 * stateLength, inputs - active + inner));
        point = new double[inputs + inner];
        values = new double[2 * stateLength];
    }

    public override void Bind(ReadOnlySpan<double> p)
    {
        Check.Length(p.Length, ParameterLength, nameof(p), "the number of parameters");
        p.CopyTo(point.AsSpan(StateLength + 1));
    }

    public override void Evaluate(
        ReadOnlySpan<double> u, double t, ReadOnlySpan<double> direction, double timeDirection, int count, ReadOnlySpan<double> stateTangents, ReadOnlySpan<double> parameterTangents,
        Span<double> product, Span<double> destination)
    {
        int n = StateLength, length = active * count;
        if (tangents.Length < length || derivatives.Length < 2 * n * count)
        {
            tangents = new double[length];
            derivatives = new double[2 * n * count];
        }

        u.CopyTo(point);
        point[n] = t;
        direction.CopyTo(point.AsSpan(point.Length - n - 1));
        point[^1] = timeDirection;
        Span<double> seeds = tangents.AsSpan(0, length), result = derivatives.AsSpan(0, 2 * n * count), behind = seeds[((n + 1) * count)..];
        stateTangents.CopyTo(seeds);
        seeds.Slice(n * count, count).Clear();
        if (parameterTangents.IsEmpty)
        {
            behind.Clear();
        }
        else
        {
            parameterTangents.CopyTo(behind);
        }

        along.PushforwardMany(point, count, seeds, values, result);
        values.AsSpan(n).CopyTo(product);
        result[(n * count)..].CopyTo(destination);
    }
}
