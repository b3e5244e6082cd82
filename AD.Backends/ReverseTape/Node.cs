namespace AD.Backends;

/// <summary>One recorded operation with up to two operands: their positions on the tape and the local derivatives. 24 bytes over <see cref="double"/>.</summary>
/// <remarks>Position 0 stands for a constant operand. <see cref="B"/> below zero marks a block: its complement is the block's position among the blocks.</remarks>
internal struct Node<T>
{
    public T DerivativeA;
    public T DerivativeB;
    public int A;
    public int B;
}
