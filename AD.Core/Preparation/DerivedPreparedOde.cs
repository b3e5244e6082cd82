namespace AD;

/// <summary>The prepared right-hand side of a backend that brings none of its own: its primitives on the flat point (u, p, t).</summary>
internal sealed class DerivedPreparedOde<TFunction> : PreparedOde
    where TFunction : IOdeFunction
{
    private readonly Backend backend;
    private readonly TFunction f;
    private readonly OdeAsVector<TFunction> flat;
    private readonly OdeTimeFirst<TFunction> timeFirst;
    private readonly double[] point;
    private readonly double[] timePoint;
    private readonly double[] tangent;
    private readonly double[] column;
    private readonly double[] gradient;
    private int evaluations;
    private bool bound;

    public DerivedPreparedOde(Backend backend, TFunction f, int stateLength, int parameterLength)
        : base(stateLength, parameterLength)
    {
        this.backend = backend;
        this.f = f;
        flat = new(f, stateLength, parameterLength);
        timeFirst = new(f, stateLength, parameterLength);
        point = new double[stateLength + parameterLength + 1];
        timePoint = new double[point.Length];
        tangent = new double[stateLength + parameterLength];
        gradient = new double[stateLength + parameterLength];
        column = new double[stateLength];
        bound = parameterLength == 0;
    }

    private Span<double> Parameters => point.AsSpan(StateLength, ParameterLength);

    public override void Bind(ReadOnlySpan<double> p)
    {
        Expect.Length(p, ParameterLength);
        p.CopyTo(Parameters);
        evaluations++;
        bound = true;
    }

    public override void Value(ReadOnlySpan<double> u, double t, Span<double> du)
    {
        CheckPoint(u, du);
        Expect.Apart(u, du);
        f.Evaluate(u, Parameters, t, du);
    }

    public override void Pullback(ReadOnlySpan<double> u, double t, ReadOnlySpan<double> cotangent, Span<double> du, Span<double> stateDestination, Span<double> parameterDestination)
    {
        CheckPoint(u, du);
        Expect.Length(cotangent, StateLength);
        Expect.Length(stateDestination, StateLength);
        Expect.Length(parameterDestination, parameterDestination.IsEmpty ? 0 : ParameterLength);
        Expect.Apart(cotangent, du);
        Expect.Apart(cotangent, stateDestination);
        Expect.Apart(cotangent, parameterDestination);
        Expect.Apart(du, stateDestination);
        Expect.Apart(du, parameterDestination);
        Expect.Apart(stateDestination, parameterDestination);
        int begun = Place(u, t);
        if (parameterDestination.IsEmpty)
        {
            backend.Pullback<OdeAsVector<TFunction>, double>(flat, point, cotangent, du, stateDestination);
            Expect.Alone(begun, evaluations);
            return;
        }

        backend.Pullback<OdeAsVector<TFunction>, double>(flat, point, cotangent, du, gradient);
        Expect.Alone(begun, evaluations);
        gradient.AsSpan(0, StateLength).CopyTo(stateDestination);
        gradient.AsSpan(StateLength).CopyTo(parameterDestination);
    }

    public override void Pushforward(ReadOnlySpan<double> u, double t, int count, ReadOnlySpan<double> stateTangents, ReadOnlySpan<double> parameterTangents, Span<double> du, Span<double> destination)
    {
        int n = StateLength, k = parameterTangents.IsEmpty ? 0 : ParameterLength;
        CheckPoint(u, du);
        Expect.Length(stateTangents, n * count);
        Expect.Length(parameterTangents, k * count);
        Expect.Length(destination, n * count);
        Expect.Apart(stateTangents, du);
        Expect.Apart(stateTangents, destination);
        Expect.Apart(parameterTangents, du);
        Expect.Apart(parameterTangents, destination);
        Expect.Apart(du, destination);
        int begun = Place(u, t);
        Span<double> seed = tangent.AsSpan(0, n + k);
        for (int c = 0; c < count; c++)
        {
            for (int i = 0; i < n; i++)
            {
                seed[i] = stateTangents[i * count + c];
            }

            for (int i = 0; i < k; i++)
            {
                seed[n + i] = parameterTangents[i * count + c];
            }

            backend.Pushforward<OdeAsVector<TFunction>, double>(flat, point, seed, du, column);
            Expect.Alone(begun, evaluations);
            for (int i = 0; i < n; i++)
            {
                destination[i * count + c] = column[i];
            }
        }

        if (count == 0)
        {
            Value(u, t, du);
        }
    }

    public override void StateJacobian(ReadOnlySpan<double> u, double t, Span<double> du, Span<double> destination)
    {
        CheckPoint(u, du);
        Expect.Length(destination, StateLength * StateLength);
        Expect.Apart(du, destination);
        int begun = Place(u, t);
        backend.Jacobian<OdeAsVector<TFunction>, double>(flat, point, du, destination);
        Expect.Alone(begun, evaluations);
    }

    public override void TimeDerivative(ReadOnlySpan<double> u, double t, Span<double> du, Span<double> destination)
    {
        CheckPoint(u, du);
        Expect.Length(destination, StateLength);
        Expect.Apart(du, destination);
        int begun = ++evaluations;
        timePoint[0] = t;
        u.CopyTo(timePoint.AsSpan(1));
        Parameters.CopyTo(timePoint.AsSpan(1 + StateLength));
        ReadOnlySpan<double> one = [1.0];
        backend.Pushforward<OdeTimeFirst<TFunction>, double>(timeFirst, timePoint, one, du, destination);
        Expect.Alone(begun, evaluations);
    }

    public override PreparedOde Clone()
    {
        DerivedPreparedOde<TFunction> clone = new(backend, f, StateLength, ParameterLength);
        point.CopyTo(clone.point, 0);
        clone.bound = bound;
        return clone;
    }

    private void CheckPoint(ReadOnlySpan<double> u, Span<double> du)
    {
        Expect.Length(u, StateLength);
        Expect.Length(du, StateLength);
        if (!bound)
        {
            throw new InvalidOperationException($"The right-hand side has {ParameterLength} parameters and none are bound: call Bind(p) before the first evaluation.");
        }
    }

    /// <summary>Places the point, and counts the evaluation that begins.</summary>
    private int Place(ReadOnlySpan<double> u, double t)
    {
        u.CopyTo(point);
        point[^1] = t;
        return ++evaluations;
    }
}
