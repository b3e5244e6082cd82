using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace AD;

/// <content>How operators of several arguments take their functions and points.</content>
public abstract partial class Backend
{
    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    internal BoundScalar Bind<T>(ScalarFunction<T> f) where T : IFloatingPointIeee754<T> => Accept(Function.From(f));

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    internal BoundVector Bind<T>(VectorFunction<T> f, int outputLength) where T : IFloatingPointIeee754<T> => Accept(Function.From(f, outputLength));

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    internal UnivariateCall2 Bind<T>(UnivariateFunction2<T> f) where T : IFloatingPointIeee754<T> => new(Accept(Function.From(f)));

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    internal UnivariateCall3 Bind<T>(UnivariateFunction3<T> f) where T : IFloatingPointIeee754<T> => new(Accept(Function.From(f)));

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    internal ScalarCall2 Bind<T>(ScalarFunction2<T> f) where T : IFloatingPointIeee754<T> => new(Accept(Function.From(f)));

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    internal ScalarCall3 Bind<T>(ScalarFunction3<T> f) where T : IFloatingPointIeee754<T> => new(Accept(Function.From(f)));

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    internal VectorCall2 Bind<T>(VectorFunction2<T> f, int outputLength) where T : IFloatingPointIeee754<T> => new(Accept(Function.From(f, outputLength)));

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    internal VectorCall3 Bind<T>(VectorFunction3<T> f, int outputLength) where T : IFloatingPointIeee754<T> => new(Accept(Function.From(f, outputLength)));

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    internal MapCall2 Bind<T>(MapFunction2<T> f, int outputLength) where T : IFloatingPointIeee754<T> => new(Accept(Function.From(f, outputLength)));

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    internal MapCall3 Bind<T>(MapFunction3<T> f, int outputLength) where T : IFloatingPointIeee754<T> => new(Accept(Function.From(f, outputLength)));

    /// <summary>The number of outputs that a matrix for a Jacobian says.</summary>
    private static int Rows(Matrix<double> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        return destination.RowCount;
    }

    private static Arguments<double> Point(Argument<double> first, Argument<double> second) => new Arguments<double>(first, second).Finite();

    private static Arguments<double> Point(Argument<double> first, Argument<double> second, Argument<double> third) => new Arguments<double>(first, second, third).Finite();
}
