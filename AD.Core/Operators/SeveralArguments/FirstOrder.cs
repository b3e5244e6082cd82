using System.Numerics;

namespace AD;

/// <summary>A value and a Jacobian that lies row by row, to be cut into one block for each active argument.</summary>
internal readonly struct FirstOrder<T>(T[] value, T[] rows, Layout layout)
    where T : IFloatingPointIeee754<T>
{
    public T[] Value => value;

    public ReadOnlySpan<T> Rows => rows;

    public TMatrix Jacobian1<TBlock, TMatrix>() where TBlock : IBlock<T, TMatrix> => Block<TBlock, TMatrix>(0);

    public (TMatrix First, TMatrix Second) Jacobian2<TBlock, TMatrix>() where TBlock : IBlock<T, TMatrix> => (Block<TBlock, TMatrix>(0), Block<TBlock, TMatrix>(1));

    public (TMatrix First, TMatrix Second, TMatrix Third) Jacobian3<TBlock, TMatrix>() where TBlock : IBlock<T, TMatrix>
        => (Block<TBlock, TMatrix>(0), Block<TBlock, TMatrix>(1), Block<TBlock, TMatrix>(2));

    public (T[] Value, TMatrix Jacobian) ValueAndJacobian1<TBlock, TMatrix>() where TBlock : IBlock<T, TMatrix> => (value, Jacobian1<TBlock, TMatrix>());

    public (T[] Value, (TMatrix First, TMatrix Second) Jacobian) ValueAndJacobian2<TBlock, TMatrix>() where TBlock : IBlock<T, TMatrix> => (value, Jacobian2<TBlock, TMatrix>());

    public (T[] Value, (TMatrix First, TMatrix Second, TMatrix Third) Jacobian) ValueAndJacobian3<TBlock, TMatrix>() where TBlock : IBlock<T, TMatrix>
        => (value, Jacobian3<TBlock, TMatrix>());

    private TMatrix Block<TBlock, TMatrix>(int i) where TBlock : IBlock<T, TMatrix> => TBlock.Of(rows, layout.ActiveLength, new(0, value.Length), layout.Active(i));
}
