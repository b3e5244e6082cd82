using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <content>Pushforwards of several tangents at once.</content>
public abstract partial class Backend
{
    /// <summary>The pushforwards of several tangents at once, J Ẋ.</summary>
    /// <remarks>One pass where the backend can: tangents in SIMD lanes, or one record and one sweep. No more evaluations than c pushforwards, and than a Jacobian where those are derived from it.</remarks>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangents">Ẋ, n × c, a tangent in each column.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>J Ẋ, m × c.</returns>
    /// <exception cref="ArgumentException">A size does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Matrix<double> Pushforward(VectorFunction<double> f, ReadOnlySpan<double> x, Matrix<double> tangents, int outputLength)
        => Pushforward(Accept(Function.From(f, outputLength)), x, tangents);

    /// <summary>The pushforwards of several tangents at once, J Ẋ, of a function that allocates its result; the number of outputs is found by one evaluation of its value.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangents">Ẋ, n × c, a tangent in each column.</param>
    /// <returns>J Ẋ, m × c.</returns>
    /// <exception cref="ArgumentException">A size does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public Matrix<double> Pushforward(MapFunction<double> f, ReadOnlySpan<double> x, Matrix<double> tangents) => Pushforward(Measured(f, x), x, tangents);

    /// <summary>The pushforwards of several tangents at once, J Ẋ.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangents">Ẋ, n × c, a tangent in each column.</param>
    /// <returns>J Ẋ, m × c.</returns>
    /// <exception cref="ArgumentException">A size does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public Matrix<double> Pushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, Matrix<double> tangents)
        where TFunction : IVectorFunction
        => ValueAndPushforward(f, x, tangents).Pushforward;

    /// <summary>The value and the pushforwards of several tangents at once, from the same evaluation.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangents">Ẋ, n × c, a tangent in each column.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>f(x), length m, and J Ẋ, m × c.</returns>
    /// <exception cref="ArgumentException">A size does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double[] Value, Matrix<double> Pushforward) ValueAndPushforward(VectorFunction<double> f, ReadOnlySpan<double> x, Matrix<double> tangents, int outputLength)
        => ValueAndPushforward(Accept(Function.From(f, outputLength)), x, tangents);

    /// <summary>The value and the pushforwards of several tangents at once, from the same evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangents">Ẋ, n × c, a tangent in each column.</param>
    /// <returns>f(x), length m, and J Ẋ, m × c.</returns>
    /// <exception cref="ArgumentException">A size does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double[] Value, Matrix<double> Pushforward) ValueAndPushforward<TFunction>(TFunction f, ReadOnlySpan<double> x, Matrix<double> tangents)
        where TFunction : IVectorFunction
    {
        Expect.Finite(x);
        int count = Matrices.Seeds(tangents, x.Length, "inputs"), m = Outputs(f, x.Length);
        double[] value = new double[m];
        using Workspace<double> space = new((x.Length + m) * count);
        Span<double> from = space.Take(x.Length * count), to = space.Take(m * count);
        Matrices.Read(tangents, from);
        Unwritten(value);
        PushforwardMany<TFunction, double>(f, x, count, from, value, to);
        return (value, Matrices.New(m, count, to));
    }
}
