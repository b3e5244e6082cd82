using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AD;

/// <content>Functions of several arguments, and curves.</content>
public static partial class Function
{
    /// <summary>A function R × R × R → R from a delegate at T.</summary>
    /// <typeparam name="T">The delegate's number type.</typeparam>
    /// <param name="f">The delegate.</param>
    /// <returns>The function at any number type.</returns>
    [RequiresDynamicCode(DynamicCode)]
    [RequiresUnreferencedCode(DynamicCode)]
    public static BoundUnivariate3 From<T>(UnivariateFunction3<T> f) where T : IFloatingPointIeee754<T>
        => KnownFunctions.TryGet(f, out BoundUnivariate3? known) ? known : KnownFunctions.Remember(f, new BoundUnivariate3(Behind<T>(f, out bool frozen)).With(f, frozen), frozen);

    /// <summary>A function Rⁿ × Rᵏ × Rˡ → R from a delegate at T.</summary>
    /// <typeparam name="T">The delegate's number type.</typeparam>
    /// <param name="f">The delegate.</param>
    /// <returns>The function at any number type.</returns>
    [RequiresDynamicCode(DynamicCode)]
    [RequiresUnreferencedCode(DynamicCode)]
    public static BoundScalar3 From<T>(ScalarFunction3<T> f) where T : IFloatingPointIeee754<T>
        => KnownFunctions.TryGet(f, out BoundScalar3? known) ? known : KnownFunctions.Remember(f, new BoundScalar3(Behind<T>(f, out bool frozen)).With(f, frozen), frozen);

    /// <summary>A function Rⁿ × Rᵏ × Rˡ → Rᵐ from a delegate at T that writes into its destination.</summary>
    /// <typeparam name="T">The delegate's number type.</typeparam>
    /// <param name="f">The delegate.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The function at any number type.</returns>
    [RequiresDynamicCode(DynamicCode)]
    [RequiresUnreferencedCode(DynamicCode)]
    public static BoundVector3 From<T>(VectorFunction3<T> f, int outputLength) where T : IFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(outputLength);
        return KnownFunctions.TryGet(f, out BoundVector3? known) && known.OutputLength(0, 0, 0) == outputLength
            ? known
            : KnownFunctions.Remember(f, new BoundVector3(Behind<T>(f, out bool frozen), outputLength).With(f, frozen), frozen);
    }

    /// <summary>A function Rⁿ × Rᵏ → Rᵐ from a delegate at T that allocates its result.</summary>
    /// <typeparam name="T">The delegate's number type.</typeparam>
    /// <param name="f">The delegate.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The function at any number type.</returns>
    [RequiresDynamicCode(DynamicCode)]
    [RequiresUnreferencedCode(DynamicCode)]
    public static BoundMap2 From<T>(MapFunction2<T> f, int outputLength) where T : IFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(outputLength);
        return KnownFunctions.TryGet(f, out BoundMap2? known) && known.OutputLength(0, 0) == outputLength
            ? known
            : KnownFunctions.Remember(f, new BoundMap2(Behind<T>(f, out bool frozen), outputLength).With(f, frozen), frozen);
    }

    /// <summary>A function Rⁿ × Rᵏ × Rˡ → Rᵐ from a delegate at T that allocates its result.</summary>
    /// <typeparam name="T">The delegate's number type.</typeparam>
    /// <param name="f">The delegate.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The function at any number type.</returns>
    [RequiresDynamicCode(DynamicCode)]
    [RequiresUnreferencedCode(DynamicCode)]
    public static BoundMap3 From<T>(MapFunction3<T> f, int outputLength) where T : IFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(outputLength);
        return KnownFunctions.TryGet(f, out BoundMap3? known) && known.OutputLength(0, 0, 0) == outputLength
            ? known
            : KnownFunctions.Remember(f, new BoundMap3(Behind<T>(f, out bool frozen), outputLength).With(f, frozen), frozen);
    }

    /// <summary>A curve R → Rᵐ from a delegate at T that allocates its result.</summary>
    /// <typeparam name="T">The delegate's number type.</typeparam>
    /// <param name="f">The delegate.</param>
    /// <param name="outputLength">The number of outputs m.</param>
    /// <returns>The function at any number type.</returns>
    [RequiresDynamicCode(DynamicCode)]
    [RequiresUnreferencedCode(DynamicCode)]
    public static BoundCurve From<T>(CurveFunction<T> f, int outputLength) where T : IFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(outputLength);
        return KnownFunctions.TryGet(f, out BoundCurve? known) && known.OutputLength(0) == outputLength
            ? known
            : KnownFunctions.Remember(f, new BoundCurve(Behind<T>(f, out bool frozen), outputLength).With(f, frozen), frozen);
    }
}
