namespace AD;

/// <content>The graph to look at.</content>
public sealed partial class Graph
{
    /// <summary>The graph as text: the inputs, a line for each other node such as <c>%7 = tanh %5</c>, the guards and the outputs.</summary>
    /// <remarks>
    /// <c>%7</c> is node 7. A truth is written as the comparison, <c>%9 = %1 &lt; %3</c>, and a guard as <c>guard %9 is true</c>. A block's call is <c>%4 = dot(%0, %1)</c>, its outputs are
    /// <c>%5 = %4[0]</c>. The line <c># derivatives</c> stands before the first node that belongs to a derivative. Lines are separated by a line feed.
    /// </remarks>
    /// <param name="mostNodes">A graph with more nodes than this is shortened: the first and the last half of that many are shown.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mostNodes"/> is negative.</exception>
    public string ToText(int mostNodes = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mostNodes);
        return GraphText.Of(this, mostNodes);
    }

    /// <summary>The graph in the language of Graphviz: <c>dot -Tsvg</c> draws it from the inputs at the top to the outputs at the bottom.</summary>
    /// <remarks>Inputs are boxes, outputs have a double border, a guard is a diamond, and the nodes of derivatives are grey.</remarks>
    /// <param name="name">The name of the drawing.</param>
    /// <returns>The text.</returns>
    public string ToDot(string name = "graph")
    {
        ArgumentNullException.ThrowIfNull(name);
        return GraphDrawing.Of(this, name);
    }

    /// <summary>The sizes, in a line.</summary>
    /// <returns>The numbers of inputs, nodes, guards and outputs.</returns>
    public override string ToString() => $"graph of {nodes.Length} nodes: {InputLength} inputs, {outputs.Length} outputs, {guards.Length} guards";
}
