namespace AD.Backends;

/// <summary>The complex step: J ẋ = Im f(x + i h ẋ) / h with h = 2⁻⁶⁰⁰, exact to rounding because no difference is taken.</summary>
/// <remarks>
/// <para>By Taylor's formula Im f(x + i h) / h = f'(x) - h² f'''(x) / 6 + ..., and with h = 2⁻⁶⁰⁰ ≈ 2.4e-181 the second term is nothing in double precision. The step is a power of two, so that scaling
/// by it is exact, and is chosen between two limits: imaginary parts b = h f' stay normal numbers for derivatives from 1e-127 upwards (below that they lose digits, and below 1e-143 they are 0), and
/// b² stays below the last digit of 1 for derivatives up to 1e172; terms in b² are never formed, so that values and branches are those at <see cref="double"/> bit for bit.</para>
/// <para>Elementary functions are evaluated by formulas of their complex extensions that are accurate near the real axis, independent of the library's rules: a check of dual numbers and tapes by another
/// mechanism. What is not analytic follows the branch of the real part, with the derivatives of docs/edge-points.md (abs, max, min, clamp, copySign; rounding is constant, a remainder subtracts a
/// constant multiple); so does atan2. A user's rule or block has no complex extension that could be known, and is continued from the real axis by its own derivative.</para>
/// <para>At <see cref="double"/> only: inside another derivative, and so for second-order operators, it refuses by name. As the outer backend it gives second derivatives to machine precision:
/// <c>new HigherOrderBackend(new ComplexStepBackend(), new ForwardDualBackend())</c>.</para>
/// <para>Cost: one evaluation for a pushforward, one for each active input for a gradient or a Jacobian. Immutable; safe to share between threads.
/// Sources: Lyness and Moler (1967), SIAM J. Numer. Anal. 4, 202; Squire and Trapp (1998), SIAM Review 40, 110, for the formula; Martins, Sturdza and Alonso (2003), ACM Trans. Math. Softw. 29, 245,
/// for functions that are not analytic, the size of the step, and the equivalence with forward mode as h tends to 0.</para>
/// </remarks>
public sealed class ComplexStepBackend : ForwardBackend
{
    private static readonly double Step = Math.ScaleB(1.0, -600);
    private static readonly double Inverse = Math.ScaleB(1.0, 600);

    /// <inheritdoc/>
    public override BackendTraits Traits { get; } = new()
    {
        Name = "complex-step",
        Mode = DerivativeMode.Forward,
        Maturity = Maturity.Reference,
        Costs = PrimitiveCosts.OfForward(1),
        AnyBaseNumber = false,
        NativePushforward = true,
        PreparedAllocatesNothing = true,
    };

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">T is not <see cref="double"/>.</exception>
    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
    {
        RequireDouble<T>();
        PrimitiveShape.Check(x.Length, tangent.Length, destination.Length, value.Length);
        ReadOnlySpan<double> direction = Number.AsDouble(tangent);
        using Workspace<ComplexNumber> space = new(x.Length + value.Length);
        Span<ComplexNumber> point = space.Take(x.Length), result = space.Take(value.Length);
        Lift(Number.AsDouble(x), point);
        for (int j = 0; j < direction.Length; j++)
        {
            point[j] = new(point[j].Real, Step * direction[j]);
        }

        Evaluate(f, point, result);
        Lower(result, Number.AsDouble(value));
        Span<double> derivative = Number.AsDouble(destination);
        for (int i = 0; i < result.Length; i++)
        {
            derivative[i] = result[i].Imaginary * Inverse;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">T is not <see cref="double"/>.</exception>
    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
    {
        RequireDouble<T>();
        PrimitiveShape.Check(x.Length, destination.Length, cotangent.Length, value.Length);
        ReadOnlySpan<double> weights = Number.AsDouble(cotangent);
        Span<double> gradient = Number.AsDouble(destination);
        using Workspace<ComplexNumber> space = new(x.Length + value.Length);
        Span<ComplexNumber> point = space.Take(x.Length), result = space.Take(value.Length);
        Lift(Number.AsDouble(x), point);
        for (int j = 0; j < gradient.Length; j++)
        {
            EvaluateAlong(f, point, j, result);
            double sum = 0.0;
            for (int i = 0; i < result.Length; i++)
            {
                sum += ChainRule.Product(result[i].Imaginary * Inverse, weights[i]);
            }

            gradient[j] = sum;
        }

        Finish(f, point, gradient.Length, result, Number.AsDouble(value));
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">T is not <see cref="double"/>.</exception>
    public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
    {
        RequireDouble<T>();
        int m = value.Length, n = m == 0 ? 0 : destination.Length / m;
        Span<double> rows = Number.AsDouble(destination);
        using Workspace<ComplexNumber> space = new(x.Length + m);
        Span<ComplexNumber> point = space.Take(x.Length), result = space.Take(m);
        Lift(Number.AsDouble(x), point);
        for (int j = 0; j < n; j++)
        {
            EvaluateAlong(f, point, j, result);
            for (int i = 0; i < m; i++)
            {
                rows[i * n + j] = result[i].Imaginary * Inverse;
            }
        }

        Finish(f, point, n, result, Number.AsDouble(value));
    }

    private static void Lift(ReadOnlySpan<double> x, Span<ComplexNumber> point)
    {
        for (int j = 0; j < point.Length; j++)
        {
            point[j] = new(x[j], 0.0);
        }
    }

    private static void Lower(ReadOnlySpan<ComplexNumber> result, Span<double> value)
    {
        for (int i = 0; i < result.Length; i++)
        {
            value[i] = result[i].Real;
        }
    }

    /// <summary>One evaluation; an output that the function leaves unwritten is NaN.</summary>
    private static void Evaluate<TFunction>(TFunction f, Span<ComplexNumber> point, Span<ComplexNumber> result)
        where TFunction : IVectorFunction
    {
        result.Fill(new(double.NaN, double.NaN));
        f.Evaluate<ComplexNumber>(point, result);
    }

    /// <summary>One evaluation with the step in one coordinate, which is real again afterwards.</summary>
    private static void EvaluateAlong<TFunction>(TFunction f, Span<ComplexNumber> point, int j, Span<ComplexNumber> result)
        where TFunction : IVectorFunction
    {
        double real = point[j].Real;
        point[j] = new(real, Step);
        Evaluate(f, point, result);
        point[j] = new(real, 0.0);
    }

    /// <summary>The value, from the last evaluation, or from one on the real axis where no input was active.</summary>
    private static void Finish<TFunction>(TFunction f, Span<ComplexNumber> point, int active, Span<ComplexNumber> result, Span<double> value)
        where TFunction : IVectorFunction
    {
        if (active == 0)
        {
            Evaluate(f, point, result);
        }

        Lower(result, value);
    }
}
