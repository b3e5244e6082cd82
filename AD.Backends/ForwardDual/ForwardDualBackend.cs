namespace AD.Backends;

/// <summary>Forward mode by dual numbers: exact to rounding, cost proportional to the number of inputs, several directions at once in SIMD lanes.</summary>
/// <remarks>
/// At <see cref="double"/>, Jacobians, gradients and pullbacks take ⌈n / chunk⌉ evaluations with 2, 4, 8 or 16 partial derivatives each; at any other base number one evaluation of
/// <see cref="Dual{T}"/> for each input. Best for few inputs (up to some tens), and inside a <see cref="HigherOrderBackend"/>. Immutable; safe to share between threads.
/// </remarks>
public sealed partial class ForwardDualBackend : ForwardBackend
{
    private readonly int chunk;

    /// <summary>Makes the backend; the number of directions taken at once follows the number of inputs.</summary>
    public ForwardDualBackend() => Traits = TraitsOf(Seeds.MaxWidth);

    /// <summary>Makes the backend with a given number of directions taken at once.</summary>
    /// <param name="chunk">2, 4, 8 or 16.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another number.</exception>
    public ForwardDualBackend(int chunk)
    {
        if (chunk is not (2 or 4 or 8 or 16))
        {
            throw new ArgumentOutOfRangeException(nameof(chunk), chunk, "The number of directions taken at once is 2, 4, 8 or 16; the constructor without argument chooses it by the number of inputs.");
        }

        this.chunk = chunk;
        Traits = TraitsOf(chunk);
    }

    /// <inheritdoc/>
    public override BackendTraits Traits { get; }

    /// <inheritdoc/>
    public override void Pushforward<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> tangent, Span<T> value, Span<T> destination)
    {
        PrimitiveShape.Check(x.Length, tangent.Length, destination.Length, value.Length);
        using Workspace<Dual<T>> space = new(x.Length + value.Length);
        Span<Dual<T>> point = space.Take(x.Length), result = space.Take(value.Length);
        for (int j = 0; j < tangent.Length; j++)
        {
            point[j] = new(x[j], tangent[j]);
        }

        for (int j = tangent.Length; j < point.Length; j++)
        {
            point[j] = x[j];
        }

        Unwritten(result);
        f.Evaluate(point, result);
        for (int i = 0; i < result.Length; i++)
        {
            value[i] = result[i].Primal;
            destination[i] = result[i].Tangent;
        }
    }

    /// <inheritdoc/>
    public override void Pullback<TFunction, T>(TFunction f, ReadOnlySpan<T> x, ReadOnlySpan<T> cotangent, Span<T> value, Span<T> destination)
    {
        PrimitiveShape.Check(x.Length, destination.Length, cotangent.Length, value.Length);
        if (typeof(T) != typeof(double))
        {
            base.Pullback(f, x, cotangent, value, destination);
            return;
        }

        switch (Chunk(destination.Length))
        {
            case 2: SimdPass.Pullback<TFunction, Dual2>(f, Number.AsDouble(x), Number.AsDouble(cotangent), Number.AsDouble(value), Number.AsDouble(destination)); break;
            case 4: SimdPass.Pullback<TFunction, Dual4>(f, Number.AsDouble(x), Number.AsDouble(cotangent), Number.AsDouble(value), Number.AsDouble(destination)); break;
            case 8: SimdPass.Pullback<TFunction, Dual8>(f, Number.AsDouble(x), Number.AsDouble(cotangent), Number.AsDouble(value), Number.AsDouble(destination)); break;
            default: SimdPass.Pullback<TFunction, Dual16>(f, Number.AsDouble(x), Number.AsDouble(cotangent), Number.AsDouble(value), Number.AsDouble(destination)); break;
        }
    }

    /// <inheritdoc/>
    public override void Jacobian<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> value, Span<T> destination)
    {
        if (typeof(T) != typeof(double))
        {
            base.Jacobian(f, x, value, destination);
            return;
        }

        switch (Chunk(value.IsEmpty ? 0 : destination.Length / value.Length))
        {
            case 2: SimdPass.Jacobian<TFunction, Dual2>(f, Number.AsDouble(x), Number.AsDouble(value), Number.AsDouble(destination)); break;
            case 4: SimdPass.Jacobian<TFunction, Dual4>(f, Number.AsDouble(x), Number.AsDouble(value), Number.AsDouble(destination)); break;
            case 8: SimdPass.Jacobian<TFunction, Dual8>(f, Number.AsDouble(x), Number.AsDouble(value), Number.AsDouble(destination)); break;
            default: SimdPass.Jacobian<TFunction, Dual16>(f, Number.AsDouble(x), Number.AsDouble(value), Number.AsDouble(destination)); break;
        }
    }

    /// <inheritdoc/>
    protected override PreparedVector PrepareVector<TFunction>(TFunction f, int inputLength, int outputLength, int activeLength) => Chunk(activeLength) switch
    {
        2 => new PreparedDualVector<TFunction, Dual2>(this, f, inputLength, outputLength, activeLength),
        4 => new PreparedDualVector<TFunction, Dual4>(this, f, inputLength, outputLength, activeLength),
        8 => new PreparedDualVector<TFunction, Dual8>(this, f, inputLength, outputLength, activeLength),
        _ => new PreparedDualVector<TFunction, Dual16>(this, f, inputLength, outputLength, activeLength),
    };

    /// <inheritdoc/>
    protected override PreparedOde PrepareOde<TFunction>(TFunction f, int stateLength, int parameterLength)
        => new PreparedDualOde<TFunction>(this, f, stateLength, parameterLength);

    /// <summary>The number of directions to take at once for n of them.</summary>
    internal int Chunk(int directions) => chunk != 0 ? chunk : directions switch
    {
        <= 2 => 2,
        <= 4 => 4,
        <= 8 => 8,
        _ => 16,
    };

    private static BackendTraits TraitsOf(int width) => new()
    {
        Name = "forward-dual",
        Mode = DerivativeMode.Forward,
        Maturity = Maturity.Stable,
        Costs = new(new() { Fixed = 1 }, new() { PerInput = 1, GroupOf = width }, new() { PerInput = 1, GroupOf = width }),
        NativePushforward = true,
        PreparedAllocatesNothing = true,
    };

    /// <summary>Marks outputs as NaN, so that one the function leaves unwritten is seen.</summary>
    private static void Unwritten<T>(Span<Dual<T>> result) where T : System.Numerics.IFloatingPointIeee754<T> => result.Fill(new(T.NaN, T.NaN));
}
