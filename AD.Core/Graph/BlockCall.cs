using System.Numerics;

namespace AD;

/// <summary>A block rule in a graph: what it is applied to, and the rule.</summary>
public abstract class BlockCall
{
    private protected BlockCall(string name, int[] inputs, int outputLength)
    {
        Name = name;
        Inputs = inputs;
        OutputLength = outputLength;
    }

    /// <summary>The block's name.</summary>
    public string Name { get; }

    /// <summary>The nodes of the inputs, n of them.</summary>
    public IReadOnlyList<int> Inputs { get; }

    /// <summary>The number m of outputs.</summary>
    public int OutputLength { get; }

    /// <summary>y = F(x) at plain numbers.</summary>
    /// <param name="x">x, length n.</param>
    /// <param name="y">Receives F(x), length m.</param>
    public abstract void Value(ReadOnlySpan<double> x, Span<double> y);

    /// <summary>y = F(x) at any number type, by the rule.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">x, length n.</param>
    /// <param name="y">Receives F(x), length m.</param>
    public abstract void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>;

    internal abstract void Pushforward(ReadOnlySpan<Traced> x, ReadOnlySpan<Traced> y, ReadOnlySpan<Traced> tangent, Span<Traced> destination);

    internal abstract void Pullback(ReadOnlySpan<Traced> x, ReadOnlySpan<Traced> y, ReadOnlySpan<Traced> cotangent, Span<Traced> destination);

    internal abstract BlockCall At(int[] inputs);

    internal abstract bool IsSame(BlockCall other);
}

/// <summary>A call of one block type.</summary>
internal sealed class BlockCall<TBlock>(TBlock block, int[] inputs, int outputLength) : BlockCall(TypeText.Of(typeof(TBlock)), inputs, outputLength)
    where TBlock : struct, IBlockRule
{
    private readonly TBlock block = block;

    public override void Value(ReadOnlySpan<double> x, Span<double> y) => block.Value(x, y);

    public override void Apply<T>(ReadOnlySpan<T> x, Span<T> y) => Rule.Apply(in block, x, y);

    internal override void Pushforward(ReadOnlySpan<Traced> x, ReadOnlySpan<Traced> y, ReadOnlySpan<Traced> tangent, Span<Traced> destination)
        => block.Pushforward(x, y, tangent, destination);

    internal override void Pullback(ReadOnlySpan<Traced> x, ReadOnlySpan<Traced> y, ReadOnlySpan<Traced> cotangent, Span<Traced> destination)
        => block.Pullback(x, y, cotangent, destination);

    internal override BlockCall At(int[] inputs) => new BlockCall<TBlock>(block, inputs, OutputLength);

    /// <summary>Whether the other call is of the same type, sizes and fields.</summary>
    internal override bool IsSame(BlockCall other)
        => other is BlockCall<TBlock> same && same.OutputLength == OutputLength && same.Inputs.Count == Inputs.Count && EqualityComparer<TBlock>.Default.Equals(same.block, block);
}
