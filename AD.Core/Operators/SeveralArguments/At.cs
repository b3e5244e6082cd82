using System.Numerics;

namespace AD;

/// <summary>A functor with its arguments, seen as a function of one flat point.</summary>
internal static class At
{
    public static ScalarAt<SegmentedUnivariate2<TFunction>, T> Univariate2<TFunction, T>(Backend backend, TFunction f, Arguments<T> at)
        where TFunction : IUnivariateFunction2
        where T : IFloatingPointIeee754<T>
        => new(backend, new(Given(f), at.Layout), at);

    public static ScalarAt<SegmentedUnivariate3<TFunction>, T> Univariate3<TFunction, T>(Backend backend, TFunction f, Arguments<T> at)
        where TFunction : IUnivariateFunction3
        where T : IFloatingPointIeee754<T>
        => new(backend, new(Given(f), at.Layout), at);

    public static SecondOrderAt<SegmentedUnivariate2<TFunction>, T> UnivariateTwice2<TFunction, T>(Backend backend, TFunction f, Arguments<T> at)
        where TFunction : IUnivariateFunction2
        where T : IFloatingPointIeee754<T>
        => new(backend, new(Given(f), at.Layout), at);

    public static SecondOrderAt<SegmentedUnivariate3<TFunction>, T> UnivariateTwice3<TFunction, T>(Backend backend, TFunction f, Arguments<T> at)
        where TFunction : IUnivariateFunction3
        where T : IFloatingPointIeee754<T>
        => new(backend, new(Given(f), at.Layout), at);

    public static ScalarAt<TFunction, T> Scalar1<TFunction, T>(Backend backend, TFunction f, Arguments<T> at)
        where TFunction : IScalarFunction
        where T : IFloatingPointIeee754<T>
        => new(backend, Given(f), at);

    public static SecondOrderAt<TFunction, T> ScalarTwice1<TFunction, T>(Backend backend, TFunction f, Arguments<T> at)
        where TFunction : IScalarFunction
        where T : IFloatingPointIeee754<T>
        => new(backend, Given(f), at);

    public static VectorAt<TFunction, T> Vector1<TFunction, T>(Backend backend, TFunction f, Arguments<T> at)
        where TFunction : IVectorFunction
        where T : IFloatingPointIeee754<T>
        => new(backend, Given(f), at);

    public static ScalarAt<SegmentedScalar2<TFunction>, T> Scalar2<TFunction, T>(Backend backend, TFunction f, Arguments<T> at)
        where TFunction : IScalarFunction2
        where T : IFloatingPointIeee754<T>
        => new(backend, new(Given(f), at.Layout), at);

    public static ScalarAt<SegmentedScalar3<TFunction>, T> Scalar3<TFunction, T>(Backend backend, TFunction f, Arguments<T> at)
        where TFunction : IScalarFunction3
        where T : IFloatingPointIeee754<T>
        => new(backend, new(Given(f), at.Layout), at);

    public static SecondOrderAt<SegmentedScalar2<TFunction>, T> ScalarTwice2<TFunction, T>(Backend backend, TFunction f, Arguments<T> at)
        where TFunction : IScalarFunction2
        where T : IFloatingPointIeee754<T>
        => new(backend, new(Given(f), at.Layout), at);

    public static SecondOrderAt<SegmentedScalar3<TFunction>, T> ScalarTwice3<TFunction, T>(Backend backend, TFunction f, Arguments<T> at)
        where TFunction : IScalarFunction3
        where T : IFloatingPointIeee754<T>
        => new(backend, new(Given(f), at.Layout), at);

    public static VectorAt<SegmentedVector2<TFunction>, T> Vector2<TFunction, T>(Backend backend, TFunction f, Arguments<T> at)
        where TFunction : IVectorFunction2
        where T : IFloatingPointIeee754<T>
        => new(backend, new(Given(f), at.Layout), at);

    public static VectorAt<SegmentedVector3<TFunction>, T> Vector3<TFunction, T>(Backend backend, TFunction f, Arguments<T> at)
        where TFunction : IVectorFunction3
        where T : IFloatingPointIeee754<T>
        => new(backend, new(Given(f), at.Layout), at);

    private static TFunction Given<TFunction>(TFunction f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return f;
    }
}
