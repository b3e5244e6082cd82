using System.Reflection;
using AD.Backends;
using Xunit;

namespace AD.Tests.Gpu;

/// <summary>The kernels of functions as a device runs them.</summary>
public class KernelTextTests
{
    private const int Count = 24;

    public static TheoryData<string> Names => [.. BatchFunctions.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ADeviceComputesTheGraphAndItsGuards(string name)
    {
        BatchFunction f = BatchFunctions.All.Single(one => one.Name == name);
        AssertComputes(Trace.Of(f.F, f.Point).Gradient(f.Shape.InputLength, f.Point), f.Points(Count), Count, 1e-13);
    }

    [Fact]
    public void RoundingsAreKept()
    {
        // Each result is one operation with a constant on top of another one; no compiler may fold them.
        double[] constants = [0.0, -0.0, 1.0, -1.0, 0.1, 3.0, 1e300, 1e-300], arguments = [0.0, -0.0, 0.3, -7.7, 1e290, 1e-290, 1e16, double.PositiveInfinity, double.NaN];
        GraphOperation[] operations = [GraphOperations.Add, GraphOperations.Subtract, GraphOperations.Multiply, GraphOperations.Divide];
        foreach (GraphOperation inner in operations)
        {
            GraphBuilder builder = new([0.3], optimize: false);
            List<int> outputs = [];
            foreach (GraphOperation outer in operations)
            {
                foreach (double c in constants)
                {
                    int left = builder.Apply(inner, builder.Constant(c), 0), right = builder.Apply(inner, 0, builder.Constant(c));
                    int d = builder.Constant(constants[(outputs.Count / 4 * 3 + 1) % constants.Length]);
                    outputs.AddRange([builder.Apply(outer, left, d), builder.Apply(outer, d, left), builder.Apply(outer, right, d), builder.Apply(outer, d, right)]);
                }
            }

            AssertComputes(builder.Build([.. outputs]), arguments, arguments.Length, 0.0);
        }
    }

    [Fact]
    public void DrawnGraphsAreComputedToTheBit()
    {
        GraphOperation[] operations =
        [
            GraphOperations.Add, GraphOperations.Subtract, GraphOperations.Multiply, GraphOperations.Divide, GraphOperations.Negate, GraphOperations.FusedMultiplyAdd,
            GraphOperations.Less, GraphOperations.LessOrEqual, GraphOperations.Equal, GraphOperations.Select, GraphOperations.Unary<AbsRule>(), GraphOperations.Unary<SqrtRule>(),
            GraphOperations.Unary<FloorRule>(), GraphOperations.Binary<MaxRule>(),
        ];
        double[] values = [0.0, -0.0, 1.0, -2.5, 0.3, 1e200, 1e-200, double.PositiveInfinity, double.NaN];
        double[] columns = [.. values.SelectMany(_ => values), .. values.SelectMany(x => Enumerable.Repeat(x, values.Length))];
        for (int seed = 0; seed < 6; seed++)
        {
            Random random = new(seed);
            // As a trace has them: constants folded.
            GraphBuilder builder = new([0.4, 0.7]);
            List<int> nodes = [0, 1, builder.Constant(values[random.Next(values.Length)]), builder.Constant(values[random.Next(values.Length)])];
            while (nodes.Count < 50)
            {
                // Recent nodes more often, so that operations are stacked on each other.
                int Drawn() => nodes[random.Next(2) == 0 ? random.Next(nodes.Count) : Math.Max(0, nodes.Count - 1 - random.Next(3))];
                nodes.Add(builder.Apply(operations[random.Next(operations.Length)], Drawn(), Drawn(), Drawn()));
            }

            AssertComputes(builder.Build([.. nodes]), columns, values.Length * values.Length, 0.0);
        }
    }

    [Fact]
    public void EveryRuleOfTheLibraryHasAFunctionWithItsGradient()
    {
        int rules = 0;
        foreach (Type rule in typeof(ExpRule).Assembly.GetTypes().Where(type => type is { IsValueType: true, IsGenericType: false } && type.IsAssignableTo(typeof(IElementaryRule))))
        {
            bool unary = rule.IsAssignableTo(typeof(IUnaryRule));
            GraphOperation operation = (GraphOperation)typeof(GraphOperations).GetMethod(unary ? "Unary" : "Binary")!.MakeGenericMethod(rule).Invoke(null, null)!;
            foreach (double start in new[] { 0.6, 1.6 })
            {
                double[] point = unary ? [start] : [start, 2.0];
                GraphBuilder builder = new(point);
                Graph graph = builder.Build([unary ? builder.Apply(operation, 0) : builder.Apply(operation, 0, 1)]).Gradient(point.Length, point);
                MethodInfo kernel = GpuKernelEmitter.Emit(graph);
                double[] found = new double[1 + point.Length], expected = new double[1 + point.Length];
                graph.Evaluate<double>(point, expected);
                KernelOnHost.Run(kernel, 1, point, found.AsSpan(0, 1), found.AsSpan(1));
                double scale = expected.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
                for (int i = 0; i < found.Length; i++)
                {
                    Assert.True(expected[i].Equals(found[i]) || Math.Abs(expected[i] - found[i]) <= Tolerance(rule) * scale, $"{operation} at {start}, result {i}: {found[i]:R}, {expected[i]:R} expected");
                }
            }

            rules++;
        }

        Assert.True(rules > 50, $"{rules} rules");
    }

    // .NET's estimates are estimates: AVX-512 gives 14 bits of them.
    private static double Tolerance(Type rule) => rule.Name.Contains("Estimate", StringComparison.Ordinal) ? 1e-3 : 1e-14;

    private static void AssertComputes(Graph graph, double[] columns, int count, double tolerance)
    {
        string text = DeviceText.Of(GpuKernelEmitter.Emit(graph));
        Assert.DoesNotContain(".extern", text, StringComparison.Ordinal);
        double[] values = new double[count], gradients = new double[(graph.Outputs.Length - 1) * count];
        int[] held = new int[count];
        new PtxMachine(PtxModule.Parse(text), Fusing.Never).Run(count, columns, values, gradients, held, count);

        double[] x = new double[graph.InputLength], y = new double[graph.Outputs.Length];
        for (int i = 0; i < count; i++)
        {
            for (int k = 0; k < x.Length; k++)
            {
                x[k] = columns[k * count + i];
            }

            bool holds = graph.Evaluate<double>(x, y);
            Assert.Equal(holds ? 1 : 0, held[i]);
            double scale = y.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
            for (int k = 0; k < y.Length && holds; k++)
            {
                double found = k == 0 ? values[i] : gradients[(k - 1) * count + i];
                bool same = y[k].Equals(found) && (y[k] != 0 || double.IsNegative(y[k]) == double.IsNegative(found));
                Assert.True(same || (tolerance > 0 && Math.Abs(y[k] - found) <= tolerance * scale), $"Result {k}, {Shown(graph, k)}, at ({string.Join(", ", x)}): {found:R}, {y[k]:R} expected");
            }
        }
    }

    private static string Shown(Graph graph, int output)
    {
        Node node = graph.Nodes[graph.Outputs[output]];
        string Operand(int position) => graph.Nodes[position].Kind == OperationKind.Constant ? $"{graph.Nodes[position].Value:R}" : $"{graph.Nodes[position].Operation}";
        return $"{node.Operation} of {string.Join(", ", new[] { node.A, node.B, node.C }.Take(node.Arity).Select(Operand))}";
    }
}
