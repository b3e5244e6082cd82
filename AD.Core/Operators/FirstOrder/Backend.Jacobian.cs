using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <summary>Jacobians of functions Rⁿ → Rᵐ: m rows (outputs) by n columns (inputs).</summary>
public abstract partial class Backend
{
    /// <summary>The Jacobian.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>J[i, j] = ∂f_i/∂x_j, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Matrix<double> Jacobian(VectorFunction<double> f, ReadOnlySpan<double> x, int outputLength) => Jacobian(Accept(Function.From(f, outputLength)), x);

    /// <summary>The Jacobian of a function that allocates its result; the number of outputs is remembered, and found by one more evaluation the first time.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>J[i, j] = ∂f_i/∂x_j, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Matrix<double> Jacobian(MapFunction<double> f, ReadOnlySpan<double> x) => OfMap(f, x, default, static (backend, f, x, _) => backend.Jacobian(f, x));

    /// <summary>The Jacobian.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>J[i, j] = ∂f_i/∂x_j, m × n.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public Matrix<double> Jacobian<TFunction>(TFunction f, ReadOnlySpan<double> x)
        where TFunction : IVectorFunction
        => ValueAndJacobian(f, x).Jacobian;

    /// <summary>The Jacobian into a matrix.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="destination">Receives J, m × n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public void Jacobian(VectorFunction<double> f, ReadOnlySpan<double> x, Matrix<double> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Jacobian(Accept(Function.From(f, destination.RowCount)), x, destination);
    }

    /// <summary>The Jacobian of a function that allocates its result, into a matrix.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="destination">Receives J, m × n: it says the number of outputs.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public void Jacobian(MapFunction<double> f, ReadOnlySpan<double> x, Matrix<double> destination)
        => Jacobian(Accept(Function.From(f, Rows(destination))), x, destination);

    /// <summary>The Jacobian into a matrix.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="destination">Receives J, m × n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public void Jacobian<TFunction>(TFunction f, ReadOnlySpan<double> x, Matrix<double> destination)
        where TFunction : IVectorFunction
    {
        using Workspace<double> space = new(Outputs(f, x.Length));
        ValueAndJacobian(f, x, space.Take(Outputs(f, x.Length)), destination);
    }

    /// <summary>The value and the Jacobian, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f(x) and J.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double[] Value, Matrix<double> Jacobian) ValueAndJacobian(VectorFunction<double> f, ReadOnlySpan<double> x, int outputLength)
        => ValueAndJacobian(Accept(Function.From(f, outputLength)), x);

    /// <summary>The value and the Jacobian of a function that allocates its result; the number of outputs is remembered, and found by one more evaluation the first time.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>f(x) and J.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double[] Value, Matrix<double> Jacobian) ValueAndJacobian(MapFunction<double> f, ReadOnlySpan<double> x)
        => OfMap(f, x, default, static (backend, f, x, _) => backend.ValueAndJacobian(f, x));

    /// <summary>The value and the Jacobian, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>f(x) and J.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double[] Value, Matrix<double> Jacobian) ValueAndJacobian<TFunction>(TFunction f, ReadOnlySpan<double> x)
        where TFunction : IVectorFunction
    {
        int m = Outputs(f, x.Length), n = x.Length;
        Expect.Finite(x);
        double[] value = new double[m];
        using Workspace<double> space = new(m * n);
        Span<double> rows = space.Take(m * n);
        Unwritten(value);
        Jacobian<TFunction, double>(f, x, value, rows);
        return (value, Matrices.New(m, n, rows));
    }

    /// <summary>The value and the Jacobian, from one evaluation, into destinations.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="value">Receives f(x), length m: it says the number of outputs.</param>
    /// <param name="destination">Receives J, m × n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public void ValueAndJacobian(VectorFunction<double> f, ReadOnlySpan<double> x, Span<double> value, Matrix<double> destination)
        => ValueAndJacobian(Accept(Function.From(f, value.Length)), x, value, destination);

    /// <summary>The value and the Jacobian, from one evaluation, into destinations.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="value">Receives f(x), length m.</param>
    /// <param name="destination">Receives J, m × n.</param>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public void ValueAndJacobian<TFunction>(TFunction f, ReadOnlySpan<double> x, Span<double> value, Matrix<double> destination)
        where TFunction : IVectorFunction
    {
        int m = Outputs(f, x.Length), n = x.Length;
        Expect.Finite(x);
        Expect.Length(value, m, "the number of outputs");
        Matrices.Expect(destination, m, n);
        Expect.Apart(x, value);
        using Workspace<double> space = new(m * n);
        Span<double> rows = space.Take(m * n);
        Unwritten(value);
        Jacobian<TFunction, double>(f, x, value, rows);
        Matrices.Fill(destination, rows);
    }

    /// <summary>Marks values as NaN, so that an output which the function leaves unwritten is seen.</summary>
    private static void Unwritten(Span<double> value) => value.Fill(double.NaN);

    /// <summary>The number of outputs that a function says it has.</summary>
    internal static int Outputs<TFunction>(TFunction f, int inputLength)
        where TFunction : IVectorFunction
    {
        int m = f.OutputLength(inputLength);
        return m >= 0 ? m : throw new ArgumentException($"The function says that it has {m} outputs for {inputLength} inputs.", nameof(f));
    }
}
