namespace AD;

/// <summary>A prepared function f : R → R at <see cref="double"/>: value and derivatives, allocating nothing once warm.</summary>
/// <remarks>
/// NaN and infinity pass through as in IEEE arithmetic. What the function captures is frozen while it is prepared. Not safe for several threads at once: use <see cref="Clone"/>, one for each
/// thread, or a <see cref="PreparationPool{TPrepared}"/>. After an exception the preparation can be used again.
/// </remarks>
public abstract class PreparedUnivariate
{
    /// <summary>f(x).</summary>
    /// <param name="x">The point.</param>
    /// <returns>f(x).</returns>
    public abstract double Value(double x);

    /// <summary>f(x) and f'(x), from one evaluation.</summary>
    /// <param name="x">The point.</param>
    /// <returns>f(x) and f'(x).</returns>
    public abstract (double Value, double Derivative) ValueAndDerivative(double x);

    /// <summary>f(x), f'(x) and f''(x), from one evaluation.</summary>
    /// <param name="x">The point.</param>
    /// <returns>f(x), f'(x) and f''(x).</returns>
    public abstract (double Value, double Derivative, double SecondDerivative) ValueDerivativeAndSecondDerivative(double x);

    /// <summary>A preparation of the same function with buffers of its own, for another thread.</summary>
    /// <returns>The clone.</returns>
    public abstract PreparedUnivariate Clone();

    /// <summary>f'(x).</summary>
    /// <param name="x">The point.</param>
    /// <returns>f'(x).</returns>
    public double Derivative(double x) => ValueAndDerivative(x).Derivative;

    /// <summary>f''(x).</summary>
    /// <param name="x">The point.</param>
    /// <returns>f''(x).</returns>
    public double SecondDerivative(double x) => ValueDerivativeAndSecondDerivative(x).SecondDerivative;
}

/// <summary>A prepared function of one number from two prepared vector functions: f itself for the first order, x ↦ (f(x), f'(x)) for the second.</summary>
internal sealed class DerivedPreparedUnivariate<TFunction>(Backend backend, TFunction f) : PreparedUnivariate
    where TFunction : IUnivariateFunction
{
    private readonly PreparedVector first = backend.Inner.PrepareVector(new UnivariateAsVector<TFunction>(f), 1, 1, 1);
    private readonly double[] values = new double[2];
    private readonly double[] slopes = new double[2];
    private PreparedVector? second;
    private int uses;

    public override double Value(double x) => f.Evaluate(x);

    public override (double Value, double Derivative) ValueAndDerivative(double x)
    {
        double one = 1.0, value = 0.0, derivative = 0.0;
        first.PushforwardChecked(new ReadOnlySpan<double>(in x), new ReadOnlySpan<double>(in one), new Span<double>(ref value), new Span<double>(ref derivative));
        return (value, derivative);
    }

    public override (double Value, double Derivative, double SecondDerivative) ValueDerivativeAndSecondDerivative(double x)
    {
        double one = 1.0;
        second ??= backend.Outer.PrepareVector(new ValueAndDerivativeOf<TFunction>(f, backend.Inner), 1, 2, 1);
        int begun = ++uses;
        second.PushforwardChecked(new ReadOnlySpan<double>(in x), new ReadOnlySpan<double>(in one), values, slopes);
        Expect.Alone(begun, uses);
        return (values[0], values[1], slopes[1]);
    }

    public override PreparedUnivariate Clone() => new DerivedPreparedUnivariate<TFunction>(backend, f);
}

/// <summary>A prepared function of one number of a backend that computes second derivatives in a way of its own: its cores at <see cref="double"/>.</summary>
internal sealed class CorePreparedUnivariate<TFunction>(Backend backend, TFunction f) : PreparedUnivariate
    where TFunction : IUnivariateFunction
{
    private readonly Func<TFunction, double, (double, double)> first = backend.ValueAndDerivativeCore<TFunction, double>;
    private readonly Func<TFunction, double, (double, double, double)> second = backend.SecondDerivativeCore<TFunction, double>;

    public override double Value(double x) => f.Evaluate(x);

    public override (double Value, double Derivative) ValueAndDerivative(double x) => first(f, x);

    public override (double Value, double Derivative, double SecondDerivative) ValueDerivativeAndSecondDerivative(double x) => second(f, x);

    public override PreparedUnivariate Clone() => new CorePreparedUnivariate<TFunction>(backend, f);
}
