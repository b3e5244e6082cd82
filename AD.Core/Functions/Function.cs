using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AD;

/// <summary>Turns what users write (method groups, local functions, lambdas) into functions that evaluate at any number type.</summary>
/// <remarks>
/// C# infers <c>F&lt;double&gt;</c> for a generic method group given to a <see cref="double"/> delegate. The generic definition behind the delegate is made again at the number type that a
/// backend needs, with the same target, and the delegate is cached. A lambda that only forwards, <c>x => model.Loss(x)</c>, is seen through. A plain delegate
/// stays at its own type: <see cref="BoundFunction.IsGeneric"/> is false, finite differences take it and exact backends refuse it.
/// </remarks>
public static partial class Function
{
    internal const string DynamicCode = "A delegate's generic method is made again at the backend's number type at run time; ahead of time, pass a struct that implements IScalarFunction, IVectorFunction or IOdeFunction.";

    /// <summary>A function R → R from a delegate at T.</summary>
    /// <typeparam name="T">The delegate's number type.</typeparam>
    /// <param name="f">The delegate.</param>
    /// <returns>The function at any number type.</returns>
    [RequiresDynamicCode(DynamicCode)]
    [RequiresUnreferencedCode(DynamicCode)]
    public static BoundUnivariate From<T>(UnivariateFunction<T> f) where T : IFloatingPointIeee754<T>
        => KnownFunctions.TryGet(f, out BoundUnivariate? known) ? known : KnownFunctions.Remember(f, new BoundUnivariate(Behind<T>(f, out bool frozen)).With(f, frozen), frozen);

    /// <summary>A function R × R → R from a delegate at T.</summary>
    /// <typeparam name="T">The delegate's number type.</typeparam>
    /// <param name="f">The delegate.</param>
    /// <returns>The function at any number type.</returns>
    [RequiresDynamicCode(DynamicCode)]
    [RequiresUnreferencedCode(DynamicCode)]
    public static BoundUnivariate2 From<T>(UnivariateFunction2<T> f) where T : IFloatingPointIeee754<T>
        => KnownFunctions.TryGet(f, out BoundUnivariate2? known) ? known : KnownFunctions.Remember(f, new BoundUnivariate2(Behind<T>(f, out bool frozen)).With(f, frozen), frozen);

    /// <summary>A function Rⁿ → R from a delegate at <see cref="double"/>.</summary>
    /// <param name="f">The delegate.</param>
    /// <returns>The function at any number type.</returns>
    [RequiresDynamicCode(DynamicCode)]
    [RequiresUnreferencedCode(DynamicCode)]
    public static BoundScalar From(ScalarFunction<double> f) => From<double>(f);

    /// <summary>A function Rⁿ → R from a delegate at T.</summary>
    /// <typeparam name="T">The delegate's number type.</typeparam>
    /// <param name="f">The delegate.</param>
    /// <returns>The function at any number type.</returns>
    [RequiresDynamicCode(DynamicCode)]
    [RequiresUnreferencedCode(DynamicCode)]
    public static BoundScalar From<T>(ScalarFunction<T> f) where T : IFloatingPointIeee754<T>
        => KnownFunctions.TryGet(f, out BoundScalar? known) ? known : KnownFunctions.Remember(f, new BoundScalar(Behind<T>(f, out bool frozen)).With(f, frozen), frozen);

    /// <summary>A function Rⁿ × Rᵏ → R from a delegate at T.</summary>
    /// <typeparam name="T">The delegate's number type.</typeparam>
    /// <param name="f">The delegate.</param>
    /// <returns>The function at any number type.</returns>
    [RequiresDynamicCode(DynamicCode)]
    [RequiresUnreferencedCode(DynamicCode)]
    public static BoundScalar2 From<T>(ScalarFunction2<T> f) where T : IFloatingPointIeee754<T>
        => KnownFunctions.TryGet(f, out BoundScalar2? known) ? known : KnownFunctions.Remember(f, new BoundScalar2(Behind<T>(f, out bool frozen)).With(f, frozen), frozen);

    /// <summary>A function Rⁿ → Rᵐ from a delegate at T that writes into its destination.</summary>
    /// <typeparam name="T">The delegate's number type.</typeparam>
    /// <param name="f">The delegate.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The function at any number type.</returns>
    [RequiresDynamicCode(DynamicCode)]
    [RequiresUnreferencedCode(DynamicCode)]
    public static BoundVector From<T>(VectorFunction<T> f, int outputLength) where T : IFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(outputLength);
        return KnownFunctions.TryGet(f, out BoundVector? known) && known.OutputLength(0) == outputLength
            ? known
            : KnownFunctions.Remember(f, new BoundVector(Behind<T>(f, out bool frozen), outputLength).With(f, frozen), frozen);
    }

    /// <summary>A function Rⁿ × Rᵏ → Rᵐ from a delegate at T that writes into its destination.</summary>
    /// <typeparam name="T">The delegate's number type.</typeparam>
    /// <param name="f">The delegate.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The function at any number type.</returns>
    [RequiresDynamicCode(DynamicCode)]
    [RequiresUnreferencedCode(DynamicCode)]
    public static BoundVector2 From<T>(VectorFunction2<T> f, int outputLength) where T : IFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(outputLength);
        return KnownFunctions.TryGet(f, out BoundVector2? known) && known.OutputLength(0, 0) == outputLength
            ? known
            : KnownFunctions.Remember(f, new BoundVector2(Behind<T>(f, out bool frozen), outputLength).With(f, frozen), frozen);
    }

    /// <summary>A function Rⁿ → Rᵐ from a delegate at T that allocates its result.</summary>
    /// <typeparam name="T">The delegate's number type.</typeparam>
    /// <param name="f">The delegate.</param>
    /// <param name="outputLength">The number of outputs m, which every evaluation is to return.</param>
    /// <returns>The function at any number type.</returns>
    [RequiresDynamicCode(DynamicCode)]
    [RequiresUnreferencedCode(DynamicCode)]
    public static BoundMap From<T>(MapFunction<T> f, int outputLength) where T : IFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(outputLength);
        return KnownFunctions.TryGet(f, out BoundMap? known) && known.OutputLength(0) == outputLength
            ? known
            : KnownFunctions.Remember(f, new BoundMap(Behind<T>(f, out bool frozen), outputLength).With(f, frozen), frozen);
    }

    /// <summary>A right-hand side f(u, p, t) from a delegate at <see cref="double"/>.</summary>
    /// <param name="f">The delegate.</param>
    /// <returns>The function at any number type.</returns>
    [RequiresDynamicCode(DynamicCode)]
    [RequiresUnreferencedCode(DynamicCode)]
    public static BoundOde From(OdeFunction<double> f)
        => KnownFunctions.TryGet(f, out BoundOde? known) ? known : KnownFunctions.Remember(f, new BoundOde(Behind<double>(f, out bool frozen)).With(f, frozen), frozen);

    /// <summary>A function R → R from an object.</summary>
    /// <param name="f">The object.</param>
    /// <returns>The same function with a cached delegate for each number type.</returns>
    public static BoundUnivariate From(IUnivariateFunction f) => f as BoundUnivariate ?? new BoundUnivariate(NotNull(f));

    /// <summary>A function Rⁿ → R from an object.</summary>
    /// <param name="f">The object.</param>
    /// <returns>The same function with a cached delegate for each number type.</returns>
    public static BoundScalar From(IScalarFunction f) => f as BoundScalar ?? new BoundScalar(NotNull(f));

    /// <summary>A function Rⁿ × Rᵏ → R from an object.</summary>
    /// <param name="f">The object.</param>
    /// <returns>The same function with a cached delegate for each number type.</returns>
    public static BoundScalar2 From(IScalarFunction2 f) => f as BoundScalar2 ?? new BoundScalar2(NotNull(f));

    /// <summary>A function Rⁿ × Rᵏ → Rᵐ from an object.</summary>
    /// <param name="f">The object.</param>
    /// <returns>The same function with a cached delegate for each number type.</returns>
    public static BoundVector2 From(IVectorFunction2 f) => f as BoundVector2 ?? new BoundVector2(NotNull(f));

    /// <summary>A right-hand side f(u, p, t) from an object.</summary>
    /// <param name="f">The object.</param>
    /// <returns>The same function with a cached delegate for each number type.</returns>
    public static BoundOde From(IOdeFunction f) => f as BoundOde ?? new BoundOde(NotNull(f));

    /// <summary>The function x ↦ f(x, p) with p held fixed.</summary>
    /// <param name="f">A function of two vectors.</param>
    /// <param name="p">The second argument; copied.</param>
    /// <returns>A function of the first argument alone.</returns>
    [RequiresDynamicCode(DynamicCode)]
    [RequiresUnreferencedCode(DynamicCode)]
    public static FixedScalar Fix(ScalarFunction2<double> f, ReadOnlySpan<double> p) => new(From(f), p.ToArray());

    /// <summary>The function x ↦ f(x, p) with p held fixed.</summary>
    /// <param name="f">A function of two vectors.</param>
    /// <param name="p">The second argument; copied.</param>
    /// <returns>A function of the first argument alone.</returns>
    public static FixedScalar Fix(IScalarFunction2 f, ReadOnlySpan<double> p) => new(From(f), p.ToArray());

    /// <summary>The function x ↦ f(x, p) with p held fixed.</summary>
    /// <param name="f">A function of two vectors.</param>
    /// <param name="p">The second argument; copied.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>A function of the first argument alone.</returns>
    [RequiresDynamicCode(DynamicCode)]
    [RequiresUnreferencedCode(DynamicCode)]
    public static FixedVector Fix(VectorFunction2<double> f, ReadOnlySpan<double> p, int outputLength) => new(From(f, outputLength), p.ToArray());

    [RequiresDynamicCode(DynamicCode)]
    [RequiresUnreferencedCode(DynamicCode)]
    internal static GenericMethod? Behind<T>(Delegate f, out bool frozen) => GenericMethod.Behind(f, typeof(T), out frozen);

    private static TFunction NotNull<TFunction>(TFunction f) where TFunction : class
    {
        ArgumentNullException.ThrowIfNull(f);
        return f;
    }
}
