using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AD;

/// <summary>The operators for structures whose fields are all numbers: <c>Rates&lt;double&gt; d = backend.Gradient(Loss, new Rates&lt;double&gt; { Alpha = 2, Beta = 3, Gamma = 0 });</c></summary>
/// <remarks>
/// A function of a structure is a generic method, <c>static T Loss&lt;T&gt;(Rates&lt;T&gt; r) where T : IFloatingPointIeee754&lt;T&gt;</c>; record structs, nested structures, tuples <c>(T A, T B)</c> and inline arrays
/// are structures too. Tangents, gradients and pullbacks are structures of the same type; matrices have one column for each entry, in order of declaration.
/// A functor instead of a method works on the structure's entries and views them by <see cref="Structure.View{TStructure, T}(ReadOnlySpan{T})"/>. Extensions, so that calls on spans never mean these.
/// </remarks>
public static partial class StructureOperators
{
    /// <summary>The function, unless it exists at one number only and the backend needs another.</summary>
    private static TBound Accept<TBound>(Backend backend, TBound f) where TBound : BoundStructure
    {
        ArgumentNullException.ThrowIfNull(backend);
        return backend.Accept(f);
    }

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    private static StructureVector Vector<TStructure>(Backend backend, StructureVectorFunction<TStructure, double> f, int outputLength)
        where TStructure : struct
    {
        ArgumentOutOfRangeException.ThrowIfNegative(outputLength);
        return new(Accept(backend, BoundStructureVector.From(f)), outputLength);
    }

    [RequiresDynamicCode(Function.DynamicCode)]
    [RequiresUnreferencedCode(Function.DynamicCode)]
    private static StructureVector Map<TStructure, TResult>(Backend backend, StructureMap<TStructure, TResult> f)
        where TStructure : struct
        where TResult : struct
        => new(Accept(backend, BoundStructureVector.From<TStructure, TResult, double>(f)), Structure.Length<TResult, double>());

    /// <summary>The entries of an argument that is differentiated; finite where they are the user's own numbers rather than those of an enclosing derivative.</summary>
    private static ReadOnlySpan<T> Finite<TStructure, T>(ref readonly TStructure x, string name = "x")
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> entries = Structure.Entries<TStructure, T>(in x);
        for (int i = 0; typeof(T) == typeof(double) && i < entries.Length; i++)
        {
            if (!T.IsFinite(entries[i]))
            {
                throw new ArgumentException($"{name}{EntryName<TStructure, T>(i)} is {entries[i]}; every entry is to be finite.", name);
            }
        }

        return entries;
    }

    private static ReadOnlySpan<T> Finite<T>(ReadOnlySpan<T> x, string name = "x")
        where T : IFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(double))
        {
            Expect.Finite(x, name);
        }

        return x;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Ahead of time the position stands for the name.")]
    private static string EntryName<TStructure, T>(int i)
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
        => RuntimeFeature.IsDynamicCodeSupported ? $".{Structure.Names<TStructure, T>()[i]}" : $"[{i}]";

    private static T[] ConstantEntries<TStructure, T>(ConstantStructure<TStructure> p)
        where TStructure : struct
        where T : IFloatingPointIeee754<T>
    {
        TStructure value = p.Value;
        return Structure.Entries<TStructure, T>(in value).ToArray();
    }

    private static T ValueAndGradients<T>(BoundStructureScalar2 f, Backend backend, ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> first, Span<T> second)
        where T : IFloatingPointIeee754<T>
    {
        int length = x.Length + p.Length;
        using Workspace<T> space = new(2 * length);
        Span<T> point = space.Take(length), gradient = space.Take(length);
        x.CopyTo(point);
        p.CopyTo(point[x.Length..]);
        T value = backend.ValueAndGradientCore(new SegmentedStructures(f, x.Length, swapped: false), point, gradient);
        gradient[..x.Length].CopyTo(first);
        gradient[x.Length..].CopyTo(second);
        return value;
    }

    private static T ValueAndSegmentGradient<T>(BoundStructureScalar2 f, Backend backend, ReadOnlySpan<T> active, ReadOnlySpan<T> constant, Span<T> gradient, bool swapped)
        where T : IFloatingPointIeee754<T>
    {
        using Workspace<T> space = new(active.Length + constant.Length);
        Span<T> point = space.Take(active.Length + constant.Length);
        active.CopyTo(point);
        constant.CopyTo(point[active.Length..]);
        return backend.ValueAndGradientCore(new SegmentedStructures(f, active.Length, swapped), point, gradient);
    }
}
