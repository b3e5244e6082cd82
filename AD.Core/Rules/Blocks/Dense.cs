using System.Numerics;

namespace AD;

/// <summary>The rule of a layer (y, z), z = W x + b and y_i = f(z_i), with the input (W, x, b); z is an output so that no derivative computes it again.</summary>
/// <remarks>ż = Ẇ x + W ẋ + ḃ and ẏ = f'(z) ∘ ż; with ẑ = f'(z) ∘ ȳ + z̄: W̄ = ẑ xᵀ, x̄ = Wᵀ ẑ, b̄ = ẑ.</remarks>
internal readonly record struct DenseRule<TActivation>(int Outputs, int Inputs) : IPieceRule
    where TActivation : struct, IUnaryRule
{
    public bool ConstantWeights { get; init; }

    public bool ConstantInput { get; init; }

    private int Cut => Outputs * Inputs;

    public int OutputLength(int inputLength) => 2 * Outputs;

    public void Value<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> => Value(new BlockInputs<T>(x[..Cut], x.Slice(Cut, Inputs), x[(Cut + Inputs)..]), y);

    public void Value<T>(BlockInputs<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        Span<T> z = y[Outputs..];
        Gemm.Multiply(Outputs, Inputs, 1, x.First, false, x.Second, false, z);
        Lanes.AddScaled(T.One, x.Third, z, z);
        for (int i = 0; i < z.Length; i++)
        {
            y[i] = TActivation.Value(z[i]);
        }
    }

    public void Pushforward<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> tangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        Span<T> dz = destination[Outputs..];
        int product = Cut + Inputs;
        new ProductRule(Outputs, Inputs, 1).Pushforward(x[..product], default, tangent[..product], dz);
        if (!Block.IsZero(tangent[product..]))
        {
            Block.Axpy(T.One, tangent[product..], dz);
        }

        for (int i = 0; i < dz.Length; i++)
        {
            destination[i] = ChainRule.IsZero(dz[i]) ? T.Zero : ChainRule.Product<TActivation, T>(TActivation.Derivative(y[Outputs + i], y[i]), dz[i]);
        }
    }

    public void Pullback<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> cotangent, Span<T> destination)
        where T : IFloatingPointIeee754<T>
    {
        Span<T> dz = destination[(Cut + Inputs)..];
        for (int i = 0; i < dz.Length; i++)
        {
            T seed = cotangent[i], direct = cotangent[Outputs + i];
            if (!ChainRule.IsZero(seed))
            {
                seed = ChainRule.Product<TActivation, T>(TActivation.Derivative(y[Outputs + i], y[i]), seed);
            }

            dz[i] = ChainRule.IsZero(direct) ? seed : seed + direct;
        }

        if (!ConstantWeights)
        {
            Block.Product(new ProductRule(Outputs, 1, Inputs), dz, x.Slice(Cut, Inputs), destination[..Cut]);
        }

        if (!ConstantInput)
        {
            Block.Product(new ProductRule(Inputs, Outputs, 1) { TransposeA = true }, x[..Cut], dz, destination.Slice(Cut, Inputs));
        }
    }
}

public static partial class Block
{
    /// <summary>A dense layer y = f(W x + b), f entry by entry: ẏ = f'(z) ∘ (Ẇ x + W ẋ + ḃ); with ẑ = f'(z) ∘ ȳ: W̄ = ẑ xᵀ, x̄ = Wᵀ ẑ, b̄ = ẑ.</summary>
    /// <remarks>For example <c>Block.Dense&lt;TanhRule, T&gt;(w, x, b, y)</c>. At second order the derivative f' is evaluated entry by entry; the products stay blocks.</remarks>
    /// <typeparam name="TActivation">The rule of f, such as <see cref="TanhRule"/>.</typeparam>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="w">W row by row, length m n.</param>
    /// <param name="x">The input, length n.</param>
    /// <param name="b">The bias, length m.</param>
    /// <param name="y">Receives the output, length m; may be x or b itself.</param>
    /// <exception cref="ArgumentException">The lengths do not fit together.</exception>
    public static void Dense<TActivation, T>(ReadOnlySpan<T> w, ReadOnlySpan<T> x, ReadOnlySpan<T> b, Span<T> y)
        where TActivation : struct, IUnaryRule
        where T : IFloatingPointIeee754<T>
    {
        int m = y.Length, n = x.Length;
        SameLength(b.Length, m, "Dense", "b", "y");
        if (w.Length != (long)m * n)
        {
            throw new ArgumentException($"Dense needs weights of y.Length x x.Length = {m} x {n} = {(long)m * n} entries, row by row, but w has {w.Length}.", nameof(w));
        }

        DenseRule<TActivation> rule = new(m, n) { ConstantWeights = IsActive<T>() && IsPassive(w), ConstantInput = IsActive<T>() && IsPassive(x) };
        using Workspace<T> space = new(2 * m);
        Span<T> both = space.Take(2 * m);
        Run(in rule, new BlockInputs<T>(w, x, b), both);
        both[..m].CopyTo(y);
    }
}
