using System.Numerics;

namespace AD;

/// <summary>A value, a gradient and a Hessian that lies row by row, to be cut into pieces for the active arguments: block (i, j) has the rows of the i-th and the columns of the j-th.</summary>
internal readonly struct SecondOrder<T>(T value, T[] gradient, T[] rows, Layout layout)
    where T : IFloatingPointIeee754<T>
{
    public T Value => value;

    public ReadOnlySpan<T> Rows => rows;

    public T[] Gradient1() => gradient;

    public (T[] First, T[] Second) Gradient2() => (Piece(0), Piece(1));

    public (T[] First, T[] Second, T[] Third) Gradient3() => (Piece(0), Piece(1), Piece(2));

    public TMatrix Hessian1<TBlock, TMatrix>() where TBlock : IBlock<T, TMatrix> => Block<TBlock, TMatrix>(0, 0);

    public ((TMatrix First, TMatrix Second) First, (TMatrix First, TMatrix Second) Second) Hessian2<TBlock, TMatrix>()
        where TBlock : IBlock<T, TMatrix>
        => (Row2<TBlock, TMatrix>(0), Row2<TBlock, TMatrix>(1));

    public ((TMatrix First, TMatrix Second, TMatrix Third) First, (TMatrix First, TMatrix Second, TMatrix Third) Second, (TMatrix First, TMatrix Second, TMatrix Third) Third) Hessian3<TBlock, TMatrix>()
        where TBlock : IBlock<T, TMatrix>
        => (Row3<TBlock, TMatrix>(0), Row3<TBlock, TMatrix>(1), Row3<TBlock, TMatrix>(2));

    public (T Value, TMatrix Hessian) ValueAndHessian1<TBlock, TMatrix>()
        where TBlock : IBlock<T, TMatrix>
        => (value, Hessian1<TBlock, TMatrix>());

    public (T Value, ((TMatrix First, TMatrix Second) First, (TMatrix First, TMatrix Second) Second) Hessian) ValueAndHessian2<TBlock, TMatrix>()
        where TBlock : IBlock<T, TMatrix>
        => (value, Hessian2<TBlock, TMatrix>());

    public (T Value, ((TMatrix First, TMatrix Second, TMatrix Third) First, (TMatrix First, TMatrix Second, TMatrix Third) Second, (TMatrix First, TMatrix Second, TMatrix Third) Third) Hessian) ValueAndHessian3<TBlock, TMatrix>()
        where TBlock : IBlock<T, TMatrix>
        => (value, Hessian3<TBlock, TMatrix>());

    public (T Value, T[] Gradient, TMatrix Hessian) ValueGradientAndHessian1<TBlock, TMatrix>()
        where TBlock : IBlock<T, TMatrix>
        => (value, Gradient1(), Hessian1<TBlock, TMatrix>());

    public (T Value, (T[] First, T[] Second) Gradient, ((TMatrix First, TMatrix Second) First, (TMatrix First, TMatrix Second) Second) Hessian) ValueGradientAndHessian2<TBlock, TMatrix>()
        where TBlock : IBlock<T, TMatrix>
        => (value, Gradient2(), Hessian2<TBlock, TMatrix>());

    public (T Value, (T[] First, T[] Second, T[] Third) Gradient, ((TMatrix First, TMatrix Second, TMatrix Third) First, (TMatrix First, TMatrix Second, TMatrix Third) Second, (TMatrix First, TMatrix Second, TMatrix Third) Third) Hessian) ValueGradientAndHessian3<TBlock, TMatrix>()
        where TBlock : IBlock<T, TMatrix>
        => (value, Gradient3(), Hessian3<TBlock, TMatrix>());

    private T[] Piece(int i) => layout.Active(i).Of<T>(gradient.AsSpan()).ToArray();

    private (TMatrix First, TMatrix Second) Row2<TBlock, TMatrix>(int i) where TBlock : IBlock<T, TMatrix> => (Block<TBlock, TMatrix>(i, 0), Block<TBlock, TMatrix>(i, 1));

    private (TMatrix First, TMatrix Second, TMatrix Third) Row3<TBlock, TMatrix>(int i)
        where TBlock : IBlock<T, TMatrix>
        => (Block<TBlock, TMatrix>(i, 0), Block<TBlock, TMatrix>(i, 1), Block<TBlock, TMatrix>(i, 2));

    private TMatrix Block<TBlock, TMatrix>(int i, int j) where TBlock : IBlock<T, TMatrix> => TBlock.Of(rows, layout.ActiveLength, layout.Active(i), layout.Active(j));
}
