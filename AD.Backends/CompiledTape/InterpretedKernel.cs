namespace AD.Backends;

/// <summary>A graph that is evaluated node by node: slow, and what compiled kernels are compared with.</summary>
internal sealed unsafe class InterpretedKernel(Graph graph, KernelShape shape) : Kernel
{
    private readonly double[][] blockInputs = [.. graph.Blocks.ToArray().Select(call => new double[call.Inputs.Count])];
    private readonly double[][] blockOutputs = [.. graph.Blocks.ToArray().Select(call => new double[call.OutputLength])];

    public override int WorkspaceLength => graph.Nodes.Length;

    public override void Initialize(double* workspace)
    {
        for (int i = 0; i < graph.Nodes.Length; i++)
        {
            workspace[i] = graph.Nodes[i].Value;
        }
    }

    public override KernelStatus Run(double* point, double* seeds, double* value, double* derivative, double* workspace)
    {
        for (int i = 0; i < graph.InputLength; i++)
        {
            workspace[i] = i < shape.PointLength ? point[i] : seeds[i - shape.PointLength];
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
                double[] inputs = blockInputs[node.A];
                for (int k = 0; k < inputs.Length; k++)
                {
                    inputs[k] = workspace[call.Inputs[k]];
                }

                call.Value(inputs, blockOutputs[node.A]);
                break;
            case OperationKind.BlockOutput:
                workspace[i] = blockOutputs[graph.Nodes[node.A].A][node.B];
                break;
            default:
                workspace[i] = node.Operation.Evaluate(workspace[node.A], workspace[node.B], workspace[node.C]);
                break;
        }
    }
}
