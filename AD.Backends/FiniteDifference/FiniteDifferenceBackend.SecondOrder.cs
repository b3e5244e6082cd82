using System.Numerics;

namespace AD.Backends;

/// <summary>Second derivatives by second differences of f itself, not by differences of differences.</summary>
public sealed partial class FiniteDifferenceBackend
{
    /// <inheritdoc/>
    /// <remarks>Cost: one direction of the first and one of the second derivative's stencil, and f(x).</remarks>
    protected override (T Value, T Derivative, T SecondDerivative) SecondDerivativeCore<TFunction, T>(TFunction f, T x)
    {
        T value = f.Evaluate(x), derivative = T.Zero, curvature = T.Zero;
        ReadOnlySpan<T> point = new(in x), values = new(in value);
        UnivariateAsVector<TFunction> function = new(f);
        Direction<T> line = Direction<T>.Coordinate(point, 0);
        using DirectionalDifference<T> slopes = new(first, point, values);
        slopes.Differentiate(function, line, new Span<T>(ref derivative), default);
        using DirectionalDifference<T> curvatures = new(second, point, values);
        curvatures.Differentiate(function, line, new Span<T>(ref curvature), default);
        return (value, derivative, curvature);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Off the diagonal by polarisation, with u = s_i e_i and v = s_j e_j: ∂²f/∂x_i∂x_j = (D²_{u+v} f - D²_u f - D²_v f) / (2 s_i s_j).
    /// Cost: n directions of the first and n (n + 1) / 2 of the second derivative's stencil. Symmetric by construction.
    /// </remarks>
    protected override T HessianCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> gradient, Span<T> hessian)
    {
        int n = gradient.Length;
        ScalarAsVector<TFunction> function = new(f);
        T value = f.Evaluate(x);
        ReadOnlySpan<T> values = new(in value);
        Gradient(function, x, values, gradient);
        using Workspace<T> space = new(n);
        using Workspace<double> scaleSpace = new(n);
        Span<T> along = space.Take(n);
        Span<double> scales = scaleSpace.Take(n);
        along.Clear();
        using DirectionalDifference<T> curvatures = new(second, x, values);
        for (int i = 0; i < n; i++)
        {
            Direction<T> line = Direction<T>.Coordinate(x, i);
            scales[i] = PowerOfTwo(line.Scale);
            curvatures.Differentiate(function, line, hessian.Slice(i * n + i, 1), default);
        }

        for (int i = 0; i < n; i++)
        {
            along[i] = T.CreateSaturating(scales[i]);
            T ui = along[i] * along[i] * hessian[i * n + i];
            for (int j = 0; j < i; j++)
            {
                T mixed = T.Zero;
                along[j] = T.CreateSaturating(scales[j]);
                curvatures.Differentiate(function, Direction<T>.Along(x, along), new Span<T>(ref mixed), default);
                T uj = along[j] * along[j] * hessian[j * n + j];
                mixed = (mixed - ui - uj) / T.CreateSaturating(2.0 * scales[i] * scales[j]);
                hessian[i * n + j] = mixed;
                hessian[j * n + i] = mixed;
                along[j] = T.Zero;
            }

            along[i] = T.Zero;
        }

        return value;
    }

    /// <inheritdoc/>
    /// <remarks>
    /// By polarisation, with u = s_i e_i and the tangent v scaled by τ: (H v)_i = (D²_{u+τv} f - D²_{u-τv} f) / (4 s_i τ). Cost: n directions of the first and 2 n of the second derivative's stencil.
    /// </remarks>
    protected override T HessianVectorProductCore<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> gradient, Span<T> destination)
    {
        int n = gradient.Length;
        ScalarAsVector<TFunction> function = new(f);
        T value = f.Evaluate(x);
        ReadOnlySpan<T> values = new(in value);
        Gradient(function, x, values, gradient);
        Direction<T> given = Direction<T>.Along(x, tangent);
        double tau = given.Scale == 0.0 ? 0.0 : PowerOfTwo(given.Scale / Magnitude.Of(given.Factor));
        if (!(tau > 0.0))
        {
            destination.Fill(tau == 0.0 ? T.Zero : T.NaN);
            return value;
        }

        using Workspace<T> space = new(2 * n);
        Span<T> scaled = space.Take(n), along = space.Take(n);
        for (int i = 0; i < n; i++)
        {
            scaled[i] = T.CreateSaturating(tau) * tangent[i];
        }

        using DirectionalDifference<T> curvatures = new(second, x, values);
        for (int i = 0; i < n; i++)
        {
            double scale = PowerOfTwo(Direction<T>.Coordinate(x, i).Scale);
            T step = T.CreateSaturating(scale), plus = T.Zero, minus = T.Zero;
            scaled.CopyTo(along);
            along[i] = scaled[i] + step;
            curvatures.Differentiate(function, Direction<T>.Along(x, along), new Span<T>(ref plus), default);
            along[i] = scaled[i] - step;
            curvatures.Differentiate(function, Direction<T>.Along(x, along), new Span<T>(ref minus), default);
            destination[i] = (plus - minus) / T.CreateSaturating(4.0 * scale * tau);
        }

        return value;
    }

    private void Gradient<TFunction, T>(TFunction function, ReadOnlySpan<T> x, ReadOnlySpan<T> values, Span<T> gradient)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
    {
        using DirectionalDifference<T> slopes = new(first, x, values);
        for (int i = 0; i < gradient.Length; i++)
        {
            slopes.Differentiate(function, Direction<T>.Coordinate(x, i), gradient.Slice(i, 1), default);
        }
    }

    /// <summary>The power of two at or below a scale, by which scaling is exact.</summary>
    private static double PowerOfTwo(double scale) => double.IsFinite(scale) ? Math.ScaleB(1.0, Math.ILogB(scale)) : double.NaN;
}
