using System.Runtime.CompilerServices;

namespace AD;

/// <summary>Builds a graph node by node: what is constant is folded, what is there already is not computed twice, and what IEEE 754 allows is simplified.</summary>
/// <remarks>The builder knows the value of each node at one point, which decides the guards.</remarks>
public sealed partial class GraphBuilder
{
    private static int lastScope;

    private readonly List<BlockCall> blocks = [];
    private readonly List<Guard> guards = [];
    private readonly HashSet<int> guarded = [];
    private readonly bool optimize;
    private Node[] nodes;
    private double[] values;
    private int[] table;
    private GuardScript? script;

    /// <summary>Begins a graph.</summary>
    /// <param name="point">The inputs' values at the point that decides the guards, length n.</param>
    /// <param name="optimize">False: every operation becomes a node, as it comes.</param>
    public GraphBuilder(ReadOnlySpan<double> point, bool optimize = true)
        : this(point, optimize, 0)
    {
    }

    /// <summary>Begins a graph of about so many nodes.</summary>
    internal GraphBuilder(ReadOnlySpan<double> point, bool optimize, int capacity)
    {
        this.optimize = optimize;
        InputLength = point.Length;
        nodes = new Node[Math.Max(Math.Max(64, capacity), 2 * point.Length)];
        values = new double[nodes.Length];
        table = new int[TableSize(capacity / 2)];
        Scope = NextScope();
        for (int i = 0; i < point.Length; i++)
        {
            Push(new(GraphOperations.Input, i, 0, 0, 0.0), point[i]);
        }
    }

    /// <summary>The number n of inputs: the first n nodes.</summary>
    public int InputLength { get; }

    /// <summary>The number of nodes so far.</summary>
    public int Count { get; private set; }

    /// <summary>How many leading nodes belong to the function itself rather than to a derivative; 0 while all of them do.</summary>
    internal int ExactCount { get; set; }

    internal int Scope { get; }

    internal IReadOnlyList<Guard> Guards => guards;

    /// <summary>Whether a formula is being written out whose comparisons come out as a script says.</summary>
    internal bool IsScripted => script is not null;

    /// <summary>The node of a literal.</summary>
    /// <param name="value">Its value.</param>
    /// <returns>The node.</returns>
    public int Constant(double value)
    {
        value = double.IsNaN(value) ? double.NaN : value; // Its sign is the machine's choice, and may differ when the function is traced again.
        return Find(new(GraphOperations.Constant, 0, 0, 0, value), value);
    }

    /// <summary>The node of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="a">The first operand.</param>
    /// <param name="b">The second operand, where there is one.</param>
    /// <param name="c">The third operand, where there is one.</param>
    /// <returns>The node: a new one, or one that has the same value always.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An operand is not a node of the builder.</exception>
    public int Apply(GraphOperation operation, int a, int b = 0, int c = 0)
    {
        ArgumentNullException.ThrowIfNull(operation);
        Known(a);
        Known(b);
        Known(c);
        double value = operation.Evaluate(values[a], values[b], values[c]);
        if (!optimize)
        {
            return Push(new(operation, a, b, c, 0.0), value);
        }

        bool constant = IsConstant(a) && (operation.Arity < 2 || IsConstant(b)) && (operation.Arity < 3 || IsConstant(c));
        if (constant)
        {
            return Constant(value);
        }

        int simple = Simplify(operation, a, b, c);
        return simple >= 0 ? simple : Find(new(operation, a, b, c, 0.0), value);
    }

    /// <summary>Whether a node is a literal.</summary>
    /// <param name="node">The node.</param>
    /// <param name="value">Its value.</param>
    /// <returns>True for a literal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is not a node of the builder.</exception>
    public bool IsConstant(int node, out double value)
    {
        Known(node);
        value = nodes[node].Value;
        return IsConstant(node);
    }

    /// <summary>The graph of some of the nodes, without what they do not need.</summary>
    /// <param name="outputs">The nodes of the outputs.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An output is not a node of the builder.</exception>
    public Graph Build(ReadOnlySpan<int> outputs)
    {
        foreach (int output in outputs)
        {
            Known(output);
        }

        return Pruning.Build(InputLength, ExactCount == 0 ? Count : ExactCount, nodes.AsSpan(0, Count), outputs, guards, blocks);
    }

    /// <summary>The number of a node, for formulas that are written in generic math.</summary>
    internal Traced Number(int node) => IsConstant(node) ? new(nodes[node].Value) : new(values[node], node, Scope);

    /// <summary>The node of a number.</summary>
    internal int NodeOf(Traced number) => number.Scope == 0 ? Constant(number.Value) : number.Scope == Scope ? number.Node : throw Traced.Foreign();

    /// <summary>Refuses what has the value at one point for its answer, where a formula is written out for every point.</summary>
    internal void RefuseWhereScripted(string what)
    {
        if (script is not null)
        {
            throw new TracedValueException(what);
        }
    }

    internal double ValueOf(int node) => values[node];

    internal Node this[int node] => nodes[node];

    internal BlockCall BlockOf(int position) => blocks[position];

    /// <summary>Records that a truth is as it is now; in a scripted formula, as the script says.</summary>
    internal bool Guard(int mask)
    {
        if (IsConstant(mask))
        {
            return nodes[mask].Value != 0.0;
        }

        if (script is not null)
        {
            return script.Decide(mask);
        }

        bool outcome = values[mask] != 0.0;
        if (guarded.Add(mask))
        {
            guards.Add(new(mask, outcome));
        }

        return outcome;
    }

    /// <summary>A formula whose comparisons come out as a script says.</summary>
    internal int Scripted(GuardScript outcomes, Func<Traced> formula)
    {
        GuardScript? outer = script;
        script = outcomes;
        try
        {
            using TraceScope scope = new(this);
            return NodeOf(formula());
        }
        finally
        {
            script = outer;
        }
    }

    /// <summary>How many elementary functions have been added since there were <paramref name="from"/> nodes.</summary>
    internal int CountRules(int from)
    {
        int count = 0;
        for (int i = from; i < Count; i++)
        {
            count += nodes[i].Kind is OperationKind.Unary or OperationKind.Binary or OperationKind.Block ? 1 : 0;
        }

        return count;
    }

    /// <summary>Refuses what is not a node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Known(int node)
    {
        if ((uint)node >= (uint)Count)
        {
            Unknown(node);
        }
    }

    private void Unknown(int node)
        => throw new ArgumentOutOfRangeException(nameof(node), node, $"The builder has the nodes 0 to {Count - 1}: an operand or output is an input, or what Constant, Apply or Append returned.");

    private static int NextScope()
    {
        int scope = Interlocked.Increment(ref lastScope);
        return scope != 0 ? scope : Interlocked.Increment(ref lastScope);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsConstant(int node) => ReferenceEquals(nodes[node].Operation, GraphOperations.Constant);

    private int Push(in Node node, double value)
    {
        if (Count == nodes.Length)
        {
            Array.Resize(ref nodes, 2 * Count);
            Array.Resize(ref values, 2 * Count);
        }

        nodes[Count] = node;
        values[Count] = value;
        return Count++;
    }

    /// <summary>The node that computes the same, or a new one.</summary>
    private int Find(in Node node, double value)
    {
        if (2 * Count >= table.Length)
        {
            Rehash();
        }

        int mask = table.Length - 1, slot = Hash(node) & mask;
        for (; table[slot] != 0; slot = (slot + 1) & mask)
        {
            if (Same(nodes[table[slot] - 1], node))
            {
                return table[slot] - 1;
            }
        }

        table[slot] = Count + 1;
        return Push(node, value);
    }

    private void Rehash()
    {
        int size = TableSize(Count);
        table = new int[size];
        for (int i = InputLength; i < Count; i++)
        {
            int slot = Hash(nodes[i]) & (size - 1);
            while (table[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            table[slot] = i + 1;
        }
    }

    private static int TableSize(int count) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(4 * Math.Max(count, 16)));

    /// <summary>A hash that does not look at the order of operands that may change places.</summary>
    private static int Hash(in Node node)
    {
        uint operands = node.Operation.IsCommutative ? (uint)(node.A + node.B) * 0x9E3779B1u ^ (uint)(node.A * node.B + 1) : (uint)node.A * 0x9E3779B1u ^ (uint)node.B * 0x85EBCA77u;
        ulong hash = (operands ^ (uint)node.C * 0xC2B2AE3Du) * 0x9E3779B97F4A7C15ul + (uint)RuntimeHelpers.GetHashCode(node.Operation) * 0xD6E8FEB86659FD93ul + (ulong)BitConverter.DoubleToInt64Bits(node.Value) * 0xA0761D6478BD642Ful;
        return (int)(hash ^ hash >> 29) & int.MaxValue;
    }

    private static bool Same(in Node x, in Node y)
        => ReferenceEquals(x.Operation, y.Operation) && x.C == y.C && BitConverter.DoubleToInt64Bits(x.Value) == BitConverter.DoubleToInt64Bits(y.Value)
        && (x.A == y.A && x.B == y.B || x.A == y.B && x.B == y.A && x.Operation.IsCommutative);
}
