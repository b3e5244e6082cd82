using Xunit;

namespace AD.Tests.Graphs;

/// <summary>What is not a node is refused, with the nodes that there are.</summary>
public class BuilderMisuseTests
{
    public static TheoryData<string> Uses => ["first operand", "second operand", "third operand", "literal", "output", "graph's input", "block's input"];

    [Theory]
    [MemberData(nameof(Uses))]
    public void IsRefused(string use)
    {
        foreach (int stranger in (int[])[-1, 2, 500])
        {
            string message = Assert.Throws<ArgumentOutOfRangeException>(() => Use(new([1.0, 2.0]), use, stranger)).Message;
            Assert.Contains("nodes 0 to 1", message);
            Assert.Contains($"was {stranger}.", message);
            Assert.Contains("Constant, Apply or Append", message);
        }
    }

    private static void Use(GraphBuilder builder, string use, int node)
    {
        switch (use)
        {
            case "first operand":
                builder.Apply(GraphOperations.Add, node, 1);
                break;
            case "second operand":
                builder.Apply(GraphOperations.Add, 0, node);
                break;
            case "third operand":
                builder.Apply(GraphOperations.FusedMultiplyAdd, 0, 1, node);
                break;
            case "literal":
                builder.IsConstant(node, out _);
                break;
            case "output":
                builder.Build([node]);
                break;
            case "graph's input":
                builder.Append(Trace.Of(default(LotkaVolterra), LotkaVolterra.Point, 2), [0, 1, 0, 1, 0, node]);
                break;
            default:
                builder.Apply(new FusedMultiplyAddRule(), [0, 1, node], new int[1]);
                break;
        }
    }
}
