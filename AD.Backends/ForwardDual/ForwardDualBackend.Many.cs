namespace AD.Backends;

/// <content>Several tangents at once, in SIMD lanes.</content>
public sealed partial class ForwardDualBackend
{
    /// <inheritdoc/>
    /// <remarks>At <see cref="double"/> ⌈c / chunk⌉ evaluations, the chunk being 2, 4, 8 or 16 as c asks for; at other base numbers one for each tangent.</remarks>
    public override void PushforwardMany<TFunction, T>(TFunction f, ReadOnlySpan<T> x, int count, ReadOnlySpan<T> tangents, Span<T> value, Span<T> destination)
    {
        if (typeof(T) != typeof(double) || count < 2)
        {
            base.PushforwardMany(f, x, count, tangents, value, destination);
            return;
        }

        PrimitiveShape.Check(x.Length, tangents.Length / count, destination.Length / count, value.Length);
        switch (Chunk(count))
        {
            case 2: Pooled<TFunction, Dual2>(f, Number.AsDouble(x), count, Number.AsDouble(tangents), Number.AsDouble(value), Number.AsDouble(destination)); break;
            case 4: Pooled<TFunction, Dual4>(f, Number.AsDouble(x), count, Number.AsDouble(tangents), Number.AsDouble(value), Number.AsDouble(destination)); break;
            case 8: Pooled<TFunction, Dual8>(f, Number.AsDouble(x), count, Number.AsDouble(tangents), Number.AsDouble(value), Number.AsDouble(destination)); break;
            default: Pooled<TFunction, Dual16>(f, Number.AsDouble(x), count, Number.AsDouble(tangents), Number.AsDouble(value), Number.AsDouble(destination)); break;
        }
    }

    /// <summary>The pass for a number of tangents, to be kept.</summary>
    internal DualTangentPass TangentPass<TFunction>(TFunction f, int count, int inputLength, int outputLength)
        where TFunction : IVectorFunction
        => Chunk(count) switch
        {
            2 => new DualTangentPass<TFunction, Dual2>(f, inputLength, outputLength),
            4 => new DualTangentPass<TFunction, Dual4>(f, inputLength, outputLength),
            8 => new DualTangentPass<TFunction, Dual8>(f, inputLength, outputLength),
            _ => new DualTangentPass<TFunction, Dual16>(f, inputLength, outputLength),
        };

    private static void Pooled<TFunction, TDual>(TFunction f, ReadOnlySpan<double> x, int count, ReadOnlySpan<double> tangents, Span<double> value, Span<double> destination)
        where TFunction : IVectorFunction
        where TDual : unmanaged, ISimdDual<TDual>
    {
        using Workspace<TDual> space = new(x.Length + value.Length);
        Span<TDual> point = space.Take(x.Length), result = space.Take(value.Length);
        DualTangentPass.Pushforward(f, x, count, tangents, value, destination, point, result);
    }
}
