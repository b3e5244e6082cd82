using System.Diagnostics;

namespace AD;

/// <summary>A number that records what is done to it: evaluated on such numbers, a function becomes a <see cref="Graph"/>.</summary>
/// <remarks>
/// Comparisons, predicates and conversions to whole numbers come out as at the point of the trace and are recorded as guards. Converting the number to a floating type throws, since the graph would
/// keep that one value for every point.
/// </remarks>
[DebuggerDisplay("{Value} = %{Node}")]
public readonly partial struct Traced : IActiveNumber<Traced>
{
    internal readonly double Value;
    internal readonly int Node;
    internal readonly int Scope;

    internal Traced(double value)
        : this(value, 0, 0)
    {
    }

    internal Traced(double value, int node, int scope)
    {
        Value = value;
        Node = node;
        Scope = scope;
    }

    /// <summary>A literal.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Traced(double value) => new(value);

    /// <inheritdoc/>
    public static Traced Constant(double value) => new(value);

    /// <inheritdoc/>
    public static Traced Apply<TRule>(Traced x)
        where TRule : struct, IUnaryRule
        => x.Scope == 0 ? new(TRule.Value(x.Value)) : Record(UnaryOperation<TRule>.Instance, x);

    /// <inheritdoc/>
    public static Traced Apply<TRule>(Traced x, Traced y)
        where TRule : struct, IBinaryRule
        => (x.Scope | y.Scope) == 0 ? new(TRule.Value(x.Value, y.Value)) : Record(BinaryOperation<TRule>.Instance, x, y);

    /// <inheritdoc/>
    public static void ApplyBlock<TBlock>(in TBlock block, ReadOnlySpan<Traced> x, Span<Traced> y)
        where TBlock : struct, IBlockRule
    {
        Traced active = default;
        foreach (Traced entry in x)
        {
            active = entry.Scope != 0 ? entry : active;
        }

        if (active.Scope == 0)
        {
            // Literals all: traced numbers compute them as they are, and nothing is recorded.
            block.Value(x, y);
            return;
        }

        GraphBuilder graph = TraceScope.Of(active);
        int[] inputs = new int[x.Length], outputs = new int[y.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = graph.NodeOf(x[i]);
        }

        graph.Apply(in block, inputs, outputs);
        for (int i = 0; i < outputs.Length; i++)
        {
            y[i] = graph.Number(outputs[i]);
        }
    }

    static double IActiveNumber<Traced>.PrimalOf(Traced x) => x.Scope == 0 ? x.Value : throw new TracedValueException("a plain number was asked of it");

    static bool IActiveNumber<Traced>.IsPassive(Traced x) => x.Scope == 0;

    internal static InvalidOperationException Foreign() => new ForeignNumberException();

    internal static Traced StopGradient(Traced x) => x.Scope == 0 ? x : Record(GraphOperations.StopGradient, x);

    internal static Traced Select(bool known, GraphOperation comparison, Traced a, Traced b, Traced whenTrue, Traced whenFalse)
    {
        if ((a.Scope | b.Scope) == 0)
        {
            return known ? whenTrue : whenFalse;
        }

        GraphBuilder graph = TraceScope.Of(a, b);
        int mask = graph.Apply(comparison, graph.NodeOf(a), graph.NodeOf(b));
        return graph.Number(graph.Apply(GraphOperations.Select, mask, graph.NodeOf(whenTrue), graph.NodeOf(whenFalse)));
    }

    private static Traced Record(GraphOperation operation, Traced x)
    {
        GraphBuilder graph = TraceScope.Of(x);
        return graph.Number(graph.Apply(operation, graph.NodeOf(x)));
    }

    private static Traced Record(GraphOperation operation, Traced x, Traced y)
    {
        GraphBuilder graph = TraceScope.Of(x, y);
        return graph.Number(graph.Apply(operation, graph.NodeOf(x), graph.NodeOf(y)));
    }
}
