namespace AD;

/// <summary>The shape of a function of one structure, f(x) ∈ R: the structure's type says it all.</summary>
/// <typeparam name="TStructure">The structure at <see cref="double"/>.</typeparam>
public readonly record struct StructureShape<TStructure>
    where TStructure : struct
{
    /// <summary>The shape of a function of this structure and of a constant one behind it, f(x, p) ∈ R.</summary>
    /// <typeparam name="TConstant">The constant structure at <see cref="double"/>.</typeparam>
    /// <returns>The shape.</returns>
    public StructureShape<TStructure, TConstant> WithConstant<TConstant>() where TConstant : struct => default;

    /// <summary>The shape of a function from this structure to another.</summary>
    /// <typeparam name="TResult">The result's structure at <see cref="double"/>.</typeparam>
    /// <returns>The shape.</returns>
    public StructureMapShape<TStructure, TResult> To<TResult>() where TResult : struct => default;
}

/// <summary>The shape of a function of a structure and a constant structure, f(x, p) ∈ R.</summary>
/// <typeparam name="TStructure">The structure that is differentiated by, at <see cref="double"/>.</typeparam>
/// <typeparam name="TConstant">The constant structure at <see cref="double"/>.</typeparam>
public readonly record struct StructureShape<TStructure, TConstant>
    where TStructure : struct
    where TConstant : struct;

/// <summary>The shape of a function of a structure with a vector of results, f(x) ∈ Rᵐ.</summary>
/// <typeparam name="TStructure">The structure at <see cref="double"/>.</typeparam>
/// <param name="OutputLength">The number m of outputs.</param>
public readonly record struct StructureVectorShape<TStructure>(int OutputLength)
    where TStructure : struct;

/// <summary>The shape of a function from one structure to another.</summary>
/// <typeparam name="TStructure">The argument's structure at <see cref="double"/>.</typeparam>
/// <typeparam name="TResult">The result's structure at <see cref="double"/>.</typeparam>
public readonly record struct StructureMapShape<TStructure, TResult>
    where TStructure : struct
    where TResult : struct;

/// <content>Shapes of functions of structures.</content>
public static partial class Shape
{
    /// <summary>A function of one structure, f(x) ∈ R; <c>WithConstant</c> and <c>To</c> of it give the other shapes.</summary>
    /// <typeparam name="TStructure">The structure at <see cref="double"/>.</typeparam>
    /// <returns>The shape.</returns>
    public static StructureShape<TStructure> Of<TStructure>() where TStructure : struct => default;

    /// <summary>A function of one structure with a vector of results, f(x) ∈ Rᵐ.</summary>
    /// <typeparam name="TStructure">The structure at <see cref="double"/>.</typeparam>
    /// <param name="outputLength">The number m of outputs.</param>
    /// <returns>The shape.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static StructureVectorShape<TStructure> Of<TStructure>(int outputLength) where TStructure : struct
    {
        ArgumentOutOfRangeException.ThrowIfNegative(outputLength);
        return new(outputLength);
    }
}
