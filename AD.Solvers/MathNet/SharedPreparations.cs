namespace AD.Solvers;

/// <summary>A preparation of a scalar function that is made when the first point says how many unknowns there are, and shared under a lock.</summary>
internal sealed class SharedScalar(Func<int, PreparedScalar> prepare, double[] constants, bool secondOrder)
{
    private readonly Lock guard = new();
    private PreparedScalar? prepared;
    private double[] point = [];

    public bool SecondOrder => secondOrder;

    public double Value(ReadOnlySpan<double> x)
    {
        lock (guard)
        {
            return At(x).Value(point);
        }
    }

    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        lock (guard)
        {
            return At(x).ValueAndGradient(point, gradient);
        }
    }

    public double Hessian(ReadOnlySpan<double> x, Span<double> gradient, Span<double> rows)
    {
        lock (guard)
        {
            return At(x).ValueGradientAndHessian(point, gradient, rows);
        }
    }

    private PreparedScalar At(ReadOnlySpan<double> x)
    {
        if (prepared is null || prepared.ActiveLength != x.Length)
        {
            prepared = prepare(x.Length);
            point = [.. x, .. constants];
        }

        x.CopyTo(point);
        return prepared;
    }
}

/// <summary>The same of a vector function.</summary>
internal sealed class SharedVector(Func<int, PreparedVector> prepare, double[] constants)
{
    private readonly Lock guard = new();
    private PreparedVector? prepared;
    private double[] point = [];

    public void Value(ReadOnlySpan<double> x, Span<double> value)
    {
        lock (guard)
        {
            At(x).Value(point, value);
        }
    }

    public void Jacobian(ReadOnlySpan<double> x, Span<double> value, Span<double> rows)
    {
        lock (guard)
        {
            At(x).Jacobian(point, value, rows);
        }
    }

    private PreparedVector At(ReadOnlySpan<double> x)
    {
        if (prepared is null || prepared.ActiveLength != x.Length)
        {
            prepared = prepare(x.Length);
            point = [.. x, .. constants];
        }

        x.CopyTo(point);
        return prepared;
    }
}
