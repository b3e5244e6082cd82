using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <content>Jacobians and their products of functions that carry auxiliary numbers out, undifferentiated.</content>
/// <remarks>The auxiliary numbers come from the evaluation that gives the value, at x itself, however many evaluations the derivative takes.</remarks>
public abstract partial class Backend
{
    /// <summary>The value, the pullback of a cotangent and the auxiliary numbers, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <param name="auxiliaryLength">The number k of auxiliary numbers.</param>
    /// <returns>f(x), length m, Jᵀ ȳ, length n, and the auxiliary numbers at x, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double[] Value, double[] Pullback, double[] Auxiliary) ValuePullbackAndAuxiliary(VectorFunctionWithAuxiliary<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent, int auxiliaryLength)
        => ValuePullbackAndAuxiliary(Accept(BoundVectorWithAuxiliary.From(f, cotangent.Length, auxiliaryLength)), x, cotangent);

    /// <summary>The value, the pullback of a cotangent and the auxiliary numbers, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="cotangent">ȳ, length m.</param>
    /// <returns>f(x), length m, Jᵀ ȳ, length n, and the auxiliary numbers at x, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double[] Value, double[] Pullback, double[] Auxiliary) ValuePullbackAndAuxiliary<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> cotangent)
        where TFunction : IVectorFunctionWithAuxiliary
    {
        VectorAndAuxiliary<TFunction> both = new(f);
        int m = f.OutputLength(x.Length), all = Outputs(both, x.Length);
        Expect.Finite(x);
        Expect.Length(cotangent, m, "the number of outputs");
        double[] values = new double[all], weights = new double[all], pulled = new double[x.Length];
        cotangent.CopyTo(weights);
        Unwritten(values);
        Pullback<VectorAndAuxiliary<TFunction>, double>(both, x, weights, values, pulled);
        return (values[..m], pulled, values[m..]);
    }

    /// <summary>The value, the pushforward of a tangent and the auxiliary numbers, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">ẋ, length n.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <param name="auxiliaryLength">The number k of auxiliary numbers.</param>
    /// <returns>f(x), length m, J ẋ, length m, and the auxiliary numbers at x, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double[] Value, double[] Pushforward, double[] Auxiliary) ValuePushforwardAndAuxiliary(VectorFunctionWithAuxiliary<double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent, int outputLength, int auxiliaryLength)
        => ValuePushforwardAndAuxiliary(Accept(BoundVectorWithAuxiliary.From(f, outputLength, auxiliaryLength)), x, tangent);

    /// <summary>The value, the pushforward of a tangent and the auxiliary numbers, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="tangent">ẋ, length n.</param>
    /// <returns>f(x), length m, J ẋ, length m, and the auxiliary numbers at x, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double[] Value, double[] Pushforward, double[] Auxiliary) ValuePushforwardAndAuxiliary<TFunction>(TFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> tangent)
        where TFunction : IVectorFunctionWithAuxiliary
    {
        VectorAndAuxiliary<TFunction> both = new(f);
        int m = f.OutputLength(x.Length), all = Outputs(both, x.Length);
        Expect.Finite(x);
        Expect.Length(tangent, x.Length, "that of x");
        double[] values = new double[all], pushed = new double[all];
        Unwritten(values);
        Pushforward<VectorAndAuxiliary<TFunction>, double>(both, x, tangent, values, pushed);
        return (values[..m], pushed[..m], values[m..]);
    }

    /// <summary>The value, the Jacobian and the auxiliary numbers, from one evaluation.</summary>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <param name="auxiliaryLength">The number k of auxiliary numbers.</param>
    /// <returns>f(x), length m, J, m × n, and the auxiliary numbers at x, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    public (double[] Value, Matrix<double> Jacobian, double[] Auxiliary) ValueJacobianAndAuxiliary(VectorFunctionWithAuxiliary<double> f, ReadOnlySpan<double> x, int outputLength, int auxiliaryLength)
        => ValueJacobianAndAuxiliary(Accept(BoundVectorWithAuxiliary.From(f, outputLength, auxiliaryLength)), x);

    /// <summary>The value, the Jacobian and the auxiliary numbers, from one evaluation.</summary>
    /// <typeparam name="TFunction">The function's type.</typeparam>
    /// <param name="f">The function f : Rⁿ → Rᵐ.</param>
    /// <param name="x">The point, length n; finite.</param>
    /// <returns>f(x), length m, J, m × n, and the auxiliary numbers at x, length k.</returns>
    /// <exception cref="ArgumentException">A length does not match, an entry of the point is not finite, or the function is a plain delegate that this backend cannot take.</exception>
    public (double[] Value, Matrix<double> Jacobian, double[] Auxiliary) ValueJacobianAndAuxiliary<TFunction>(TFunction f, ReadOnlySpan<double> x)
        where TFunction : IVectorFunctionWithAuxiliary
    {
        VectorAndAuxiliary<TFunction> both = new(f);
        int m = f.OutputLength(x.Length), n = x.Length, all = Outputs(both, n);
        Expect.Finite(x);
        double[] values = new double[all];
        Unwritten(values);
        if (!Traits.NativePullback)
        {
            double[] rows = new double[all * n];
            Jacobian<VectorAndAuxiliary<TFunction>, double>(both, x, values, rows);
            return (values[..m], Matrices.New(m, n, rows.AsSpan(0, m * n)), values[m..]);
        }

        // A cotangent for each output and none for the auxiliary numbers: Jᵀ by columns, which is J by rows.
        double[] units = new double[all * m], columns = new double[n * m];
        for (int i = 0; i < m; i++)
        {
            units[i * m + i] = 1.0;
        }

        PullbackMany<VectorAndAuxiliary<TFunction>, double>(both, x, m, units, values, columns);
        return (values[..m], Matrices.New(n, m, columns).Transpose(), values[m..]);
    }
}
