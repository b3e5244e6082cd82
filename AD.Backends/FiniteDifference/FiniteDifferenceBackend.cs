namespace AD.Backends;

/// <summary>Central finite differences with a step that adapts to the function: J ẋ ≈ Σ w_j f(x + o_j h ẋ) / h.</summary>
/// <remarks>
/// <para>The step minimises (round-off bound) + (truncation estimate), separately for each output. The search starts at the largest step allowed by <see cref="Reach"/> and shrinks it only when
/// the difference to the next wider stencil shows truncation; samples that are not finite (log, sqrt near the end of their domain) shrink it too. An output for which no finite samples are found on
/// both sides of x becomes NaN.</para>
/// <para>A derivative that the samples do not resolve is refused: it becomes NaN when its estimated error exceeds both one percent of it and a thousandth of |f| / (scale of x), where |f| is
/// the largest value met and the scale is max(1, |x|), squared for second derivatives; at <see cref="Half"/> and <see cref="float"/> the fractions are larger. So a jump, a kink (|x| and max(0, x) at 0), a pole and an argument
/// whose rounding hides the function (sin at 1e300) give NaN, and extrema, constants and small slopes of large values do not. A kink below a thousandth of |f| is within the error that is
/// accepted.</para>
/// <para>Cost of one direction with 5 points: 6 evaluations for a function that is a polynomial of low degree along it, 12 for most others, at most 96; f(x) is evaluated once for all directions.
/// The result depends on (f, x, ẋ) only, never on calls before. At a base number other than <see cref="double"/> the same search runs on the primals,
/// from a smaller first step if the number carries derivatives, and steps are constants.</para>
/// <para>Accuracy: about 1e-12 relative for first derivatives with 5 points where f is smooth and its rounding errors are those of its value; see <see cref="FiniteDifference"/> for the estimated error
/// of each derivative. A function whose own rounding errors are larger, by inner cancellation, loses accordingly. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed partial class FiniteDifferenceBackend : ForwardBackend
{
    /// <summary>The largest number of steps that one direction tries, of finite and of other samples.</summary>
    private const int MostSteps = 16;

    private readonly DifferenceScheme first;
    private readonly DifferenceScheme second;

    /// <summary>Makes the backend.</summary>
    /// <param name="points">The number of points of the first derivative's stencil, at least 2.</param>
    /// <param name="secondDerivativePoints">The number of points of the second derivative's stencil, at least 3.</param>
    /// <param name="relativeTolerance">The estimated relative error at which the search for a better step ends; the accuracy reached may be better or worse.</param>
    /// <param name="reach">The largest distance from x_i at which f is evaluated, in units of max(1, |x_i|).</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few points, or the tolerance or the reach is not a positive finite number.</exception>
    public FiniteDifferenceBackend(int points = 5, int secondDerivativePoints = 9, double relativeTolerance = 1e-12, double reach = 0.25)
    {
        CheckPositive(relativeTolerance, nameof(relativeTolerance));
        CheckPositive(reach, nameof(reach));
        first = new(points, 1, reach, relativeTolerance);
        second = new(secondDerivativePoints, 2, reach, relativeTolerance);
        int most = MostSteps * 2 * (points / 2 + 1);
        Traits = new()
        {
            Name = "finite-difference",
            Mode = DerivativeMode.FiniteDifference,
            Maturity = Maturity.Stable,
            IsExact = false,
            FirstOrderError = 1e-9,
            SecondOrderError = 1e-6,
            Costs = new(new() { Fixed = 1 + most, AtMost = true }, new() { Fixed = 1, PerInput = most, AtMost = true }, new() { Fixed = 1, PerInput = most, AtMost = true }),
            NativePushforward = true,
            PlainDelegates = true,
            ScalarRules = false,
            BlockRules = false,
            PreparedAllocatesNothing = true,
        };
    }

    /// <summary>The number of points of the first derivative's stencil.</summary>
    public int Points => first.Points;

    /// <summary>The number of points of the second derivative's stencil.</summary>
    public int SecondDerivativePoints => second.Points;

    /// <summary>The estimated relative error at which the search for a better step ends.</summary>
    public double RelativeTolerance => first.RelativeTolerance;

    /// <summary>The largest distance from x_i at which f is evaluated, in units of max(1, |x_i|).</summary>
    public double Reach => first.Reach;

    /// <inheritdoc/>
    public override BackendTraits Traits { get; }

    /// <inheritdoc/>
    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
        => Pushforward(f, x, tangent, value, destination, default);

    /// <summary>The pushforward with the value and an estimate of the error: y = f(x), ẏ = J ẋ.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The base number.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point; its first <paramref name="tangent"/>.Length entries are active, the rest constant.</param>
    /// <param name="tangent">ẋ, one entry for each active input.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives J ẋ, length m.</param>
    /// <param name="errors">Receives the estimated absolute error of each entry of J ẋ, length m; or empty.</param>
    public void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination, Span<double> errors)
        where TFunction : IVectorFunction
        where T : System.Numerics.IFloatingPointIeee754<T>
    {
        PrimitiveShape.Check(x.Length, tangent.Length, destination.Length, value.Length);
        value.Fill(T.NaN);
        f.Evaluate(x, value);
        using DirectionalDifference<T> differences = new(first, x, value);
        differences.Differentiate(f, Direction<T>.Along(x, tangent), destination, errors);
    }

    /// <inheritdoc/>
    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
    {
        PrimitiveShape.Check(x.Length, destination.Length, cotangent.Length, value.Length);
        value.Fill(T.NaN);
        f.Evaluate(x, value);
        using Workspace<T> space = new(value.Length);
        Span<T> column = space.Take(value.Length);
        using DirectionalDifference<T> differences = new(first, x, value);
        for (int j = 0; j < destination.Length; j++)
        {
            differences.Differentiate(f, Direction<T>.Coordinate(x, j), column, default);
            T sum = T.Zero;
            for (int i = 0; i < column.Length; i++)
            {
                sum += ChainRule.Product(column[i], cotangent[i]);
            }

            destination[j] = sum;
        }
    }

    /// <inheritdoc/>
    public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
        => Jacobian(f, x, value, destination, default);

    /// <summary>The Jacobian with the value and an estimate of the error: y = f(x), J[i, j] = ∂f_i/∂x_j.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <typeparam name="T">The base number.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="x">The point; its first <paramref name="destination"/>.Length / <paramref name="value"/>.Length entries are active, the rest constant.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives the Jacobian row by row, m × (active inputs).</param>
    /// <param name="errors">Receives the estimated absolute error of each entry, laid out as the Jacobian; or empty.</param>
    public void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination, Span<double> errors)
        where TFunction : IVectorFunction
        where T : System.Numerics.IFloatingPointIeee754<T>
    {
        int m = value.Length, n = m == 0 ? 0 : destination.Length / m;
        value.Fill(T.NaN);
        f.Evaluate(x, value);
        using Workspace<T> space = new(m);
        using Workspace<double> errorSpace = new(m);
        Span<T> column = space.Take(m);
        Span<double> columnErrors = errorSpace.Take(errors.IsEmpty ? 0 : m);
        using DirectionalDifference<T> differences = new(first, x, value);
        for (int j = 0; j < n; j++)
        {
            differences.Differentiate(f, Direction<T>.Coordinate(x, j), column, columnErrors);
            for (int i = 0; i < m; i++)
            {
                destination[i * n + j] = column[i];
            }

            for (int i = 0; i < columnErrors.Length; i++)
            {
                errors[i * n + j] = columnErrors[i];
            }
        }
    }

    private static void CheckPositive(double number, string name)
    {
        if (!(number > 0.0) || !double.IsFinite(number))
        {
            throw new ArgumentOutOfRangeException(name, number, $"{name} is {number}; a positive finite number is expected.");
        }
    }
}
