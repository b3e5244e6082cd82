using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AD;

/// <summary>Structures whose fields are all T, seen as vectors of T and back, without a copy.</summary>
/// <remarks>
/// The entries are the fields in order of declaration; those of nested structures, tuples and inline arrays stand in their place. Static fields do not count. The layout of each structure is checked once for
/// each number type; afterwards a view costs one comparison. A functor works on a structure by viewing its span,
/// <c>ref readonly Rates&lt;T&gt; r = ref Structure.View&lt;Rates&lt;T&gt;, T&gt;(x);</c>, which needs no reflection and works ahead of time.
/// The type parameter is not constrained to structs, because F# would then take no structure of a generic number; a class is refused.
/// </remarks>
public static class Structure
{
    /// <summary>The number of entries of a structure.</summary>
    /// <typeparam name="TStructure">The structure at T.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <returns>How many numbers the structure holds.</returns>
    /// <exception cref="ArgumentException">The structure holds something else than numbers of type T; the message names the field.</exception>
    public static int Length<TStructure, T>()
        where T : IFloatingPointIeee754<T>
        => StructureLayout<TStructure, T>.Require();

    /// <summary>A vector seen as a structure.</summary>
    /// <typeparam name="TStructure">The structure at T.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The vector; its length is the number of entries of the structure.</param>
    /// <returns>The structure, in the vector's memory.</returns>
    /// <exception cref="ArgumentException">The length is not the structure's, or the structure holds something else than numbers of type T.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref readonly TStructure View<TStructure, T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        if (x.Length != StructureLayout<TStructure, T>.ViewLength)
        {
            ThrowView<TStructure, T>(x.Length);
        }

        return ref Unsafe.As<T, TStructure>(ref MemoryMarshal.GetReference(x));
    }

    /// <summary>A vector seen as a structure that can be written to.</summary>
    /// <typeparam name="TStructure">The structure at T.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The vector; its length is the number of entries of the structure.</param>
    /// <returns>The structure, in the vector's memory.</returns>
    /// <exception cref="ArgumentException">The length is not the structure's, or the structure holds something else than numbers of type T.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref TStructure View<TStructure, T>(Span<T> x)
        where T : IFloatingPointIeee754<T>
    {
        if (x.Length != StructureLayout<TStructure, T>.ViewLength)
        {
            ThrowView<TStructure, T>(x.Length);
        }

        return ref Unsafe.As<T, TStructure>(ref MemoryMarshal.GetReference(x));
    }

    /// <summary>A copy of a vector as a structure. It differs from <see cref="View{TStructure, T}(ReadOnlySpan{T})"/> only for a structure that is larger than its entries, such as a tuple of three <see cref="float"/>.</summary>
    /// <typeparam name="TStructure">The structure at T.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The vector; its length is the number of entries of the structure.</param>
    /// <returns>The structure.</returns>
    /// <exception cref="ArgumentException">The length is not the structure's, or the structure holds something else than numbers of type T.</exception>
    public static TStructure Read<TStructure, T>(ReadOnlySpan<T> x)
        where T : IFloatingPointIeee754<T>
    {
        if (x.Length == StructureLayout<TStructure, T>.ViewLength)
        {
            return Unsafe.As<T, TStructure>(ref MemoryMarshal.GetReference(x));
        }

        if (x.Length != StructureLayout<TStructure, T>.Length)
        {
            ThrowLength<TStructure, T>(x.Length);
        }

        TStructure structure = default!;
        x.CopyTo(MutableEntries<TStructure, T>(ref structure));
        return structure;
    }

    /// <summary>A structure seen as the vector of its entries.</summary>
    /// <typeparam name="TStructure">The structure at T.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The structure.</param>
    /// <returns>Its entries, in the structure's memory.</returns>
    /// <exception cref="ArgumentException">The structure holds something else than numbers of type T; the message names the field.</exception>
    public static ReadOnlySpan<T> Entries<TStructure, T>(ref readonly TStructure x)
        where T : IFloatingPointIeee754<T>
    {
        int length = StructureLayout<TStructure, T>.Require();
        return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<TStructure, T>(ref Unsafe.AsRef(in x)), length);
    }

    /// <summary>A structure seen as the vector of its entries, which can be written to.</summary>
    /// <typeparam name="TStructure">The structure at T.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The structure.</param>
    /// <returns>Its entries, in the structure's memory.</returns>
    /// <exception cref="ArgumentException">The structure holds something else than numbers of type T; the message names the field.</exception>
    public static Span<T> MutableEntries<TStructure, T>(ref TStructure x)
        where T : IFloatingPointIeee754<T>
    {
        int length = StructureLayout<TStructure, T>.Require();
        return MemoryMarshal.CreateSpan(ref Unsafe.As<TStructure, T>(ref x), length);
    }

    /// <summary>The names of the entries in order, such as <c>Alpha</c>, <c>Inner.Beta</c> or <c>Weights[2]</c>: what the rows and columns of a Hessian stand for.</summary>
    /// <typeparam name="TStructure">The structure at T.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <returns>One name for each entry.</returns>
    /// <exception cref="ArgumentException">The structure holds something else than numbers of type T; the message names the field.</exception>
    [RequiresUnreferencedCode("The names of fields may have been trimmed.")]
    public static IReadOnlyList<string> Names<TStructure, T>()
        where T : IFloatingPointIeee754<T>
    {
        StructureLayout<TStructure, T>.Require();
        return [.. StructureFields.Names(typeof(TStructure), typeof(T))];
    }

    [DoesNotReturn]
    private static void ThrowView<TStructure, T>(int given)
        where T : IFloatingPointIeee754<T>
    {
        if (given != StructureLayout<TStructure, T>.Require())
        {
            ThrowLength<TStructure, T>(given);
        }

        throw new ArgumentException(
            $"{TypeText.Of(typeof(TStructure))} takes {Unsafe.SizeOf<TStructure>()} bytes and its {given} entries {given * Unsafe.SizeOf<T>()}, so that they cannot be seen as one: copy them by Structure.Read, " +
            "or use a struct of sequential layout (the runtime rounds the size of a tuple up to that of a pointer).",
            "x");
    }

    [DoesNotReturn]
    private static void ThrowLength<TStructure, T>(int given)
        where T : IFloatingPointIeee754<T>
    {
        int expected = StructureLayout<TStructure, T>.Require();
        throw new ArgumentException($"The vector has length {given}; {TypeText.Of(typeof(TStructure))} has {expected} entries of type {TypeText.Of(typeof(T))}.", "x");
    }
}
