namespace AD;

/// <summary>A function of a structure, f(r) ∈ R, at one number type: <c>static T Loss&lt;T&gt;(Rates&lt;T&gt; r)</c>.</summary>
/// <typeparam name="TStructure">The structure at T: every field is a T, or a structure of such.</typeparam>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The point.</param>
/// <returns>f(x).</returns>
public delegate T StructureFunction<TStructure, T>(TStructure x) where TStructure : struct;

/// <summary>A function of two structures, f(x, p) ∈ R, at one number type.</summary>
/// <typeparam name="TFirst">The first structure at T.</typeparam>
/// <typeparam name="TSecond">The second structure at T.</typeparam>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The first argument.</param>
/// <param name="p">The second argument.</param>
/// <returns>f(x, p).</returns>
public delegate T StructureFunction2<TFirst, TSecond, T>(TFirst x, TSecond p) where TFirst : struct where TSecond : struct;

/// <summary>A function of a structure and a vector, f(x, p) ∈ R, at one number type.</summary>
/// <typeparam name="TStructure">The structure at T.</typeparam>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The structure.</param>
/// <param name="p">The vector, length k.</param>
/// <returns>f(x, p).</returns>
public delegate T StructureAndVectorFunction<TStructure, T>(TStructure x, ReadOnlySpan<T> p) where TStructure : struct;

/// <summary>A function of a vector and a structure, f(x, p) ∈ R, at one number type.</summary>
/// <typeparam name="TStructure">The structure at T.</typeparam>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The vector, length n.</param>
/// <param name="p">The structure.</param>
/// <returns>f(x, p).</returns>
public delegate T VectorAndStructureFunction<TStructure, T>(ReadOnlySpan<T> x, TStructure p) where TStructure : struct;

/// <summary>A function of a structure with a vector of results, f(x) ∈ Rᵐ, at one number type.</summary>
/// <typeparam name="TStructure">The structure at T.</typeparam>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="x">The point.</param>
/// <param name="y">Receives f(x), length m; every entry is to be written.</param>
public delegate void StructureVectorFunction<TStructure, T>(TStructure x, Span<T> y) where TStructure : struct;

/// <summary>A function from one structure to another at one number type.</summary>
/// <typeparam name="TStructure">The argument's structure at the number type.</typeparam>
/// <typeparam name="TResult">The result's structure at the number type.</typeparam>
/// <param name="x">The point.</param>
/// <returns>f(x).</returns>
public delegate TResult StructureMap<TStructure, TResult>(TStructure x) where TStructure : struct where TResult : struct;
