using System.Numerics;

namespace AD;

/// <summary>A function Rⁿ → Rᵐ as a list of operations in the order of evaluation (static single assignment): what a compiler, another device or a foreign backend reads.</summary>
/// <remarks>
/// The first <see cref="InputLength"/> nodes are the inputs. The graph is the function along one path through its branches: it equals the function exactly where all <see cref="Guards"/> hold.
/// It comes from <see cref="Trace"/> or from <see cref="GraphDerivatives"/>. Immutable; safe to share between threads.
/// </remarks>
public sealed partial class Graph
{
    private readonly Node[] nodes;
    private readonly int[] outputs;
    private readonly Guard[] guards;
    private readonly BlockCall[] blocks;

    internal Graph(int inputLength, Node[] nodes, int[] outputs, Guard[] guards, BlockCall[] blocks, int exactCount)
    {
        InputLength = inputLength;
        this.nodes = nodes;
        this.outputs = outputs;
        this.guards = guards;
        this.blocks = blocks;
        ExactCount = exactCount;
    }

    /// <summary>The number n of inputs.</summary>
    public int InputLength { get; }

    /// <summary>The nodes; operands come before what uses them.</summary>
    public ReadOnlySpan<Node> Nodes => nodes;

    /// <summary>The nodes of the m outputs.</summary>
    public ReadOnlySpan<int> Outputs => outputs;

    /// <summary>What has to hold for the graph to be the function.</summary>
    public ReadOnlySpan<Guard> Guards => guards;

    /// <summary>The calls of block rules.</summary>
    public ReadOnlySpan<BlockCall> Blocks => blocks;

    /// <summary>How many leading nodes belong to the function itself, which have to be computed to the bit; those after them are derivatives, which may be rounded once where two roundings were written.</summary>
    public int ExactCount { get; }

    /// <summary>The same operations with other outputs.</summary>
    internal Graph With(ReadOnlySpan<int> results) => Pruning.Build(InputLength, ExactCount, nodes, results, guards, blocks);

    /// <summary>The outputs and whether the guards hold, at any number type: an active number differentiates the graph.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="x">The inputs, length n.</param>
    /// <param name="y">Receives the outputs, length m.</param>
    /// <returns>False where a guard does not hold: y is then not the function's value.</returns>
    /// <exception cref="ArgumentException">A length is not the graph's.</exception>
    public bool Evaluate<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : IFloatingPointIeee754<T>
    {
        Expect.Length(x, InputLength);
        Expect.Length(y, outputs.Length);
        T[] values = new T[nodes.Length];
        T[][] results = new T[blocks.Length][];
        x.CopyTo(values);
        for (int i = InputLength; i < nodes.Length; i++)
        {
            ref readonly Node node = ref nodes[i];
            values[i] = node.Kind switch
            {
                OperationKind.Constant => T.CreateSaturating(node.Value),
                OperationKind.Block => Call(node.A),
                OperationKind.BlockOutput => results[nodes[node.A].A][node.B],
                _ => node.Operation.Evaluate(values[node.A], node.Arity > 1 ? values[node.B] : T.Zero, node.Arity > 2 ? values[node.C] : T.Zero),
            };
        }

        for (int i = 0; i < outputs.Length; i++)
        {
            y[i] = values[outputs[i]];
        }

        return Array.TrueForAll(guards, guard => values[guard.Mask] != T.Zero == guard.Expected);

        T Call(int position)
        {
            BlockCall block = blocks[position];
            results[position] = new T[block.OutputLength];
            block.Apply<T>(block.Inputs.Select(input => values[input]).ToArray(), results[position]);
            return T.Zero;
        }
    }
}
