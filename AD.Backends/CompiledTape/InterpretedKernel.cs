namespace AD.Backends;

/// <summary>A graph that is evaluated node by node: slow, and what the tests compare compiled kernels with.</summary>
internal sealed unsafe class InterpretedKernel(Graph graph, KernelShape shape) : Kernel
{
    private readonly int[] blockSpace = BlockSpace(graph);

    public override int WorkspaceLength => blockSpace[^1];

    public override void Initialize(double* workspace)
    {
        for (int i = 0; i < graph.Nodes.Length; i++)
        {
            workspace[i] = graph.Nodes[i].Value;
        }
    }

    public override KernelStatus Run(double* point, double* seeds, double* value, double* derivative, double* workspace, double* shared = null)
    {
        for (int i = 0; i < graph.InputLength; i++)
        {
            workspace[i] = shape.PlaceOf(i) switch { { Storage: Storage.Point } place => point[place.Index], { Storage: Storage.Shared } place => shared[place.Index], var place => seeds[place.Index] };
        }

        for (int i = graph.InputLength; i < graph.Nodes.Length; i++)
        {
            Evaluate(i, workspace);
        }

        foreach (Guard guard in graph.Guards)
        {
            if (workspace[guard.Mask] != 0.0 != guard.Expected)
            {
                return KernelStatus.OtherPath;
            }
        }

        bool undefined = false;
        for (int i = 0; i < graph.Outputs.Length; i++)
        {
            double result = workspace[graph.Outputs[i]];
            if (i < shape.ValueLength)
            {
                value[i] = result;
            }
            else
            {
                derivative[i - shape.ValueLength] = result;
                undefined |= double.IsNaN(result);
            }
        }

        return undefined ? KernelStatus.NotANumber : KernelStatus.Done;
    }

    private void Evaluate(int i, double* workspace)
    {
        ref readonly Node node = ref graph.Nodes[i];
        switch (node.Kind)
        {
            case OperationKind.Constant:
                break;
            case OperationKind.Block:
                BlockCall call = graph.Blocks[node.A];
                Span<double> inputs = new(workspace + blockSpace[node.A], call.Inputs.Count), outputs = new(workspace + blockSpace[node.A] + inputs.Length, call.OutputLength);
                for (int k = 0; k < inputs.Length; k++)
                {
                    inputs[k] = workspace[call.Inputs[k]];
                }

                outputs.Fill(double.NaN);
                call.Value(inputs, outputs);
                break;
            case OperationKind.BlockOutput:
                int position = graph.Nodes[node.A].A;
                workspace[i] = workspace[blockSpace[position] + graph.Blocks[position].Inputs.Count + node.B];
                break;
            default:
                workspace[i] = node.Operation.Evaluate(workspace[node.A], workspace[node.B], workspace[node.C]);
                break;
        }
    }

    /// <summary>Where the arguments and results of each block lie behind the nodes, and the end of all.</summary>
    private static int[] BlockSpace(Graph graph)
    {
        int[] starts = new int[graph.Blocks.Length + 1];
        starts[0] = graph.Nodes.Length;
        for (int i = 0; i < graph.Blocks.Length; i++)
        {
            starts[i + 1] = starts[i] + graph.Blocks[i].Inputs.Count + graph.Blocks[i].OutputLength;
        }

        return starts;
    }
}
